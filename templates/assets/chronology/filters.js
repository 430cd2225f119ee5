/**
 * The filters: real controls in a form, each choice with the number of events it stands for, given
 * every other choice. The legend of sides is the filter of sides; what the menus hold is loaded
 * when a reader comes near one.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {{choice: (key: string, value: any, at: number, label: (Node|string)[], type?: string) => HTMLElement,
 *   group: (key: string, labels: Node[], look?: string) => HTMLElement, set: (patch: any, replace?: boolean) => void,
 *   days: {key: 'from'|'to', input: HTMLInputElement}[], ever: import('./select.js').Counts, parseDay: typeof parseDay}} Tools
 */

import { make } from './dom.js';
import { select } from './select.js';
import { GROUPS, parseDay } from './state.js';

/** Milliseconds that counts wait, so that a drag does not count at every step. */
const COUNT_AFTER = 60;

/** How many choices a view makes in a dimension. @param {import('./state.js').View} view @param {string} key */
export const chosen = (view, key) => {
  const choice = /** @type {any} */ (view)[key];
  return choice instanceof Set ? choice.size : +Boolean(choice);
};

/** A view's choices where nothing is filtered. */
const unfiltered = () => ({
  ...Object.fromEntries(['side', 'actor', 'place', 'kind', 'source', 'outlet', 'precision'].map((key) => [key, new Set()])),
  origins: 0, within: /** @type {const} */ ('possible'), text: '', page: 0,
});

/** @param {HTMLElement} form @param {App} app @returns {Panel} */
export function mountFilters(form, app) {
  const { data, state, t, format, id } = app;
  /** @type {{key: string, value: any, input: HTMLInputElement, number: HTMLElement, at: number}[]} */
  const choices = [];
  /** @type {Tools['set']} */
  const set = (patch, replace) => state.set({ ...patch, page: 0 }, { replace });

  /** A choice and its count, the one that stands at `at`. @type {Tools['choice']} */
  const choice = (key, value, at, label, type = 'checkbox') => {
    const number = make('span', { className: 'filter-n' });
    const input = make('input', { type, name: `${id}-${key}`, change: () => {
      const before = /** @type {any} */ (state.view)[key];
      if (!(before instanceof Set)) return set({ [key]: type === 'radio' ? value : input.checked });
      const now = new Set(before);
      if (!now.delete(value)) now.add(value);
      set({ [key]: now });
    } });
    choices.push({ key, value, input, number, at });
    return make('label', { className: 'choice' }, input, ' ', ...label, ' ', number);
  };
  /** @type {Tools['group']} */
  const group = (key, labels, look = '') => make('fieldset', { className: look }, make('legend', {}, t(`view.${key}`)), ...labels);

  /** @type {Tools['days']} */
  const days = [];
  /** @type {Promise<void>|undefined} */
  let filled;
  const fill = () => (filled ??= import('./menus.js').then(({ fillMenus }) => {
    const ever = select(data, { ...state.view, ...unfiltered(), from: -1e9, to: 1e9 }).counts;
    fillMenus(menus, app, { choice, group, set, days, ever, parseDay });
    show();
  }));
  const menus = ['kind', 'actor', 'place', 'source', 'outlet', 'origins', 'precision', 'window-filter'].map((key) => {
    const number = make('b', { className: 'filter-n' });
    return { key, number, menu: make('details', { className: 'filter', name: `${id}-filter`, toggle: fill, pointerenter: fill, focusin: fill }, make('summary', {}, t(`view.${key}`), ' ', number)) };
  });
  const search = make('input', { type: 'search', placeholder: t('view.search'), 'aria-label': t('view.search'), autocomplete: 'off', input: () => set({ text: search.value }, true) });
  const number = make('b', { className: 'filter-n' });
  const more = make('div', { className: 'filters-more', id: `${id}-filters` }, ...menus.map(({ menu }) => menu),
    make('button', { type: 'button', className: 'filters-reset', click: () => set(unfiltered()) }, t('view.reset')));
  const toggle = make('button', { type: 'button', className: 'filters-toggle', 'aria-expanded': 'false', 'aria-controls': more.id, click: () => {
    toggle.setAttribute('aria-expanded', `${form.classList.toggle('filters-open')}`);
  } }, t('view.filters'), ' ', number);
  const sides = group('side', data.sides.map((side, i) =>
    choice('side', side.id, i, [make('span', { className: `chip s-${side.id}`, 'aria-hidden': 'true' }, side.code), ' ', side.label])), 'filters-sides');
  form.append(
    make('div', { className: 'filters-top' },
      group('by', GROUPS.map((by) => choice('group', by, 0, [make('span', {}, t(`view.by-${by}`))], 'radio')), 'segments'), search, toggle),
    more, sides);
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  /** Closes the open menu; one that lies over the page goes when the reader does, one in the page stays. @param {Event} event */
  const leave = ({ type, target }) => {
    const open = /** @type {HTMLDetailsElement|null} */ (form.querySelector('details[open]')), body = open?.lastElementChild, key = type === 'keydown';
    if (!open || !body || open.contains(/** @type {Node} */ (target)) !== key || (!key && getComputedStyle(body).position !== 'absolute')) return;
    open.open = false;
    if (key) open.querySelector('summary')?.focus();
  };
  addEventListener('focusin', leave);
  addEventListener('pointerdown', leave);
  form.addEventListener('keydown', (event) => event.key === 'Escape' && leave(event));

  let later = 0;
  const show = () => {
    const { view } = state;
    for (const { key, value, input } of choices) {
      const now = /** @type {any} */ (view)[key];
      input.checked = now instanceof Set ? now.has(value) : now === value;
    }
    if (search !== document.activeElement) search.value = view.text;
    for (const { key, input } of days) if (input !== document.activeElement) input.value = format.iso(view[key]);
    let all = 0;
    for (const { key, number } of menus) {
      const n = chosen(view, key);
      all += +(n > 0);
      number.textContent = n ? format.number(key === 'origins' ? view.origins : n) : '';
    }
    number.textContent = all ? format.number(all) : '';
    sides.classList.toggle('filters-all', !view.side.size);
    clearTimeout(later);
    later = window.setTimeout(() => {
      const counts = /** @type {Partial<Record<string, Int32Array>>} */ (app.select().counts);
      for (const { key, number, input, at } of choices) {
        const count = counts[key]?.[at];
        if (count === undefined) continue;
        number.textContent = format.number(count);
        input.parentElement?.classList.toggle('choice--none', !count);
      }
    }, COUNT_AFTER);
  };
  return { update: show };
}
