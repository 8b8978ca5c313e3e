// Chinese and English: words, numbers, times.
import { texts } from '/page/texts.js';

const KEPT_AS = 'wishlight.language';
const ZONE = 'Asia/Shanghai';
const listeners = [];
let current = first();

function first() {
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = asked ?? localStorage.getItem(KEPT_AS) ?? navigator.language;
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function language() {
  return current;
}

export function onLanguage(listener) {
  listeners.push(listener);
}

export function switchLanguage() {
  current = current === 'zh' ? 'en' : 'zh';
  localStorage.setItem(KEPT_AS, current);
  listeners.forEach((listener) => listener());
}

export function text(key, values = {}) {
  const words = texts[current][key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export function translatePage() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  document.title = text('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  const button = document.getElementById('language');
  button.textContent = current === 'zh' ? 'English' : '中文';
  button.lang = current === 'zh' ? 'en' : 'zh-CN';
}

export function number(value) {
  return value == null ? '–' : new Intl.NumberFormat(current).format(value);
}

export function percent(share) {
  if (share == null) return '–';
  return new Intl.NumberFormat(current, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

export function clock(instant) {
  return new Date(instant).toLocaleTimeString(current, { hour12: false });
}

export function timeUntil(milliseconds) {
  const format = new Intl.RelativeTimeFormat(current, { numeric: 'always' });
  const hours = milliseconds / 3_600_000;
  if (hours >= 48) return format.format(Math.round(hours / 24), 'day');
  if (hours >= 1) return format.format(Math.round(hours), 'hour');
  return format.format(Math.max(1, Math.round(hours * 60)), 'minute');
}

// The programme's days are Shanghai's, wherever the page is looked at.
export function dayOf(instant) {
  return new Date(instant).toLocaleDateString('sv', { timeZone: ZONE });
}

export function dayLabel(day) {
  const [, month, date] = day.split('-').map(Number);
  return `${month}/${date}`;
}
