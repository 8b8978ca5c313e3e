// One wish on the wall.
import { language, text, timeUntil } from '/page/language.js';
import { places } from '/page/places.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;
const JUST_NOW = 500;

export class Card {
  element = document.getElementById('card').content.firstElementChild.cloneNode(true);
  #shown = '';

  constructor(wishId) {
    this.element.dataset.wish = wishId;
  }

  show(entry) {
    this.#showTime(entry);
    const shown = JSON.stringify([language(), places.offices().length, entry]);
    if (shown === this.#shown) return;
    if (Date.now() - entry.movedAt < JUST_NOW) this.#flash();
    this.#shown = shown;
    this.element.dataset.status = entry.status;
    this.#say('.wish', entry.text);
    this.#say('.category', places.category(entry.category));
    this.#say('.circle', text(`circle.${entry.circle}`));
    this.#say('.status', text(`status.${entry.status}`));
    this.#say('.owner', owner(entry));
  }

  #showTime({ nextActionAt, status }) {
    const time = this.element.querySelector('time');
    time.hidden = !nextActionAt || status === 'CONFIRMED';
    if (time.hidden) return;
    const left = Date.parse(nextActionAt) - Date.now();
    const words = left < 0 ? text('overdue') : timeUntil(left);
    time.classList.toggle('late', left < 0);
    if (time.textContent === words) return;
    time.dateTime = nextActionAt;
    time.title = `${text('due')} ${new Date(nextActionAt).toLocaleString(language())}`;
    time.textContent = words;
  }

  #flash() {
    this.element.classList.remove('changed');
    void this.element.offsetWidth;
    this.element.classList.add('changed');
  }

  #say(selector, words) {
    this.element.querySelector(selector).textContent = words ?? '';
  }
}

// Who is not logged in is told the kind of owner only; the wall's own place says the rest.
function owner({ owner: accountable, neighborhood, office }) {
  if (!accountable) return '';
  const { type, id } = accountable;
  const name = {
    NEIGHBORHOOD: () => places.neighborhood(id ?? neighborhood),
    OFFICE: () => places.office(id ?? office),
  }[type];
  if (name) return text(`owner.${type}`, { name: name() });
  return !id || UUID.test(id) ? text('owner.CLAIMANT') : id;
}
