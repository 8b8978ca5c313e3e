// A list of cards that keeps the cards it has and moves them only when it must.
import { Card } from '/page/card.js';

export class Cards {
  #list;
  #cards = new Map();

  constructor(list) {
    this.#list = list;
  }

  draw(entries) {
    let next = this.#list.firstElementChild;
    for (const entry of entries) {
      const { element } = this.#show(entry);
      if (element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(element, next);
    }
    this.#dropFrom(next);
  }

  #show(entry) {
    if (!this.#cards.has(entry.wishId)) this.#cards.set(entry.wishId, new Card(entry.wishId));
    const card = this.#cards.get(entry.wishId);
    card.show(entry);
    return card;
  }

  #dropFrom(element) {
    while (element) {
      const following = element.nextElementSibling;
      this.#cards.delete(element.dataset.wish);
      element.remove();
      element = following;
    }
  }
}
