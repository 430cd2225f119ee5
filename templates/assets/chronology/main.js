/**
 * Wires the chronologies of a page: data to state, state to views, the first of them to the address.
 * The only module that does something when it is imported.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').View} View
 * @typedef {import('./select.js').Selection} Selection
 * @typedef {{update: (view: View, selection: Selection, changed: Set<string>) => void, draw?: () => void}} Panel
 *   `update` hears of a change of the view, `draw` of everything that moves or changes colour
 * @typedef {{id: string, root: HTMLElement, data: Data, state: import('./state.js').State, own: View,
 *   direction: 'ltr'|'rtl', rtl: boolean, theme: import('./theme.js').Theme, camera: import('./camera.js').Camera,
 *   t: import('./format.js').Say, format: import('./format.js').Format, select: () => Selection, redraw: () => void,
 *   href: (path: string) => string, go: (id: string) => void,
 *   lanes: () => Promise<import('./timeline.js').Stage>}} App
 *   `lanes` draws them where they are not drawn yet: a phone has a form without
 */

import { createCamera } from './camera.js';
import { DataError, loadCore, loadText } from './data.js';
import { make } from './dom.js';
import { createFormat, createSay } from './format.js';
import { autoFold, NARROW } from './layout.js';
import { mountOverview } from './overview.js';
import { select } from './select.js';
import { ASIDE, createState, defaultView, presetView } from './state.js';
import { readTheme, watchTheme } from './theme.js';

/** Lanes that a view opens with, about: the page of the whole, and one that has it in small. */
const LANES = 36, FEW = 24;
/** How near a list has to be to be made live. */
const NEAR = '25%';

