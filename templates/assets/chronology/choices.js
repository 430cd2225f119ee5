/**
 * How many events each choice of the filters stands for. Loaded with them.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./select.js').Dimension} Dimension
 * @typedef {Record<Dimension|'within', Int32Array>} Counts
 */

import { cut, DIMENSIONS, passing, sizeOf } from './select.js';

/**
 * Returns for each choice its events, given every other choice: a row counts for a dimension if no
 * other dimension turns it away.
 * @param {Data} data @param {import('./state.js').View} view
 * @param {import('./select.js').Selection} selection the last that was made, of this view
 */
export function countChoices(data, { from, to, within }, { index, failed }) {
  const near = passing(failed, true);
  const rows = cut(data, near, from, to, within);
  /** @type {Record<string, Int32Array>} */
  const counts = {};
  DIMENSIONS.forEach((dimension, d) => {
    const { start, items } = /** @type {import('./select.js').Column} */ (index.column('events', dimension));
    const found = (counts[dimension] = new Int32Array(sizeOf(data, dimension)));
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r];
      if (failed[row] & ~(1 << d)) continue;
      for (let i = start[row], end = start[row + 1]; i < end; i++) found[items[i]]++;
    }
  });
  const all = near.filter((row) => !failed[row]);
  counts.within = Int32Array.of(cut(data, all, from, to, 'possible').length, cut(data, all, from, to, 'certain').length);
  return /** @type {Counts} */ (counts);
}
