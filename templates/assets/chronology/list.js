/**
 * The list: the rows that the page was built with, narrowed to the events of the view. It is the
 * content of the drawing for whoever does not see it, and says in its live region what changed.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 */

import { make } from './dom.js';

/** Rows at a time: more make a page slow, and nobody reads them. */
export const ROWS = 200;
/** Milliseconds after which a list follows a window that moves, and a live region speaks. */
const SETTLED = 150, QUIET = 700;

/**
 * Returns the rows of one page of a list. A page beyond the last is the last.
 * @param {Uint32Array} rows @param {number} page
 */
export function pageOf(rows, page) {
  const last = Math.max(0, Math.ceil(rows.length / ROWS) - 1), now = Math.max(0, Math.min(page, last));
  return { now, last, rows: rows.subarray(now * ROWS, (now + 1) * ROWS) };
}

/** @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountList(host, app) {
  const { data, state, t, format, root } = app;
  const list = host.querySelector('ol') ?? host.appendChild(make('ol', { className: 'events' }));
  const status = root.querySelector('.chronology-status'), heading = /** @type {HTMLElement|null} */ (root.querySelector('.chronology-count'));
  /** @type {Map<string|undefined, HTMLElement>} */
  const built = new Map();
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-event]'))) built.set(row.dataset.event, row);

  /** Returns the row of an event; one that the page came without is made like the others. @param {number} i */
  const rowOf = (i) => {
    const { events: e, text } = data, id = e.id[i];
    const known = built.get(id);
    if (known || !text) return known;
    const row = make('li', { 'data-event': id },
      make('span', { className: 'events__when' }, text.when[i]),
      make('span', { className: 'events__what' }, make('a', { href: data.href(e.path[i]) }, text.title[i]),
        make('span', { className: 'note' }, `${data.kinds[e.kind[i]].label} · ${text.where[i]}`)),
      make('span', { className: 'events__sides' }, ...e.sides[i].map((side) =>
        make('abbr', { className: `chip s-${data.sides[side].id}`, title: data.sides[side].label }, data.sides[side].code))),
      make('span', { className: 'events__count' }, t('view.support', { claims: ['claim', e.claims[i]], origins: ['origin', e.origins[i].length] })));
    built.set(id, row);
    return row;
  };

  /** @param {string} key @param {number} step */
  const turn = (key, step) => make('button', { type: 'button', click: () => {
    const { now, last } = pageOf(app.select().inWindow, state.view.page), page = now + step;
    if (page < 0 || page > last) return;
    turned = true;
    state.set({ page });
  } }, t(key));
  const earlier = turn('view.previous', -1), later = turn('view.next', 1), where = make('span');
  const pages = make('nav', { className: 'list-pages', 'aria-label': t('view.pages') }, earlier, where, later);
  const whole = make('button', { type: 'button', click: () => state.set({ from: data.span[0], to: data.span[1] }) }, t('view.whole'));
  const none = make('p', { className: 'list-none' }), beyond = make('p', { className: 'list-none' });
  host.append(none, pages, beyond);
  const choose = (/** @type {Event} */ event) => {
    const row = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('[data-event]'));
    if (row) state.set({ selected: row.dataset.event }, { replace: true });
  };
  list.addEventListener('focusin', choose);
  list.addEventListener('click', choose);

  let turned = false, opened = false, moving = 0, speaking = 0;
  /** @type {Uint32Array|null} */
  let shown = null;
  const show = () => {
    const view = state.view, selection = app.select(), rows = selection.inWindow;
    const page = pageOf(rows, view.page);
    if (shown?.length !== page.rows.length || shown.some((row, i) => row !== page.rows[i])) {
      const made = [...page.rows].map(rowOf);
      if (made.includes(undefined)) return;
      list.replaceChildren(.../** @type {HTMLElement[]} */ (made));
      shown = page.rows;
    }
    for (const row of list.querySelectorAll('[aria-current]')) row.removeAttribute('aria-current');
    if (view.selected) built.get(view.selected)?.setAttribute('aria-current', 'true');
    pages.hidden = !page.last;
    earlier.ariaDisabled = `${!page.now}`;
    later.ariaDisabled = `${page.now === page.last}`;
    where.textContent = t('view.rows', { first: page.now * ROWS + 1, last: page.now * ROWS + page.rows.length });
    none.textContent = rows.length ? '' : t(data.count ? 'view.nothing' : 'view.nothing-recorded');
    const out = selection.events.length - rows.length;
    beyond.replaceChildren(...(out ? [t('view.outside', { events: ['event', out] }), ' ', whole] : []));
    if (heading) heading.textContent = t('view.shown', { shown: rows.length, events: ['event', data.count] });
    if (turned) list.querySelector('a')?.focus();
    turned = false;
    clearTimeout(speaking);
    // Nothing is said of the view that the page opens with.
    if (opened && status) speaking = window.setTimeout(async () => {
      status.textContent = (await import('./describe.js')).describe(app, state.view, app.select()).join('. ');
    }, QUIET);
    opened = true;
  };
  return {
    update(view, selection, changed) {
      if (changed.has('selected') && view.selected) {
        const at = selection.inWindow.indexOf(data.row(view.selected));
        if (at >= 0 && pageOf(selection.inWindow, view.page).now !== Math.floor(at / ROWS)) state.set({ page: Math.floor(at / ROWS) }, { replace: true });
      }
      clearTimeout(moving);
      if (shown && [...changed].every((key) => key === 'from' || key === 'to')) moving = window.setTimeout(show, SETTLED);
      else if (!shown || [...changed].some((key) => key !== 'day')) show();
    },
  };
}
