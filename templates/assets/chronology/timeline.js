/**
 * The lanes on a page: what a hand and the keys do to them, and what they say back. Draws at most
 * once a frame, and of tall drawings only the part near the screen.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./lanes.js').Frame} Frame
 */

import { axisHeight, drawAxis, tickRoom } from './axis.js';
import { fit, make } from './dom.js';
import { listen } from './gestures.js';
import { drawLanes } from './lanes.js';
import { edges, layoutLanes, NARROW, spreadEvents } from './layout.js';
import { drawNames, nameHeight, placeNames } from './names.js';
import { calendarTicks, timeScale } from './scales.js';
import { explain, findMark, showTip } from './tip.js';

/** Pixels drawn above and below the screen, so that a scroll finds them there. */
const MARGIN = 300;

/** @param {HTMLElement} host @param {App} app */
export function mountTimeline(host, app) {
  const { data, state, camera, t } = app, { view } = state, spread = spreadEvents(data);
  /** @param {string} name @param {string} sign @param {() => void} click */
  const button = (name, sign, click) => make('button', { type: 'button', className: 'drawing-tool', click, title: name, ...(sign !== name && { 'aria-label': name }) }, sign);
  const axis = make('canvas', { className: 'drawing-axis', 'aria-hidden': 'true' });
  const keys = make('p', { className: 'unseen', id: `${app.id}-keys` }, t('view.keys'));
  const body = make('canvas', { className: 'drawing-body', tabIndex: 0, role: 'application', 'aria-label': t('view.drawing'), 'aria-describedby': keys.id });
  const names = make('ol', { className: 'drawing-names' }), tip = make('div', { className: 'drawing-tip', hidden: true });
  const said = make('p', { className: 'unseen', role: 'status' }), notes = make('p', { className: 'drawing-note' });
  const foldAll = button('', '', () => {
    const open = selection.lanes.filter((lane) => lane.children && !lane.folded);
    state.set({ folded: open.length ? new Set([...view.folded, ...open.map((lane) => lane.id)]) : new Set() });
  });
  const legend = ['certain', 'possible', 'contested', 'unknown'].map((name) => make('li', { className: `legend--${name}` }, t(`state.${name}`)));
  const sheet = make('div', { className: 'drawing-sheet' }, axis, body, tip, names);
  host.append(make('div', { className: 'chronology-drawing' },
    make('div', { className: 'drawing-head' }, make('ul', { className: 'drawing-legend' }, ...legend),
      make('div', { className: 'drawing-tools' }, foldAll, button(t('view.zoom-out'), '−', () => camera.zoom(1.6)), button(t('view.zoom-in'), '+', () => camera.zoom(1 / 1.6)),
        button(t('view.whole'), t('view.whole'), () => camera.moveTo(...camera.limits, false)))),
    keys, sheet, notes, said));

  let selection = app.select(), width = 0, offset = 0, high = 0, hover = -1, laid = '';
  /** @type {{x: number, y: number, text: string}|null} */
  let pointed = null;
  /** @type {import('./layout.js').Box[]} */
  let boxes = [];
  let height = 0;
  /** @type {Frame} */
  let frame;

  /** @param {number} wide @returns {Frame} */
  function frameOf(wide) {
    const { theme, rtl, format } = app, plot = edges(wide, theme.unit, rtl);
    const scale = timeScale(camera.a, camera.b, plot.left, plot.right, rtl !== view.turned);
    const ticks = calendarTicks(camera.a, camera.b, scale.perDay, tickRoom(theme, rtl));
    return { data, theme, scale, ticks, width: wide, gutter: plot.gutter, rtl, day: view.day, selected: view.selected ? data.row(view.selected) : -1, hover, say: t, format, hits: [] };
  }
  /** @param {number} wide */
  function lay(wide) {
    const pen = /** @type {CanvasRenderingContext2D} */ (axis.getContext('2d', { alpha: false })), { gutter } = edges(wide, app.theme.unit, app.rtl);
    ({ boxes, height } = layoutLanes(data, selection.lanes, view.group, spread, app.theme.unit, nameHeight(pen, app, gutter)));
    sheet.style.setProperty('--gutter', `${gutter}px`);
    placeNames(names, app, boxes);
  }
  function draw() {
    const wide = sheet.clientWidth;
    host.classList.toggle('chronology-lanes--narrow', host.clientWidth < NARROW);
    if (!wide || host.clientWidth < NARROW) return;
    const look = `${wide} ${app.theme.unit} ${app.theme.family}`;
    if (laid !== look) lay(wide);
    [laid, width] = [look, wide];
    frame = frameOf(wide);
    high = axisHeight(frame);
    let pen = fit(axis, wide, high);
    pen.direction = data.direction;
    drawAxis(pen, frame);
    const seen = Math.max(1, Math.min(height, innerHeight + 2 * MARGIN));
    offset = Math.max(0, Math.min(height - seen, Math.round(-sheet.getBoundingClientRect().top - MARGIN)));
    body.style.top = `${high + offset}px`;
    names.style.top = `${high}px`;
    sheet.style.height = `${high + height}px`;
    pen = fit(body, wide, seen);
    pen.direction = data.direction;
    drawLanes(pen, frame, boxes, offset, offset + seen);
    const row = hover >= 0 ? hover : frame.selected, mark = frame.hits.find((one) => one.row === row), at = mark ?? (hover < 0 ? pointed : null);
    tip.classList.toggle('drawing-tip--over', !mark || row !== frame.selected);
    showTip(tip, app, at && { x: at.x, y: at.y + offset + high }, mark ?? pointed?.text ?? '', width, high);
  }
  const days = (/** @type {number} */ dx) => (frame.scale.rtl ? -dx : dx) / frame.scale.perDay;
  /** @param {number} x */
  const scrub = (x) => state.set({ day: Math.floor(frame.scale.day(Math.max(frame.scale.left, Math.min(frame.scale.right - 1, x)))) }, { replace: true });
  /** @param {number} factor @param {number} x */
  const zoom = (factor, x) => camera.zoom(factor, frame.scale.day(x));
  const pan = (/** @type {number} */ dx) => camera.pan(days(dx));

  listen(axis, { pan, zoom, tap: scrub, grab: () => scrub });
  listen(body, {
    pan, zoom,
    hover(x, y) {
      const mark = findMark(frame, x, y, 13), text = mark ? '' : explain(app, frame, boxes, x, y + offset);
      body.style.cursor = mark ? 'pointer' : '';
      if ((mark?.row ?? -1) === hover && text === (pointed?.text ?? '')) return;
      hover = mark?.row ?? -1;
      pointed = text ? { x, y, text } : null;
      app.redraw();
    },
    leave() {
      hover = -1;
      pointed = null;
      app.redraw();
    },
    tap(x, y, touch, twice) {
      const mark = findMark(frame, x, y, touch ? 22 : 13);
      if (!mark) {
        if (x >= frame.scale.left && x <= frame.scale.right) state.set({ day: Math.floor(frame.scale.day(x)), selected: null });
        if (twice) zoom(0.5, x);
      } else if (mark.more && frame.scale.perDay < 50) zoom(0.4, mark.x);
      else if (twice && frame.selected === mark.row) app.go(data.events.id[mark.row]);
      else choose(mark.row);
    },
  });

  /** Takes up an event: brings it into the window, puts the cursor on it, says it. @param {number} row */
  function choose(row) {
    const lo = spread.lo[row], hi = spread.hi[row], half = (camera.b - camera.a) / 2, known = lo === lo;
    if (known && (hi < camera.a || lo >= camera.b)) camera.moveTo(lo - half, lo + half);
    state.set({ selected: data.events.id[row], ...(known && { day: Math.max(lo, Math.min(hi, view.day)) }) });
    said.textContent = [data.text?.title[row], data.text?.when[row], data.text?.where[row]].filter(Boolean).join('. ');
  }
  /** @param {number} by */
  function step(by) {
    const rows = selection.inWindow.length ? selection.inWindow : selection.events;
    const now = view.selected ? rows.indexOf(data.row(view.selected)) : by > 0 ? -1 : rows.length;
    if (rows.length) choose(rows[Math.max(0, Math.min(rows.length - 1, now + by))]);
  }
  /** @param {KeyboardEvent} event @param {number} way */
  function sideways(event, way) {
    if (event.shiftKey) state.set({ day: view.day + (frame.scale.rtl ? -way : way) }, { replace: true });
    else pan(way * (frame.scale.right - frame.scale.left) * 0.1);
  }
  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const doing = {
    ArrowLeft: (event) => sideways(event, -1), ArrowRight: (event) => sideways(event, 1), ArrowUp: () => step(-1), ArrowDown: () => step(1),
    '+': () => camera.zoom(0.8), '=': () => camera.zoom(0.8), '-': () => camera.zoom(1.25), '−': () => camera.zoom(1.25),
    Home: () => camera.pan(camera.limits[0] - camera.a), End: () => camera.pan(camera.limits[1] - camera.b),
    Enter: () => (view.selected ? app.go(view.selected) : /** @type {HTMLElement|null} */ (app.root.querySelector('.chronology-list [data-event] a'))?.focus()),
    Escape: () => state.set({ selected: null }),
  };
  body.addEventListener('keydown', (event) => {
    const does = doing[event.key];
    if (!does || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    does(event);
  });
  new ResizeObserver(app.redraw).observe(host);
  addEventListener('scroll', () => height > innerHeight && app.redraw(), { passive: true });

  /** The whole of the current view, with its names. @param {CanvasRenderingContext2D} pen @param {number} wide @returns {number} its height */
  function paint(pen, wide) {
    const picture = { ...frameOf(wide), hover: -1 }, top = axisHeight(picture);
    pen.direction = data.direction;
    drawLanes(pen, picture, boxes, -top, height);
    drawAxis(pen, picture);
    drawNames(pen, app, boxes, top, wide, picture.gutter);
    return top + height;
  }
  return {
    draw, paint,
    async png() {
      const wide = Math.max(900, width), canvas = make('canvas');
      if (!boxes.length) lay(wide);
      paint(fit(canvas, wide, axisHeight(frameOf(wide)) + height), wide);
      return /** @type {Promise<Blob>} */ (new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))))));
    },
    /** @param {import('./state.js').View} _ @param {import('./select.js').Selection} next */
    update(_, next) {
      const { lanes } = next, dayless = next.events.filter((row) => spread.lo[row] !== spread.lo[row]).length;
      if (lanes !== selection.lanes || !laid) {
        laid = '';
        foldAll.hidden = !lanes.some((lane) => lane.children);
        foldAll.textContent = foldAll.title = t(lanes.some((lane) => lane.children && !lane.folded) ? 'view.fold-all' : 'view.unfold-all');
        notes.textContent = !lanes.length ? t(data.count ? 'view.nothing' : 'view.nothing-recorded') : dayless ? t('view.no-day', { events: ['event', dayless] }) : '';
      }
      selection = next;
      app.redraw();
    },
  };
}
