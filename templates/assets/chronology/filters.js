/**
 * The filters: real controls in the form that the page was built with, each choice with the number
 * of events it stands for, given every other choice. The legend of sides is the filter of sides.
 * Loaded when a hand comes to them, or the view is not the one that they were built for.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {{key: string, value: any, input: HTMLInputElement, number: HTMLElement|null, at: number}} Choice
 * @typedef {{choice: (key: string, value: any, at: number, label: (Node|string)[], type?: string) => HTMLElement,
 *   group: (key: string, labels: Node[]) => HTMLElement, set: (patch: any, replace?: boolean) => void,
 *   days: {key: 'from'|'to', input: HTMLInputElement}[], ever: import('./choices.js').Counts, parseDay: typeof parseDay}} Tools
 */

import { countChoices } from './choices.js';
import { make } from './dom.js';
import { pieces } from './fold.js';
import { GROUPS, headLanes } from './headings.js';
import { isoDay, parseDay } from './iso.js';
import { select } from './select.js';
import { mountShare } from './share.js';

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
  origins: 0, within: /** @type {const} */ ('possible'), text: '', words: [], page: 0,
});

/** @param {HTMLElement} form @param {App} app @returns {Panel} */
export function mountFilters(form, app) {
  const { data, state, t, format } = app;
  data.headings = headLanes;
  /** @template {HTMLElement} T @param {string} what @returns {T} */
  const find = (what) => /** @type {T} */ (form.querySelector(what));
  /** @type {Tools['set']} */
  const set = (patch, replace) => state.set({ ...patch, page: 0 }, { replace });

  /** @type {Choice[]} */
  const choices = [];
  /** Adds a choice; its count is the one that stands at `at`. @param {Omit<Choice, 'number'>} choice */
  const listen = ({ key, value, input, at }) => {
    choices.push({ key, value, input, at, number: input.parentElement?.querySelector('.filter-n') ?? null });
    input.addEventListener('change', () => {
      const before = /** @type {any} */ (state.view)[key];
      if (!(before instanceof Set)) return set({ [key]: input.type === 'radio' ? value : input.checked });
      const now = new Set(before);
      if (!now.delete(value)) now.add(value);
      set({ [key]: now });
    });
  };
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input[name]'))) {
    const { name: key, value } = input;
    listen({ key, value, input, at: key === 'side' ? data.index.side.get(value) ?? -1 : GROUPS.indexOf(/** @type {any} */ (value)) });
  }
  /** @type {Tools['choice']} */
  const choice = (key, value, at, label, type = 'checkbox') => {
    const input = make('input', { type, name: key }), made = make('label', { className: 'choice' }, input, ' ', ...label, ' ', make('span', { className: 'filter-n' }));
    listen({ key, value, input, at });
    return made;
  };
  /** @type {Tools['group']} */
  const group = (key, labels) => make('fieldset', {}, make('legend', {}, t(`view.${key}`)), ...labels);

  /** @type {Tools['days']} */
  const days = [];
  /** @type {Promise<void>|undefined} */
  let filled;
  const fill = () => (filled ??= import('./menus.js').then(({ fillMenus }) => {
    const ever = { ...state.view, ...unfiltered(), from: -1e9, to: 1e9 };
    fillMenus(menus, app, { choice, group, set, days, ever: countChoices(data, ever, select(data, ever)), parseDay });
    select(data, state.view);
    show();
  }));
  const more = find('.filters-more'), sides = find('.filters-sides'), all = find('.filters-toggle .filter-n');
  const menus = /** @type {HTMLDetailsElement[]} */ ([...more.querySelectorAll('details')]).map((menu) => {
    for (const come of ['toggle', 'pointerenter', 'focusin']) menu.addEventListener(come, fill);
    if (menu.open) fill();
    return { key: menu.dataset.menu ?? '', menu, number: /** @type {HTMLElement} */ (menu.querySelector('.filter-n')) };
  });
  /** @type {HTMLInputElement} */
  const search = find('[type=search]');
  search.addEventListener('input', () => set({ text: search.value, words: pieces(search.value) }, true));
  find('[data-do=reset]').addEventListener('click', () => set(unfiltered()));
  const toggle = find('.filters-toggle');
  toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded', `${form.classList.toggle('filters-open')}`));
  form.addEventListener('submit', (event) => event.preventDefault());
  mountShare(form, app);

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
    for (const { key, input } of days) if (input !== document.activeElement) input.value = isoDay(view[key]);
    let asking = 0;
    for (const { key, number } of menus) {
      const n = chosen(view, key);
      asking += +(n > 0);
      number.textContent = n ? format.number(key === 'origins' ? view.origins : n) : '';
    }
    all.textContent = asking ? format.number(asking) : '';
    sides.classList.toggle('filters-all', !view.side.size);
    clearTimeout(later);
    later = window.setTimeout(() => {
      const counts = /** @type {Partial<Record<string, Int32Array>>} */ (countChoices(data, state.view, app.select()));
      for (const { key, number, input, at } of choices) {
        const count = counts[key]?.[at];
        if (count === undefined || !number) continue;
        number.textContent = format.number(count);
        input.parentElement?.classList.toggle('choice--none', !count);
      }
    }, COUNT_AFTER);
  };
  return { update: show };
}
