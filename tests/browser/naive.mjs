/** The rules of selection said as plainly as they can be, however slow: what select() is held to. */

import { pieces } from '../../templates/assets/chronology/fold.js';

const chain = (items, key, i, seen = []) => (i < 0 || seen.includes(i) ? seen : chain(items, key, items[i][key], [...seen, i]));

export function naiveSelect(data, view) {
  const { events: e, presences: p } = data;
  const ids = (items, indexes) => indexes.map((i) => items[i].id);
  const places = (own) => ids(data.places, own.flatMap((i) => chain(data.places, 'within', i)));
  const actors = (own) => ids(data.actors, own.flatMap((i) => chain(data.actors, 'part', i)));
  const outlets = (own) => own.map((i) => data.outlets[data.sources[i].outlet].id);
  const search = (i) => pieces(view.text).every((word) => data.text.search[i].includes(word));
  const known = (key) => [...view[key]].filter((id) => data.index[key].has(id));
  const meets = (key, has) => !known(key).length || known(key).some((id) => has.includes(id));

  const tests = {
    side: (i) => meets('side', ids(data.sides, e.sides[i])),
    actor: (i) => meets('actor', actors(e.actors[i])),
    place: (i) => meets('place', places(e.places[i])),
    kind: (i) => meets('kind', [data.kinds[e.kind[i]].id]),
    source: (i) => meets('source', ids(data.sources, e.sources[i])),
    outlet: (i) => meets('outlet', outlets(e.sources[i])),
    origins: (i) => e.origins[i].length >= view.origins,
    precision: (i) => !view.precision.size || view.precision.has(e.precision[i]),
    text: (i) => search(i),
  };
  const inWindow = (i, within = view.within) =>
    within === 'certain' ? e.first[i] >= view.from && e.last[i] <= view.to && !(e.flags[i] & 16) : e.first[i] <= view.to && e.last[i] >= view.from;
  const passes = (i, except) => Object.entries(tests).every(([key, test]) => key === except || test(i));
  const rows = [...Array(data.count).keys()];
  const events = rows.filter((i) => passes(i));

  const carries = {
    side: (i, n) => e.sides[i].includes(n),
    actor: (i, n) => actors(e.actors[i]).includes(data.actors[n].id),
    place: (i, n) => places(e.places[i]).includes(data.places[n].id),
    kind: (i, n) => e.kind[i] === n,
    source: (i, n) => e.sources[i].includes(n),
    outlet: (i, n) => outlets(e.sources[i]).includes(data.outlets[n].id),
    origins: (i, n) => e.origins[i].length >= n,
    precision: (i, n) => e.precision[i] === n,
  };
  const sizes = { origins: 4, precision: 6 };
  const counts = Object.fromEntries(Object.entries(carries).map(([key, has]) => [
    key, Array.from({ length: sizes[key] ?? data[`${key}s`].length }, (_, n) => rows.filter((i) => passes(i, key) && inWindow(i) && has(i, n)).length),
  ]));
  counts.within = ['possible', 'certain'].map((within) => events.filter((i) => inWindow(i, within)).length);

  const presences = [...p.actor.keys()].filter((i) =>
    meets('side', [data.sides[p.side[i]].id]) && meets('actor', actors([p.actor[i]])) && meets('place', places([p.place[i]])) &&
    meets('source', ids(data.sources, p.sources[i])) && meets('outlet', outlets(p.sources[i])) && p.origins[i].length >= view.origins &&
    (view.text === '' || p.events[i].some(search)));
  return { events, inWindow: events.filter((i) => inWindow(i)), presences, counts };
}
