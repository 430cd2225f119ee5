import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mergeStretches } from '../../templates/assets/chronology/bars.js';
import { arrange, autoFold, layoutLanes, lower, rowsOf, spreadEvents, stretchesOf } from '../../templates/assets/chronology/layout.js';
import { select } from '../../templates/assets/chronology/select.js';
import { makeData, viewOf } from './made.mjs';

const CERTAIN = 0, POSSIBLE = 1, CONTESTED = 2, UNKNOWN = 3;
const layOut = (data, changes = {}) => {
  const view = viewOf(data, changes);
  return layoutLanes(data, select(data, view).lanes, view.group, spreadEvents(data), 1, () => 30);
};

test('an event with one known bound stands at it, one with none nowhere', () => {
  const { lo, hi } = spreadEvents(makeData({ events: [{ first: 3, last: 9 }, { first: null, last: 9 }, { first: 3, last: null }, { first: null, last: null }] }));
  assert.deepEqual([...lo], [3, 9, 3, NaN]);
  assert.deepEqual([...hi], [9, 9, 3, NaN]);
});

test('a lane’s events are looked up by first day, with the furthest day reached so far', () => {
  const data = makeData({ events: [{ first: null, last: 40 }, { first: 5, last: 60 }, { first: 8, last: 9 }, { first: null, last: null }] });
  const spots = arrange(Uint32Array.from([0, 1, 2, 3]), spreadEvents(data));
  assert.deepEqual([[...spots.rows], [...spots.lo], [...spots.reach]], [[1, 2, 0], [5, 8, 40], [60, 60, 60]]);
  assert.deepEqual([lower(spots.lo, 0), lower(spots.lo, 8), lower(spots.lo, 9), lower(spots.lo, 99)], [0, 1, 2, 3]);
});

test('silence runs on after a presence that nobody reported over, up to now and no further', () => {
  const data = makeData({ presences: [{ stretches: [5, 9, CERTAIN], end: [9, null] }, { stretches: [5, 9, CERTAIN], end: [9, 12] }, { stretches: [5, 100, CERTAIN], end: [9, null] }] });
  assert.deepEqual(stretchesOf(data, 0), [[5, 9, CERTAIN], [10, 100, UNKNOWN]]);
  assert.deepEqual(stretchesOf(data, 1), [[5, 9, CERTAIN]]);
  assert.deepEqual(stretchesOf(data, 2), [[5, 100, CERTAIN]]);
});

test('merged presences have on each day the strongest of their states', () => {
  assert.deepEqual(mergeStretches([[[0, 9, UNKNOWN]], [[3, 5, POSSIBLE]], [[5, 6, CERTAIN]], [[6, 6, CONTESTED]]]),
    [[0, 2, UNKNOWN], [3, 4, POSSIBLE], [5, 5, CERTAIN], [6, 6, CONTESTED], [7, 9, UNKNOWN]]);
  assert.deepEqual(mergeStretches([[[0, 4, CERTAIN]], [[5, 9, CERTAIN]]]), [[0, 9, CERTAIN]]);
  assert.deepEqual(mergeStretches([[[0, 1, CERTAIN]], [[4, 5, CERTAIN]]]), [[0, 1, CERTAIN], [4, 5, CERTAIN]]);
});

test('each actor has a row of its own, in the order of sides; a folded lane has one a side', () => {
  const actors = [{ id: 'red-guard', name: 'Red Guard', sides: [1] }, { id: 'heron', name: 'Heron', sides: [0] }, { id: 'stork', name: 'Stork', sides: [0] }].map((actor) => ({ part: -1, also: '', href: '', ...actor }));
  const places = [{ id: 'valley', within: -1 }, { id: 'mill', within: 0 }].map((place) => ({ name: place.id, also: '', href: '', kind: 'town', lon: 1, lat: 1, radius: 0, river: true, ...place }));
  const presences = [{ actor: 0, side: 1, place: 1 }, { actor: 1, place: 1, stretches: [20, 30, CERTAIN] }, { actor: 2, place: 1 }, { actor: 1, place: 1, stretches: [40, 41, CERTAIN] }, { actor: 1, place: 0 }];
  const data = makeData({ actors, places, presences });
  const rows = (folded) => select(data, viewOf(data, { folded: new Set(folded) })).lanes.map((lane) => rowsOf(data, lane, 'place').map((row) => row.label));
  assert.deepEqual(rows([]), [['Heron'], ['Stork', 'Heron', 'Red Guard']]);
  assert.deepEqual(rows(['valley']), [['Blue', 'Red Guard']]);
});

test('lanes stand below each other, each as tall as its bars and marks need and its name at least', () => {
  const day = (n) => ({ first: n, last: n });
  const data = makeData({ events: [day(5), day(5), day(5)], presences: [{}] });
  const { boxes, height } = layOut(data);
  assert.equal(boxes.length, 1);
  assert.deepEqual([boxes[0].marks, boxes[0].rows.length], [3, 1]);
  assert.equal(height, boxes[0].height);
  assert.ok(height > 4 * 19);
  assert.equal(layOut(makeData({ events: [] })).height, 0);
});

test('what falls on one day has a row of marks each, up to four', () => {
  const same = (n) => layOut(makeData({ events: Array.from({ length: n }, () => ({ first: 5, last: 5 })) })).boxes[0].marks;
  assert.deepEqual([1, 2, 3, 4, 9].map(same), [1, 2, 3, 4, 4]);
});

test('lanes are opened where most happens until there are enough of them', () => {
  const lane = (id, depth, children, events) => ({ id, label: id, depth, folded: false, children, events: new Uint32Array(events), presences: new Uint32Array() });
  const lanes = [lane('north', 0, 2, 0), lane('busy', 1, 3, 1), ...['a', 'b', 'c'].map((id) => lane(id, 2, 0, 9)), lane('calm', 1, 2, 1), lane('d', 2, 0, 1), lane('e', 2, 0, 1), lane('south', 0, 0, 1)];
  assert.deepEqual([...autoFold(lanes, 99)], []);
  assert.deepEqual([...autoFold(lanes, 7)], ['calm']);
  assert.deepEqual([...autoFold(lanes, 4)].sort(), ['busy', 'calm']);
  assert.deepEqual([...autoFold(lanes, 1)].sort(), ['busy', 'calm', 'north']);
  assert.deepEqual([...autoFold([], 9)], []);
});
