// Who looks at the page: somebody who is logged in, or anybody.
import { getJson } from '/page/http.js';
import { language, text } from '/page/language.js';
import { places } from '/page/places.js';

const CHECK_PAUSE = 10_000;

class Session {
  #now = { anonymous: true };
  #checkedAt = 0;
  #listener = () => {};

  onChange(listener) {
    this.#listener = listener;
  }

  get anonymous() {
    return this.#now.anonymous;
  }

  async learn() {
    this.#checkedAt = Date.now();
    const before = this.#now.name;
    this.#now = await getJson('/session');
    this.show();
    if (this.#now.name !== before) this.#listener();
  }

  // A session may have ended meanwhile; whoever notices asks, but not all the time.
  check() {
    if (this.anonymous || Date.now() - this.#checkedAt < CHECK_PAUSE) return;
    this.learn().catch(() => {});
  }

  show() {
    const { anonymous, name, roles, office } = this.#now;
    const person = document.getElementById('person');
    person.hidden = anonymous;
    document.getElementById('log-out').hidden = anonymous;
    document.getElementById('log-in').hidden = !anonymous;
    for (const link of document.querySelectorAll('[data-login]')) link.href = loginAddress();
    if (anonymous) return;
    const words = [name, ...(roles ?? []).map((role) => text(`role.${role}`))];
    if (office) words.push(places.office(office));
    person.textContent = words.join(' · ');
  }

  async logOut() {
    const answer = await fetch('/logout', { method: 'POST', headers: proof() });
    if (!answer.ok) {
      await this.learn();
      return;
    }
    location.href = (await answer.json()).location;
  }
}

export const session = new Session();

// What only our own page can say: it keeps other sites from acting in this session's name.
export function proof() {
  const token = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return token ? { 'X-XSRF-TOKEN': token.slice('XSRF-TOKEN='.length) } : {};
}

function loginAddress() {
  const address = new URL(location.href);
  address.searchParams.delete('login');
  const back = encodeURIComponent(address.pathname + address.search);
  return `/oauth2/authorization/identity?back=${back}&lang=${language()}`;
}
