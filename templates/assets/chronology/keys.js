/**
 * The lanes by keyboard, and how an event is taken up. Directions are physical: the right arrow goes
 * to the right, whichever way time runs.
 *
 * @typedef {import('./timeline.js').Stage} Stage
 */

/** Takes up an event: brings it into the window, puts the cursor on it, says it. @param {Stage} stage @param {number} row */
export function choose({ app: { data, state, camera }, spread, said }, row) {
  const lo = spread.lo[row], hi = spread.hi[row], half = (camera.b - camera.a) / 2, known = lo === lo, { text } = data;
  if (known && (hi < camera.a || lo >= camera.b)) camera.moveTo(lo - half, lo + half);
  state.set({ selected: data.events.id[row], ...(known && { day: Math.max(lo, Math.min(hi, state.view.day)) }) });
  said.textContent = [text?.title[row], text?.when[row], text?.where[row]].filter(Boolean).join('. ');
}

/** @param {Stage} stage */
export function listenKeys(stage) {
  const { data, state, camera, root, select, go } = stage.app, { view } = state;
  /** @param {number} by */
  const step = (by) => {
    const { inWindow, events } = select(), rows = inWindow.length ? inWindow : events;
    const now = view.selected ? rows.indexOf(data.row(view.selected)) : by > 0 ? -1 : rows.length;
    if (rows.length) choose(stage, rows[Math.max(0, Math.min(rows.length - 1, now + by))]);
  };
  /** @param {KeyboardEvent} event @param {number} right */
  const sideways = (event, right) => {
    const way = stage.frame.scale.rtl ? -right : right;
    if (event.shiftKey) state.set({ day: view.day + way }, { replace: true });
    else camera.pan(way * (camera.b - camera.a) * 0.1);
  };
  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const doing = {
    ArrowLeft: (event) => sideways(event, -1), ArrowRight: (event) => sideways(event, 1), ArrowUp: () => step(-1), ArrowDown: () => step(1),
    '+': () => camera.zoom(0.8), '=': () => camera.zoom(0.8), '-': () => camera.zoom(1.25), '−': () => camera.zoom(1.25),
    Home: () => camera.pan(camera.limits[0] - camera.a), End: () => camera.pan(camera.limits[1] - camera.b),
    Enter: () => (view.selected ? go(view.selected) : /** @type {HTMLElement|null} */ (root.querySelector('.chronology-list [data-event] a'))?.focus()),
    Escape: () => state.set({ selected: null }),
  };
  stage.body.setAttribute('aria-keyshortcuts', Object.keys(doing).filter((key) => key.length > 1).join(' '));
  stage.body.addEventListener('keydown', (event) => {
    const does = doing[event.key];
    if (!does || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    does(event);
  });
}
