/**
 * What hands do to the drawing, and what they are told. Loaded when the first of them comes.
 *
 * @typedef {import('./timeline.js').Stage} Stage
 * @typedef {import('./main.js').App} App
 * @typedef {import('./scales.js').Scale} Scale
 */

import { listen } from './gestures.js';
import { choose, listenKeys } from './keys.js';
import { placeTip } from './tip.js';

/** @param {Stage} stage */
export function mountHands(stage) {
  const { app, axis, body, tip } = stage, { data, state, camera } = app;
  /** @type {{x: number, y: number}|null} */
  let hand = null;
  const show = () => placeTip(tip, app, stage, hand);
  stage.drawn = show;
  /** The mark nearest to a point, within reach. @param {number} x @param {number} y @param {number} reach */
  const findMark = (x, y, reach) => {
    let best, least = reach * app.theme.unit;
    for (const mark of stage.frame.hits) {
      const away = Math.hypot(mark.x - x, mark.y - y);
      if (away <= least) [best, least] = [mark, away];
    }
    return best;
  };
  const pan = (/** @type {number} */ dx) => camera.pan(daysOf(stage.frame.scale, dx));
  const zoom = (/** @type {number} */ factor, /** @type {number} */ x) => camera.zoom(factor, stage.frame.scale.day(x));
  const scrub = (/** @type {number} */ x) => {
    const { scale } = stage.frame;
    state.set({ day: Math.floor(scale.day(Math.max(scale.left, Math.min(scale.right - 1, x)))) }, { replace: true });
  };
  listen(axis, { pan, zoom, tap: scrub, grab: () => scrub });
  listen(body, {
    pan, zoom,
    hover(x, y) {
      const mark = findMark(x, y, 13), row = mark?.row ?? -1;
      body.style.cursor = mark ? 'pointer' : '';
      hand = { x, y };
      if (row !== stage.hover) app.redraw();
      else show();
      stage.hover = row;
    },
    leave() {
      stage.hover = -1;
      hand = null;
      app.redraw();
    },
    tap(x, y, touch, twice) {
      const mark = findMark(x, y, touch ? 22 : 13), { scale, selected } = stage.frame;
      if (!mark) {
        if (x >= scale.left && x <= scale.right) state.set({ day: Math.floor(scale.day(x)), selected: null });
        if (twice) zoom(0.5, x);
      } else if (mark.more && scale.perDay < 50) zoom(0.4, mark.x);
      else if (twice && selected === mark.row) app.go(data.events.id[mark.row]);
      else choose(stage, mark.row);
    },
  });
  listenKeys(stage);
  show();
}

/** The window as a brush on the whole. @param {HTMLElement} canvas @param {App} app @param {() => Scale} scaleOf */
export function mountBrush(canvas, { camera }, scaleOf) {
  const near = (/** @type {number} */ x) => [camera.a, camera.b].map((end) => Math.abs(scaleOf().x(end) - x));
  listen(canvas, {
    pan: (dx) => camera.pan(daysOf(scaleOf(), dx)), zoom: (factor) => camera.zoom(factor),
    hover: (x) => (canvas.style.cursor = Math.min(...near(x)) < 10 ? 'ew-resize' : ''),
    tap(x) {
      const day = scaleOf().day(x), half = (camera.b - camera.a) / 2;
      if (day < camera.a || day > camera.b) camera.moveTo(day - half, day + half, false);
    },
    grab(x) {
      const scale = scaleOf(), from = scale.day(x), { a, b } = camera, [start, end] = near(x);
      if (Math.min(start, end) < 14) return (now) => (start < end ? camera.moveTo(Math.min(scale.day(now), b - 6), b) : camera.moveTo(a, Math.max(scale.day(now), a + 6)));
      if (from > a && from < b) return (now) => camera.moveTo(a + scale.day(now) - from, b + scale.day(now) - from);
      return (now) => camera.moveTo(Math.min(from, scale.day(now)), Math.max(from, scale.day(now)));
    },
  });
}

/** Days that a way across stands for: to the right is back where time runs to the left. @param {Scale} scale @param {number} dx */
const daysOf = (scale, dx) => (scale.rtl ? -dx : dx) / scale.perDay;
