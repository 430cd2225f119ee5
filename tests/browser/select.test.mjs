import assert from 'node:assert/strict';
import { test } from 'node:test';

import { select } from '../../templates/assets/chronology/select.js';
import { makeData, randomData, seeded, selectCounted, viewOf } from './made.mjs';
import { naiveSelect } from './naive.mjs';

const plain = ({ events, inWindow, presences, counts }) => ({
  events: [...events], inWindow: [...inWindow], presences: [...presences],
  counts: Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, [...n]])),
});
const lanesOf = (data, changes) => select(data, viewOf(data, changes)).lanes;
const outline = (lanes) => lanes.map((lane) => `${'  '.repeat(lane.depth)}${lane.id}${lane.folded ? '+' : ''}: ${[...lane.events].join(' ')}`);

const PLACES = [
  { id: 'valley', name: 'Valley', within: -1 }, { id: 'mill', name: 'Mill', within: 0 }, { id: 'millrace', name: 'Millrace', within: 1 },
  { id: 'ferry', name: 'Ferry', within: 0 }, { id: 'hills', name: 'Hills', within: -1 },
];
const nested = () => makeData({ places: PLACES, events: [{ places: [1] }, { places: [2] }, { places: [2, 3] }, { places: [4] }, { places: [] }] });

test('select agrees with the plain rules on random chronologies, walked step by step', () => {
  for (let seed = 1; seed <= 15; seed++) {
    const random = seeded(seed);
    const data = randomData(random, { events: 40 });
    const pick = (what, n) => new Set(Array.from({ length: random() < 0.4 ? 0 : 1 + Math.floor(random() * 2) }, () => `${what}-${Math.floor(random() * n)}`));
    let view = viewOf(data);
    for (let step = 0; step < 25; step++) {
      const from = Math.floor(random() * 400), query = ['', 'h', 'her', 'heron', 'HERON mill', 'mill heron', 'mi', 'طاحونة', 'طاح', 'bridge x', 'bridge', '  ', 'place 3'];
      const change = [
        { side: pick('side', 4) }, { actor: pick('actor', 8) }, { place: pick('place', 10) }, { kind: pick('kind', 4) }, { source: pick('source', 6) },
        { outlet: pick('outlet', 3) }, { origins: Math.floor(random() * 4) }, { precision: new Set(random() < 0.5 ? [] : [Math.floor(random() * 6)]) },
        { within: random() < 0.5 ? 'certain' : 'possible' }, { text: query[Math.floor(random() * query.length)] },
        { from, to: from + Math.floor(random() * 120) }, { from: 0, to: 400 }, viewOf(data),
      ][Math.floor(random() * 13)];
      view = { ...view, ...change };
      assert.deepEqual(plain(selectCounted(data, view)), naiveSelect(data, view), `seed ${seed}, step ${step}`);
    }
  }
});

test('every event and presence that passes stands in a lane of every grouping, and nothing else does', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = seeded(seed);
    const data = randomData(random);
    for (const group of ['place', 'actor', 'side', 'source']) {
      const folded = new Set(['place-0', 'place-3', 'actor-1', 'side.side-1', 'outlet.outlet-2'].filter(() => random() < 0.5));
      const view = viewOf(data, { group, folded, side: random() < 0.3 ? new Set(['side-1']) : new Set(), place: random() < 0.3 ? new Set(['place-2']) : new Set() });
      const { events, presences, lanes } = select(data, view);
      for (const [key, rows] of Object.entries({ events, presences })) {
        assert.deepEqual([...new Set(lanes.flatMap((lane) => [...lane[key]]))].sort((a, b) => a - b), [...rows], `${group} ${key}, seed ${seed}`);
        for (const lane of lanes) assert.deepEqual([...lane[key]], [...new Set(lane[key])].sort((a, b) => a - b), 'each once and in order');
      }
      assert.equal(new Set(lanes.map((lane) => lane.id)).size, lanes.length, 'no two lanes alike');
      lanes.forEach((lane, i) => assert.ok(lane.depth <= (lanes[i - 1]?.depth ?? -1) + 1, 'no step is skipped on the way in'));
    }
  }
});

