/**
 * Events counted where their marks are too many to be told apart.
 *
 * @typedef {import('./lanes.js').Frame} Frame
 */

import { setFont } from './labels.js';
import { MARK_ROW, PAD } from './layout.js';

/** Pixels of a bin. */
const BIN = 5;
const bins = new Int32Array(8192), steps = new Int32Array(8193);

/**
 * Bars whose height is the logarithm of how many events can fall there, with the number over the
 * highest of each stretch.
 * @param {import('./marks.js').Pen} pen @param {Frame} frame @param {import('./layout.js').Box} box @param {number} y @param {number} from @param {number} to
 */
export function drawCounts(pen, { theme, scale, format }, box, y, from, to) {
  const { spots } = box, u = theme.unit, size = BIN * u;
  const n = Math.min(8192, Math.ceil((scale.right - scale.left) / size)), perBin = scale.perDay / size;
  bins.fill(0, 0, n);
  steps.fill(0, 0, n + 1);
  for (let i = from; i < to; i++) {
    if (spots.hi[i] < scale.a) continue;
    const first = Math.max(0, ((spots.lo[i] - scale.a) * perBin) | 0), last = Math.min(n - 1, ((spots.hi[i] - scale.a) * perBin) | 0);
    if (last > first) {
      steps[first]++;
      steps[last + 1]--;
    } else bins[first]++;
  }
  const floor = y + (PAD + box.marks * MARK_ROW) * u, tall = (box.marks * MARK_ROW - 11) * u;
  let top = 1;
  for (let b = 0, run = 0; b < n; b++) {
    run += steps[b];
    bins[b] += run;
    if (bins[b] > top) top = bins[b];
  }
  const log = Math.log(Math.max(32, top) + 1);
  pen.fillStyle = theme.ink3;
  /** @type {[number, number][]} */
  const peaks = [];
  const group = Math.max(8, Math.ceil((110 * u) / size));
  for (let b = 0, best = 0; b < n; b++) {
    const count = bins[b];
    if (count) {
      const height = Math.max(2, (Math.log(count + 1) / log) * tall), x = scale.rtl ? scale.right - (b + 1) * size : scale.left + b * size;
      pen.fillRect(x, floor - height, size - 0.6, height);
      if (count > best) {
        best = count;
        peaks[(b / group) | 0] = [x + size / 2, count];
      }
    }
    if ((b + 1) % group === 0) best = 0;
  }
  setFont(pen, theme.font(10));
  pen.fillStyle = theme.ink2;
  pen.textAlign = 'center';
  for (const peak of peaks) if (peak && peak[1] > 1) pen.fillText(format.number(peak[1]), peak[0], floor - (Math.log(peak[1] + 1) / log) * tall - 2 * u);
}
