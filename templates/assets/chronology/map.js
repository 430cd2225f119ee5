/**
 * The map that the page was built with, made to follow the view: who is reported where on the
 * cursor's day, how much happened in the window, nearer and further. It never turns round.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {{x: number, y: number, row: number[], ring: SVGElement, chips: SVGElement, links: [SVGElement, string][], events: number, sides: number[]}} Spot
 *   where the map has a dot; `row`: from its middle, where its chips stand and how much of them lies to the left of that;
 *   `sides`: the state in which each side is reported there
 */

import { bringNearer, CLOSER } from './nearer.js';
import { reportedOn, STATE_NAMES } from './reported.js';
import { ASIDE } from './state.js';

/** How strongly a state stands against another of the same side: certain, possible, contested, unknown. */
const STRENGTH = [0, 2, 1, 3];
/** Pixels of the map that a chip takes. */
const CHIP = 21;

/** @param {string} tag @param {Record<string, string|number>} attributes @param {(Node|string)[]} children */
const draw = (tag, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const name in attributes) element.setAttribute(name, `${attributes[name]}`);
  element.append(...children);
  return element;
};

/** Follows the view on a map that the build has drawn for the day that the page opens on. @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountMap(host, app) {
  const { data, t, format } = app, { place, side } = data.presences;
  const svg = /** @type {SVGSVGElement|null} */ (host.querySelector('svg.map'));
  if (!svg) return { update() {} };

  /** @type {Map<string, Spot>} */
  const spots = new Map();
  /** @type {(Spot|undefined)[]} by place */
  const at = [];
  const under = draw('g', { class: 'map-events' }), over = draw('g', { class: 'map-now' });
  const linked = /** @type {NodeListOf<SVGElement>} */ (svg.querySelectorAll('[data-place]'));
  for (const link of linked) {
    const dot = /** @type {SVGElement|null} */ (link.querySelector('.map-hit')), index = data.index.place.get(link.dataset.place ?? '');
    if (!dot || index === undefined) continue;
    const [x, y] = ['cx', 'cy'].map((name) => Number(dot.getAttribute(name))), key = `${x},${y}`;
    const spot = spots.get(key) ?? { x, y, row: (dot.dataset.chips ?? '-6 -24 0').split(' ').map(Number), ring: draw('circle', { cx: x, cy: y }), chips: draw('g', {}), links: [], events: 0, sides: [] };
    spots.set(key, spot);
    under.append(spot.ring);
    over.append(spot.chips);
    for (const part of [spot.ring, spot.chips, link]) part.style.transformOrigin = `${x}px ${y}px`;
    spot.links.push([link, data.places[index].name]);
    at[index] = spot;
  }
  /** A place without a dot is at that of what it lies in. */
  const nearest = data.places.map((_, i) => {
    for (let steps = 0; i >= 0 && !at[i] && steps < 9; steps++) i = data.places[i].within;
    return at[i];
  });

  const zoom = bringNearer(svg, host), note = /** @type {HTMLElement} */ (host.querySelector('.note'));
  host.querySelectorAll('button').forEach((button, i) => button.addEventListener('click', () => zoom(i ? 1 / CLOSER : CLOSER)));

  let later = 0;
  const show = () => {
    if (!under.isConnected) {
      for (const built of svg.querySelectorAll('.map-events, .map-now')) built.remove();
      linked[0]?.before(under);
      svg.append(over);
    }
    const { inWindow, presences } = app.select(), { day } = app.state.view;
    for (const spot of spots.values()) [spot.events, spot.sides] = [0, []];
    for (const row of inWindow) for (const spot of new Set(data.events.places[row].map((i) => nearest[i]))) if (spot) spot.events++;
    let off = 0;
    for (const { presence, state } of reportedOn(data, presences, day)) {
      const spot = nearest[place[presence]], known = spot?.sides[side[presence]] ?? 3;
      if (spot) spot.sides[side[presence]] = STRENGTH[state] < STRENGTH[known] ? state : known;
      else off++;
    }
    for (const { x, y, row, ring, chips, links, events, sides } of spots.values()) {
      ring.setAttribute('r', `${events && Math.min(40, 4 + 3 * Math.sqrt(events))}`);
      const said = [t('view.events-here', { events: ['event', events] })], count = sides.filter((state) => state >= 0).length;
      let dx = x + row[0] - row[2] * (CHIP * count - 2);
      chips.replaceChildren();
      sides.forEach((state, i) => {
        const { id, code, label } = data.sides[i];
        said.push(`${label}: ${t(`state.${STATE_NAMES[state]}`)}`);
        chips.append(draw('g', { class: `map-chip map-chip--${state} s-${id}`, transform: `translate(${dx} ${y + row[1]})` },
          draw('rect', { width: CHIP - 2, height: 14 }), ...(state === 2 ? [draw('path', { class: 'map-hatch', d: 'M0 9l9-9M2 14l14-14M10 14l9-9' })] : []),
          draw('text', { x: CHIP / 2 - 1, y: 11, 'text-anchor': 'middle' }, code)));
        dx += CHIP;
      });
      for (const [link, name] of links) link.setAttribute('aria-label', [name, ...said].join(t('list.separator')));
    }
    note.textContent = t('view.map-note', { date: format.day(day) }) + (off ? ` ${t('view.off-map', { presences: ['presence', off] })}` : '');
  };
  return {
    update(_, __, changed) {
      if ([...changed].every((key) => ASIDE.has(key))) return;
      clearTimeout(later);
      later = window.setTimeout(show, 30);
    },
  };
}
