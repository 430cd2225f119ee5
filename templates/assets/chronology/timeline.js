/**
 * The lanes on a page: what a hand and the keys do to them, and what they say back. Draws at most
 * once a frame, and of tall drawings only the part near the screen.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./lanes.js').Frame} Frame
 * @typedef {{app: App, axis: HTMLElement, body: HTMLElement, tip: HTMLElement, said: HTMLElement, spread: {lo: Float64Array, hi: Float64Array},
 *   frame: Frame, paint: (pen: CanvasRenderingContext2D, width: number) => number, boxes: import('./layout.js').Box[], height: number, offset: number, high: number, hover: number, drawn?: () => void}} Stage
 *   what others need to know of the drawing: `offset` is what lies above the canvas, `high` the axis; `drawn` is called after a frame; `paint` draws
 *   the whole view with its names, and returns how tall it came out
 */

import { axisHeight, drawAxis, tickRoom } from './axis.js';
import { atFirst, fit, make } from './dom.js';
import { drawLanes } from './lanes.js';
import { edges, layoutLanes, NARROW, spreadEvents } from './layout.js';
import { drawNames, nameHeight, placeNames } from './names.js';
import { calendarTicks, timeScale } from './scales.js';

/** Pixels drawn above and below the screen, so that a scroll finds them there. */
const MARGIN = 160;

/** @param {HTMLElement} host @param {App} app */
export function mountTimeline(host, app) {
  const { data, state, camera, t } = app, { view } = state, spread = spreadEvents(data);
  const axis = make('canvas', { className: 'drawing-axis', 'aria-hidden': 'true' });
  const keys = make('p', { className: 'unseen', id: `${app.id}-keys` }, t('view.keys'));
  const body = make('canvas', { className: 'drawing-body', tabIndex: 0, role: 'application', 'aria-label': t('view.drawing'), 'aria-describedby': keys.id });
  const names = make('ol', { className: 'drawing-names' }), tip = make('div', { className: 'drawing-tip', hidden: true });
  const said = make('p', { className: 'unseen', role: 'status' }), notes = make('p', { className: 'drawing-note' });
  const [foldAll, ...others] = /** @type {NodeListOf<HTMLButtonElement>} */ (app.root.querySelectorAll('.drawing-tools button'));
  foldAll.addEventListener('click', () => {
    const open = selection.lanes.filter((lane) => lane.children && !lane.folded);
    state.set({ folded: open.length ? new Set([...view.folded, ...open.map((lane) => lane.id)]) : new Set() });
  });
  const acts = [() => camera.zoom(1.6), () => camera.zoom(1 / 1.6), () => camera.moveTo(...camera.limits, false)];
  others.forEach((button, i) => button.addEventListener('click', acts[i]));
  const sheet = make('div', { className: 'drawing-sheet' }, axis, body, tip, names);
  host.prepend(keys, sheet, notes, said);

  let selection = app.select(), wide = 0, above = 0, laid = '', placed = '';
  /** @type {Stage} */
  const stage = { app, axis, body, tip, said, spread, frame: /** @type {any} */ (null), paint, boxes: [], height: 0, offset: 0, high: 0, hover: -1 };
  let asked = false;
  /** What hands and keys do comes with the first of them. */
  const loadHands = async () => {
    if (!asked) (asked = true, (await import('./hands.js')).mountHands(stage));
  };
  atFirst(sheet, loadHands);
  /** @type {Frame['drawCounts']} */
  let drawCounts;

  /** @param {number} wide @returns {Frame} */
  function frameOf(wide) {
    const { theme, rtl, format } = app, plot = edges(wide, theme.unit, rtl);
    const scale = timeScale(camera.a, camera.b, plot.left, plot.right, rtl !== view.turned);
    const ticks = calendarTicks(camera.a, camera.b, scale.perDay, tickRoom(theme, rtl));
    return { data, theme, scale, ticks, width: wide, gutter: plot.gutter, rtl, day: view.day, selected: view.selected ? data.row(view.selected) : -1, hover: stage.hover, say: t, format, hits: [], drawCounts };
  }
  /** @param {number} wide */
  function lay(wide) {
    const pen = /** @type {CanvasRenderingContext2D} */ (axis.getContext('2d', { alpha: false })), { gutter } = edges(wide, app.theme.unit, app.rtl);
    const laid = layoutLanes(data, selection.lanes, view.group, spread, app.theme.unit, nameHeight(pen, app, gutter));
    Object.assign(stage, laid);
    sheet.style.setProperty('--gutter', `${gutter}px`);
    placeNames(names, app, stage.boxes);
  }
  function draw() {
    if (wide < NARROW) return;
    const look = `${wide} ${app.theme.unit} ${app.theme.family}`;
    if (laid !== look) lay(wide);
    laid = look;
    const frame = (stage.frame = frameOf(wide)), high = (stage.high = axisHeight(frame)), { height } = stage;
    let pen = fit(axis, wide, high);
    pen.direction = data.direction;
    drawAxis(pen, frame);
    const seen = Math.max(1, Math.min(height, innerHeight + 2 * MARGIN));
    const offset = (stage.offset = Math.max(0, Math.min(height - seen, Math.round(-above - MARGIN))));
    const places = `${high} ${offset} ${height}`;
    if (placed !== places) {
      placed = places;
      body.style.top = `${high + offset}px`;
      names.style.top = `${high}px`;
      sheet.style.height = `${high + height}px`;
    }
    pen = fit(body, wide, seen);
    pen.direction = data.direction;
    drawLanes(pen, frame, stage.boxes, offset, offset + seen);
    if (stage.drawn) stage.drawn();
    else if (frame.selected >= 0) loadHands();
    if (frame.dense) import('./counts.js').then((module) => {
      ({ drawCounts } = module);
      app.redraw();
    });
  }
  // Measured here and not while drawing: a measure after a change has the whole page laid out anew.
  const measure = () => {
    [wide, above] = [host.clientWidth, sheet.getBoundingClientRect().top];
    app.redraw();
  };
  new ResizeObserver(measure).observe(host);
  addEventListener('scroll', () => stage.height > innerHeight && measure(), { passive: true });

  /** @type {Stage['paint']} */
  function paint(pen, width) {
    if (!laid) lay(width);
    const frame = { ...frameOf(width), hover: -1 }, top = axisHeight(frame);
    pen.direction = data.direction;
    drawLanes(pen, frame, stage.boxes, -top, stage.height);
    drawAxis(pen, frame);
    drawNames(pen, app, stage.boxes, top, width, frame.gutter);
    return top + stage.height;
  }
  /** @type {import('./main.js').Panel} */
  const panel = {
    draw,
    update(_, next) {
      const { lanes } = next, dayless = next.events.filter((row) => spread.lo[row] !== spread.lo[row]).length;
      if (lanes !== selection.lanes || !laid) {
        laid = '';
        foldAll.hidden = !lanes.some((lane) => lane.children);
        foldAll.textContent = t(lanes.some((lane) => lane.children && !lane.folded) ? 'view.fold-all' : 'view.unfold-all');
        notes.textContent = !lanes.length ? t(data.count ? 'view.nothing' : 'view.nothing-recorded') : dayless ? t('view.no-day', { events: ['event', dayless] }) : '';
      }
      selection = next;
      app.redraw();
    },
  };
  return { panel, stage };
}
