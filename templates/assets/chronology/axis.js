/**
 * The calendar above the lanes: small units on the lower line, the larger ones they belong to above,
 * and the cursor's day as a flag towards the past.
 *
 * @typedef {import('./lanes.js').Frame} Frame
 * @typedef {import('./marks.js').Pen} Pen
 */

import { civil } from './scales.js';
import { setFont, write } from './labels.js';
import { fill } from './marks.js';

/** Levantine months have two words and take two lines. @param {Frame} frame */
export const axisHeight = ({ theme, rtl }) => Math.round((rtl ? 64 : 52) * theme.unit);

/** Least pixels between ticks. @param {{unit: number}} theme @param {boolean} rtl */
export const tickRoom = (theme, rtl) => (rtl ? 45 : 42) * theme.unit;

/** @param {Pen} pen @param {Frame} frame */
export function drawAxis(pen, frame) {
  const { theme, scale, ticks, format, width, rtl, day } = frame, u = theme.unit, height = axisHeight(frame);
  fill(pen, theme.paper, 0, 0, width, height);
  const align = scale.rtl ? 'right' : 'left', way = scale.rtl ? -1 : 1;
  const lowest = height - 8 * u;

  // The flag first, so that the names keep clear of it.
  let taken = [0, 0];
  const shown = day + 1 > scale.a && day < scale.b;
  const bold = setFont(pen, theme.font(12, true)), words = format.weekdayShort(day), length = bold(words) + 18 * u, at = Math.round(scale.x(day + 0.5));
  if (shown) {
    const left = Math.max(0, Math.min(width - length, scale.rtl ? at : at - length));
    taken = [left - 6 * u, left + length + 6 * u];
  }
  /** @param {number} x @param {number} w */
  const clear = (x, w) => (scale.rtl ? x : x + w) <= taken[0] || (scale.rtl ? x - w : x) >= taken[1];

  ticks.heads.forEach((head, i) => {
    const next = ticks.heads[i + 1] ?? scale.b, start = Math.max(head, scale.a);
    const label = ticks.unit === 'day' ? format.monthYear(head) : format.year(head), room = (Math.min(next, scale.b) - start) * scale.perDay;
    const w = bold(label), x = scale.x(start) + way * 5 * u;
    if (head >= scale.a) {
      fill(pen, theme.rule2, Math.round(scale.x(head)), 4 * u, 1, height);
    }
    if (w + 8 * u > room) return;
    // The name of a long unit moves out from under the flag.
    const free = clear(x, w) ? x : scale.rtl ? taken[0] : taken[1];
    if (Math.abs(free - scale.x(start)) + w < room && clear(free, w)) write(pen, label, free, 15 * u, align, theme.ink);
  });
  const measure = setFont(pen, theme.font(11, ticks.unit === 'year'));
  const names = ticks.days.map((tick) => (ticks.unit === 'year' ? format.year(tick) : ticks.unit === 'day' ? format.number(civil(tick)[2]) : format.month(tick)));
  const rooms = ticks.days.map((tick, i) => ((ticks.days[i + 1] ?? scale.b) - tick) * scale.perDay - 7 * u);
  // All months in full, or all short; in two lines where the short ones are full ones.
  const full = names.every((name, i) => measure(name) <= rooms[i] || i === names.length - 1);
  ticks.days.forEach((tick, i) => {
    fill(pen, theme.rule2, Math.round(scale.x(tick)), lowest - 12 * u, 1, 30 * u);
    const lines = ticks.unit !== 'month' || full ? [names[i]] : rtl ? names[i].split(' ') : [format.monthShort(tick)];
    if (lines.some((line) => measure(line) > rooms[i] + 6 * u)) return;
    lines.forEach((line, n) => write(pen, line, scale.x(tick) + way * 5 * u, lowest - (lines.length - 1 - n) * 15 * u, align, theme.ink2));
  });
  fill(pen, theme.ink, 0, height - 1, width, 1);
  if (shown) {
    const left = taken[0] + 6 * u;
    pen.fillRect(left, 0, length, 20 * u);
    pen.fillRect(at - 0.75 * u, 0, 1.5 * u, height);
    setFont(pen, theme.font(12, true));
    write(pen, words, left + length / 2, 14.5 * u, 'center', theme.paper);
  }
}
