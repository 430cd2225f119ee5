/**
 * The window onto time while a hand moves it: in fractions of a day here, so that it glides, and in
 * whole days in the state, for everyone else.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').State} State
 * @typedef {{a: number, b: number, limits: [number, number], moveTo: (a: number, b: number, replace?: boolean) => void,
 *   zoom: (factor: number, at?: number) => void, pan: (days: number) => void, follow: () => void, settle: () => void}} Camera
 */

import { clampWindow } from './scales.js';

/** @param {Data} data @param {State} state @param {() => void} moved is told at once, before the state's next frame @returns {Camera} */
export function createCamera(data, state, moved) {
  const { view } = state, [first, last] = data.span, pad = Math.max(10, Math.round((last - first) * 0.03));
  /** @type {[number, number]} */
  const limits = [Math.min(first - pad, view.from), Math.max(last + 1 + pad, view.to + 1)];
  /** @type {Camera} */
  const camera = {
    a: view.from, b: view.to + 1, limits,
    /** @param {number} a @param {number} b @param {boolean} [replace] whether it is one of many steps */
    moveTo(a, b, replace = true) {
      [camera.a, camera.b] = clampWindow(a, b, limits);
      const from = Math.round(camera.a);
      state.set({ from, to: Math.max(from, Math.round(camera.b) - 1) }, { replace });
      moved();
    },
    /** @param {number} factor below 1 comes nearer @param {number} [at] the moment that stays in place */
    zoom(factor, at = (camera.a + camera.b) / 2) {
      const f = Math.max(factor, 6 / (camera.b - camera.a));
      camera.moveTo(at - (at - camera.a) * f, at + (camera.b - at) * f);
    },
    /** @param {number} days */
    pan: (days) => camera.moveTo(camera.a + days, camera.b + days),
    /** Comes to rest on whole days, as the state and its address have them. */
    settle() {
      [camera.a, camera.b] = [view.from, view.to + 1];
      moved();
    },
    /** Takes over a window that somebody else set. */
    follow() {
      if (Math.round(camera.a) !== view.from || Math.max(view.from, Math.round(camera.b) - 1) !== view.to) camera.moveTo(view.from, view.to + 1);
    },
  };
  return camera;
}
