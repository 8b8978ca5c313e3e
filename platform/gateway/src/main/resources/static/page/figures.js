// The figures: tiles, the table by neighbourhood, the days. The summary comes by itself; the rest is
// asked for after it changed, at most every few seconds.
import { getJson } from '/page/http.js';
import { clock, number, percent, text } from '/page/language.js';
import { places } from '/page/places.js';
import { drawDays } from '/page/days.js';

const COUNTS = ['submitted', 'published', 'claimed', 'inProgress', 'fulfilled', 'confirmed'];
const RATES = ['realisationRate', 'onTimeRate'];
const REFRESH_PAUSE = 3000;
const SPEAK_PAUSE = 20_000;

export class Figures {
  #office;
  #summary = {};
  #rows = [];
  #days = [];
  #timer = 0;
  #spokenAt = 0;

  constructor(office) {
    this.#office = office;
  }

  clear() {
    this.#summary = {};
    this.#rows = [];
    this.#days = [];
    this.redraw();
  }

  // Figures are for those who work with them: nobody else asks, and nobody is shown empty tiles.
  async open(anonymous) {
    const allowed = !anonymous && await mayBeSeen(this.#office());
    document.getElementById('progress').hidden = !allowed;
    document.getElementById('invitation').hidden = allowed;
    document.getElementById('accept').hidden = !anonymous;
    const invited = document.getElementById('invited');
    invited.dataset.text = anonymous ? 'invitation' : 'noFiguresForYou';
    invited.textContent = text(invited.dataset.text);
    return allowed;
  }

  show(summary) {
    this.#summary = summary;
    this.#drawTiles();
    this.#speak();
    this.#timer ||= setTimeout(() => this.refresh().catch(() => {}), REFRESH_PAUSE);
  }

  async refresh() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const office = this.#office();
    const query = office ? `office=${encodeURIComponent(office)}` : '';
    const [rows, days] = await Promise.all([
      getJson(`/api/v1/statistics/by/neighborhood?${query}`),
      getJson(`/api/v1/statistics/series?step=day&${query}`)]);
    if (office !== this.#office()) return;
    this.#rows = rows.items;
    this.#days = days.items;
    this.#drawTable();
    drawDays(this.#days);
  }

  redraw() {
    this.#drawTiles();
    this.#drawTable();
    drawDays(this.#days);
  }

  #drawTiles() {
    const tiles = document.getElementById('tiles');
    if (!tiles.children.length) tiles.append(...[...COUNTS, ...RATES].map(tile));
    for (const name of COUNTS) fill(name, number(this.#summary[name]));
    for (const name of RATES) fill(name, percent(this.#summary[name]), this.#summary[name] ?? 0);
    const { asOf } = this.#summary;
    document.getElementById('as-of').textContent = asOf ? text('asOf', { at: clock(asOf) }) : '';
  }

  #drawTable() {
    const order = places.neighborhoods().map(({ id }) => id);
    const rows = this.#rows
      .filter(({ key }) => !places.isElsewhere(key, this.#office()))
      .sort((one, other) => rank(order, one.key) - rank(order, other.key));
    document.getElementById('neighborhoods').replaceChildren(...rows.map(row));
    document.getElementById('no-neighborhoods').hidden = rows.length > 0;
  }

  // Somebody who listens instead of looking wants to hear it now and then, not twice a second.
  #speak() {
    const now = Date.now();
    if (now - this.#spokenAt < SPEAK_PAUSE) return;
    this.#spokenAt = now;
    const { published, confirmed, realisationRate } = this.#summary;
    document.getElementById('spoken').textContent = text('spoken', {
      published: number(published), confirmed: number(confirmed), rate: percent(realisationRate) });
  }
}

async function mayBeSeen(office) {
  const query = office ? `?office=${encodeURIComponent(office)}` : '';
  try {
    await getJson(`/api/v1/statistics/summary${query}`);
    return true;
  } catch ({ status }) {
    return status !== 401 && status !== 403;
  }
}

function tile(name) {
  const element = document.createElement('div');
  element.id = `figure-${name}`;
  element.className = RATES.includes(name) ? 'tile rate' : 'tile';
  element.append(document.createElement('dt'), document.createElement('dd'));
  return element;
}

function fill(name, value, share) {
  const element = document.getElementById(`figure-${name}`);
  element.firstElementChild.textContent = text(`figure.${name}`);
  element.lastElementChild.textContent = value;
  if (share !== undefined) element.style.setProperty('--share', share);
}

function row(item) {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = places.neighborhood(item.key);
  line.append(head, ...[
    number(item.published),
    number((item.claimed ?? 0) + (item.inProgress ?? 0) + (item.fulfilled ?? 0)),
    number(item.confirmed),
    percent(item.realisationRate)].map(cell));
  line.lastElementChild.className = 'share';
  line.lastElementChild.style.setProperty('--share', item.realisationRate ?? 0);
  return line;
}

function cell(value) {
  const element = document.createElement('td');
  element.textContent = value;
  return element;
}

function rank(order, key) {
  const position = order.indexOf(key);
  return position < 0 ? order.length : position;
}
