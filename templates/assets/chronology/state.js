/**
 * What the reader looks at, and its address. Views read it, change it by `set`, and hear of changes
 * once a frame; they do not know each other. A view that the address does not mention is the page's
 * own, so an address holds only what the reader changed.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {'place'|'actor'|'side'|'source'} Group
 * @typedef {{group: Group, folded: Set<string>, from: number, to: number, day: number,
 *   side: Set<string>, actor: Set<string>, place: Set<string>, kind: Set<string>, source: Set<string>, outlet: Set<string>,
 *   origins: number, precision: Set<number>, within: 'possible'|'certain', text: string,
 *   selected: string|null, turned: boolean, page: number}} View
 * @typedef {{view: View, set: (patch: Partial<View>, how?: {replace?: boolean, quiet?: boolean}) => void,
 *   subscribe: (hear: (view: View, changed: Set<string>, how: {replace: boolean, quiet: boolean}) => void) => () => void}} State
 */

import { DAY } from './scales.js';

const SETS = /** @type {const} */ (['side', 'actor', 'place', 'kind', 'source', 'outlet']);
export const GROUPS = /** @type {const} */ (['place', 'actor', 'side', 'source']);

/** @param {Data} data @returns {View} The view before the page or the reader says otherwise. */
export function defaultView(data) {
  const [first, last] = data.span;
  return {
    group: 'place', folded: new Set(), from: data.view?.from ?? first, to: data.view?.to ?? last,
    day: data.view?.day ?? fullestDay(data),
    side: new Set(), actor: new Set(), place: new Set(), kind: new Set(), source: new Set(), outlet: new Set(),
    origins: 0, precision: new Set(), within: 'possible', text: '', selected: null, turned: false, page: 0,
  };
}

/**
 * The latest day on which most presences are claimed, certain, possible or contested: the cursor
 * then opens on something to see. The chronology's last day where there are no presences.
 * @param {Data} data
 */
export function fullestDay(data) {
  /** @type {Map<number, number>} */
  const steps = new Map();
  for (const s of data.presences.stretches) {
    for (let i = 0; i < s.length; i += 3) {
      if (s[i + 2] === 3) continue;
      steps.set(s[i], (steps.get(s[i]) ?? 0) + 1);
      steps.set(s[i + 1] + 1, (steps.get(s[i + 1] + 1) ?? 0) - 1);
    }
  }
  let best = data.span[1], most = 0, now = 0;
  for (const [day, step] of [...steps].sort((a, b) => a[0] - b[0])) {
    now += step;
    if (now >= most && step > 0) [best, most] = [day, now];
  }
  return best;
}

/** @param {View} initial @param {(run: () => void) => void} [later] when subscribers hear; a frame by default
 * @returns {State} */
