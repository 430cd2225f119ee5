/**
 * The list: the rows that the page was built with, narrowed to the events of the view. It is the
 * content of the drawing for whoever does not see it, and says in its live region what changed.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {Map<string|undefined, HTMLElement>} Rows by event
 */

import { make } from './dom.js';

/** Rows at a time: more make a page slow, and nobody reads them. */
export const ROWS = 200;
/** Milliseconds after which a list follows a window that moves, and a live region speaks. */
const SETTLED = 150, QUIET = 700;

/** @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountList(host, app) {
  const { data, state, t, root } = app;
  const list = host.querySelector('ol') ?? host.appendChild(make('ol', { className: 'events' }));
  const heading = root.querySelector('.chronology-count');
  /** @type {Rows} */
  const built = new Map();
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-event]'))) built.set(row.dataset.event, row);

  const none = make('p', { className: 'list-none' }), beyond = make('p', { className: 'list-none' });
  const whole = make('button', { type: 'button', click: () => state.set({ from: data.span[0], to: data.span[1] }) }, t('view.whole'));
  host.append(none, beyond);
  const choose = (/** @type {Event} */ event) => {
    const row = /** @type {Element} */ (event.target).closest('li');
    if (row) state.set({ selected: row.dataset.event }, { replace: true });
  };
  list.addEventListener('focusin', choose);
  list.addEventListener('click', choose);

  /** What turns pages and makes rows that the page came without; loaded when there are any. @type {import('./pages.js').Pager|undefined} */
  let pager;
  let paging = false;
  const page = async () => {
    paging = true;
    pager = (await import('./pages.js')).createPager(list, app, built);
    shown = [];
    show(false);
  };

  let opened = false, moving = 0, speaking = 0;
  /** @type {ArrayLike<number>} */
  let shown = [];
  /** @param {boolean} aloud whether somebody asked for it */
  const show = (aloud) => {
    const { view } = state, { events, inWindow } = app.select();
    if (!paging && (inWindow.length > ROWS || inWindow.some((row) => !built.has(data.events.id[row])))) page();
    const rows = pager ? pager.turn(inWindow) : inWindow.subarray(0, ROWS);
    if (!opened || shown.length !== rows.length || rows.some((row, i) => row !== shown[i])) {
      const held = /** @type {HTMLElement|null} */ (list.contains(document.activeElement) ? document.activeElement : null);
      list.replaceChildren(...[...rows].flatMap((row) => built.get(data.events.id[row]) ?? pager?.make(row) ?? []));
      // A row that is put back has lost the focus on the way; one that is left out gives it to the first.
      if (held) (held.isConnected ? held : list.querySelector('a'))?.focus();
      shown = rows;
    }
    list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    built.get(view.selected ?? '')?.setAttribute('aria-current', 'true');
    none.textContent = inWindow.length ? '' : t(data.count ? 'view.nothing' : 'view.nothing-recorded');
    const out = events.length - inWindow.length;
    beyond.replaceChildren(...(out ? [t('view.outside', { events: ['event', out] }), ' ', whole] : []));
    if (heading) heading.textContent = t('view.shown', { shown: inWindow.length, events: ['event', data.count] });
    // Of the view that a page opens with nothing is said aloud, and the build has said it for paper.
    clearTimeout(speaking);
    if (aloud || location.search) speaking = window.setTimeout(async () => (await import('./describe.js')).tell(app, aloud), QUIET);
    opened = true;
  };
  return {
    update(_, { inWindow }, changed) {
      if (changed.has('selected')) pager?.find(inWindow);
      clearTimeout(moving);
      if (changed.has('texts')) shown = [];
      const keys = [...changed].filter((key) => key !== 'day' && key !== 'theme'), aloud = !changed.has('near') && !changed.has('texts');
      if (keys.some((key) => key !== 'from' && key !== 'to')) show(aloud);
      else if (keys.length) moving = window.setTimeout(show, SETTLED, aloud);
    },
  };
}
