/**
 * The names of lanes, beside them: real links and buttons over the drawing, text in a saved one.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./layout.js').Lane} Lane
 * @typedef {import('./layout.js').Box} Box
 * @typedef {import('./marks.js').Pen} Pen
 */

import { make } from './dom.js';
import { DEEP } from './lanes.js';
import { setFont, write } from './labels.js';

/** What a lane is called; one of events that name nothing to group by says so. @param {App} app @param {Lane} lane */
const called = ({ t, state }, lane) => lane.label || t(`view.none-${state.view.group}`);

/** Where a lane's own page is; a side has none. @param {App} app @param {Lane} lane */
const hrefOf = ({ data }, { kind, index }) => {
  const path = /** @type {any} */ (data)[`${kind}s`]?.[/** @type {number} */ (index)]?.href;
  return path && data.href(path);
};

/** A lane's name in lines that fit the gutter. @param {Pen} pen @param {App} app @param {Lane} lane @param {number} gutter */
function nameLines(pen, app, lane, gutter) {
  const { theme } = app, room = gutter - (lane.depth * DEEP + (lane.children && !lane.folded ? 66 : 42)) * theme.unit, lines = [''];
  const measure = setFont(pen, theme.font(13, !lane.depth));
  for (const word of called(app, lane).split(' ')) {
    const last = lines[lines.length - 1], longer = last ? `${last} ${word}` : word;
    if (last && measure(longer) > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The height a name needs. @param {Pen} pen @param {App} app @param {number} gutter @returns {(lane: Lane) => number} */
export const nameHeight = (pen, app, gutter) => (lane) => (16 + nameLines(pen, app, lane, gutter).length * 17 + (lane.folded ? 24 : 0)) * app.theme.unit;

/** Writes the names into a picture. @param {Pen} pen @param {App} app @param {Box[]} boxes @param {number} top @param {number} width @param {number} gutter */
export function drawNames(pen, app, boxes, top, width, gutter) {
  const { theme, rtl } = app;
  for (const { lane, y } of boxes) {
    const deep = lane.depth * DEEP * theme.unit;
    nameLines(pen, app, lane, gutter).forEach((words, i) => write(pen, words, rtl ? width - deep : deep, y + top + (21 + 17 * i) * theme.unit, rtl ? 'right' : 'left', theme.ink));
  }
}

/**
 * Puts the names beside their lanes; the focus stays on the link or the button that has it.
 * @param {HTMLElement} list @param {App} app @param {Box[]} boxes
 */
export function placeNames(list, app, boxes) {
  const { state, t } = app, { activeElement: focused } = document, held = list.contains(focused) ? focused?.closest('li')?.dataset.lane : undefined;
  /** @param {string} id */
  const toggle = (id) => {
    const folded = new Set(state.view.folded);
    if (!folded.delete(id)) folded.add(id);
    state.set({ folded });
  };
  list.replaceChildren(...boxes.map(({ lane, y, height }) => {
    const path = hrefOf(app, lane), label = called(app, lane);
    const item = make('li', { className: `lane lane--${Math.min(4, lane.depth)}` }, path ? make('a', { href: path }, label) : make('span', {}, label));
    if (lane.children) {
      item.append(make('button', {
        type: 'button', className: 'fold', 'data-lane': lane.id, 'aria-expanded': `${!lane.folded}`, click: () => toggle(lane.id),
        'aria-label': t(lane.folded ? 'view.unfold' : 'view.fold', { name: label }),
      }, lane.folded ? t('view.inside', { places: [state.view.group, +lane.children] }) : ''));
    }
    item.dataset.lane = lane.id;
    item.style.top = `${y}px`;
    item.style.height = `${height}px`;
    return item;
  }));
  const again = /** @type {HTMLElement[]} */ ([...list.children]).find((item) => item.dataset.lane === held);
  if (held !== undefined && focused) /** @type {HTMLElement|null|undefined} */ (again?.querySelector(focused.localName))?.focus();
}
