/**
 * The view as an address, and back. A view that the address does not mention is the page's own, so
 * an address holds only what the reader changed.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').View} View
 */

import { pieces } from './fold.js';
import { GROUPS, headLanes } from './headings.js';
import { isoDay, parseDay } from './iso.js';

const SETS = /** @type {const} */ (['side', 'actor', 'place', 'kind', 'source', 'outlet']);
/** What the address calls otherwise than the view does. @type {Record<string, string>} */
const KEYS = { by: 'group', fold: 'folded', event: 'selected' };

/**
 * Returns what an address asks for, and what in it makes no sense. Nonsense changes nothing.
 * @param {string} search @param {Data} data @param {View} own the page's own view
 * @returns {{view: View, problems: string[]}}
 */
export function readAddress(search, data, own) {
  data.headings = headLanes;
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
  view.words = pieces(view.text);
  return { view, problems };
}

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
