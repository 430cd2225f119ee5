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
  const { t, id } = app, said = make('span', { className: 'note', role: 'status' });
  /** @type {Promise<import('./takeaway.js').Takeaway>|undefined} */
  let loaded;
  const taking = () => (loaded ??= import('./takeaway.js').then(({ createTakeaway }) => createTakeaway(app, said)));
  /** @param {'embed'|'download'} key */
  const menu = (key) => {
    const details = make('details', { className: 'filter', name: `${id}-filter`, toggle: async () => (await taking())[key](details) }, make('summary', {}, t(`view.${key}`)));
    return details;
  };
  (form.querySelector('.filters-top') ?? form).append(make('div', { className: 'share' },
    make('button', { type: 'button', click: async () => (await taking()).copy() }, t('share.copy')), menu('embed'), menu('download'),
    make('button', { type: 'button', click: () => print() }, t('view.print')), said));
  if (/[?&]embed/.test(location.search)) import('./takeaway.js').then(({ standAlone }) => standAlone(app));
  return { update() {} };
}
