/**
 * What stands under a hand, in words: an event by its mark, a presence by its bar, a number of events
 * where they are counted.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./lanes.js').Frame} Frame
 * @typedef {import('./layout.js').Box} Box
 */

import { make } from './dom.js';
import { BAR_ROW, boxAt, MARK_ROW, PAD } from './layout.js';

const SURE = ['certain', 'possible', 'contested', 'unknown'];

/** The mark nearest to a point, within reach. @param {Frame} frame @param {number} x @param {number} y @param {number} reach */
export function findMark(frame, x, y, reach) {
  let best, least = reach * frame.theme.unit;
  for (const mark of frame.hits) {
    const away = Math.hypot(mark.x - x, mark.y - y);
    if (away <= least) [best, least] = [mark, away];
  }
  return best;
}

/**
 * Returns what else stands at a point of the lanes, or ''.
 * @param {App} app @param {Frame} frame @param {Box[]} boxes @param {number} x @param {number} y
 */
export function explain({ t, format }, { scale, theme }, boxes, x, y) {
  const box = boxAt(boxes, y);
  if (!box || x < scale.left || x > scale.right) return '';
  const at = scale.day(x), near = 3 / scale.perDay, low = (y - box.y) / theme.unit - PAD - box.marks * MARK_ROW;
  if (low < 0) {
    const { rows, lo, hi } = box.spots;
    const n = rows.reduce((sum, _, i) => sum + +(lo[i] <= at + near && hi[i] + 1 > at - near), 0);
    return n > 1 ? t('{date}: {events}', { date: format.dayShort(Math.floor(at)), events: ['event', n] }) : '';
  }
  const row = box.rows[Math.floor(low / BAR_ROW)], part = row?.stretches.find(([first, last]) => first - near <= at && at <= last + 1 + near);
  if (!part) return '';
  const [from, to] = part.map(format.dayShort);
  return `${row.label}: ${t(`state.${SURE[part[2]]}`)}, ${part[0] === part[1] ? from : t('view.window', { from, to })}`;
}

/**
 * Shows an event, or words, at a point of the sheet, above it where there is room.
 * @param {HTMLElement} tip @param {App} app @param {{x: number, y: number}|null} at
 * @param {{row: number, more: number}|string} what @param {number} width of the sheet @param {number} top of the lanes in it
 */
export function showTip(tip, { data, href, t }, at, what, width, top) {
  tip.hidden = !at;
  if (!at) return;
  const key = typeof what === 'string' ? what : `${what.row} ${what.more} ${Boolean(data.text)}`;
  if (tip.dataset.what !== key) {
    tip.dataset.what = key;
    if (typeof what === 'string') tip.replaceChildren(make('span', {}, what));
    else {
      const { row, more } = what, { text } = data;
      tip.replaceChildren(
        make('a', { href: href(data.events.path[row]) }, text?.title[row] ?? data.events.id[row]),
        make('span', {}, [text?.when[row], text?.where[row]].filter(Boolean).join(' · ')),
        ...(more ? [make('span', {}, t('{events}', { events: ['event', more + 1] }))] : []));
    }
  }
  const left = Math.max(0, Math.min(width - tip.offsetWidth, at.x - tip.offsetWidth / 2)), above = at.y - tip.offsetHeight - 14;
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(above > top ? above : at.y + 16)}px)`;
}
