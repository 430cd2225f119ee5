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
/** Changes of the view that concern neither who is reported nor what stands on the map. */
export const ASIDE = new Set(['selected', 'page', 'folded', 'group', 'turned', 'theme']);

/**
 * Returns who is reported on a day, in the order given. A presence that no claim has ended is
 * silent for as long as the silence lasts; before its first day and after its last it is not there.
 * @param {import('./data.js').Data} data @param {ArrayLike<number>} presences @param {number} day @returns {Reported[]}
 */
export function reportedOn({ presences: p }, presences, day) {
  return Array.from(presences).flatMap((presence) => {
    const flat = p.stretches[presence];
    let state = p.end[presence][1] === null && day > flat[flat.length - 2] ? SILENT : -1, covered = day;
    for (let i = 0; i < flat.length && flat[i] <= day; i += 3) {
      if (day <= flat[i + 1]) state = flat[i + 2];
      if (flat[i + 2] !== SILENT) covered = Math.min(day, flat[i + 1]);
    }
    return state < 0 ? [] : [{ presence, state, silent: day - covered }];
  });
}

/** @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountDay(host, app) {
  const { data, state, t, format } = app, { presences: p, events: e, places, actors, sides, origins } = data;
  const separator = t('list.separator');
  /** @param {{href: string, name: string}} to */
  const link = ({ href, name }) => make('a', { href: data.href(href) }, name);
  /** Goes to a day, and takes the window along where it lies outside. @param {number} day @param {string|null} [selected] */
  const go = (day, selected = state.view.selected) => {
    const { from, to } = state.view, first = day - ((to - from) >> 1);
    state.set({ day, selected, ...(day < from || day > to ? { from: first, to: first + to - from } : {}) }, { replace: true });
  };
  /** Steps beyond a day are loaded when asked for. @type {Promise<import('./play.js').Player>|undefined} */
  let player;
  const playing = () => (player ??= import('./play.js').then(({ createPlayer }) => createPlayer(app, go, play)));
  /** @param {string} key @param {string} sign @param {() => void} click */
  const button = (key, sign, click) => make('button', { type: 'button', click, title: t(key), 'aria-label': t(key) }, sign);

  const play = button('view.play', t('view.play'), async () => (await playing()).toggle());
  play.className = 'day-play';
  const pick = make('input', { type: 'date', 'aria-label': t('day.choose'), change: () => {
    const day = parseDay(pick.value);
    if (day !== null) go(day);
  } });
  const name = make('strong'), title = t('view.on-this-day');
  const heres = make('div'), silence = make('summary'), silents = make('div'), happened = make('h3', {}, t('day.events')), events = make('ul', { className: 'plain' });
  const quiet = make('details', { className: 'more' }, silence, silents);
  host.append(
    make('h2', {}, title),
    make('div', { className: 'day-bar', role: 'group', 'aria-label': title },
      button('view.day-before', '‹', () => go(state.view.day - 1)), name, button('view.day-after', '›', () => go(state.view.day + 1))),
    make('div', { className: 'day-steps' }, button('view.event-before', '«', async () => (await playing()).jump(-1)), play, button('view.event-after', '»', async () => (await playing()).jump(1)), pick),
    heres, quiet, happened, events);

  /** When a presence began: on a day, between two, by one, or nobody says. @param {number} i */
  const since = (i) => {
    const [earliest, latest] = p.start[i];
    if (!p.began[i] || latest === null) return t('view.start-unknown');
    const date = format.day(latest);
    return earliest === latest ? t('day.since', { date }) : earliest === null ? t('view.since-by', { date }) : t('view.since-between', { from: format.day(earliest), to: date });
  };
  /** Which event that a presence rests on is nearest to a day; of two as near, the one before it. @param {number} i @param {number} day */
  const report = (i, day) => {
    let nearest = -1, least = Infinity;
    for (const row of p.events[i]) {
      const away = Math.max(e.first[row] - day, 0) || Math.min(e.last[row] - day, 0), far = Math.abs(away) + +(away > 0) / 2;
      if (far < Math.abs(least)) [nearest, least] = [row, away > 0 ? far : -far];
    }
    const days = Math.floor(Math.abs(least));
    return nearest < 0 ? '' : link({ href: e.path[nearest], name: t(`view.report-${days ? (least < 0 ? 'before' : 'after') : 'same'}`, { days: ['day', days] }) });
  };
  /** @param {Reported[]} reported @param {number} day */
  const rows = (reported, day) => {
    let place = -1;
    return reported.sort((a, b) => p.place[a.presence] - p.place[b.presence]).flatMap(({ presence: i, state, silent }) => {
      const { id, code, label } = sides[p.side[i]], look = STATE_NAMES[state];
      const row = make('div', { className: 'day-row' },
        make('abbr', { className: `chip s-${id}`, title: label }, code), ' ', link(actors[p.actor[i]]), ' ',
        make('span', { className: `state state--${look}` }, state === SILENT ? t('state.silence', { days: ['day', silent] }) : t(`state.${look}`)),
        make('span', { className: 'note' }, [since(i), ...p.origins[i].map((o) => origins[o].name)].join(separator)),
        make('span', { className: 'note' }, report(i, day)));
      if (place === p.place[i]) return [row];
      place = p.place[i];
      return [make('h3', {}, link(places[place])), row];
    });
  };
  return {
    update({ day }, selection, changed) {
      if ([...changed].every((key) => ASIDE.has(key) || key === 'from' || key === 'to')) return;
      name.textContent = format.weekday(day);
      if (pick !== document.activeElement) pick.value = format.iso(day);
      const all = reportedOn(data, selection.presences, day), mute = all.filter(({ state }) => state === SILENT);
      heres.replaceChildren(...rows(all.filter(({ state }) => state !== SILENT), day));
      if (all.length === mute.length) heres.append(make('p', { className: 'note' }, t('day.none')));
      quiet.hidden = !mute.length;
      silence.textContent = t('view.silent', { presences: ['presence', mute.length] });
      silents.replaceChildren(...rows(mute, day));
      const here = selection.events.filter((row) => e.first[row] === day && e.last[row] === day);
      happened.hidden = !here.length;
      events.replaceChildren(...Array.from(here, (row) => make('li', {}, link({ href: e.path[row], name: data.text?.title[row] ?? e.id[row] }))));
    },
  };
}
