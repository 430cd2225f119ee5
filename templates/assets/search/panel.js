/**
 * The search's panel: a dialog over the page, with what is typed, what it is narrowed by and what is
 * found. It decides nothing about what is found; see engine.js.
 *
 * @typedef {import('./engine.js').Found} Found
 * @typedef {import('./engine.js').Group} Group
 * @typedef {import('./engine.js').Hit} Hit
 * @typedef {ReturnType<typeof import('./engine.js').createEngine> extends Promise<infer E> ? E : never} Engine
 * @typedef {{locale: string, words: Record<string, string>, results: Record<string, string>, kinds: string[], years: [number, string][], sides: Record<string, [string, string]>}} Words
 */

import { make } from '../chronology/dom.js';
import { excerpt, mark, marker } from './marks.js';

/** Results of a kind that stand among others, and alone; and how many more each press of a button brings. */
const FEW = 4, MANY = 20;
/** Milliseconds without a key after which what is typed is looked for. */
const PAUSE = 120;
/** The pages that lead to each kind of page. @type {Record<string, string>} */
const LISTS = { event: 'events/', place: 'places/', actor: 'actors/', source: 'sources/' };

/**
 * Returns what opens the panel.
 * @param {string} home the address of the locale's home @param {Words} words @param {(anew: boolean) => Promise<Engine>} load gives the index, another where one failed
 */