test('a place stands for what lies in it', () => {
  const data = nested();
  const rows = (place) => [...select(data, viewOf(data, { place: new Set([place]) })).events];
  assert.deepEqual(rows('valley'), [0, 1, 2]);
  assert.deepEqual(rows('mill'), [0, 1, 2]);
  assert.deepEqual(rows('millrace'), [1, 2]);
  assert.deepEqual(rows('hills'), [3]);
});

test('the count beside a place follows the other choices and not its own', () => {
  const data = makeData({ places: PLACES, events: [{ places: [1], kind: 0 }, { places: [2], kind: 1 }, { places: [4], kind: 1 }] });
  const counts = (changes) => selectCounted(data, viewOf(data, changes)).counts;
  assert.deepEqual([...counts({}).place], [2, 2, 1, 0, 1]);
  assert.deepEqual([...counts({ kind: new Set(['strike']) }).place], [1, 1, 1, 0, 1]);
  assert.deepEqual([...counts({ place: new Set(['hills']) }).place], [2, 2, 1, 0, 1]);
  assert.deepEqual([...counts({ place: new Set(['hills']) }).kind], [0, 1]);
});

test('an event whose day may lie outside is possibly in the window, not certainly', () => {
  const data = makeData({ events: [
    { first: 10, last: 10 }, { first: 5, last: 15 }, { first: null, last: 12 }, { first: 12, last: null }, { first: null, last: null }, { first: 21, last: null },
  ] });
  const shown = (within) => [...select(data, viewOf(data, { from: 10, to: 20, within })).inWindow];
  assert.deepEqual(shown('possible'), [0, 1, 2, 3, 4]);
  assert.deepEqual(shown('certain'), [0]);
});

test('a date in question is possibly in the window that holds it, certainly in none', () => {
  const data = makeData({ events: [{ first: 12, last: 12, flags: 16 }, { first: 12, last: 12, flags: 32 }] });
  const shown = (within) => [...select(data, viewOf(data, { from: 10, to: 20, within })).inWindow];
  assert.deepEqual(shown('possible'), [0, 1]);
  assert.deepEqual(shown('certain'), [1]);
});

test('an empty chronology has no lane, no row and no count', () => {
  const data = makeData();
  for (const group of ['place', 'actor', 'side', 'source']) {
    const { events, inWindow, presences, lanes, counts } = selectCounted(data, viewOf(data, { group, text: 'x', side: new Set(['red']) }));
    assert.deepEqual([events.length, inWindow.length, presences.length, lanes.length], [0, 0, 0, 0]);
    assert.deepEqual([...counts.side, ...counts.within], [0, 0, 0, 0]);
  }
});

test('a chronology without sides, places, actors or sources puts its events in the lane without a name', () => {
  const data = makeData({ sides: [], places: [], actors: [], sources: [], events: [{ places: [], actors: [], sides: [], sources: [] }] });
  for (const group of ['place', 'actor', 'side', 'source']) {
    assert.deepEqual(outline(lanesOf(data, { group })), [': 0']);
    assert.equal(lanesOf(data, { group })[0].kind, 'none');
  }
});

test('choices that the data does not know ask for nothing', () => {
  const data = nested();
  const changes = { place: new Set(['atlantis']), side: new Set(['<b>']), precision: new Set([77]), source: new Set(['']) };
  assert.equal(select(data, viewOf(data, changes)).events.length, 5);
  assert.equal(outline(lanesOf(data, changes)).length, outline(lanesOf(data, {})).length);
});

test('lanes nest as places do, and one without rows of its own heads only several', () => {
  assert.deepEqual(outline(lanesOf(nested(), {})), ['valley: ', '  mill: 0', '    millrace: 1 2', '  ferry: 2', 'hills: 3', ': 4']);
  const one = makeData({ places: PLACES, events: [{ places: [2] }] });
  assert.deepEqual(outline(lanesOf(one, {})), ['millrace: 0']);
});

