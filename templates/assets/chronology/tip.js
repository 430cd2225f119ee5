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
 * Shows what is under the hand, else the event taken up, above it where there is room.
 * @param {HTMLElement} tip @param {App} app @param {import('./timeline.js').Stage} stage @param {{x: number, y: number}|null} hand on the lanes' canvas
 */
export function placeTip(tip, app, { frame, boxes, offset, high }, hand) {
  const { data, t } = app, { hover, selected } = frame, mark = frame.hits.find(({ row }) => row === (hover >= 0 ? hover : selected));
  const words = hand && hover < 0 ? explain(app, frame, boxes, hand.x, hand.y + offset) : '', at = words ? hand : mark;
  tip.hidden = !at;
  if (!at) return;
  const key = words || `${mark?.row} ${mark?.more} ${Boolean(data.text)}`;
  if (tip.dataset.what !== key) {
    tip.dataset.what = key;
    if (mark && !words) {
      const { row, more } = mark, { text } = data;
      tip.replaceChildren(
        make('a', { href: app.href(data.events.path[row]) }, text?.title[row] ?? data.events.id[row]),
        make('span', {}, [text?.when[row], text?.where[row]].filter(Boolean).join(' · ')),
        ...(more ? [make('span', {}, t('{events}', { events: ['event', more + 1] }))] : []));
    } else tip.replaceChildren(make('span', {}, words));
  }
  // A tip that only follows the hand must not be in its way; one of the event taken up can be pressed.
  tip.classList.toggle('drawing-tip--over', Boolean(words) || mark?.row !== selected);
  const y = at.y + offset + high, above = y - tip.offsetHeight - 14;
  const left = Math.max(0, Math.min(frame.width - tip.offsetWidth, at.x - tip.offsetWidth / 2));
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(above > high ? above : y + 16)}px)`;
}
