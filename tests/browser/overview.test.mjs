import assert from 'node:assert/strict';
import { test } from 'node:test';

import { spreadEvents } from '../../templates/assets/chronology/layout.js';
import { tally } from '../../templates/assets/chronology/overview.js';
import { dayOf } from '../../templates/assets/chronology/scales.js';
import { makeData } from './made.mjs';

const count = (span, events) => {
  const data = makeData({ span, events: events.map(([first, last = first]) => ({ first, last })) });
  return tally(Uint32Array.from(data.events.id.keys()), spreadEvents(data), span);
};

test('an event of one day counts in its month, surely', () => {
  const { unit, counts, sure } = count([dayOf(2020, 0, 15), dayOf(2020, 11, 20)], [[dayOf(2020, 0, 31)], [dayOf(2020, 1, 1)], [dayOf(2020, 1, 29)]]);
  assert.equal(unit, 'month');
  assert.deepEqual([[...counts].slice(0, 4), [...sure].slice(0, 4), counts.length], [[1, 2, 0, 0], [1, 2, 0, 0], 12]);
});

test('an event that may be of several months counts in each, surely in none', () => {
  const { counts, sure, top } = count([dayOf(2020, 0, 15), dayOf(2020, 11, 20)], [[dayOf(2020, 2, 30), dayOf(2020, 4, 2)], [dayOf(2020, 3, 3)]]);
  assert.deepEqual([...counts].slice(1, 6), [0, 1, 2, 1, 0]);
  assert.deepEqual([...sure].slice(1, 6), [0, 0, 1, 0, 0]);
  assert.equal(top, 2);
});

test('what reaches beyond the record is cut to it, what lies outside is not counted', () => {
  const { counts } = count([dayOf(2020, 3, 1), dayOf(2020, 8, 30)], [[dayOf(2019, 0, 1), dayOf(2020, 3, 9)], [dayOf(2021, 0, 1)], [null, null]]);
  assert.deepEqual([...counts], [1, 0, 0, 0, 0, 0]);
});

test('the unit suits the span, and there is one more beginning than units', () => {
  for (const [years, unit] of [[0.2, 'day'], [10, 'month'], [35, 'quarter'], [300, 'year']]) {
    const found = count([dayOf(1700, 4, 9), dayOf(1700, 4, 9) + Math.round(years * 365)], [[dayOf(1700, 4, 9)]]);
    assert.equal(found.unit, unit);
    assert.equal(found.starts.length, found.counts.length + 1);
    assert.ok(found.counts.length <= 400 && found.counts[0] === 1, `${found.counts}`);
  }
});