test('a folded lane holds all that lies in it, each once', () => {
  assert.deepEqual(outline(lanesOf(nested(), { folded: new Set(['valley', 'hills']) })), ['valley+: 0 1 2', 'hills: 3', ': 4']);
  assert.deepEqual(outline(lanesOf(nested(), { folded: new Set(['mill']) })), ['valley: ', '  mill+: 0 1 2', '  ferry: 2', 'hills: 3', ': 4']);
});

test('a chosen place leaves the lanes of other places out, though an event be at both', () => {
  assert.deepEqual(outline(lanesOf(nested(), { place: new Set(['ferry']) })), ['ferry: 2']);
});

test('an actor stands under what it is part of, or under its side where the two differ', () => {
  const data = makeData({
    actors: [
      { id: 'navy', name: 'Navy', sides: [0], part: -1 }, { id: 'divers', name: 'Divers', sides: [0], part: 0 },
      { id: 'mutineers', name: 'Mutineers', sides: [1], part: 0 }, { id: 'crowd', name: 'Crowd', sides: [], part: -1 },
    ],
    events: [{ actors: [0] }, { actors: [1, 2] }, { actors: [3] }],
  });
  assert.deepEqual(outline(lanesOf(data, { group: 'actor' })), ['navy: 0', '  divers: 1', 'mutineers: 1', 'crowd: 2']);
  const several = makeData({ actors: [{ id: 'a', sides: [0], part: -1 }, { id: 'b', sides: [0], part: -1 }], events: [{ actors: [0] }, { actors: [1] }] });
  assert.deepEqual(outline(lanesOf(several, { group: 'actor' })), ['side.blue: ', '  a: 0', '  b: 1']);
});

test('a chosen side leaves the lanes of other sides out, and a chosen outlet those of other outlets', () => {
  const data = makeData({
    actors: [{ id: 'navy', sides: [0], part: -1 }, { id: 'raiders', sides: [1], part: -1 }],
    outlets: [{ id: 'radio', name: 'Radio' }, { id: 'gazette', name: 'Gazette' }],
    sources: [{ id: 'radio-1', label: 'Radio 1', outlet: 0 }, { id: 'gazette-1', label: 'Gazette 1', outlet: 1 }],
    events: [{ actors: [0, 1], sides: [0, 1], sources: [0, 1] }],
  });
  assert.deepEqual(outline(lanesOf(data, { group: 'actor', side: new Set(['red']) })), ['raiders: 0']);
  assert.deepEqual(outline(lanesOf(data, { group: 'side', side: new Set(['red']) })), ['red: 0']);
  assert.deepEqual(outline(lanesOf(data, { group: 'source', outlet: new Set(['gazette']) })), ['gazette-1: 0']);
  assert.deepEqual(outline(lanesOf(data, { group: 'source', source: new Set(['radio-1']) })), ['radio-1: 0']);
});

test('places that lie in each other in a ring are lanes side by side', () => {
  const data = makeData({ places: [{ id: 'a', within: 1 }, { id: 'b', within: 0 }, { id: 'c', within: 2 }], events: [{ places: [0] }, { places: [1, 2] }] });
  assert.deepEqual(outline(lanesOf(data, {})), ['a: 0', 'b: 1', 'c: 1']);
});

test('a pan keeps lanes and filtered rows as they are', () => {
  const data = nested();
  const view = viewOf(data);
  const before = select(data, view);
  const after = select(data, { ...view, from: 3, to: 5, day: 4, selected: 'e1', page: 1 });
  assert.equal(after.lanes, before.lanes);
  assert.equal(after.events, before.events);
  assert.notEqual(select(data, { ...view, side: new Set(['blue']) }).lanes, before.lanes);
});

test('words are looked for once the texts are there', () => {
  const data = makeData({ events: [{}, {}] });
  const view = viewOf(data, { text: 'Hérons' });
  assert.equal(selectCounted(data, view).events.length, 2);
  data.text = { title: [], when: [], where: [], search: ['the herons cross', 'nothing'] };
  assert.deepEqual([...selectCounted(data, view).events], [0]);
});
