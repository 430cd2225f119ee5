/**
 * Letters on the canvas: measured once, cut to what is free, never across each other.
 *
 * @typedef {import('./theme.js').Theme} Theme
 * @typedef {import('./marks.js').Pen} Pen
 * @typedef {{x: number, left: number, right: number, text: string, rank: number}} Spot
 */

import { fill } from './marks.js';

/** @type {Map<string, Map<string, number>>} */
const fonts = new Map();

/**
 * Sets a pen's font and returns what measures texts in it, each once. To ask a canvas for its font, or
 * to set it again, costs more than to draw with it.
 * @param {Pen} pen @param {string} font @returns {(text: string) => number}
 */
export function setFont(pen, font) {
  pen.font = font;
  let widths = fonts.get(font);
  if (!widths) fonts.set(font, (widths = new Map()));
  const known = widths;
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      if (known.size > 20000) known.clear();
      known.set(text, (width = pen.measureText(text).width));
    }
    return width;
  };
}

/**
 * Returns the text, or as much of it as fits with an ellipsis, or '' where that would be too little
 * to be read.
 * @param {string} text @param {number} room @param {(text: string) => number} measure @param {number} [least] letters
 */
export function ellipsize(text, room, measure, least = 7) {
  const width = measure(text);
  if (width <= room) return text;
  for (let n = Math.floor((text.length * room) / width) - 1; n >= least; n -= 2) {
    // Not within a pair of surrogates, and not after a space.
    const kept = `${text.slice(0, n).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
    if (measure(kept) <= room) return kept;
  }
  return '';
}

/**
 * Gives the marks of one row their labels, the highest ranks first, on the side where there is room:
 * after the mark in the direction of reading where both are free. Returns what to draw where.
 * @param {Spot[]} spots from left to right; their extents grow by the labels they are given
 * @param {number} left @param {number} right the room of the row
 * @param {(text: string) => number} measure @param {boolean} rtl @param {number} most width of a label @param {number} u
 * @returns {{spot: Spot, text: string, x: number, align: 'left'|'right'}[]}
 */
export function placeLabels(spots, left, right, measure, rtl, most, u) {
  const gap = 5 * u, placed = [];
  const order = spots.map((_, i) => i).sort((p, q) => spots[q].rank - spots[p].rank || p - q);
  for (const i of order) {
    const spot = spots[i];
    if (!spot.text) continue;
    const after = (spots[i + 1]?.left ?? right) - spot.right - 2 * gap;
    const before = spot.left - (spots[i - 1]?.right ?? left) - 2 * gap;
    const wanted = Math.min(most, measure(spot.text));
    const onRight = rtl ? !(before >= wanted || before > after) : after >= wanted || after >= before;
    const text = ellipsize(spot.text, Math.min(most, onRight ? after : before), measure);
    if (!text) continue;
    const width = measure(text) + gap;
    placed.push(onRight ? { spot, text, x: spot.right + gap, align: /** @type {const} */ ('left') } : { spot, text, x: spot.left - gap, align: /** @type {const} */ ('right') });
    if (onRight) spot.right += width;
    else spot.left -= width;
  }
  return placed;
}

/**
 * Writes on a rim of paper.
 * @param {Pen} pen @param {string} text @param {number} x @param {number} y @param {'left'|'right'|'center'} align
 * @param {string} colour @param {string} [paper] none: no rim
 */
export function write(pen, text, x, y, align, colour, paper) {
  pen.textAlign = align;
  if (paper) {
    pen.strokeStyle = paper;
    pen.lineWidth = 4;
    pen.lineJoin = 'round';
    pen.strokeText(text, x, y);
    pen.lineJoin = 'miter';
  }
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

/** A side's letters on its colour. @param {Pen} pen @param {string} code @param {number} x left @param {number} y middle
 * @param {Theme} theme @param {number} side @returns {number} its width */
export function drawChip(pen, code, x, y, theme, side) {
  const u = theme.unit, width = 20 * u, height = 14 * u, look = theme.sides[side];
  fill(pen, look && !look.outline ? look.colour : theme.paper, x, y - height / 2, width, height);
  if (!look || look.outline) {
    pen.strokeStyle = look ? look.colour : theme.ink3;
    pen.lineWidth = 1.2 * u;
    pen.strokeRect(x + 0.6, y - height / 2 + 0.6, width - 1.2, height - 1.2);
  }
  setFont(pen, theme.font(10, true));
  write(pen, code, x + width / 2, y + 3.6 * u, 'center', look && !look.outline ? look.on : theme.ink2);
  return width;
}
