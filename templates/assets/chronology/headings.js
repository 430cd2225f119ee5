/**
 * Lanes by actor, side or source. Loaded with what can ask for them: the filters, or an address.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').View} View
 */

import { above, asks, nodesAs } from './group.js';

/** What lanes can be of. */
export const GROUPS = /** @type {const} */ (['place', 'actor', 'side', 'source']);

/** Returns what can be a lane, what heads it, and whether the filters leave it open. @param {Data} data @param {View} view @param {import('./select.js').Index} index */
export function headLanes({ actors, sides, outlets, sources }, view, { up }) {
  const sided = asks(view.side, sides);
  if (view.group === 'side') return nodesAs('side', sides, (i) => sided([i]));
  if (view.group === 'source') {
    const wanted = asks(view.source, sources), published = asks(view.outlet, outlets);
    return [
      ...nodesAs('outlet', outlets, () => false, undefined, 'outlet.'),
      ...nodesAs('source', sources, (i) => wanted([i]) && published([sources[i].outlet]), (i) => sources[i].outlet),
    ];
  }
  const wanted = asks(view.actor, actors);
  // Under its side, or under the actor it is part of where the two are of one side.
  const side = (/** @type {number} */ i) => actors[i].sides[0] ?? -1;
  return [
    ...nodesAs('side', sides, () => false, undefined, 'side.'),
    ...nodesAs('actor', actors, (i) => wanted(up.actor[i]) && sided(actors[i].sides), (i) => {
      const whole = above(up.actor, i);
      return whole >= 0 && side(whole) === side(i) ? sides.length + whole : side(i);
    }),
  ];
}
