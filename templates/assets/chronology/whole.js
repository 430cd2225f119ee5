/**
 * The whole of a view on one sheet, with the names of its lanes. Loaded when a picture is asked for.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./marks.js').Pen} Pen
 */

import { axisHeight, drawAxis } from './axis.js';
import { DEEP, drawLanes } from './lanes.js';
import { write } from './labels.js';
import { nameLines } from './names.js';

/** Draws the view as it stands; returns how tall it came out. @param {App} app @param {Pen} pen @param {number} wide @returns {number} */
export function drawWhole(app, pen, wide) {
  const { theme, rtl, data, stage } = app, frame = { ...stage.frameOf(wide), hover: -1 }, top = axisHeight(frame);
  pen.direction = data.direction;
  drawLanes(pen, frame, stage.boxes, -top, stage.height);
  drawAxis(pen, frame);
  for (const { lane, y } of stage.boxes) {
    const deep = lane.depth * DEEP * theme.unit;
    nameLines(pen, app, lane, frame.gutter).forEach((words, i) => write(pen, words, rtl ? wide - deep : deep, y + top + (21 + 17 * i) * theme.unit, rtl ? 'right' : 'left', theme.ink));
  }
  return top + stage.height;
}
