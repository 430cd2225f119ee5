/**
 * Copying, embedding and downloading a view. Loaded when one of them is asked for.
 *
 * @typedef {import('./main.js').App} App
 */

import { make } from './dom.js';
import { embedding, KINDS, save } from './download.js';

/** @param {App} app @param {() => string} address @param {HTMLElement} said where it is told how it went */
export function createTakeaway(app, address, said) {
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
      snippet.value = embedding(app, address());
    },
    /** @param {HTMLDetailsElement} menu */
    download: (menu) => menu.append(parts.download),
  };
}
