/**
 * What the reader looks at. Views read it, change it by `set`, and hear of changes once a frame; they
 * do not know each other.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {'place'|'actor'|'side'|'source'} Group
 * @typedef {{group: Group, folded: Set<string>, from: number, to: number, day: number,
 *   side: Set<string>, actor: Set<string>, place: Set<string>, kind: Set<string>, source: Set<string>, outlet: Set<string>,
 *   origins: number, precision: Set<number>, within: 'possible'|'certain', text: string, words: string[],
 *   selected: string|null, turned: boolean, page: number}} View
 * @typedef {{view: View, set: (patch: Partial<View>, how?: {replace?: boolean, quiet?: boolean}) => void,
 *   subscribe: (hear: (view: View, changed: Set<string>, how: {replace: boolean, quiet: boolean}) => void) => () => void}} State
 *   `text` as the reader wrote it, `words` what has to occur for it (fold.js)
 */

/** Changes of the view that concern neither who is reported nor what stands on the map. */
export const ASIDE = new Set(['selected', 'page', 'folded', 'group', 'turned', 'theme']);

/** @param {Data} data @returns {View} The view before the page or the reader says otherwise. */
export function defaultView(data) {
  const [first, last] = data.span;
  return {
    group: 'place', folded: new Set(), from: data.view?.from ?? first, to: data.view?.to ?? last,
    day: data.view?.day ?? last,
    side: new Set(), actor: new Set(), place: new Set(), kind: new Set(), source: new Set(), outlet: new Set(),
    origins: 0, precision: new Set(), within: 'possible', text: '', words: [], selected: null, turned: false, page: 0,
  };
}

/** A view with what a page presets of it: {"place": ["millford"], "day": 18610}. @param {View} view @param {Record<string, any>} preset @returns {View} */
export const presetView = (view, preset) =>
  Object.assign(view, Object.fromEntries(Object.entries(preset).map(([key, value]) => [key, Array.isArray(value) ? new Set(value) : value])));

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