export function createState(initial, later = (run) => requestAnimationFrame(run)) {
  const view = { ...initial };
  /** @type {Set<Parameters<State['subscribe']>[0]>} */
  const hearers = new Set();
  /** @type {Set<string>} */
  let changed = new Set();
  let replace = true, quiet = true;
  const tell = () => {
    const keys = changed, how = { replace, quiet };
    changed = new Set();
    replace = quiet = true;
    for (const hear of [...hearers]) hear(view, keys, how);
  };
  return {
    view,
    set(patch, how = {}) {
      const before = changed.size;
      for (const [key, value] of Object.entries(patch)) {
        const old = /** @type {any} */ (view)[key];
        if (old === value || (value instanceof Set && sameSet(old, value))) continue;
        /** @type {any} */ (view)[key] = value;
        changed.add(key);
      }
      if (!changed.size) return;
      replace &&= how.replace ?? false;
      quiet &&= how.quiet ?? false;
      if (!before) later(tell);
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/** @param {Set<unknown>} a @param {Set<unknown>} b */
const sameSet = (a, b) => a.size === b.size && [...a].every((item) => b.has(item));

/** A day number as 2020-12-14; years outside 0 to 9999 with sign. @param {number} day */
export const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, -14);

/** Returns the day number of 2020-12-14, or null. @param {string} text */
export function parseDay(text) {
  if (!/^(\d{4}|[+-]\d{6})-\d\d-\d\d$/.test(text)) return null;
  const day = Date.parse(text) / DAY;
  return Number.isInteger(day) && isoDay(day) === text ? day : null;
}

/**
 * Returns what an address asks for, and what in it makes no sense. Nonsense changes nothing.
 * @param {string} search @param {Data} data @param {View} own the page's own view
 * @returns {{view: View, problems: string[]}}
 */
export function readAddress(search, data, own) {
  /** @type {any} */
  const view = { ...own };
  /** @type {string[]} */
  const problems = [];
  const one = (/** @type {readonly string[]} */ words) => (/** @type {string} */ text) => (words.includes(text) ? text : undefined);
  const whole = (/** @type {RegExp} */ form) => (/** @type {string} */ text) => (form.test(text) ? +text : undefined);
  const set = (/** @type {string} */ text) => new Set(idsIn(text));
  const day = (/** @type {string} */ text) => parseDay(text) ?? undefined;
  /** @type {Record<string, (text: string) => any>} undefined where it makes no sense */
  const readers = {
    by: one(GROUPS), fold: set, from: day, to: day, day, origins: whole(/^[0-3]$/), within: one(['possible', 'certain']),
    precision: (text) => (/^([0-5](,[0-5])*)?$/.test(text) ? new Set(idsIn(text).map(Number)) : undefined),
    text: (text) => text.slice(0, 200), event: (text) => (text && data.row(text) < 0 ? undefined : text || null),
    turned: (text) => ({ 0: false, 1: true })[text], page: (text) => (/^[1-9]\d{0,4}$/.test(text) ? +text - 1 : undefined),
  };
  for (const key of SETS) {
    readers[key] = (text) => new Set(idsIn(text).filter((id) => data.index[key].has(id) || !problems.push(`${key}=${id.slice(0, 60)}`)));
  }
  for (const [name, text] of new URLSearchParams(search)) {
    const value = readers[name]?.(text);
    if (value !== undefined) view[KEYS[name] ?? name] = value;
    else if (readers[name]) problems.push(`${name}=${text.slice(0, 60)}`);
  }
  if (view.to < view.from) {
    problems.push(`from=${isoDay(view.from)}&to=${isoDay(view.to)}`);
    [view.from, view.to] = [own.from, own.to];
  }
  return { view, problems };
}

/** What the address calls otherwise than the view does. @type {Record<string, string>} */
const KEYS = { by: 'group', fold: 'folded', event: 'selected' };

/** The view of a page that presets it, in the address's words: {"place": ["albukamal"], "by": "actor"}.
 * @param {string} preset @param {Data} data @param {View} view */
export const readPreset = (preset, data, view) =>
  readAddress(`${new URLSearchParams(Object.entries(JSON.parse(preset)).map(([key, value]) => [key, `${value}`]))}`, data, view).view;

/**
 * Returns the query that says how a view differs from the page's own, '' where it does not.
 * @param {View} view @param {View} own
 */
export function writeAddress(view, own) {
  const said = new URLSearchParams();
  /** @param {string} name @param {string} now @param {string} before */
  const say = (name, now, before) => now !== before && said.set(name, now);
  say('by', view.group, own.group);
  say('fold', ids(view.folded), ids(own.folded));
  say('from', isoDay(view.from), isoDay(own.from));
  say('to', isoDay(view.to), isoDay(own.to));
  say('day', isoDay(view.day), isoDay(own.day));
  for (const key of SETS) say(key, ids(view[key]), ids(own[key]));
  say('precision', ids(view.precision), ids(own.precision));
  say('origins', `${view.origins}`, `${own.origins}`);
  say('within', view.within, own.within);
  say('text', view.text, own.text);
  say('event', view.selected ?? '', own.selected ?? '');
  say('turned', view.turned ? '1' : '0', own.turned ? '1' : '0');
  say('page', `${view.page + 1}`, `${own.page + 1}`);
  return `${said}`.replaceAll('%2C', ',');
}

/** @param {string} text */
const idsIn = (text) => text.split(',').filter(Boolean);
/** @param {Set<string|number>} set */
const ids = (set) => [...set].sort().join(',');
