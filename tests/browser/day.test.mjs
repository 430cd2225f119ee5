import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stepTo } from '../../templates/assets/chronology/play.js';
import { reportedOn } from '../../templates/assets/chronology/reported.js';
import { makeData } from './made.mjs';

const CERTAIN = 0, POSSIBLE = 1, CONTESTED = 2, UNKNOWN = 3;
const on = (presence, day) => {
  const data = makeData({ events: [{}], presences: [presence] });
  return reportedOn(data, [0], day).map(({ state, silent }) => [state, silent]);
};
const held = { stretches: [10, 14, POSSIBLE, 15, 20, CERTAIN, 21, 29, UNKNOWN, 30, 31, CONTESTED], start: [10, 15], end: [31, 31] };

test('each day of a presence has the state of its stretch, both days of it included', () => {
  assert.deepEqual(on(held, 10), [[POSSIBLE, 0]]);
  assert.deepEqual(on(held, 14), [[POSSIBLE, 0]]);
  assert.deepEqual(on(held, 15), [[CERTAIN, 0]]);
  assert.deepEqual(on(held, 31), [[CONTESTED, 0]]);
});

test('nobody is reported before the first day and after an end that is known', () => {
  assert.deepEqual(on(held, 9), []);
  assert.deepEqual(on(held, 32), []);
});

test('silence between claims is silence, with its length', () => {
  assert.deepEqual(on(held, 21), [[UNKNOWN, 1]]);
  assert.deepEqual(on(held, 29), [[UNKNOWN, 9]]);
});

test('a presence that no claim has ended is silent from its last day on', () => {
  const open = { ...held, end: [31, null] };
  assert.deepEqual(on(open, 32), [[UNKNOWN, 1]]);
  assert.deepEqual(on(open, 1031), [[UNKNOWN, 1000]]);
});

test('only the presences that are asked for are looked at, in their order', () => {
  const data = makeData({ events: [{}], presences: [{}, { stretches: [50, 60, CERTAIN] }, {}] });
  assert.deepEqual(reportedOn(data, [2, 1, 0], 5).map(({ presence }) => presence), [2, 0]);
  assert.deepEqual(reportedOn(data, [], 5), []);
});

test('steps go to the next first day and back, past events of the same day', () => {
  const data = makeData({ events: [{ first: 5 }, { first: 5 }, { first: 9 }, { first: 20, last: 30 }] });
  const rows = [0, 1, 2, 3];
  assert.equal(stepTo(data, rows, 5, 1), 2);
  assert.equal(stepTo(data, rows, 10, 1), 3);
  assert.equal(stepTo(data, rows, 9, -1), 0);
  assert.equal(stepTo(data, rows, 4, 1), 0);
});

test('there is no step beyond the last event or before the first, nor to a day that is not known', () => {
  const data = makeData({ events: [{ first: null, last: 3 }, { first: 5 }, { first: null, last: null }] });
  assert.equal(stepTo(data, [0, 1, 2], 5, 1), -1);
  assert.equal(stepTo(data, [0, 1, 2], 5, -1), -1);
  assert.equal(stepTo(data, [], 5, 1), -1);
});
