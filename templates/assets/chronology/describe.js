/**
 * What a view shows, in words. Loaded when something has to be said.
 *
 * @typedef {import('./main.js').App} App
 */

const ASKED = ['side', 'actor', 'place', 'kind', 'source', 'outlet', 'origins', 'precision', 'text'];

/**
 * Returns what a view shows, in words: how many events, in which window, by which filters.
 * @param {App} app
 */
export function describe({ data, t, format, state: { view }, select }) {
  const filters = ASKED.filter((key) => {
    const choice = /** @type {any} */ (view)[key];
    return choice instanceof Set ? choice.size : choice;
  }).map((key) => {
    /** @type {Record<string, {id: string, label?: string, name?: string}[]>} */
    const lists = { side: data.sides, kind: data.kinds, actor: data.actors, place: data.places, source: data.sources, outlet: data.outlets };
    const names = lists[key]?.filter(({ id }) => /** @type {any} */ (view)[key].has(id)).map(({ label, name }) => label ?? name)
      ?? (key === 'text' ? [view.text] : key === 'origins' ? [t('view.at-least', { origins: ['independent-origin', view.origins] })]
        : [...view.precision].map((n) => t(`view.precision-${n}`)));
    return t('view.filtered', { filter: t(`view.${key}`), choices: names.join(t('list.separator')) });
  });
  return [
    t('view.shown', { shown: select().inWindow.length, events: ['event', data.count] }),
    `${t('view.window', { from: format.day(view.from), to: format.day(view.to) })} (${t(`view.${view.within}`)})`,
    ...filters,
  ];
}

/**
 * Says aloud what the view shows, and writes it down for paper, with the sources that it rests on.
 * @param {App} app @param {boolean} aloud
 */
export function tell(app, aloud) {
  const { root, data, t, select } = app, [count, ...rest] = describe(app);
  const status = root.querySelector('.chronology-status'), heading = /** @type {HTMLElement|null} */ (root.querySelector('.chronology-count'));
  if (status && aloud) status.textContent = [count, ...rest].join('. ');
  if (heading) heading.dataset.said = rest.join('. ');
  const sources = new Set([...select().inWindow].flatMap((row) => data.events.sources[row]));
  const list = root.querySelector('.print-sources') ?? root.appendChild(document.createElement('p'));
  list.className = 'print-sources';
  list.textContent = t('view.filtered', { filter: t('view.sources'), choices: [...sources].sort((a, b) => a - b).map((i) => data.sources[i].label).join(' · ') });
}
