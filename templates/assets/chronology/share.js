/**
 * What takes the view elsewhere: its address, a frame for another page, files, paper. What is behind
 * the buttons is loaded when one is pressed.
 *
 * @typedef {import('./main.js').App} App
 */

/** @param {HTMLElement} form @param {App} app */
export function mountShare(form, app) {
  const said = /** @type {HTMLElement} */ (form.querySelector('.share > .note'));
  /** @type {Promise<import('./takeaway.js').Takeaway>|undefined} */
  let loaded;
  const taking = () => (loaded ??= import('./takeaway.js').then(({ createTakeaway }) => createTakeaway(app, said)));
  form.querySelector('[data-do=copy]')?.addEventListener('click', async () => (await taking()).copy());
  form.querySelector('[data-do=print]')?.addEventListener('click', () => print());
  for (const key of /** @type {const} */ (['embed', 'download'])) {
    const menu = /** @type {HTMLDetailsElement} */ (form.querySelector(`[data-menu=${key}]`));
    const fill = async () => (await taking())[key](menu);
    menu.addEventListener('toggle', fill);
    if (menu.open) fill();
  }
}
