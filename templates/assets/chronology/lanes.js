/**
 * Draws lanes: a rule, the river beside the names, the marks of events above, the bars of presences
 * below. Where a lane has more marks than can be told apart they are counted instead.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./theme.js').Theme} Theme
 * @typedef {import('./scales.js').Scale} Scale
 * @typedef {import('./scales.js').Ticks} Ticks
 * @typedef {import('./layout.js').Box} Box
 * @typedef {import('./marks.js').Pen} Pen
 * @typedef {{x: number, y: number, row: number, more: number}} Hit a mark drawn; `more` events share it
 * @typedef {{data: Data, theme: Theme, scale: Scale, ticks: Ticks, width: number, gutter: number, rtl: boolean, day: number,
 *   selected: number, hover: number, say: import('./format.js').Say, format: import('./format.js').Format, hits: Hit[],
 *   drawCounts?: (pen: Pen, frame: Frame, box: Box, y: number, from: number, to: number) => void, dense?: boolean}} Frame
 *   `dense` is set where marks have to be counted and `drawCounts` is not there to do it
 */

import { FLAG } from './data.js';
import { CERTAIN, drawBar, UNKNOWN } from './bars.js';
import { BAR_ROW, lower, MARK_ROW, PAD } from './layout.js';
import { drawChip, ellipsize, placeLabels, setFont, write } from './labels.js';
import { drawMark, drawWhisker, fill, line } from './marks.js';

/** Pixels a mark needs beside another. */
const MARK = 15;
/** Pixels a lane stands in from the one above it. */
export const DEEP = 11;

/**
 * Draws the boxes that lie between two heights, with `top` at the canvas's upper edge.
 * @param {Pen} pen @param {Frame} frame @param {Box[]} boxes @param {number} top @param {number} bottom
 */
export function drawLanes(pen, frame, boxes, top, bottom) {
  const { theme, scale, ticks, width, day } = frame, u = theme.unit;
  const seen = boxes.filter((box) => box.y < bottom && box.y + box.height > top);
  fill(pen, theme.paper, 0, 0, width, bottom - top);
  for (const [days, colour] of /** @type {[number[], string][]} */ ([[ticks.days, theme.rule], [ticks.heads, theme.rule2]])) {
    pen.fillStyle = colour;
    for (const tick of days) if (tick >= scale.a && tick < scale.b) pen.fillRect(Math.round(scale.x(tick)), 0, 1, bottom - top);
  }
  for (const box of seen) {
    const deep = box.lane.depth * DEEP * u;
    fill(pen, box.lane.depth ? theme.rule : theme.rule2, frame.rtl ? 0 : deep, box.y - top, width - deep, 1);
  }
  drawRiver(pen, frame, boxes, top, bottom);
  for (const box of seen) drawRows(pen, frame, box, box.y - top);
  if (day + 1 > scale.a && day < scale.b) {
    fill(pen, theme.ink, Math.round(scale.x(day + 0.5)) - 0.75 * u, 0, 1.5 * u, bottom - top);
  }
  for (const box of seen) drawMarks(pen, frame, box, box.y - top);
}

/**
 * The river, downstream, through the lanes on it; a lane off it hangs on a branch. A folded lane
 * is on it if a place inside is.
 * @param {Pen} pen @param {Frame} frame @param {Box[]} boxes @param {number} top @param {number} bottom
 */
function drawRiver(pen, { data, theme, rtl, gutter, width }, boxes, top, bottom) {
  const u = theme.unit, { places } = data;
  /** @type {(place: number) => boolean} */
  const inside = (place) => places[place].river || places.some((other, i) => other.within === place && inside(i));
  const stops = boxes.filter((box) => box.lane.kind === 'place').map(({ lane, y }) => {
    const place = lane.index ?? -1, river = lane.folded ? inside(place) : places[place].river;
    return { y: y + 19 * u, river, big: !lane.depth || lane.folded, off: !river && places[place].lon !== null };
  });
  const on = stops.filter((stop) => stop.river);
  if (on.length < 2) return;
  /** @param {number} y */
  const at = (y) => (rtl ? width - gutter + 18 * u : gutter - 18 * u) + 2.2 * u * Math.sin(y / (13 * u));
  const first = on[0].y - 10 * u, last = on[on.length - 1].y + 18 * u, x = at(last);
  pen.strokeStyle = theme.river;
  pen.lineWidth = 3 * u;
  pen.beginPath();
  for (let y = first; y <= last; y += 4) if (y > top - 8 && y < bottom + 8) y === first || y - 4 <= top - 8 ? pen.moveTo(at(y), y - top) : pen.lineTo(at(y), y - top);
  pen.stroke();
  pen.lineWidth = 1.8 * u;
  pen.beginPath();
  pen.moveTo(x - 4 * u, last - top - 2 * u);
  pen.lineTo(x, last - top + 5 * u);
  pen.lineTo(x + 4 * u, last - top - 2 * u);
  pen.stroke();
  for (const { y, river, big, off } of stops) {
    if (y < first || y > last || y < top - 9 || y > bottom + 9 || !(river || off)) continue;
    const away = off ? (rtl ? 13 : -13) * u : 0;
    pen.strokeStyle = river ? theme.river : theme.ink3;
    pen.lineWidth = (river ? 2 : 1.3) * u;
    pen.beginPath();
    line(pen, at(y), y - top, at(y) + away, y - top);
    pen.stroke();
    pen.fillStyle = theme.paper;
    pen.beginPath();
    pen.arc(at(y) + away, y - top, (river && big ? 4.6 : 3.2) * u, 0, 7);
    pen.fill();
    pen.stroke();
  }
}

