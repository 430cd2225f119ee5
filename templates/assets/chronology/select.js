/**
 * Which events and presences a view shows. Pure: the same
 * data and view give the same answer. What a step did not touch is kept from the step before, so
 * that a key or a pan follows at 100,000 events; hence plain loops over typed arrays.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').View} View
 * @typedef {import('./group.js').Lane} Lane
 * @typedef {'side'|'actor'|'place'|'kind'|'source'|'outlet'|'origins'|'precision'} Dimension
 * @typedef {{events: Uint32Array, inWindow: Uint32Array, presences: Uint32Array, lanes: Lane[], index: Index, failed: Uint16Array}} Selection
 *   `failed` has one bit a dimension that turns the row away; the next selection writes over it
 * @typedef {{start: Uint32Array, items: ArrayLike<number>}} Column the items of row i: from start[i] up to start[i + 1]
 * @typedef {ArrayLike<number|number[]>} Lists the items of each row, or its only one
 * @typedef {{up: Record<'actor'|'place', number[][]>, column: (of: 'events'|'presences', key: Dimension, own?: boolean) => Column|undefined}} Index
 *   a column of what rows stand for, or with `own` of what they name; none where it is not said of them
 */

import { FLAG } from './data.js';
import { groupLanes } from './group.js';

/** @type {Dimension[]} */
export const DIMENSIONS = ['side', 'actor', 'place', 'kind', 'source', 'outlet', 'origins', 'precision'];
/** The bit of the free text; each dimension has the bit of its place above. */
const TEXT = 1 << DIMENSIONS.length;

/** @type {WeakMap<Data, ReturnType<typeof begin>>} */
const kept = new WeakMap();

/**
 * Returns what a view shows of the data. Within a dimension choices add up, between dimensions
 * they narrow. A place stands for what lies in it, an actor for its parts. Kind and precision are
 * said of events alone: who was there stays in view when only strikes are asked for.
 * @param {Data} data @param {View} view @returns {Selection}
 */
export function select(data, view) {
  let now = kept.get(data);
  if (!now) kept.set(data, (now = begin(data)));
  const { from, to, within } = view;
  if (refilter(now, data, view)) {
    now.events = passing(now.failed);
    now.presences = filterPresences(now, data, view);
    now.lanes = null;
  }
  if (!now.lanes || now.group !== view.group || now.folded !== view.folded) {
    now.lanes = groupLanes(data, view, now.index, now.events, now.presences);
    [now.group, now.folded] = [view.group, view.folded];
  }
  const { index, failed, events, presences, lanes } = now;
  return { index, failed, events, presences, lanes, inWindow: cut(data, events, from, to, within) };
}

/**
 * Returns the rows that certainly fall into a window, all their days in it, or possibly, one of
 * them. A date that its source puts in question (EDTF `?`) is certainly nowhere.
 * @param {Data} data @param {Uint32Array} rows @param {number} from @param {number} to @param {View['within']} within
 */
export function cut({ events: { first, last, flags } }, rows, from, to, within) {
  const out = new Uint32Array(rows.length), certain = within === 'certain';
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i], a = first[row], b = last[row];
    if (certain ? a >= from && b <= to && !(flags[row] & FLAG.uncertain) : a <= to && b >= from) out[n++] = row;
  }
  return out.slice(0, n);
}

/** @param {Data} data */
function begin(data) {
  return {
    index: makeIndex(data),
    /** One bit a dimension that turns the row away. */
    failed: new Uint16Array(data.count),
    /** @type {Map<string, unknown>} what each bit was last worked out from */
    asked: new Map(),
    events: new Uint32Array(), presences: new Uint32Array(),
    /** @type {Lane[]|null} */ lanes: null,
    /** @type {View['group']|null} */ group: null,
    /** @type {Set<string>|null} */ folded: null,
  };
}

/** How many items a dimension has. @param {any} data @param {Dimension} key */
export const sizeOf = (data, key) => (key === 'origins' ? 4 : key === 'precision' ? 6 : data[`${key}s`].length);

/** Columns are made when they are first asked for. @param {Data} data @returns {Index} */
function makeIndex(data) {
  const { events: e, presences: p } = data;
  const up = { actor: climb(data.actors.map((a) => a.part)), place: climb(data.places.map((a) => a.within)) };
  const reached = (/** @type {number[][]} */ origins) => origins.map((all) => Math.min(3, all.length));
  /** @type {Partial<Record<Dimension, number[][]>>} */
  const means = { ...up, outlet: data.sources.map(({ outlet }) => [outlet]), origins: [0, 1, 2, 3].map((n) => [0, 1, 2, 3].slice(0, n + 1)) };
  /** @type {Record<'events'|'presences', Partial<Record<Dimension, Lists>>>} */
  const lists = {
    events: { actor: e.actors, place: e.places, side: e.sides, source: e.sources, outlet: e.sources, kind: e.kind, precision: e.precision, origins: reached(e.origins) },
    presences: { actor: p.actor, place: p.place, side: p.side, source: p.sources, outlet: p.sources, origins: reached(p.origins) },
  };
  /** @type {Map<string, Column>} */
  const made = new Map();
  return {
    up,
    column(of, key, own) {
      const name = of + key + own, from = lists[of][key];
      let column = made.get(name);
      if (!column && from) made.set(name, (column = makeColumn(from, sizeOf(data, key), own ? undefined : means[key])));
      return column;
    },
  };
}

