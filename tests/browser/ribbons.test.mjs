import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dayToHeight } from '../../templates/assets/chronology/ribbons.js';

const at = dayToHeight([{ day: 10, top: 30, bottom: 90 }, { day: 20, top: 100, bottom: 160 }, { day: 500, top: 200, bottom: 260 }], 300);

test('a day that has rows begins at the first of them and ends at the last', () => {
  assert.deepEqual([at(20, false), at(20, true)], [100, 160]);
});

test('a day between two rows lies between them, in proportion', () => {
  assert.equal(at(15, false), 95);
  assert.equal(at(260, false), 180);
});

test('days before the first row and after the last end at the edges of the list', () => {
  assert.deepEqual([at(-1000, false), at(501, true)], [0, 300]);
});

test('later days never stand above earlier ones', () => {
  let last = -1;
  for (let day = 0; day < 600; day++) for (const after of [false, true]) {
    assert.ok(at(day, after) >= last);
    last = at(day, after);
  }
});

test('without rows every day is at the foot', () => {
  assert.equal(dayToHeight([], 120)(5, false), 120);
});
