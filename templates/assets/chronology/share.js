/**
 * What takes the view elsewhere: its address, a frame for another page, files, paper. What is behind
 * the buttons is loaded when one is pressed.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 */

import { make } from './dom.js';

/** @param {HTMLElement} form @param {App} app @returns {Panel} */
export function mountShare(form, app) {
  const { t, root } = app;
  const said = make('span', { className: 'note', role: 'status' });
  /** The address of this view where the page is read. */
  const address = () => {
    const url = new URL(location.href);
    url.searchParams.delete('embed');
    return url.href;
  };
  const load = () => import('./takeaway.js').then(({ createTakeaway }) => createTakeaway(app, address, said));
  /** @type {ReturnType<typeof load>|undefined} */
  let loaded;
  const taking = () => (loaded ??= load());
  /** @param {'embed'|'download'} key */
  const menu = (key) => {
    const details = make('details', { className: 'filter', toggle: async () => (await taking())[key](details) }, make('summary', {}, t(`view.${key}`)));
    return details;
  };
  (form.querySelector('.filters-top') ?? form).append(make('div', { className: 'share' },
    make('button', { type: 'button', click: async () => (await taking()).copy() }, t('share.copy')), menu('embed'), menu('download'),
    make('button', { type: 'button', click: () => print() }, t('view.print')), said));

  // Within another page the chronology stands alone, with the way home.
  const home = make('a', { target: '_blank', rel: 'noopener' }, t('view.embed-home', { title: document.title }));
  if (new URLSearchParams(location.search).has('embed')) {
    document.documentElement.classList.add('embedded');
    root.append(make('p', { className: 'embed-home' }, home));
  }
  return { update: () => { home.href = address(); } };
}
