// Offices, neighbourhoods and categories, as the intake names them.
import { language } from '/page/language.js';

class Places {
  #offices = [];
  #neighborhoods = new Map();
  #categories = new Map();

  async learn(getJson) {
    const [offices, categories] = await Promise.all([
      getJson('/api/v1/offices'), getJson('/api/v1/categories')]);
    this.#offices = offices.items;
    this.#categories = new Map(categories.items.map(({ code, name }) => [code, name]));
    for (const office of offices.items) {
      for (const { id, name } of office.neighborhoods ?? []) {
        this.#neighborhoods.set(id, { id, name, office: office.id });
      }
    }
  }

  offices() {
    return this.#offices;
  }

  neighborhoods(office) {
    const all = [...this.#neighborhoods.values()];
    return office ? all.filter((neighborhood) => neighborhood.office === office) : all;
  }

  isElsewhere(neighborhood, office) {
    const known = this.#neighborhoods.get(neighborhood);
    return Boolean(office && known && known.office !== office);
  }

  neighborhood(id) {
    return this.#neighborhoods.get(id)?.name[language()] ?? id;
  }

  office(id) {
    return this.#offices.find((office) => office.id === id)?.name[language()] ?? id;
  }

  officeOf(neighborhood) {
    const known = this.#neighborhoods.get(neighborhood);
    return known ? this.office(known.office) : '';
  }

  category(code) {
    return this.#categories.get(code)?.[language()] ?? code;
  }
}

export const places = new Places();
