/**
 * The mark of an event: its shape says what kind of change it is, its colour whose. Filled shapes
 * change the ground; hollow ones do not stay.
 *
 * @typedef {import('./theme.js').Theme} Theme
 * @typedef {CanvasRenderingContext2D} Pen
 */

const STAR = Array.from({ length: 16 }, (_, i) => {
  const r = i % 2 ? 3.1 : 7.6, turn = (i * Math.PI) / 8;
  return [r * Math.sin(turn), -r * Math.cos(turn)];
});
/** @type {Record<string, {points?: number[][], ring?: number, lines?: number[][][], hollow?: boolean}>} */
const SHAPES = {
  arrives: { points: [[-6.6, -5.6], [6.6, -5.6], [0, 6.6]] },
  leaves: { points: [[0, -6.2], [6, 5], [-6, 5]], hollow: true },
  takes: { points: [[0, -7], [7, 0], [0, 7], [-7, 0]] },
  strikes: { points: STAR },
  clashes: { lines: [[[-5, -5], [5, 5]], [[5, -5], [-5, 5]]] },
  visits: { ring: 4.8, hollow: true },
  says: { points: [[-6.5, -5.5], [6.5, -5.5], [6.5, 3], [0.5, 3], [-3.5, 7], [-3.5, 3], [-6.5, 3]], hollow: true },
};

/**
 * Draws a mark about a point, on a rim of paper that keeps it apart from what it crosses.
 * @param {Pen} pen @param {string} kind @param {number} x @param {number} y @param {Theme} theme
 * @param {number} side -1 where nobody is known to act: hollow and thin
 */
export function drawMark(pen, kind, x, y, theme, side) {
  const shape = SHAPES[kind] ?? SHAPES.says, u = theme.unit, look = theme.sides[side], thin = !look || look.outline;
  pen.fillStyle = theme.paper;
  // A disc, because the shape's own rim takes three times as long to draw.
  disc(pen, x, y, 8.5 * u);
  pen.fill();
  pen.fillStyle = shape.hollow || thin ? theme.paper : look.colour;
  pen.strokeStyle = look ? look.colour : theme.ink3;
  pen.lineWidth = (shape.lines ? 2.8 : shape.hollow ? 1.9 : 1.2) * (thin ? 0.75 : 1) * u;
  if (shape.ring) disc(pen, x, y, shape.ring * u);
  else {
    pen.beginPath();
    for (const line of shape.lines ?? [shape.points ?? []]) {
      line.forEach(([dx, dy], i) => (i ? pen.lineTo(x + dx * u, y + dy * u) : pen.moveTo(x + dx * u, y + dy * u)));
      if (shape.points) pen.closePath();
    }
  }
  if (!shape.lines) pen.fill();
  if (shape.hollow || shape.lines || thin) pen.stroke();
}

/** @param {Pen} pen @param {string|CanvasGradient} colour @param {number} x @param {number} y @param {number} width @param {number} height */
export function fill(pen, colour, x, y, width, height) {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

/** @param {Pen} pen @param {number} x @param {number} y @param {number} r */
export function disc(pen, x, y, r) {
  pen.beginPath();
  pen.arc(x, y, r, 0, 7);
}

/**
 * Draws the days a date can mean: a line from the first to the last, with a stop at each end that
 * is known. An end that is not known fades over a fixed length, for it claims none.
 * @param {Pen} pen @param {number} from @param {number} to x of the ends, in the order of time
 * @param {number} y @param {Theme} theme @param {string} colour @param {boolean} openFrom @param {boolean} openTo
 */
export function drawWhisker(pen, from, to, y, theme, colour, openFrom, openTo) {
  const u = theme.unit, way = to >= from ? 1 : -1;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.4 * u;
  pen.beginPath();
  for (const [x, open] of /** @type {[number, boolean][]} */ ([[from, openFrom], [to, openTo]])) {
    if (!open && from !== to) line(pen, x, y - 4 * u, x, y + 4 * u);
  }
  line(pen, from, y, to, y);
  pen.stroke();
  for (const [x, open, turn] of /** @type {[number, boolean, number][]} */ ([[from, openFrom, -way], [to, openTo, way]])) {
    if (!open) continue;
    const end = x + turn * 26 * u, fade = pen.createLinearGradient(x, 0, end, 0);
    fade.addColorStop(0.3, colour);
    fade.addColorStop(1, clear(colour));
    pen.strokeStyle = fade;
    pen.beginPath();
    line(pen, x, y, end, y);
    pen.stroke();
  }
}

/** @param {Pen} pen @param {number} x @param {number} y @param {number} x2 @param {number} y2 */
export function line(pen, x, y, x2, y2) {
  pen.moveTo(x, y);
  pen.lineTo(x2, y2);
}

/** The same colour, seen through. @param {string} colour as rgb(r, g, b) @param {number} [alpha] */
export const clear = (colour, alpha = 0) => colour.replace(/rgba?\(([^,]+,[^,]+,[^,)]+).*/, `rgba($1, ${alpha})`);
