/**
 * The map that the page was built with, made to follow the view: who is reported where on the
 * cursor's day, how much happened in the window, nearer and further. It never turns round.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {{x: number, y: number, left: boolean, rings: SVGElement, chips: SVGElement, links: SVGElement[]}} Spot
 */

import { reportedOn, STATE_NAMES } from './day.js';
import { make } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
/** How strongly a state stands against another of the same side: certain, possible, contested, unknown. */
const STRENGTH = [0, 2, 1, 3];

/** @param {string} tag @param {Record<string, string|number>} attributes @param {(Node|string)[]} children */
const draw = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...children);
  return element;
};

/** @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountMap(host, app) {
  const { data, t, format } = app;
  const svg = /** @type {SVGSVGElement|null} */ (host.querySelector('svg.map'));
  if (!svg) return { update() {} };

  /** @type {Map<string, Spot>} */
  const spots = new Map();
  /** @type {(Spot|undefined)[]} */
  const at = [];
  const under = draw('g', { class: 'map-events' }), over = draw('g', { class: 'map-now' });
  const all = /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll('[data-place]'));
  all[0]?.before(under);
  svg.append(over);
  for (const link of all) {
    const dot = link.querySelector('.map-hit, .map-dot'), index = data.index.place.get(link.dataset.place ?? '');
    if (!dot || index === undefined) continue;
    const [x, y] = ['cx', 'cy'].map((name) => Number(dot.getAttribute(name)));
    const name = link.querySelector('text'), key = `${x},${y}`;
    let spot = spots.get(key);
    if (!spot) {
      spot = { x, y, left: false, rings: draw('g', {}), chips: draw('g', {}), links: [] };
      under.append(spot.rings);
      over.append(spot.chips);
      for (const part of [spot.rings, spot.chips]) part.style.transformOrigin = `${x}px ${y}px`;
      spots.set(key, spot);
    }
    // What is said of a place stands on the side that its name leaves free.
    if (name) spot.left = Number(name.getAttribute('x')) > x;
    link.style.transformOrigin = `${x}px ${y}px`;
    spot.links.push(link);
    at[index] = spot;
  }
  /** Where a place is drawn: at its own dot, or at that of what it lies in. @param {number} place @returns {Spot|undefined} */
  const spotOf = (place) => {
    for (let i = place, steps = 0; i >= 0 && steps < 9; i = data.places[i].within, steps++) if (at[i]) return at[i];
    return undefined;
  };
  const nearest = data.places.map((_, i) => spotOf(i));

  /** Zoom and pan are loaded when a hand or the focus comes near. @type {Promise<(factor: number) => void>|undefined} */
  let hand;
  const near = () => (hand ??= import('./nearer.js').then(({ bringNearer }) => bringNearer(svg, host)));
  for (const come of ['pointerenter', 'focusin']) host.addEventListener(come, near, { once: true });
  /** @param {string} key @param {string} sign @param {number} factor */
  const button = (key, sign, factor) => make('button', { type: 'button', className: 'drawing-tool', title: t(key), 'aria-label': t(key), click: async () => (await near())(factor) }, sign);
  const note = make('p', { className: 'note' });
  const figure = svg.parentElement ?? host;
  figure.append(make('div', { className: 'map-tools', role: 'group', 'aria-label': t('view.map') }, button('view.zoom-in', '+', 0.7), button('view.zoom-out', '−', 1 / 0.7)));
  host.append(note);

  /** The chips of one spot, strongest state first for each side. @param {Spot} spot @param {Map<number, number>} sides */
  const drawChips = (spot, sides) => {
    const found = [...sides].sort((a, b) => a[0] - b[0]);
    const wide = 21, start = spot.left ? spot.x - 9 - wide * found.length : spot.x + 9;
    spot.chips.replaceChildren(...found.map(([side, state], i) => {
      const { id, code } = data.sides[side], x = start + i * wide, y = spot.y - 7;
      const parts = [draw('rect', { x, y, width: 19, height: 14 })];
      if (state === 2) parts.push(draw('path', { class: 'map-hatch', d: `M${x} ${y + 9}l9-9M${x + 2} ${y + 14}l14-14M${x + 10} ${y + 14}l9-9` }));
      return draw('g', { class: `map-chip map-chip--${state} s-${id}` }, ...parts, draw('text', { x: x + 9.5, y: y + 11, 'text-anchor': 'middle' }, code));
    }));
  };

  let later = 0;
  return {
    update(view, selection, changed) {
      if ([...changed].every((key) => ['selected', 'page', 'folded', 'group', 'turned'].includes(key))) return;
      clearTimeout(later);
      const show = () => {
        const { places } = data.events, { place, side } = data.presences;
        /** @type {Map<Spot, {events: number, sides: Map<number, number>}>} */
        const found = new Map([...spots.values()].map((spot) => [spot, { events: 0, sides: new Map() }]));
        for (const row of selection.inWindow) {
          for (const spot of new Set(places[row].map((i) => nearest[i]))) {
            const here = spot && found.get(spot);
            if (here) here.events++;
          }
        }
        let off = 0;
        for (const { presence, state } of reportedOn(data, selection.presences, view.day)) {
          const spot = nearest[place[presence]], here = spot && found.get(spot), known = here?.sides.get(side[presence]);
          if (!here) off++;
          else if (known === undefined || STRENGTH[state] < STRENGTH[known]) here.sides.set(side[presence], state);
        }
        for (const [spot, { events, sides }] of found) {
          spot.rings.replaceChildren(...(events ? [draw('circle', { cx: spot.x, cy: spot.y, r: Math.min(40, 4 + 3 * Math.sqrt(events)) })] : []));
          drawChips(spot, sides);
          const said = [t('view.events-here', { events: ['event', events] }), ...[...sides].map(([side, state]) => `${data.sides[side].label}: ${t(`state.${STATE_NAMES[state]}`)}`)];
          for (const link of spot.links) link.setAttribute('aria-label', [data.places[data.index.place.get(link.dataset.place ?? '') ?? 0].name, ...said].join(t('list.separator')));
        }
        note.textContent = `${t('view.map-note', { date: format.day(view.day) })}${off ? ` ${t('view.off-map', { presences: ['presence', off] })}` : ''}`;
      };
      later = window.setTimeout(show, 30);
    },
  };
}