/** Presence bars with their names. @param {Pen} pen @param {Frame} frame @param {Box} box @param {number} y */
function drawRows(pen, frame, box, y) {
  const { data, theme, scale, say } = frame, u = theme.unit;
  box.rows.forEach((row, i) => {
    const middle = Math.round(y + (PAD + box.marks * MARK_ROW + (i + 0.5) * BAR_ROW) * u);
    const drawn = drawBar(pen, row.stretches, scale, middle, theme, row.side, row.fadeIn);
    if (!drawn.length) return;
    const measure = setFont(pen, theme.font(11));
    const { before, start, room, on, silent, solid } = findRoom(drawn, measure(row.label) + 30 * u, scale, row.fadeIn && row.stretches[0][0] >= scale.a ? 22 * u : 4 * u, u);
    const label = ellipsize(row.label, room - 30 * u, measure, 4), width = label ? measure(label) + 30 * u : 24 * u;
    // The chip stands towards the bar that it names.
    const leftwards = before !== scale.rtl, left = leftwards ? start - width : start;
    if (on) {
      fill(pen, theme.paper, left, middle - 8 * u, width, 16 * u);
    }
    const chip = leftwards ? left + width - 24 * u : left + 4 * u;
    drawChip(pen, data.sides[row.side]?.code ?? '?', chip, middle, theme, row.side);
    setFont(pen, theme.font(11));
    if (label) write(pen, label, leftwards ? chip - 4 * u : chip + 24 * u, middle + 4 * u, leftwards ? 'right' : 'left', solid ? theme.sides[row.side].on : theme.ink, solid ? undefined : theme.paper);
    for (const part of silent) {
      const words = say('state.silence', { days: ['day', part.days] }), length = measure(words) + 12 * u, used = part === on ? width + 8 * u : 0;
      if (part.width - used < length + 40 * u) continue;
      const centre = part.x + part.width / 2 + (scale.rtl ? -used : used) / 2;
      fill(pen, theme.paper, centre - length / 2, middle - 8 * u, length, 16 * u);
      write(pen, words, centre, middle + 4 * u, 'center', theme.ink2);
    }
  });
}

/**
 * Where a row's name can stand: before its bar; else on the first silence it fits in, or in the bar;
 * else nowhere, and the chip alone says whose it is.
 * @param {import('./bars.js').Drawn[]} drawn @param {number} wanted @param {Scale} scale @param {number} fade @param {number} u
 */
function findRoom(drawn, wanted, scale, fade, u) {
  const [{ x, width, state }] = drawn, edge = scale.rtl ? x + width : x;
  const free = (scale.rtl ? scale.right - edge : edge - scale.left) - fade;
  const silent = drawn.filter((part) => part.state === UNKNOWN);
  const on = silent.find((part) => part.width >= wanted + 12 * u) ?? silent.find((part) => part.width >= 60 * u);
  const inside = state !== UNKNOWN && free < wanted && !on && width > 28 * u;
  const before = state !== UNKNOWN && !inside && (free >= wanted || !on);
  const start = before ? edge + (scale.rtl ? fade : -fade) : on ? (scale.rtl ? on.x + on.width - 4 * u : on.x + 4 * u) : edge;
  const room = before ? free : inside ? width : on ? on.width - 12 * u : 0;
  return { before, start, room, on: before ? undefined : on, silent, solid: inside && state === CERTAIN };
}

/** Marks, or bars by count where there are too many. @param {Pen} pen @param {Frame} frame @param {Box} box @param {number} y */
function drawMarks(pen, frame, box, y) {
  const { theme, scale } = frame, { spots } = box, u = theme.unit;
  const from = lower(spots.reach, scale.a), to = lower(spots.lo, scale.b);
  if (to <= from) return;
  const room = ((scale.right - scale.left) / (MARK * u)) * box.marks;
  if (to - from <= room * 0.6) drawSpots(pen, frame, box, y, from, to);
  else if (frame.drawCounts) frame.drawCounts(pen, frame, box, y, from, to);
  else frame.dense = true;
}

