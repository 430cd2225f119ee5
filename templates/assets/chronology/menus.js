/**
 * What the menus of the filters hold. Loaded when a reader comes near one.
 *
 * @typedef {import('./main.js').App} App
 */

import { make } from './dom.js';

/**
 * Fills each menu with its choices: those that stand for anything at all in this chronology.
 * @param {{key: string, menu: HTMLDetailsElement}[]} menus @param {App} app
 * @param {import('./filters.js').Tools} tools
 */
export function fillMenus(menus, { data, state, t }, { choice, group, set, days, ever, parseDay }) {
  /** How deep an item lies. @param {number[]} above @param {number} i */
  const depth = (above, i) => {
    let steps = 0;
    while ((i = above[i]) >= 0 && steps < 6) steps++;
    return `${steps}`;
  };
  /** @param {'kind'|'actor'|'place'|'source'|'outlet'} key @param {{id: string, label?: string, name?: string}[]} items @param {number[]} [above] */
  const items = (key, items, above = []) => items.flatMap((item, i) => {
    if (!ever[key][i]) return [];
    const label = choice(key, item.id, i, [make('span', {}, item.label ?? item.name ?? item.id)]);
    label.style.setProperty('--depth', depth(above, i));
    return [label];
  });
  /** @param {'from'|'to'} key */
  const day = (key) => {
    const input = make('input', { type: 'date', change: () => {
      const asked = parseDay(input.value), { from, to } = state.view;
      if (asked !== null) set(key === 'from' ? { from: asked, to: Math.max(asked, to) } : { from: Math.min(from, asked), to: asked });
    } });
    days.push({ key, input });
    return make('label', { className: 'choice' }, t(`view.${key}`), ' ', input);
  };
  /** @type {Record<string, () => Node[]>} */
  const content = {
    kind: () => items('kind', data.kinds),
    actor: () => items('actor', data.actors, data.actors.map(({ part }) => part)),
    place: () => items('place', data.places, data.places.map(({ within }) => within)),
    source: () => items('source', data.sources),
    outlet: () => items('outlet', data.outlets),
    origins: () => [0, 1, 2, 3].map((n) => choice('origins', n, n, [n ? t('view.at-least', { origins: ['independent-origin', n] }) : t('view.any')], 'radio')),
    precision: () => [0, 1, 2, 3, 4, 5].map((n) => choice('precision', n, n, [t(`view.precision-${n}`)])),
    'window-filter': () => [
      day('from'), day('to'),
      group('within', ['possible', 'certain'].map((within, i) => choice('within', within, i, [t(`view.${within}`)], 'radio'))),
      choice('turned', true, 0, [t('view.turn')]),
    ],
  };
  for (const { key, menu } of menus) menu.append(group(key, content[key]()));
}
