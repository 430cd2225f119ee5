/**
 * Data for tests: small chronologies written out, and random ones from a seed. Everybody in them is
 * invented.
 */

import { countChoices } from '../../templates/assets/chronology/choices.js';
import { FORMAT, readCore } from '../../templates/assets/chronology/data.js';
import { pieces } from '../../templates/assets/chronology/fold.js';
import { headLanes } from '../../templates/assets/chronology/headings.js';
import { select } from '../../templates/assets/chronology/select.js';
import { defaultView } from '../../templates/assets/chronology/state.js';

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const DEFAULTS = {
  sides: [{ id: 'blue', label: 'Blue' }, { id: 'red', label: 'Red' }],
  kinds: [{ id: 'visit', label: 'Visit', mark: 'visits' }, { id: 'strike', label: 'Strike', mark: 'strikes' }],
  outlets: [{ id: 'ferry-radio', name: 'Ferry Radio', href: 'outlets/ferry-radio/' }],
  sources: [{ id: 'ferry-radio-1', label: 'Ferry Radio, 1 May', outlet: 0, href: 'sources/ferry-radio-1/' }],
  origins: [{ id: 'ferryman', name: 'The ferryman' }, { id: 'miller', name: 'The miller' }],
  actors: [{ id: 'heron', name: 'Heron Brigade', also: 'heron', sides: [0], part: -1, href: 'actors/heron/' }],
  places: [{ id: 'mill', name: 'The Mill', also: 'tahuna', within: -1, kind: 'town', href: 'places/mill/', lon: 40, lat: 35, radius: 1, river: true }],
};
const EVENT = { path: '', first: 0, last: 0, flags: 0, precision: 0, kind: 0, places: [0], actors: [0], sides: [0], sources: [0], origins: [0], claims: 1 };
const PRESENCE = { actor: 0, place: 0, side: 0, stretches: [0, 9, 0], start: [0, 0], end: [9, 9], began: 1, confirmed: 9, events: [0], origins: [0], sources: [0], claims: 1 };

/** Returns records as columns, each with what it leaves unsaid from `usual`. */
function columns(records, usual) {
  const all = records.map((record, i) => ({ id: `e${i}`, ...usual, ...record }));
  return Object.fromEntries(['id', ...Object.keys(usual)].map((key) => [key, all.map((record) => record[key])]));
}

/** Returns the data of a chronology; `events` and `presences` say only what matters to the test. */
export function makeData({ events = [], presences = [], text = null, span = [0, 100], ...rest } = {}) {
  const data = readCore({
    format: FORMAT, locale: 'en', direction: 'ltr', span, today: span[1], ...DEFAULTS, ...rest,
    events: columns(events, EVENT), presences: columns(presences, PRESENCE), text: [],
  });
  return Object.assign(data, { text, headings: headLanes });
}

/** Returns the view of the whole chronology with some of it changed. */
export const viewOf = (data, changes = {}) => ({ ...defaultView(data), from: data.span[0], to: data.span[1], ...changes });

/** Returns a random chronology: nested places and actors, open and unknown days, rows without place, actor or source. */
export function randomData(random, { events = 60, presences = 12, places = 9, actors = 7, days = 400 } = {}) {
  const below = (n) => Math.floor(random() * n);
  const some = (n, most) => Array.from({ length: n ? below(most + 1) : 0 }, () => below(n));
  const list = (n, make) => Array.from({ length: n }, (_, i) => make(i));
  const named = (what) => (i) => ({ id: `${what}-${i}`, name: `${what} ${i}`, also: `${what}${i}`, label: `${what} ${i}`, href: `${what}/${i}/` });
  // A third of the parents come after their children, and some close a ring, as bad data might have it.
  const above = (i, n) => (random() < 0.4 ? -1 : random() < 0.7 ? below(i + 1) - 1 : below(n));
  const parts = {
    sides: list(3, named('side')), kinds: list(4, named('kind')), outlets: list(3, named('outlet')), origins: list(5, named('origin')),
    sources: list(6, (i) => ({ ...named('source')(i), outlet: below(3) })),
    places: list(places, (i) => ({ ...named('place')(i), within: above(i, places), lon: 40 + random(), lat: 35, radius: 0, kind: 'town', river: false })),
    actors: list(actors, (i) => ({ ...named('actor')(i), part: above(i, actors), sides: some(3, 2) })),
  };
  const words = ['heron', 'mill', 'bridge', 'ferry', 'طاحونه', 'جسر'];
  const made = list(events, () => {
    const first = below(days), last = first + (random() < 0.5 ? 0 : below(90));
    return {
      first: random() < 0.1 ? null : first, last: random() < 0.1 ? null : last, precision: below(6), kind: below(4), flags: random() < 0.2 ? 16 : 0,
      places: some(places, 3), actors: some(actors, 3), sides: some(3, 2), sources: some(6, 3), origins: some(5, 4),
    };
  }).sort((a, b) => (a.first ?? -1e9) - (b.first ?? -1e9));
  const stands = list(presences, () => ({
    actor: below(actors), place: below(places), side: below(3), origins: some(5, 4), sources: some(6, 3), events: some(events, 3),
    stretches: [below(days), days, below(4)],
  }));
  const search = made.map(() => list(4, () => words[below(words.length)]).join(' '));
  return makeData({ ...parts, events: made, presences: stands, text: { title: search, when: search, where: search, search }, span: [0, days] });
}

/** Returns what a view shows, its words taken from its text, with the count of every choice. */
export function selectCounted(data, view) {
  const asked = { ...view, words: pieces(view.text) }, selection = select(data, asked);
  return { ...selection, counts: countChoices(data, asked, selection) };
}
