// The page: figures and walls, live. Each part lives in /page; this file only connects them.
import { getJson, getAll } from '/page/http.js';
import { follow } from '/page/live.js';
import { language, onLanguage, switchLanguage, text, translatePage } from '/page/language.js';
import { places } from '/page/places.js';
import { Wall } from '/page/wall.js';
import { Columns } from '/page/columns.js';
import { Figures } from '/page/figures.js';
import { session } from '/page/session.js';
import '/page/followed.js';

const officeSelect = document.getElementById('office');
const wall = new Wall();
const columns = new Columns(wall, () => officeSelect.value);
const figures = new Figures(() => officeSelect.value);
let streams = [];
let watching = 0;

function scope(path, more = {}) {
  const office = officeSelect.value;
  const query = new URLSearchParams(office ? { office, ...more } : more).toString();
  return query ? `${path}?${query}` : path;
}

async function watch() {
  const turn = ++watching;
  streams.forEach((stream) => stream.close());
  wall.clear();
  figures.clear();
  streams = [followWall()];
  const allowed = await figures.open(session.anonymous);
  if (turn !== watching) return;
  if (allowed) streams.push(followFigures());
  else session.check();
  showConnection();
}

function followWall() {
  return follow(scope('/api/v1/wall/stream'), {
    open: reconcileWall,
    entry: (entry) => wall.put(entry),
    removed: ({ wishId }) => wall.remove(wishId),
  }, showConnection);
}

function followFigures() {
  return follow(scope('/api/v1/statistics/stream'), {
    open: () => figures.refresh(),
    summary: (summary) => figures.show(summary),
  }, showConnection);
}

// What left the wall while nobody was listening is not in the stream: compare with the whole wall.
async function reconcileWall() {
  const comparison = wall.compare();
  await getAll(scope('/api/v1/wall', { limit: 500 }), comparison.found);
  comparison.done();
  columns.redraw();
}

function showConnection() {
  const live = streams.length > 0 && streams.every((stream) => stream.live());
  const connection = document.getElementById('connection');
  connection.dataset.live = live;
  const words = text(live ? 'live' : 'connecting');
  if (connection.textContent !== words) connection.textContent = words;
  if (!live) session.check();
}

function showOffices() {
  const chosen = officeSelect.value || new URLSearchParams(location.search).get('office') || '';
  officeSelect.replaceChildren(
    new Option(text('allOffices'), ''),
    ...places.offices().map(({ id, name }) => new Option(name[language()] ?? id, id)));
  officeSelect.value = chosen;
  if (officeSelect.selectedIndex < 0) officeSelect.value = '';
}

function rememberOffice() {
  const address = new URL(location.href);
  address.searchParams.delete('login');
  if (officeSelect.value) address.searchParams.set('office', officeSelect.value);
  else address.searchParams.delete('office');
  history.replaceState(null, '', address);
  session.show();
}

async function learnPlaces(wait = 1000) {
  try {
    await places.learn(getJson);
  } catch {
    setTimeout(learnPlaces, wait, Math.min(2 * wait, 15_000));
    return;
  }
  const before = officeSelect.value;
  showOffices();
  session.show();
  columns.redraw();
  figures.redraw();
  if (streams.length && officeSelect.value !== before) watch();
}

onLanguage(() => {
  translatePage();
  showOffices();
  session.show();
  showConnection();
  columns.redraw();
  figures.redraw();
});
officeSelect.addEventListener('change', () => {
  rememberOffice();
  watch();
  columns.redraw();
});
document.getElementById('language').addEventListener('click', switchLanguage);
document.getElementById('log-out').addEventListener('click', () => session.logOut());
document.getElementById('login-failed').hidden =
  new URLSearchParams(location.search).get('login') !== 'failed';

translatePage();
showOffices();
session.show();
columns.redraw();
figures.redraw();
showConnection();

// The places come first, so that the walls have their order; but nobody waits for them long.
const patience = new Promise((done) => { setTimeout(done, 2000); });
const whoLooks = session.learn().catch(() => {});
Promise.race([Promise.all([learnPlaces(), whoLooks]), patience]).then(() => {
  session.onChange(watch);
  watch();
});