export function createPanel(home, words, load) {
  /** @param {string} key @param {Record<string, string|number>} [values] */
  const t = (key, values = {}) => words.words[key].replace(/\{(\w+)\}/g, (field, name) => String(values[name] ?? field));
  const plural = new Intl.PluralRules(words.locale);
  /** @param {number} n */
  const results = (n) => (words.results[n ? plural.select(n) : 'zero'] ?? words.results.other).replace('{n}', String(n));
  let kind = '', turn = 0, asked = '', found = /** @type {Found|undefined} */ (undefined), goes = false;
  /** How many results of each kind are shown. @type {Record<string, number>} */
  let shown = {};
  let waiting = 0, failed = false;

  const input = make('input', { type: 'search', className: 'find__input', placeholder: t('placeholder'), 'aria-label': t('label'), 'aria-describedby': 'find-hint', autocomplete: 'off', autocapitalize: 'off', spellcheck: false, enterKeyHint: 'go', input: later });
  const close = make('button', { type: 'button', className: 'find__close', click: () => dialog.close() }, t('close'));
  const form = make('form', { className: 'find__form', role: 'search', submit: go }, input, close);
  const year = make('select', { 'aria-label': t('year'), change: () => look() }, make('option', { value: '' }, t('any-year')), ...words.years.map(([value, text]) => make('option', { value }, text)));
  /** @type {Record<string, HTMLElement>} */
  const counts = {};
  const choices = ['', ...words.kinds].map((value) => {
    counts[value] = make('span', { className: 'find__count' });
    return make('label', {}, make('input', { type: 'radio', name: 'find-kind', value, checked: !value, change: () => choose(value) }), make('span', {}, t(value || 'all'), ' ', counts[value]));
  });
  const narrow = make('div', { className: 'find__narrow', hidden: true }, make('fieldset', {}, make('legend', { className: 'unseen' }, t('kinds')), ...choices), year);
  const said = make('p', { className: 'find__said', role: 'status' });
  const list = make('div', { className: 'find__list' });
  const scroll = make('div', { className: 'find__scroll' }, said, list);
  const hint = make('p', { className: 'find__hint', id: 'find-hint' }, t('hint'), ' ', make('span', { className: 'find__keys' }, t('by-keys')));
  const dialog = make('dialog', { className: 'find', 'aria-label': t('label'), keydown: move, click: (/** @type {MouseEvent} */ event) => { if (event.target === dialog) dialog.close(); } }, form, narrow, scroll, hint);
  document.body.append(dialog);
  start();

  /** Shows the ways to every page, where nothing else is to be shown. @param {...Node} before */
  function start(...before) {
    const links = words.kinds.filter((one) => LISTS[one]).map((one) => make('li', {}, make('a', { href: home + LISTS[one] }, t(one))));
    list.replaceChildren(...before, make('ul', { className: 'find__lists' }, ...links));
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  }

  async function look() {
    clearTimeout(waiting);
    const query = input.value.trim(), now = ++turn;
    asked = query;
    found = undefined;
    if (!query) {
      said.textContent = '';
      narrow.hidden = true;
      goes = false;
      start();
      return;
    }
    scroll.ariaBusy = 'true';
    const slow = setTimeout(() => { if (now === turn) said.textContent = t('searching'); }, 400);
    try {
      const engine = await load(failed), got = await engine.find(query, year.value);
      failed = false;
      if (now !== turn) return;
      found = got;
      shown = {};
      await show(now);
    } catch (error) {
      failed = true;
      if (now === turn) fail(error);
    } finally {
      clearTimeout(slow);
      if (now === turn) scroll.ariaBusy = 'false';
    }
  }

  /** @param {unknown} error */
  function fail(error) {
    console.info(error);
    said.textContent = t('failed');
    start(make('p', {}, make('button', { type: 'button', click: () => { input.focus(); look(); } }, t('again'))));
  }

  /** @param {string} value */
  function choose(value) {
    kind = value;
    shown = {};
    show(turn);
  }

  /** Shows what was found, and says how much. @param {number} now */
  async function show(now) {
    if (!found) return;
    const { groups, count, alike } = found, words = asked;
    for (const [value, element] of Object.entries(counts)) {
      element.textContent = String(value ? groups.find((group) => group.kind === value)?.hits.length ?? 0 : count);
    }
    narrow.hidden = false;
    const wanted = groups.filter((group) => group.hits.length && (!kind || group.kind === kind));
    const sections = await Promise.all(wanted.map(section));
    if (now !== turn) return;
    const n = wanted.reduce((sum, { hits }) => sum + hits.length, 0);
    said.textContent = !n ? t('nothing', { words }) : `${alike ? `${t('alike', { words })} ` : ''}${t('found', { results: results(n), words })}`;
    if (n) list.replaceChildren(...sections);
    else start(make('p', {}, t('nothing-help')));
    scroll.scrollTop = 0;
    if (goes) open();
  }

  /** @param {Group} group */
  async function section(group) {
    const id = `find-${group.kind}`, n = (shown[group.kind] ??= kind ? MANY : FEW);
    const items = make('ol', {}, ...await Promise.all(group.hits.slice(0, n).map(item)));
    const more = make('button', { type: 'button', hidden: group.hits.length <= n, click: async () => {
      const from = shown[group.kind];
      shown[group.kind] += MANY;
      items.append(...await Promise.all(group.hits.slice(from, from + MANY).map(item)));
      label();
      items.children[from].querySelector('a')?.focus();
    } });
    const label = () => {
      const left = group.hits.length - shown[group.kind];
      more.hidden = left <= 0;
      more.textContent = t('more', { n: left });
    };
    label();
    return make('section', { 'aria-labelledby': id }, make('h2', { id }, t(group.kind)), items, more);
  }

  /** @param {Hit} hit */
  async function item({ result, asked }) {
    const { url, meta } = await result.data(), isMarked = marker(meta, asked);
    const passages = meta.passages ?? [], cut = excerpt(passages, isMarked);
    return make('li', {}, make('a', { href: url },
      make('span', { className: 'find__title', dir: 'auto' }, ...marked(meta.title, isMarked)),
      make('span', { className: 'find__note' }, ...(meta.when ? [make('bdi', { className: 'find__when' }, meta.when), ' · '] : []), make('bdi', {}, ...marked(meta.note ?? '', isMarked)),
        ...(meta.sides ?? []).flatMap((side) => [' ', make('span', { className: `chip s-${side}`, title: words.sides[side][1] }, words.sides[side][0])])),
      make('span', { className: 'find__text', dir: 'auto' }, ...marked(cut, isMarked))));
  }

  /** @param {string} text @param {(written: string) => boolean} isMarked */
  const marked = (text, isMarked) => mark(text, isMarked).map((piece) => (piece.marked ? make('mark', {}, piece.text) : piece.text));

  /** What arrows move through: the field, then each result. */
  const stops = () => [input, .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('a, button:not([hidden])'))];

  /** @param {KeyboardEvent} event */
  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = stops().indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stops()[at + step]?.focus();
  }

  /** Goes to the first result; when it is still being looked for, as soon as it is there. @param {Event} event */
  function go(event) {
    event.preventDefault();
    goes = true;
    if (input.value.trim() !== asked) look();
    else if (found) open();
  }

  function open() {
    goes = false;
    list.querySelector('section a')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window }));
  }

  return {
    open() {
      if (!dialog.open) dialog.showModal();
      input.focus();
      input.select();
    },
  };
}
