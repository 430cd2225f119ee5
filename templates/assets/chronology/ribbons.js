/**
 * The form for a phone: time runs down the list. Beside its rows, one ribbon a side shows who is
 * reported present between one event and the next. Rows are events, not days; where many days lie
 * between two rows, the list says how many.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {{day: number, top: number, bottom: number}} Stop the rows of one day
 */

import { CERTAIN, CONTESTED, drawHatch, mergeStretches, UNKNOWN } from './bars.js';
import { fit, make } from './dom.js';
import { drawChip } from './labels.js';
import { NARROW, spreadEvents, stretchesOf } from './layout.js';
import { clear, fill, line } from './marks.js';

/** Days between two rows that are worth a word. */
const SQUEEZED = 30, WIDE = 13, PITCH = 24, HEAD = 30;
/** Places that have a tab. */
const TABS = 8;

/**
 * Returns what turns a day into a height between rows: a day that has rows lies on them, one between
 * lies between them in proportion.
 * @param {Stop[]} stops in order of days @param {number} height
 */
export function dayToHeight(stops, height) {
  /** @param {number} day @param {boolean} after whether its end is meant */
  return (day, after) => {
    const i = stops.findIndex((stop) => stop.day >= day), stop = stops[i];
    if (!stop) return height;
    if (stop.day === day) return after ? stop.bottom : stop.top;
    const before = stops[i - 1];
    if (!before) return 0;
    return before.bottom + ((day - before.day) / (stop.day - before.day)) * (stop.top - before.bottom);
  };
}

/** @param {HTMLElement} list @param {App} app @returns {import('./main.js').Panel} */
export function mountRibbons(list, app) {
  const { data, state, format, t } = app, spread = spreadEvents(data);
  const canvas = make('canvas', { className: 'ribbons', 'aria-hidden': 'true' }), flag = make('p', { className: 'ribbons-day', 'aria-hidden': 'true' });
  const tabs = make('div', { className: 'ribbons-tabs', role: 'group', 'aria-label': t('view.place') });
  let selection = app.select();

  /** One place at a time: those of most events, in the order of lanes. */
  function placeTabs() {
    const counts = data.places.map(() => 0), chosen = state.view.place;
    for (const row of data.events.places.flat()) counts[row]++;
    const most = [...counts.keys()].sort((a, b) => counts[b] - counts[a]).slice(0, TABS).sort((a, b) => a - b).map((i) => data.places[i]);
    tabs.replaceChildren(...[null, ...most].map((place) => make('button', {
      type: 'button', 'aria-pressed': `${place ? chosen.size === 1 && chosen.has(place.id) : !chosen.size}`,
      click: () => state.set({ place: new Set(place ? [place.id] : []), page: 0 }),
    }, place ? place.name : t('view.all-places'))));
  }

  function draw() {
    const narrow = app.root.clientWidth < NARROW;
    list.classList.toggle('chronology-list--narrow', narrow);
    const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-event]')]).filter((item) => item.offsetParent);
    if (canvas.parentNode !== list) list.prepend(canvas, flag);
    if (tabs.parentNode !== list.parentNode) list.before(tabs);
    let last = NaN;
    for (const item of items) {
      const row = data.row(item.dataset.event ?? ''), hi = spread.hi[row], between = spread.lo[row] - last - 1;
      if (narrow && between > SQUEEZED) item.dataset.gap = t('view.squeezed', { days: ['day', between] });
      else delete item.dataset.gap;
      if (hi === hi) last = Math.max(hi, last === last ? last : hi);
    }
    tabs.hidden = !narrow;
    canvas.hidden = flag.hidden = !narrow || !items.length;
    if (canvas.hidden) return;
    const { theme } = app, u = theme.unit, from = list.getBoundingClientRect().top, { view } = state;
    /** @type {Map<number, import('./bars.js').Stretches[]>} */
    const sides = new Map();
    for (const p of selection.presences) {
      const side = data.presences.side[p];
      sides.set(side, [...(sides.get(side) ?? []), stretchesOf(data, p)]);
    }
    const shown = [...sides].sort((a, b) => a[0] - b[0]).slice(0, 4), wide = (shown.length * PITCH + 6) * u;
    list.style.setProperty('--ribbons', `${wide}px`);
    const height = list.scrollHeight, pen = fit(canvas, wide, height);
    pen.direction = data.direction;
    /** @type {Stop[]} */
    const stops = [];
    for (const item of items) {
      const box = item.getBoundingClientRect(), day = spread.lo[data.row(item.dataset.event ?? '')], stop = stops[stops.length - 1];
      if (day !== day) continue;
      if (stop && day <= stop.day) stop.bottom = box.bottom - from;
      else stops.push({ day, top: box.top - from + (item.dataset.gap ? 44 * u : 6), bottom: box.bottom - from });
    }
    const at = dayToHeight(stops, height);
    fill(pen, theme.paper, 0, 0, wide, height);
    shown.forEach(([side, presences], i) => {
      const x = app.rtl ? wide - (i + 1) * PITCH * u + (PITCH - WIDE - 4) * u : (i * PITCH + 4) * u;
      for (const [first, final, state] of mergeStretches(presences)) {
        const top = Math.max(HEAD * u, at(first, false)), bottom = at(final, true);
        if (bottom > HEAD * u && first <= (stops[stops.length - 1]?.day ?? 0)) drawRibbon(x, top, Math.max(4, bottom - top), state, theme.sides[side]?.colour ?? theme.ink3);
      }
      drawChip(pen, data.sides[side]?.code ?? '?', x - 3.5 * u, 14 * u, theme, side);
    });
    const y = at(view.day, true);
    flag.replaceChildren(make('span', {}, format.weekdayShort(view.day)));
    flag.style.top = `${Math.max(HEAD, y)}px`;

    /** @param {number} x @param {number} y @param {number} length @param {number} state @param {string} colour */
    function drawRibbon(x, y, length, state, colour) {
      const width = WIDE * u;
      if (state === CONTESTED) return drawHatch(pen, x, y, width, length, colour, theme);
      if (state === UNKNOWN) {
        pen.strokeStyle = colour;
        pen.lineWidth = 2.6 * u;
        pen.lineCap = 'round';
        pen.setLineDash([0, 6.5 * u]);
        pen.beginPath();
        line(pen, x + width / 2, y + 3 * u, x + width / 2, y + length - 2 * u);
        pen.stroke();
        pen.setLineDash([]);
        return;
      }
      fill(pen, state === CERTAIN ? colour : clear(colour, 0.4), x, y, width, length);
      pen.fillStyle = colour;
      for (const edge of [x, x + width - 1.2 * u]) pen.fillRect(edge, y, 1.2 * u, length);
    }
  }
  return {
    draw,
    update(_, next, changed) {
      selection = next;
      if (changed.has('place')) placeTabs();
      app.redraw();
    },
  };
}
