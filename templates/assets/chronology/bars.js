/**
 * Presence bars. Texture says how sure: solid is certain, fading is possible, hatched is contested,
 * dotted is silence. Colour says whose side.
 *
 * @typedef {import('./theme.js').Theme} Theme
 * @typedef {import('./scales.js').Scale} Scale
 * @typedef {import('./marks.js').Pen} Pen
 * @typedef {[first: number, last: number, state: number][]} Stretches
 * @typedef {{x: number, width: number, state: number, days: number}} Drawn
 */

import { clear, fill, line } from './marks.js';

export const CERTAIN = 0, POSSIBLE = 1, CONTESTED = 2, UNKNOWN = 3;
export const BAR = 14;
/** What wins when several speak of a day, as the generator has it. */
const WINS = [CONTESTED, CERTAIN, POSSIBLE, UNKNOWN];

/**
 * Returns several presences as one run of stretches, each day in the strongest of its states.
 * @param {Stretches[]} presences
 * @returns {Stretches}
 */
export function mergeStretches(presences) {
  if (presences.length === 1) return presences[0];
  const steps = presences.flat().flatMap(([first, last, state]) => [[first, state, 1], [last + 1, state, -1]]);
  steps.sort((p, q) => p[0] - q[0]);
  const open = [0, 0, 0, 0];
  /** @type {Stretches} */
  const merged = [];
  for (let i = 0; i < steps.length; i++) {
    const [day, state, step] = steps[i];
    open[state] += step;
    const next = steps[i + 1]?.[0];
    const strongest = WINS.find((s) => open[s]);
    if (next === day || next === undefined || strongest === undefined) continue;
    const before = merged.at(-1);
    if (before && before[2] === strongest && before[1] + 1 === day) before[1] = next - 1;
    else merged.push([day, next - 1, strongest]);
  }
  return merged;
}

/**
 * Draws the stretches of a row; returns what was drawn where, in the order of time.
 * @param {Pen} pen @param {Stretches} stretches @param {Scale} scale @param {number} y middle of the row
 * @param {Theme} theme @param {number} side @param {boolean} fadeIn whether the beginning is not known
 * @param {number} [height]
 */
export function drawBar(pen, stretches, scale, y, theme, side, fadeIn, height = BAR * theme.unit) {
  const colour = theme.sides[side]?.colour ?? theme.ink3, top = y - height / 2, u = theme.unit;
  /** @type {Drawn[]} */
  const boxes = [];
  stretches.forEach(([first, last, state], i) => {
    let [x, width] = scale.box(first, last);
    if (last < scale.a - 1 || first > scale.b) return;
    // A day is seen at any zoom.
    if (state !== UNKNOWN && width < 4 * u) {
      x -= (4 * u - width) / 2;
      width = 4 * u;
    }
    boxes.push({ x, width, state, days: last - first + 1 });
    const before = stretches[i - 1], after = stretches[i + 1];
    if (state === UNKNOWN) drawSilence(pen, x, width, y, colour, u);
    else if (state === CONTESTED) drawHatch(pen, x, top, width, height, colour, theme);
    else if (state === CERTAIN) {
      fill(pen, colour, x, top, width, height);
    } else {
      const near = (/** @type {[number, number, number]|undefined} */ other, /** @type {boolean} */ touches) => (other && touches && other[2] !== UNKNOWN ? 0.85 : 0.06);
      let from = near(before, before?.[1] === first - 1), to = near(after, after?.[0] === last + 1);
      if (from === to) from = to = 0.4;
      drawFade(pen, scale.x(first), scale.x(last + 1), x, top, width, height, colour, from, to, u);
    }
    if (!i && fadeIn && first >= scale.a) {
      const edge = scale.rtl ? x + width : x, end = edge + (scale.rtl ? 1 : -1) * 18 * u;
      drawFade(pen, end, edge, Math.min(edge, end), top, 18 * u, height, colour, 0.03, state === CERTAIN ? 0.6 : 0.3, u);
    }
  });
  return boxes;
}

/**
 * A run that fades from one strength to the other between two thin edges.
 * @param {Pen} pen @param {number} from @param {number} to x of the ends in the order of time, where they truly are
 * @param {number} x @param {number} top @param {number} width @param {number} height what is seen of it
 * @param {string} colour @param {number} a @param {number} b strengths @param {number} u
 */
function drawFade(pen, from, to, x, top, width, height, colour, a, b, u) {
  const fade = pen.createLinearGradient(from, 0, to === from ? to + 1 : to, 0);
  fade.addColorStop(0, clear(colour, a));
  fade.addColorStop(1, clear(colour, b));
  fill(pen, fade, x, top, width, height);
  const edges = pen.createLinearGradient(from, 0, to === from ? to + 1 : to, 0);
  edges.addColorStop(0, clear(colour, Math.max(a, a < 0.05 ? 0 : 0.75)));
  edges.addColorStop(1, clear(colour, 0.9));
  fill(pen, edges, x, top, width, 1.2 * u);
  pen.fillRect(x, top + height - 1.2 * u, width, 1.2 * u);
}

/** @param {Pen} pen @param {number} x @param {number} width @param {number} y @param {string} colour @param {number} u */
function drawSilence(pen, x, width, y, colour, u) {
  if (width < 5 * u) return;
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 2.6 * u;
  pen.lineCap = 'round';
  pen.setLineDash([0, 6.5 * u]);
  pen.beginPath();
  line(pen, x + 4 * u, y, x + width - 2 * u, y);
  pen.stroke();
  pen.restore();
}

/**
 * Diagonals cut by hand: a clip would cost more, and has no place in a drawing saved as SVG.
 * @param {Pen} pen @param {number} x @param {number} top @param {number} width @param {number} height @param {string} colour @param {Theme} theme
 */
export function drawHatch(pen, x, top, width, height, colour, theme) {
  const u = theme.unit;
  fill(pen, theme.paper, x, top, width, height);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.9 * u;
  pen.beginPath();
  for (let d = 2 * u; d < width + height; d += 5 * u) {
    const x1 = Math.max(0, d - height), x2 = Math.min(width, d);
    line(pen, x + x1, top + d - x1, x + x2, top + d - x2);
  }
  pen.stroke();
  pen.lineWidth = 1.4 * u;
  pen.strokeRect(x + 0.7 * u, top + 0.7 * u, Math.max(1, width - 1.4 * u), height - 1.4 * u);
}
