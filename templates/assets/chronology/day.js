/**
 * On this day: who is reported where, since when, in which state, by whom, and how long ago; what
 * happened; and steps from day to day, from event to event, or through the window.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./main.js').Panel} Panel
 * @typedef {import('./reported.js').Reported} Reported
 */

import { make } from './dom.js';
import { isoDay, parseDay } from './iso.js';
import { reportedOn, SILENT, STATE_NAMES } from './reported.js';
import { ASIDE } from './state.js';

/** Follows the view in a panel that the build has filled for the day that the page opens on. @param {HTMLElement} host @param {App} app @returns {Panel} */
export function mountDay(host, app) {
  const { data, state, t, format } = app, { presences: p, events: e, places, actors, sides, origins } = data;
  const separator = t('list.separator');
  /** @template {HTMLElement} T @param {string} what @returns {T} */
  const find = (what) => /** @type {T} */ (host.querySelector(what));
  /** @param {{href: string, name: string}} to */
  const link = ({ href, name }) => make('a', { href: data.href(href) }, name);
  /** Goes to a day, and takes the window along where it lies outside. @param {number} day @param {string|null} [selected] */
  const go = (day, selected = state.view.selected) => {
    const { from, to } = state.view, first = day - ((to - from) >> 1);
    state.set({ day, selected, ...(day < from || day > to ? { from: first, to: first + to - from } : {}) }, { replace: true });
  };
  /** Steps beyond a day are loaded when asked for. @type {Promise<import('./play.js').Player>|undefined} */
  let player;
  const playing = () => (player ??= import('./play.js').then(({ createPlayer }) => createPlayer(app, go, find('.day-play'))));
  const acts = [
    () => go(state.view.day - 1), () => go(state.view.day + 1),
    async () => (await playing()).jump(-1), async () => (await playing()).toggle(), async () => (await playing()).jump(1),
  ];
  host.querySelectorAll('button').forEach((button, i) => button.addEventListener('click', acts[i]));
  /** @type {HTMLInputElement} */
  const pick = find('input');
  pick.addEventListener('change', () => {
    const day = parseDay(pick.value);
    if (day !== null) go(day);
  });
  const name = find('strong'), heres = find('.day-here'), quiet = find('details'), happened = find(':scope > h3'), events = find('.plain');

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
      if (pick !== document.activeElement) pick.value = isoDay(day);
      const all = reportedOn(data, selection.presences, day), mute = all.filter(({ state }) => state === SILENT);
      heres.replaceChildren(...rows(all.filter(({ state }) => state !== SILENT), day));
      if (all.length === mute.length) heres.append(make('p', { className: 'note' }, t('day.none')));
      quiet.hidden = !mute.length;
      quiet.replaceChildren(make('summary', {}, t('view.silent', { presences: ['presence', mute.length] })), ...rows(mute, day));
      const here = selection.events.filter((row) => e.first[row] === day && e.last[row] === day);
      happened.hidden = !here.length;
      events.replaceChildren(...Array.from(here, (row) => make('li', {}, link({ href: e.path[row], name: data.text?.title[row] ?? e.id[row] }))));
    },
  };
}