/** @param {Pen} pen @param {Frame} frame @param {Box} box @param {number} y @param {number} from @param {number} to */
function drawSpots(pen, frame, box, y, from, to) {
  const { data, theme, scale, rtl, hits, selected, hover } = frame, { spots } = box, u = theme.unit;
  const { events, kinds, text } = data;
  const found = [];
  for (let i = from; i < to; i++) {
    if (spots.hi[i] < scale.a) continue;
    const lo = Math.max(scale.a, spots.lo[i]), hi = Math.min(scale.b, spots.hi[i] + 1);
    found.push({ row: spots.rows[i], i, x: scale.x((lo + hi) / 2) });
  }
  // In the order of time, so that a drawing turned round is the same one in a mirror.
  found.sort((p, q) => (scale.rtl ? q.x - p.x : p.x - q.x) || p.i - q.i);
  /** @type {{x: number, left: number, right: number, text: string, rank: number, row: number, i: number, more: number}[][]} */
  const lines = Array.from({ length: box.marks }, () => []);
  const half = (MARK / 2) * u;
  for (const { row, i, x } of found) {
    const free = lines.find((spots) => !spots.length || Math.abs(x - spots[spots.length - 1].x) >= MARK * u);
    if (!free) {
      lines[box.marks - 1][lines[box.marks - 1].length - 1].more++;
      continue;
    }
    const rank = row === selected || row === hover ? 99 : events.origins[row].length;
    free.push({ x, left: x - half, right: x + half, text: text?.title[row] ?? '', rank, row, i, more: 0 });
  }
  lines.forEach((spots, n) => {
    if (scale.rtl) spots.reverse();
    const middle = Math.round(y + (PAD + (n + 0.5) * MARK_ROW) * u);
    for (const spot of spots) {
      const flags = events.flags[spot.row], first = box.spots.lo[spot.i], last = box.spots.hi[spot.i];
      const openFirst = (flags & (FLAG.firstOpen | FLAG.firstUnknown)) > 0, openLast = (flags & (FLAG.lastOpen | FLAG.lastUnknown)) > 0;
      if (!openFirst && !openLast && (last - first) * scale.perDay < 8 * u) continue;
      const side = theme.sides[events.sides[spot.row][0]];
      const a = Math.max(scale.a, first + (first === last ? 0.5 : 0)), b = Math.min(scale.b, last + (first === last ? 0.5 : 1));
      drawWhisker(pen, scale.x(a), scale.x(b), middle, theme, side?.colour ?? theme.ink3, openFirst && first >= scale.a, openLast && last < scale.b);
      const reach = [scale.x(a), scale.x(b)].concat(openFirst ? spot.x + (scale.rtl ? 26 : -26) * u : [], openLast ? spot.x + (scale.rtl ? -26 : 26) * u : []);
      // A line of years is written over; a shorter one is kept clear.
      if ((last - first) * scale.perDay < 240 * u) [spot.left, spot.right] = [Math.min(spot.left, ...reach), Math.max(spot.right, ...reach)];
    }
    for (const spot of spots) {
      const mark = kinds[events.kind[spot.row]]?.mark;
      if (spot.more) drawTally(pen, `${spot.more + 1}`, spot.x, middle, theme);
      else drawMark(pen, mark, spot.x, middle, theme, events.sides[spot.row][0] ?? -1);
      if (spot.row === selected) {
        pen.strokeStyle = theme.link;
        pen.lineWidth = 2 * u;
        pen.beginPath();
        pen.arc(spot.x, middle, 11 * u, 0, 7);
        pen.stroke();
        spot.left = Math.min(spot.left, spot.x - 12 * u);
        spot.right = Math.max(spot.right, spot.x + 12 * u);
      }
      hits.push({ x: spot.x, y: middle, row: spot.row, more: spot.more });
      if (spot.more) spot.text = '';
    }
    const measure = setFont(pen, theme.font(11.5)), most = Math.min(300 * u, (scale.right - scale.left) * 0.4);
    for (const label of placeLabels(spots, scale.left, scale.right, measure, rtl, most, u)) {
      const wide = measure(label.text) + 6 * u;
      fill(pen, theme.paper, label.align === 'left' ? label.x - 3 * u : label.x - wide + 3 * u, middle - 7 * u, wide, 14 * u);
      write(pen, label.text, label.x, middle + 4 * u, label.align, theme.ink);
    }
  });
}

/** Several marks in one spot, by their number. @param {Pen} pen @param {string} number @param {number} x @param {number} y @param {Theme} theme */
function drawTally(pen, number, x, y, theme) {
  const u = theme.unit;
  const width = Math.max(14 * u, setFont(pen, theme.font(10, true))(number) + 6 * u);
  fill(pen, theme.ink2, x - width / 2, y - 7 * u, width, 14 * u);
  write(pen, number, x, y + 3.6 * u, 'center', theme.paper);
}
