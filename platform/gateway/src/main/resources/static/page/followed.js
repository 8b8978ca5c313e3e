// Following a wish without an account: its code and the last digits of the phone.
import { language, onLanguage, text, timeUntil } from '/page/language.js';
import { places } from '/page/places.js';
import { proof } from '/page/session.js';

const form = document.getElementById('follow');
const result = document.getElementById('followed');
let shown = () => {};

// The QR code of a slip brings the code along.
const told = new URLSearchParams(location.search).get('code');
if (told) {
  form.code.value = told;
  form.phone.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  lookUp().catch(() => show(() => say('follow.unavailable')));
});
onLanguage(() => shown());

async function lookUp() {
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const { code, phone } = Object.fromEntries(new FormData(form));
    const answer = await fetch('/api/v1/wishes/look-up', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...proof() },
      body: JSON.stringify({ code: code.trim(), phone: phone.trim() }),
    });
    const found = answer.ok ? await answer.json() : null;
    show(() => (found ? draw(found) : say(failure(answer))));
  } finally {
    button.disabled = false;
  }
}

function failure({ status }) {
  if (status === 429) return 'follow.later';
  return status === 404 || status === 400 ? 'follow.unknown' : 'follow.unavailable';
}

function show(drawing) {
  shown = drawing;
  drawing();
}

function say(key) {
  result.replaceChildren(element('p', text(key), 'quiet'));
}

function draw(wish) {
  const head = element('p', `${wish.code} · ${places.category(wish.category)} · `, 'marks');
  head.append(element('strong', known(`status.${wish.status}`, wish.status)));
  const steps = element('ol', '', 'steps');
  steps.append(...(wish.steps ?? []).map(step));
  const lines = [element('p', wish.text, 'wish'), head, element('p', responsible(wish), 'quiet'), steps];
  lines[0].lang = 'zh-CN';
  result.replaceChildren(...lines);
}

function responsible({ owner, neighborhood, nextActionAt, status }) {
  const words = [];
  if (owner?.type === 'NEIGHBORHOOD') {
    words.push(text('owner.NEIGHBORHOOD', { name: places.neighborhood(neighborhood) }));
  } else if (owner?.type === 'OFFICE') {
    words.push(text('owner.OFFICE', { name: places.officeOf(neighborhood) }));
  } else if (owner) {
    words.push(text('owner.CLAIMANT'));
  }
  const left = Date.parse(nextActionAt) - Date.now();
  if (left > 0 && status !== 'CONFIRMED') words.push(`${text('due')} ${timeUntil(left)}`);
  return words.join(' · ');
}

function step({ type, time }) {
  const name = type.replace(/^org\.wishlight\./, '').replace(/\.v\d+$/, '');
  const line = element('li', known(`step.${name}`, name));
  const when = element('time', new Date(time).toLocaleString(language()));
  when.dateTime = time;
  line.append(' ', when);
  return line;
}

function known(key, otherwise) {
  const words = text(key);
  return words === key ? otherwise : words;
}

function element(name, words, className = '') {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}
