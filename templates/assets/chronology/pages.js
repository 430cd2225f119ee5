/**
 * The list of a long chronology, 200 rows at a time. Loaded where there are more, or where the page
 * came without some.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {{turn: (rows: Uint32Array) => Uint32Array, find: (rows: Uint32Array) => void, make: (row: number) => HTMLElement|undefined}} Pager
 */

import { make } from './dom.js';
import { ROWS } from './list.js';

/**
 * Returns the rows of one page of a list. A page beyond the last is the last.
 * @param {Uint32Array} rows @param {number} page
 */
export function pageOf(rows, page) {
  const last = Math.max(0, Math.ceil(rows.length / ROWS) - 1), now = Math.max(0, Math.min(page, last));
  return { now, last, rows: rows.subarray(now * ROWS, (now + 1) * ROWS) };
}

/** @param {HTMLElement} list @param {App} app @param {import('./list.js').Rows} built @returns {Pager} */
export function createPager(list, app, built) {
  const { data, state, t } = app, { events: e } = data;
  /** @param {string} key @param {number} step */
  const button = (key, step) => make('button', { type: 'button', click: () => {
    const { now, last } = pageOf(app.select().inWindow, state.view.page), page = now + step;
    if (page < 0 || page > last) return;
    turned = true;
    state.set({ page });
  } }, t(key));
  const earlier = button('view.previous', -1), later = button('view.next', 1), where = make('span');
  const pages = make('nav', { className: 'list-pages', 'aria-label': t('view.pages') }, earlier, where, later);
  list.after(pages);
  let turned = false;
  return {
    turn(all) {
      const { now, last, rows } = pageOf(all, state.view.page);
      pages.hidden = !last;
      // A button that is disabled loses the focus; one that only says so keeps it.
      earlier.ariaDisabled = `${!now}`;
      later.ariaDisabled = `${now === last}`;
      where.textContent = t('view.rows', { first: now * ROWS + 1, last: now * ROWS + rows.length });
      if (turned) requestAnimationFrame(() => list.querySelector('a')?.focus());
      turned = false;
      return rows;
    },
    find(rows) {
      const at = rows.indexOf(data.row(state.view.selected ?? '')), page = Math.floor(at / ROWS);
      if (at >= 0 && page !== pageOf(rows, state.view.page).now) state.set({ page }, { replace: true });
    },
    make(row) {
      const { text } = data, id = e.id[row];
      if (!text) return undefined;
      const made = make('li', { 'data-event': id },
        make('span', { className: 'events__when' }, text.when[row]),
        make('span', { className: 'events__what' }, make('a', { href: data.href(e.path[row]) }, text.title[row]),
          make('span', { className: 'note' }, `${data.kinds[e.kind[row]].label} · ${text.where[row]}`)),
        make('span', { className: 'events__sides' }, ...e.sides[row].map((side) =>
          make('abbr', { className: `chip s-${data.sides[side].id}`, title: data.sides[side].label }, data.sides[side].code))),
        make('span', { className: 'events__count' }, t('view.support', { claims: ['claim', e.claims[row]], origins: ['independent-origin', e.origins[row].length] })));
      built.set(id, made);
      return made;
    },
  };
}
