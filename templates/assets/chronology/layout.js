/**
 * Where each lane stands: as tall as its own bars and marks need, whatever the zoom, so that nothing
 * jumps under the reader's hand.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./bars.js').Stretches} Stretches
 * @typedef {{id: string, label: string, depth: number, folded: boolean, children: number|boolean, events: Uint32Array, presences: Uint32Array, kind?: string, index?: number}} Lane
 * @typedef {{side: number, label: string, stretches: Stretches, fadeIn: boolean, presences: number[]}} Row
 * @typedef {{rows: Uint32Array, lo: Float64Array, hi: Float64Array, reach: Float64Array, together: number}} Spots
 * @typedef {{lane: Lane, y: number, height: number, marks: number, rows: Row[], spots: Spots}} Box
 */

import { ALWAYS, NEVER } from './data.js';
import { mergeStretches, UNKNOWN } from './bars.js';

export const MARK_ROW = 19, BAR_ROW = 19, PAD = 8;
/** Pixels below which the chronology runs down the page instead of across. */
export const NARROW = 600;
/** Actors a lane shows apart; beyond, one row a side. */
const MOST_ROWS = 10;

/**
 * Returns where in a width the time axis lies; the names stand before it, in the order of reading.
 * @param {number} width @param {number} u @param {boolean} rtl
 */
export function edges(width, u, rtl) {
  const gutter = Math.round(width < NARROW ? 26 * u : Math.min(width * 0.3, (width < 760 ? 150 : 206) * u)), end = 10 * u;
  return { gutter, left: rtl ? end : gutter, right: rtl ? width - gutter : width - end };
}

/**
 * Returns the extent each event is drawn with. An event with one known bound stands at it; one with
 * none is not on the axis (NaN).
 * @param {Data} data
 */
export function spreadEvents(data) {
  const { first, last } = data.events, lo = new Float64Array(data.count), hi = new Float64Array(data.count);
  for (let i = 0; i < data.count; i++) {
    const open = first[i] === NEVER, ends = last[i] === ALWAYS;
    lo[i] = open ? (ends ? NaN : last[i]) : first[i];
    hi[i] = ends ? (open ? NaN : first[i]) : last[i];
  }
  return { lo, hi };
}

/** @type {WeakMap<Uint32Array, Spots>} */
const made = new WeakMap();

/**
 * Returns a lane's events as they are looked up: by first day, with the furthest day reached so far.
 * @param {Uint32Array} events @param {{lo: Float64Array, hi: Float64Array}} spread @returns {Spots}
 */
export function arrange(events, spread) {
  const known = made.get(events);
  if (known) return known;
  let rows = events.filter((row) => spread.lo[row] === spread.lo[row]);
  for (let i = 1; i < rows.length; i++) {
    if (spread.lo[rows[i]] < spread.lo[rows[i - 1]]) {
      rows = rows.sort((p, q) => spread.lo[p] - spread.lo[q] || p - q);
      break;
    }
  }
  const n = rows.length, lo = new Float64Array(n), hi = new Float64Array(n), reach = new Float64Array(n);
  let far = -Infinity, together = 0, same = 0;
  for (let i = 0; i < n; i++) {
    lo[i] = spread.lo[rows[i]];
    hi[i] = spread.hi[rows[i]];
    reach[i] = far = Math.max(far, hi[i]);
    same = i && lo[i] === lo[i - 1] ? same + 1 : 1;
    together = Math.max(together, same);
  }
  const spots = { rows, lo, hi, reach, together };
  made.set(events, spots);
  return spots;
}

/** First position from which a sorted array reaches a value. @param {ArrayLike<number>} sorted @param {number} value */
export function lower(sorted, value) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {Data} data @param {number} p a presence @returns {Stretches} with the silence after it, up to now */
export function stretchesOf(data, p) {
  const flat = data.presences.stretches[p], [, latest] = data.presences.end[p];
  /** @type {Stretches} */
  const stretches = [];
  for (let i = 0; i < flat.length; i += 3) stretches.push([flat[i], flat[i + 1], flat[i + 2]]);
  const last = flat[flat.length - 2];
  if (latest === null && last < data.today) stretches.push([last + 1, data.today, UNKNOWN]);
  return stretches;
}

/** @type {WeakMap<Uint32Array, Row[]>} */
const rowsMade = new WeakMap();

/**
 * Returns the bars of a lane: one row for each actor there (for each place, in an actor's lane), in
 * the order of sides; one row a side where the lane is folded or would be too tall.
 * @param {Data} data @param {Lane} lane @param {string} group @returns {Row[]}
 */