/** @param {HTMLElement} root @param {import('./format.js').Words} words @param {number} n */
async function start(root, words, n) {
  // Asked for beside the data, not after it.
  if (root.clientWidth >= NARROW) import('./timeline.js');
  const core = root.dataset.core ?? '', language = document.documentElement.lang;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`.chronology-${name}`) ?? make('div'));
  /** @param {string} message */
  const warn = (message) => root.before(make('p', { className: 'chronology-problem', role: 'alert' }, message));
  /** @type {Data} */
  let data;
  try {
    data = await loadCore(core, root.dataset.base ?? '');
  } catch (error) {
    const t = createSay(words, language, createFormat(language));
    return warn(error instanceof DataError ? t('view.wrong-format', { found: error.found }) : t('view.not-loaded'));
  }
  const format = createFormat(data.intl), t = createSay(words, data.intl, format);
  const own = presetView(defaultView(data), JSON.parse(root.dataset.preset || '{}'));
  const foldMost = (/** @type {View} */ view) => autoFold(select(data, { ...view, folded: new Set() }).lanes, root.dataset.form === 'small' ? FEW : LANES);
  if (!own.folded.size) own.folded = foldMost(own);
  const state = createState(own);
  /** Takes the view from the address, where it says something of it. */
  const follow = async () => {
    const { view, problems } = location.search ? (await import('./address.js')).readAddress(location.search, data, own) : { view: own, problems: [] };
    if (problems.length) warn(t('view.not-understood', { what: problems.join(t('list.separator')) }));
    return view;
  };
  if (!n) Object.assign(state.view, await follow());
  let selection = select(data, state.view), due = false;
  const redraw = () => {
    if (!due) requestAnimationFrame(() => {
      due = false;
      for (const panel of panels) panel.draw?.();
      root.dataset.drawn = '';
    });
    due = true;
  };
  /** @type {App} */
  const app = {
    id: `chronology-${n}`, root, data, state, own, t, format, direction: data.direction, rtl: data.direction === 'rtl',
    theme: readTheme(root, data), camera: createCamera(data, state, redraw),
    select: () => selection, redraw, href: data.href,
    go: (id) => location.assign(data.href(data.events.path[data.row(id)])),
    lanes: () => (lanes ??= import('./timeline.js').then(({ mountTimeline }) => {
      const { panel, stage } = mountTimeline(part('lanes'), app);
      panels.unshift(panel);
      panel.update(state.view, selection, everything);
      return stage;
    })),
  };
  /** @type {Panel[]} */
  const panels = [];
  /** @type {ReturnType<App['lanes']>|undefined} */
  let lanes;
  const everything = new Set(Object.keys(own)), isNarrow = () => root.clientWidth < NARROW;
  if (!isNarrow()) await app.lanes();
  root.classList.add('chronology--live');
  panels.push(mountOverview(part('overview'), app));
  /** @type {((changed: Set<string>) => void)[]} */
  const asleep = [];
  /**
   * Leaves a panel as the build filled it until a hand comes to it, or the view is another.
   * @param {string} name @param {string[]} deaf to changes of these @param {() => Promise<(host: HTMLElement, app: App) => Panel>} load
   */
  const sleep = (name, deaf, load) => {
    const host = /** @type {HTMLElement|null} */ (root.querySelector(`.chronology-${name}`));
    if (!host) return;
    host.hidden = false;
    /** @type {Panel|undefined} */
    let panel;
    /** @type {Promise<unknown>|undefined} */
    let coming;
    const wake = () => (coming ??= load().then((mount) => panels.push((panel = mount(host, app)))));
    for (const come of ['pointerenter', 'focusin']) host.addEventListener(come, wake, { once: true });
    // What was pressed or written before the panel was there is done again once it is.
    for (const type of ['click', 'change', 'input']) host.addEventListener(type, async ({ target }) => {
      const { checked, value } = /** @type {HTMLInputElement} */ (target), button = /** @type {Element} */ (target).closest('button');
      if (panel || (type === 'click') !== Boolean(button)) return;
      await wake();
      if (button) return button.click();
      Object.assign(/** @type {Element} */ (target), { checked, value });
      target?.dispatchEvent(new Event(type, { bubbles: true }));
    });
    asleep.push(async (changed) => {
      if (panel || [...changed].every((key) => deaf.includes(key))) return;
      await wake();
      /** @type {Panel} */ (/** @type {unknown} */ (panel)).update(state.view, selection, everything);
    });
  };
  sleep('map', [...ASIDE, 'texts'], async () => (await import('./map.js')).mountMap);
  sleep('day', [...ASIDE, 'texts', 'from', 'to'], async () => (await import('./day.js')).mountDay);
  sleep('controls', ['selected', 'page', 'folded', 'day', 'theme', 'texts'], async () => (await import('./filters.js')).mountFilters);
  if (!n && /[?&]embed/.test(location.search)) import('./takeaway.js').then(({ standAlone }) => standAlone(app));
  /** @param {Set<string>} changed */
  const update = (changed) => {
    selection = select(data, state.view);
    for (const panel of panels) panel.update(state.view, selection, changed);
    if (opened) for (const wake of asleep) wake(changed);
  };
  // With the view that the page was built for, what it was built with is right.
  let opened = root.querySelector('[data-day]')?.getAttribute('data-day') !== `${state.view.day}` || (!n && Boolean(location.search));
  update(everything);
  opened = true;
  // The list is whole as it was built; what narrows it comes when it is near, or the view changes.
  /** @type {Set<string>} */
  const asked = new Set();
  /** @param {Set<string>} changed @param {string} name @param {() => Promise<(host: HTMLElement, app: App) => Panel>} load */
  const join = async (changed, name, load) => {
    if (asked.has(name)) return;
    asked.add(name);
    const panel = (await load())(part('list'), app);
    panels.push(panel);
    panel.update(state.view, selection, changed);
  };
  /** @param {Set<string>} changed what brings the list; nothing is said of a list that is only near */
  const listNow = (changed = new Set(['near', 'place'])) => {
    join(changed, 'list', async () => (await import('./list.js')).mountList);
    // What a phone has instead of lanes.
    if (root.classList.contains('chronology--narrow') && root.querySelector('.chronology-list')) join(everything, 'ribbons', async () => (await import('./ribbons.js')).mountRibbons);
  };
  new IntersectionObserver(([entry]) => entry.isIntersecting && listNow(), { rootMargin: NEAR }).observe(part('list'));
  if (location.search) listNow();
  new ResizeObserver(() => {
    if (!root.classList.toggle('chronology--narrow', isNarrow())) app.lanes();
    if (asked.size) listNow();
  }).observe(root);
  watchTheme(() => {
    app.theme = readTheme(root, data);
    update(new Set(['theme']));
  });

  let writing = 0;
  state.subscribe((_, changed, how) => {
    if (changed.has('group') && !changed.has('folded')) state.view.folded = new Set([...state.view.folded, ...foldMost(state.view)]);
    app.camera.follow();
    listNow(changed);
    update(changed);
    if (n || how.quiet) return;
    clearTimeout(writing);
    const write = async () => {
      app.camera.settle();
      const query = (await import('./address.js')).writeAddress(state.view, own);
      history[how.replace ? 'replaceState' : 'pushState'](null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    };
    // A pan is one step of history, and browsers refuse a hundred in a breath.
    if (how.replace) writing = window.setTimeout(write, 300);
    else write();
  });
  if (!n) addEventListener('popstate', async () => state.set(await follow(), { quiet: true, replace: true }));

  try {
    await loadText(data, core);
    update(new Set(['texts']));
  } catch {
    warn(t('view.not-texts'));
  }
}

const said = JSON.parse(document.getElementById('chronology-words')?.textContent || '{}');
document.querySelectorAll('section.chronology').forEach((root, n) => start(/** @type {HTMLElement} */ (root), said, n));
