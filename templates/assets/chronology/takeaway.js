/**
 * Copying, embedding and downloading a view. Loaded when one of them is asked for.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {ReturnType<typeof createTakeaway>} Takeaway
 */

import { make } from './dom.js';
import { embedding, KINDS, save } from './download.js';

/** The address of the view where the page is read, without what says that it stands in another. */
const address = () => location.origin + location.pathname + location.search.replace(/([?&])embed(=[^&]*)?(&|$)/, '$1').replace(/[?&]$/, '');

/** Shows the chronology alone, as another page frames it, with the way home. @param {App} app */
export function standAlone({ root, t }) {
  document.documentElement.classList.add('embedded');
  const home = make('a', { target: '_blank', rel: 'noopener', href: address() }, t('view.embed-home', { title: document.title }));
  // It leads to what is seen when it is followed.
  for (const come of ['pointerenter', 'focus', 'click']) home.addEventListener(come, () => { home.href = address(); });
  root.append(make('p', { className: 'embed-home' }, home));
}

/** @param {App} app @param {HTMLElement} said where it is told how it went */
export function createTakeaway(app, said) {
  const { t } = app;
  /** @param {() => unknown} act @param {string} [done] */
  const attempt = async (act, done) => {
    said.textContent = '';
    try {
      await act();
      said.textContent = done ? t(done) : '';
    } catch {
      said.textContent = t('view.failed');
    }
  };
  /** @param {string} words @param {() => unknown} act @param {string} [done] */
  const button = (words, act, done) => make('button', { type: 'button', click: () => attempt(act, done) }, t(words));
  const snippet = make('textarea', { readOnly: true, rows: 5, spellcheck: false, dir: 'ltr', 'aria-label': t('view.embed'), focus: () => snippet.select() });
  /** @param {string} text */
  const copy = (text) => attempt(() => navigator.clipboard.writeText(text), 'share.copied');
  const parts = {
    embed: make('fieldset', {}, make('legend', {}, t('view.embed-lead')), snippet, make('button', { type: 'button', click: () => copy(snippet.value) }, t('view.embed-copy'))),
    download: make('fieldset', {}, make('legend', {}, t('view.download')), ...KINDS.map((kind) => button(`view.${kind}`, () => save(app, kind, address())))),
  };
  return {
    copy: () => copy(address()),
    /** @param {HTMLDetailsElement} menu */
    embed(menu) {
      menu.append(parts.embed);
      snippet.value = embedding(app, address(), document.title);
    },
    /** @param {HTMLDetailsElement} menu */
    download: (menu) => menu.append(parts.download),
  };
}
