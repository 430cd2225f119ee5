/**
 * On this day: who is reported where, since when, in which state, by whom, and how long ago; what
 * happened; and steps from day to day, from event to event, or through the window.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {{presence: number, state: number, silent: number}} Reported `state` as in the data, `silent` in days since a claim covered it
 */

import { make } from './dom.js';
import { parseDay } from './state.js';

export const STATE_NAMES = ['certain', 'possible', 'contested', 'unknown'];
const SILENT = 3;

/**
 * Returns who is reported on a day, in the order given. A presence that no claim has ended is
 * silent for as long as the silence lasts; before its first day and after its last it is not there.
 * @param {import('./data.js').Data} data @param {ArrayLike<number>} presences @param {number} day @returns {Reported[]}
 */
export function reportedOn({ presences: p }, presences, day) {
  return Array.from(presences).flatMap((presence) => {
    const flat = p.stretches[presence];
    let state = p.end[presence][1] === null && day > flat[flat.length - 2] ? SILENT : -1, covered = -Infinity;
    for (let i = 0; i < flat.length; i += 3) {
      if (flat[i] <= day && day <= flat[i + 1]) state = flat[i + 2];
      if (flat[i] <= day && flat[i + 2] !== SILENT) covered = flat[i + 1];
    }
    return state < 0 ? [] : [{ presence, state, silent: covered === -Infinity ? 0 : Math.max(0, day - covered) }];
  });
}

/** @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountDay(host, app) {
  const { data, state, t, format } = app, { presences: p, events: e } = data;
  const separator = t('list.separator');

  /** Goes to a day, and takes the window along where it lies outside. @param {number} day @param {string|null} [selected] */
  const go = (day, selected = state.view.selected) => {
    const { from, to } = state.view, half = (to - from) >> 1;
    state.set({ day, selected, ...(day < from || day > to ? { from: day - half, to: day - half + to - from } : {}) }, { replace: true });
  };
  /** Steps beyond a day are loaded when asked for. @type {Promise<import('./play.js').Player>|undefined} */
  let player;
  const playing = () => (player ??= import('./play.js').then(({ createPlayer }) => createPlayer(app, go, (on) => { play.textContent = t(on ? 'view.pause' : 'view.play'); })));
  /** @param {string} key @param {string} sign @param {() => void} click */
  const button = (key, sign, click) => make('button', { type: 'button', click, title: t(key), 'aria-label': t(key) }, sign);

  const play = make('button', { type: 'button', className: 'day-play', click: async () => (await playing()).toggle() }, t('view.play'));
  const name = make('strong');
  const pick = make('input', { type: 'date', 'aria-label': t('day.choose'), change: () => {
    const day = parseDay(pick.value);
    if (day !== null) go(day);
  } });
  const heres = make('div'), events = make('ul', { className: 'plain' }), silence = make('summary'), silents = make('div');
  const happened = make('h3', {}, t('day.events')), quiet = make('details', { className: 'more' }, silence, silents);
  host.append(
    make('h2', {}, t('view.on-this-day')),
    make('div', { className: 'day-bar', role: 'group', 'aria-label': t('view.on-this-day') },
      button('view.day-before', '‹', () => go(state.view.day - 1)), name, button('view.day-after', '›', () => go(state.view.day + 1))),
    make('div', { className: 'day-steps' }, button('view.event-before', '«', async () => (await playing()).jump(-1)), play, button('view.event-after', '»', async () => (await playing()).jump(1)), pick),
    heres, quiet, events);

  /** @param {number} i a presence @param {number} day */
  const since = (i, day) => {
    const [earliest, latest] = p.start[i].map((bound) => bound === null ? null : format.day(bound));
    if (!p.began[i] || !latest) return t('view.start-unknown');
    return earliest === latest ? t('day.since', { date: latest }) : earliest ? t('view.since-between', { from: earliest, to: latest }) : t('view.since-by', { date: latest });
  };
  /** The event nearest to the day of those that a presence rests on. @param {number} i @param {number} day */
  const report = (i, day) => {
    let nearest = -1, least = Infinity;
    for (const row of p.events[i]) {
      const away = day < e.first[row] ? e.first[row] - day : day > e.last[row] ? e.last[row] - day : 0;
      // Of two as near, what was reported before the day.
      if (Math.abs(away) < Math.abs(least) || away === -least && away < 0) [nearest, least] = [row, away];
    }
    if (nearest < 0) return '';
    return make('a', { href: data.href(e.path[nearest]) }, least ? t(least < 0 ? 'view.report-before' : 'view.report-after', { days: ['day', Math.abs(least)] }) : t('view.report-same'));
  };
  /** @param {Reported[]} reported @param {number} day */
  const rows = (reported, day) => {
    /** @type {Map<number, HTMLElement>} */
    const groups = new Map();
    for (const { presence: i, state, silent } of reported.sort((a, b) => p.place[a.presence] - p.place[b.presence])) {
      const place = data.places[p.place[i]], actor = data.actors[p.actor[i]], side = data.sides[p.side[i]];
      if (!groups.has(p.place[i])) groups.set(p.place[i], make('div', { className: 'day-place' }, make('h3', {}, make('a', { href: data.href(place.href) }, place.name))));
      groups.get(p.place[i])?.append(make('div', { className: 'day-row' },
        make('abbr', { className: `chip s-${side.id}`, title: side.label }, side.code), ' ', make('a', { href: data.href(actor.href) }, actor.name), ' ',
        make('span', { className: `state state--${STATE_NAMES[state]}` }, state === SILENT ? t('state.silence', { days: ['day', silent] }) : t(`state.${STATE_NAMES[state]}`)),
        make('span', { className: 'note' }, since(i, day), separator, p.origins[i].map((o) => data.origins[o].name).join(separator)),
        make('span', { className: 'note' }, report(i, day))));
    }
    return [...groups.values()];
  };
  return {
    update(view, selection, changed) {
      if (!['day', 'text'].some((key) => changed.has(key)) && [...changed].every((key) => ['from', 'to', 'selected', 'page', 'folded', 'group', 'turned'].includes(key))) return;
      const { day } = view;
      name.textContent = format.weekday(day);
      if (pick !== document.activeElement) pick.value = format.iso(day);
      const all = reportedOn(data, selection.presences, day), said = all.filter(({ state }) => state !== SILENT), mute = all.filter(({ state }) => state === SILENT);
      heres.replaceChildren(...(said.length ? rows(said, day) : [make('p', { className: 'note' }, t('day.none'))]));
      quiet.hidden = !mute.length;
      silence.textContent = t('view.silent', { presences: ['presence', mute.length] });
      silents.replaceChildren(...rows(mute, day));
      const text = data.text, here = text ? [...selection.events].filter((row) => e.first[row] === day && e.last[row] === day) : [];
      here.length ? events.before(happened) : happened.remove();
      events.replaceChildren(...here.map((row) => make('li', {}, make('a', { href: data.href(e.path[row]) }, text?.title[row] ?? ''))));
    },
  };
}