/** Returns for each item itself and what it belongs to, upwards; a ring ends where it began. @param {number[]} above */
const climb = (above) =>
  above.map((_, item) => {
    const chain = [item];
    for (let next = above[item]; next >= 0 && !chain.includes(next); next = above[next]) chain.push(next);
    return chain;
  });

/**
 * Returns the items of all rows end to end, each item once a row.
 * @param {Lists} lists @param {number} size @param {number[][]} [means] what an item stands for, where not for itself
 * @returns {Column}
 */
function makeColumn(lists, size, means = Array.from({ length: size }, (_, i) => [i])) {
  const start = new Uint32Array(lists.length + 1), seen = new Int32Array(size).fill(-1), items = [];
  for (let row = 0; row < lists.length; row++) {
    const list = lists[row];
    for (const item of typeof list === 'number' ? [list] : list) {
      for (const meant of means[item]) {
        if (seen[meant] !== row) items.push(meant);
        seen[meant] = row;
      }
    }
    start[row + 1] = items.length;
  }
  return { start, items: Uint32Array.from(items) };
}

/**
 * Returns the chosen items of a dimension as flags, or null where nothing is asked. Identifiers
 * that the data does not know ask for nothing.
 * @param {Data} data @param {View} view @param {Dimension} dimension
 */
function wanted(data, view, dimension) {
  const flags = new Uint8Array(sizeOf(data, dimension));
  /** @type {(string|number)[]} */
  const chosen = dimension === 'origins' ? (view.origins ? [view.origins] : []) : [...view[dimension]];
  for (const choice of chosen) {
    const item = typeof choice === 'number' ? choice : data.index[/** @type {'side'} */ (dimension)].get(choice);
    if (item !== undefined) flags[item] = 1;
  }
  return flags.includes(1) ? flags : null;
}

/** Sets a bit in each row that has no wanted item, and clears it in the others. @param {Uint16Array} failed @param {number} bit @param {Uint8Array|null} flags @param {Column} [column] */
function mark(failed, bit, flags, column) {
  for (let row = 0; row < failed.length; row++) {
    let fails = 0;
    if (flags && column) {
      const { start, items } = column;
      fails = bit;
      for (let i = start[row]; i < start[row + 1]; i++) if (flags[items[i]]) fails = 0;
    }
    failed[row] = (failed[row] & ~bit) | fails;
  }
}

/**
 * Works out the bits whose question changed since the step before; whether there was one.
 * @param {ReturnType<typeof begin>} now @param {Data} data @param {View} view
 */
function refilter({ failed, asked, index }, data, view) {
  let changed = false;
  /** @param {string} key @param {unknown} question */
  const differs = (key, question) => {
    if (asked.has(key) && asked.get(key) === question) return false;
    asked.set(key, question);
    return (changed = true);
  };
  DIMENSIONS.forEach((dimension, i) => {
    if (!differs(dimension, view[dimension])) return;
    const flags = wanted(data, view, dimension);
    mark(failed, 1 << i, flags, flags ? index.column('events', dimension) : undefined);
  });
  // The texts come after the core; until then nothing is turned away for its words.
  const search = data.text && data.text.search;
  const before = differs('search', search) ? null : /** @type {string[]} */ (asked.get('words'));
  if (+differs('text', view.text) | +!before) {
    const words = search ? view.words : [];
    asked.set('words', words);
    // A letter more turns no row back in, one less turns none away: those rows need no second look.
    const narrower = before?.every((word) => words.some((now) => now.includes(word)));
    const wider = before && words.every((word) => before.some((old) => old.includes(word)));
    for (let row = 0; row < failed.length; row++) {
      if (failed[row] & TEXT ? narrower : wider) continue;
      failed[row] &= ~TEXT;
      for (let i = 0; i < words.length; i++) if (!search?.[row]?.includes(words[i])) failed[row] |= TEXT;
    }
  }
  return changed;
}

/** Returns the rows that no bit turns away, or with `one` those that a single bit does, too. @param {Uint16Array} failed @param {boolean} [one] */
export function passing(failed, one) {
  const rows = new Uint32Array(failed.length);
  let n = 0;
  for (let row = 0; row < failed.length; row++) if (!(one ? failed[row] & (failed[row] - 1) : failed[row])) rows[n++] = row;
  return rows.slice(0, n);
}

/** @param {ReturnType<typeof begin>} now @param {Data} data @param {View} view */
function filterPresences({ index, failed }, data, view) {
  const { presences: p } = data;
  const turned = new Uint16Array(p.actor.length);
  DIMENSIONS.forEach((dimension, i) => mark(turned, 1 << i, wanted(data, view, dimension), index.column('presences', dimension)));
  // Found by its words is who a found event tells of.
  if (data.text && view.text) p.events.forEach((rows, i) => { if (rows.every((row) => failed[row] & TEXT)) turned[i] |= TEXT; });
  return passing(turned);
}