export function rowsOf(data, lane, group) {
  const known = rowsMade.get(lane.presences);
  if (known) return known;
  const { actor, place, side } = data.presences;
  /** @type {Map<string, number[]>} */
  const one = new Map();
  /** @type {Map<string, number[]>} */
  const bySide = new Map();
  const keyOf = (/** @type {number} */ p) => (group === 'actor' ? `${place[p]}` : group === 'place' ? `${actor[p]}` : `${actor[p]} ${place[p]}`);
  for (const p of lane.presences) {
    const key = keyOf(p);
    one.set(key, [...(one.get(key) ?? []), p]);
    bySide.set(`${side[p]}`, [...(bySide.get(`${side[p]}`) ?? []), p]);
  }
  const whole = (lane.folded && Boolean(lane.children)) || one.size > MOST_ROWS;
  const rows = [...(whole ? bySide : one).values()].map((presences) => {
    const p = presences[0];
    const names = { place: data.actors[actor[p]]?.name, actor: data.places[place[p]]?.name };
    const both = `${names.place} · ${names.actor}`;
    const stretches = mergeStretches(presences.map((q) => stretchesOf(data, q)));
    return {
      side: side[p],
      label: (presences.some((q) => keyOf(q) !== keyOf(p)) ? data.sides[side[p]]?.label : (group === 'place' || group === 'actor') ? names[group] : both) ?? '',
      stretches,
      fadeIn: data.presences.start[p][0] === null && data.presences.stretches[p][0] === stretches[0]?.[0],
      presences,
    };
  });
  rows.sort((p, q) => p.side - q.side || (p.stretches[0]?.[0] ?? 0) - (q.stretches[0]?.[0] ?? 0));
  rowsMade.set(lane.presences, rows);
  return rows;
}

/**
 * Returns the lanes as boxes below each other, and their height together.
 * @param {Data} data @param {Lane[]} lanes @param {string} group
 * @param {{lo: Float64Array, hi: Float64Array}} spread @param {number} u
 * @param {(lane: Lane) => number} nameHeight what a lane's name needs
 * @returns {{boxes: Box[], height: number}}
 */
export function layoutLanes(data, lanes, group, spread, u, nameHeight) {
  let y = 0;
  const boxes = lanes.map((lane) => {
    const spots = arrange(lane.events, spread), rows = rowsOf(data, lane, group);
    const n = spots.rows.length;
    // Room for what falls on one day, and for a second label where there are several.
    const marks = n && Math.min(4, Math.max(spots.together, n > 24 ? 3 : n > 3 ? 2 : 1));
    const inside = n || rows.length ? (marks * MARK_ROW + rows.length * BAR_ROW + 2 * PAD) * u : 0;
    const height = Math.round(Math.max(nameHeight(lane), inside));
    const box = { lane, y, height, marks, rows, spots };
    y += height;
    return box;
  });
  return { boxes, height: y };
}

/** The box at a height, or undefined. @param {Box[]} boxes @param {number} y */
export const boxAt = (boxes, y) => boxes.find((box) => y >= box.y && y < box.y + box.height);

/**
 * Returns which lanes to fold so that about `most` are left: opened where most happens, folded where
 * little does.
 * @param {Lane[]} lanes all of them, unfolded @param {number} most @returns {Set<string>}
 */
export function autoFold(lanes, most) {
  const below = lanes.map((lane) => lane.events.length + lane.presences.length);
  /** @type {number[]} */
  const parent = [];
  /** @type {number[]} */
  const path = [];
  lanes.forEach((lane, i) => {
    parent[i] = lane.depth ? path[lane.depth - 1] : -1;
    path[lane.depth] = i;
    for (let up = parent[i]; up >= 0; up = parent[up]) below[up] += lane.events.length + lane.presences.length;
  });
  const folded = new Set([...lanes.keys()].filter((i) => lanes[i].children));
  /** @type {(i: number) => boolean} */
  const seen = (i) => parent[i] < 0 || (!folded.has(parent[i]) && seen(parent[i]));
  let left = parent.filter((up) => up < 0).length;
  for (;;) {
    const next = [...folded].filter((i) => seen(i) && left + +lanes[i].children <= most).sort((p, q) => below[q] - below[p])[0];
    if (next === undefined) return new Set([...folded].map((i) => lanes[i].id));
    folded.delete(next);
    left += +lanes[next].children;
  }
}
