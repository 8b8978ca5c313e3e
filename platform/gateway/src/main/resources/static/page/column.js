// A neighbourhood's wall: its house with one window per wish, and the cards of what comes first.
import { number, text } from '/page/language.js';
import { places } from '/page/places.js';
import { Cards } from '/page/cards.js';
import { moving, open } from '/page/wall.js';

const CARDS = 4;
const MORE_CARDS = 12;
const WINDOWS = 144;

export class Column {
  element = document.getElementById('column').content.firstElementChild.cloneNode(true);
  #groups = [
    { name: 'open', of: open, cards: new Cards(this.#part('ol.open')) },
    { name: 'moving', of: moving, cards: new Cards(this.#part('ol.moving')) },
  ];
  #limit = CARDS;

  constructor(redraw) {
    this.#part('.more').addEventListener('click', () => {
      this.#limit += MORE_CARDS;
      redraw();
    });
  }

  draw(neighborhood, wall) {
    const entries = wall.of(neighborhood);
    this.#drawHead(neighborhood, entries);
    this.#drawHouse(entries);
    const hidden = this.#groups.map((group) => this.#drawGroup(group, entries));
    this.#drawRest(wall.known && entries.length === 0, hidden[0] + hidden[1]);
  }

  #drawHead(neighborhood, entries) {
    const confirmed = entries.filter(({ status }) => status === 'CONFIRMED').length;
    const title = this.#part('h3');
    title.textContent = places.neighborhood(neighborhood);
    title.title = places.officeOf(neighborhood);
    const count = { all: number(entries.length), confirmed: number(confirmed) };
    this.#part('.count').textContent = entries.length ? text('count', count) : '';
  }

  #drawHouse(entries) {
    const house = this.#part('.house');
    const lit = entries.slice(0, WINDOWS);
    while (house.children.length > lit.length) house.lastElementChild.remove();
    while (house.children.length < lit.length) house.append(document.createElement('i'));
    lit.forEach(({ status }, position) => {
      const pane = house.children[position];
      if (pane.dataset.status !== status) pane.dataset.status = status;
    });
  }

  #drawGroup({ name, of, cards }, entries) {
    const all = of(entries);
    const shown = all.slice(0, this.#limit);
    const title = this.#part(`h4.${name}`);
    title.hidden = all.length === 0;
    title.textContent = text(name, { n: number(all.length) });
    cards.draw(shown);
    return all.length - shown.length;
  }

  #drawRest(empty, hidden) {
    const none = this.#part('.none');
    none.hidden = !empty;
    none.textContent = text('noWishes');
    const more = this.#part('.more');
    more.hidden = hidden === 0;
    more.textContent = text('more', { n: number(hidden) });
  }

  #part(selector) {
    return this.element.querySelector(selector);
  }
}
