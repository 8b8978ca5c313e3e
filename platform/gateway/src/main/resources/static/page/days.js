// Fourteen days as pairs of bars: what was filed and what came true.
import { dayLabel, dayOf, number, text } from '/page/language.js';

const DAYS = 14;
const DAY = 86_400_000;
const [WIDTH, TOP, BOTTOM] = [560, 14, 204];

export function drawDays(items) {
  const byDay = new Map(items.map((item) => [dayOf(Date.parse(item.at)), item]));
  const last = Math.max(Date.now(), ...items.map(({ at }) => Date.parse(at)));
  const days = Array.from({ length: DAYS }, (_, i) => dayOf(last - (DAYS - 1 - i) * DAY));
  const most = Math.max(1, ...days.flatMap((day) => [submitted(byDay, day), confirmed(byDay, day)]));

  const drawing = document.getElementById('days');
  drawing.setAttribute('aria-label', label(days, byDay));
  drawing.replaceChildren(
    shape('line', { class: 'ground', x1: 0, x2: WIDTH, y1: BOTTOM, y2: BOTTOM }),
    ...days.flatMap((day, i) => [
      bar('submitted', i, 5, submitted(byDay, day) / most),
      bar('confirmed', i, 20, confirmed(byDay, day) / most),
      ...(i % 2 === 1 ? [caption(day, i)] : []),
    ]));
}

function bar(kind, position, shift, share) {
  const height = share ? Math.max(2, share * (BOTTOM - TOP)) : 0;
  const x = (position * WIDTH) / DAYS + shift;
  return shape('rect', { class: kind, x, y: BOTTOM - height, width: 13, height, rx: 3 });
}

function caption(day, position) {
  const element = shape('text', { x: ((position + 0.5) * WIDTH) / DAYS, y: BOTTOM + 17 });
  element.textContent = dayLabel(day);
  return element;
}

function shape(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function label(days, byDay) {
  const sum = (figure) => number(days.reduce((total, day) => total + figure(byDay, day), 0));
  return text('daysSpoken', { submitted: sum(submitted), confirmed: sum(confirmed) });
}

const submitted = (byDay, day) => byDay.get(day)?.submitted ?? 0;
const confirmed = (byDay, day) => byDay.get(day)?.confirmed ?? 0;
