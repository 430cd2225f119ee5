import assert from 'node:assert/strict';
import { test } from 'node:test';

import { describe } from '../../templates/assets/chronology/describe.js';
import { createFormat, createSay } from '../../templates/assets/chronology/format.js';
import { ROWS } from '../../templates/assets/chronology/list.js';
import { pageOf } from '../../templates/assets/chronology/pages.js';
import { select } from '../../templates/assets/chronology/select.js';
import { makeData, viewOf } from './made.mjs';

const rows = (n) => Uint32Array.from({ length: n }, (_, i) => i * 2);
const plain = ({ now, last, rows }) => [now, last, rows.length, rows[0]];

test('a list stands on pages of two hundred rows', () => {
  assert.equal(ROWS, 200);
  assert.deepEqual(plain(pageOf(rows(450), 0)), [0, 2, 200, 0]);
  assert.deepEqual(plain(pageOf(rows(450), 1)), [1, 2, 200, 400]);
  assert.deepEqual(plain(pageOf(rows(450), 2)), [2, 2, 50, 800]);
});

test('a list that fills its pages exactly has no empty one', () => {
  assert.deepEqual(plain(pageOf(rows(400), 1)), [1, 1, 200, 400]);
  assert.deepEqual(plain(pageOf(rows(200), 0)), [0, 0, 200, 0]);
});

test('a page beyond the last is the last, one before the first the first', () => {
  assert.deepEqual(plain(pageOf(rows(201), 99998)), [1, 1, 1, 400]);
  assert.deepEqual(plain(pageOf(rows(5), -3)), [0, 0, 5, 0]);
});

test('an empty list has one page with nothing on it', () => {
  assert.deepEqual(plain(pageOf(rows(0), 4)), [0, 0, 0, undefined]);
});

const WORDS = {
  'view.shown': '{shown} of {events}', 'view.window': '{from} to {to}', 'view.possible': 'possibly', 'view.certain': 'certainly', 'list.separator': ', ',
  'view.filtered': '{filter}: {choices}', 'view.side': 'Side', 'view.place': 'Place', 'view.origins': 'Origins', 'view.precision': 'Date', 'view.text': 'Words',
  'view.at-least': 'at least {origins}', 'view.precision-3': 'to the year', 'counts.event': { one: '{n} event', other: '{n} events' },
  'counts.independent-origin': { one: '{n} origin', other: '{n} origins' },
};
const told = (data, changes) => {
  const format = createFormat('en-GB'), view = viewOf(data, changes);
  return describe({ data, state: { view }, select: () => select(data, view), t: createSay(WORDS, 'en-GB', format), format });
};

test('a view is told with its count and its window, and nothing of filters that ask nothing', () => {
  const data = makeData({ events: [{ first: 1, last: 1 }, { first: 90, last: 95 }] });
  assert.deepEqual(told(data, { from: 0, to: 30 }), ['1 of 2 events', '1 January 1970 to 31 January 1970 (possibly)']);
});

test('every filter that asks something is told by its names', () => {
  const data = makeData({ events: [{}] });
  const [, window, ...filters] = told(data, {
    side: new Set(['red', 'blue']), place: new Set(['mill']), origins: 2, precision: new Set([3]), text: 'heron', within: 'certain',
  });
  assert.ok(window.endsWith('(certainly)'));
  assert.deepEqual(filters, ['Side: Blue, Red', 'Place: The Mill', 'Origins: at least 2 origins', 'Date: to the year', 'Words: heron']);
});
