/**
 * Steps from event to event, and through the window as a film. Loaded when asked for.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {{jump: (way: 1|-1) => void, toggle: () => void}} Player
 */

import { NEVER } from './data.js';

/** Steps in which a window is played, milliseconds a step, and from event to event where nothing may move. */
const STEPS = 240, STEP = 80, STILL = 2000;

/**
 * Returns the event next after a day, or before it; -1 where there is none. One without a known
 * first day is no step.
 * @param {import('./data.js').Data} data @param {ArrayLike<number>} rows @param {number} day @param {1|-1} way
 */
export function stepTo({ events: { first } }, rows, day, way) {
  let best = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i], ahead = (first[row] - day) * way;
    if (first[row] !== NEVER && ahead > 0 && (best < 0 || ahead < (first[best] - day) * way)) best = row;
  }
  return best;
}

/**
 * @param {App} app @param {(day: number, selected: string) => void} go
 * @param {HTMLButtonElement} button that says whether it plays
 * @returns {Player}
 */
export function createPlayer({ data, state, select, t }, go, button) {
  const { first, id } = data.events;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let timer = 0, expected = NaN;
  /** @param {string} key */
  const tell = (key) => { button.textContent = button.title = button.ariaLabel = t(key); };
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    tell('view.play');
  };
  const tick = () => {
    const { from, to, day } = state.view;
    if (day !== expected) return stop();
    const row = still.matches ? stepTo(data, select().inWindow, day, 1) : -1;
    expected = still.matches ? (row < 0 ? to + 1 : first[row]) : day + Math.max(1, Math.round((to - from) / STEPS));
    if (expected > to) return stop();
    state.set({ day: expected, ...(row < 0 ? {} : { selected: id[row] }) }, { replace: true });
    timer = window.setTimeout(tick, still.matches ? STILL : STEP);
  };
  return {
    jump(way) {
      const row = stepTo(data, select().events, state.view.day, way);
      if (row >= 0) go(first[row], id[row]);
    },
    toggle() {
      if (timer) return stop();
      const { from, to, day } = state.view;
      expected = day < from || day >= to ? from : day;
      state.set({ day: expected }, { replace: true });
      tell('view.pause');
      timer = window.setTimeout(tick, STEP);
    },
  };
}
