/**
 * Who is reported on a day.
 *
 * @typedef {{presence: number, state: number, silent: number}} Reported `state` as in the data, `silent` in days since a claim covered it
 */

export const STATE_NAMES = ['certain', 'possible', 'contested', 'unknown'];
export const SILENT = 3;

/**
 * Returns who is reported on a day, in the order given. A presence that no claim has ended is
 * silent for as long as the silence lasts; before its first day and after its last it is not there.
 * @param {import('./data.js').Data} data @param {ArrayLike<number>} presences @param {number} day @returns {Reported[]}
 */
export function reportedOn({ presences: p }, presences, day) {
  return Array.from(presences).flatMap((presence) => {
    const flat = p.stretches[presence];
    let state = p.end[presence][1] === null && day > flat[flat.length - 2] ? SILENT : -1, covered = day;
    for (let i = 0; i < flat.length && flat[i] <= day; i += 3) {
      if (day <= flat[i + 1]) state = flat[i + 2];
      if (flat[i + 2] !== SILENT) covered = Math.min(day, flat[i + 1]);
    }
    return state < 0 ? [] : [{ presence, state, silent: day - covered }];
  });
}
