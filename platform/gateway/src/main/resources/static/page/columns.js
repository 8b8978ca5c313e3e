// One column per neighbourhood. Changes are collected and drawn together, ten times a second at most.
import { language, text } from '/page/language.js';
import { places } from '/page/places.js';
import { Column } from '/page/column.js';
import { STATUSES } from '/page/wall.js';

const MINUTE = 60_000;
const PAUSE = 100;

export class Columns {
  #place = document.getElementById('columns');
  #columns = new Map();
  #changed = new Set();
  #waiting = false;
  #drawnAt = 0;
  #wall;
  #office;

  constructor(wall, office) {
    this.#wall = wall;
    this.#office = office;
    wall.onChange((neighborhood) => this.#change(neighborhood));
    setInterval(() => this.redraw(), MINUTE / 2);
  }

  redraw() {
    this.#showLegend();
    this.#columns.forEach((_, neighborhood) => this.#changed.add(neighborhood));
    places.neighborhoods(this.#office()).forEach(({ id }) => this.#changed.add(id));
    this.#wall.neighborhoods().forEach((neighborhood) => this.#changed.add(neighborhood));
    this.#request();
  }

  #change(neighborhood) {
    this.#changed.add(neighborhood);
    this.#request();
  }

  #request() {
    if (this.#waiting) return;
    this.#waiting = true;
    const pause = Math.max(0, this.#drawnAt + PAUSE - Date.now());
    setTimeout(() => requestAnimationFrame(() => this.#draw()), pause);
  }

  #draw() {
    this.#waiting = false;
    this.#drawnAt = Date.now();
    const wanted = this.#wanted();
    this.#arrange(wanted);
    for (const neighborhood of this.#changed) {
      this.#columns.get(neighborhood)?.draw(neighborhood, this.#wall);
    }
    this.#changed.clear();
    document.getElementById('empty').hidden =
      !this.#wall.known || this.#wall.size > 0;
  }

  // The known neighbourhoods in their order, then those that only the wall knows.
  #wanted() {
    const known = places.neighborhoods(this.#office()).map(({ id }) => id);
    const others = this.#wall.neighborhoods().filter((id) =>
      !known.includes(id) && !places.isElsewhere(id, this.#office()));
    return [...known, ...others.sort()];
  }

  #arrange(wanted) {
    for (const [neighborhood, column] of this.#columns) {
      if (wanted.includes(neighborhood)) continue;
      column.element.remove();
      this.#columns.delete(neighborhood);
    }
    wanted.forEach((neighborhood, position) => {
      let column = this.#columns.get(neighborhood);
      if (!column) {
        column = new Column(() => this.#change(neighborhood));
        this.#columns.set(neighborhood, column);
        this.#changed.add(neighborhood);
      }
      const there = this.#place.children[position];
      if (there !== column.element) this.#place.insertBefore(column.element, there ?? null);
    });
  }

  #showLegend() {
    const legend = document.getElementById('legend');
    if (legend.lang === language()) return;
    legend.lang = language();
    legend.replaceChildren(...STATUSES.map((status) => {
      const item = document.createElement('li');
      item.dataset.status = status;
      item.textContent = text(`status.${status}`);
      return item;
    }));
  }
}

