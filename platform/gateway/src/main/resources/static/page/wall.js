// What is on the walls, by wish, and who wants to know when a neighbourhood's wall changes.
export const STATUSES = ['PUBLISHED', 'CLAIMED', 'IN_PROGRESS', 'FULFILLED', 'CONFIRMED'];

export class Wall {
  #entries = new Map();
  #walls = new Map();
  #comparison = null;
  #listener = () => {};
  #known = false;

  onChange(listener) {
    this.#listener = listener;
  }

  put(entry) {
    this.#comparison?.heard.add(entry.wishId);
    this.#comparison?.left.delete(entry.wishId);
    this.#keep(entry);
  }

  remove(wishId) {
    this.#comparison?.left.add(wishId);
    const known = this.#entries.get(wishId);
    if (!known) return;
    this.#entries.delete(wishId);
    this.#walls.get(known.neighborhood).delete(wishId);
    this.#listener(known.neighborhood);
  }

  clear() {
    this.#comparison = null;
    this.#known = false;
    const neighborhoods = this.neighborhoods();
    this.#entries.clear();
    this.#walls.clear();
    neighborhoods.forEach((neighborhood) => this.#listener(neighborhood));
  }

  // Entries that are neither found in the whole wall nor heard of meanwhile are gone.
  compare() {
    const comparison = { heard: new Set(), left: new Set(), found: new Set() };
    this.#comparison = comparison;
    return {
      found: (entry) => {
        comparison.found.add(entry.wishId);
        if (this.#comparison === comparison && !comparison.left.has(entry.wishId)) this.#keep(entry);
      },
      done: () => {
        if (this.#comparison !== comparison) return;
        this.#comparison = null;
        this.#known = true;
        for (const wishId of [...this.#entries.keys()]) {
          if (!comparison.found.has(wishId) && !comparison.heard.has(wishId)) this.remove(wishId);
        }
      },
    };
  }

  of(neighborhood) {
    return [...this.#walls.get(neighborhood)?.values() ?? []];
  }

  neighborhoods() {
    return [...this.#walls].filter(([, entries]) => entries.size > 0).map(([id]) => id);
  }

  // Whether an empty wall is really empty, or only not heard of yet.
  get known() {
    return this.#known;
  }

  get size() {
    return this.#entries.size;
  }

  #keep(entry) {
    const known = this.#entries.get(entry.wishId);
    if (known && known.version > entry.version) return;
    const moved = known && known.status !== entry.status;
    const movedAt = moved ? Date.now() : known?.movedAt ?? 0;
    this.#hang({ ...entry, movedAt });
    this.#listener(entry.neighborhood);
  }

  #hang(entry) {
    const { wishId, neighborhood } = entry;
    this.#entries.set(wishId, entry);
    if (!this.#walls.has(neighborhood)) this.#walls.set(neighborhood, new Map());
    this.#walls.get(neighborhood).set(wishId, entry);
  }
}

// What can be taken: the most urgent first.
export function open(entries) {
  return entries
    .filter(({ status }) => status === 'PUBLISHED')
    .sort((one, other) => (one.nextActionAt ?? '').localeCompare(other.nextActionAt ?? '')
      || one.wishId.localeCompare(other.wishId));
}

// What somebody has taken on: what has just moved first, then in the order of its life.
export function moving(entries) {
  return entries
    .filter(({ status }) => status !== 'PUBLISHED')
    .sort((one, other) => other.movedAt - one.movedAt
      || STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status)
      || one.wishId.localeCompare(other.wishId));
}
