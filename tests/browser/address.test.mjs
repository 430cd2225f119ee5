import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readAddress, writeAddress } from '../../templates/assets/chronology/address.js';
import { isoDay, parseDay } from '../../templates/assets/chronology/iso.js';
import { defaultView, presetView } from '../../templates/assets/chronology/state.js';
import { makeData } from './made.mjs';

const data = makeData({ events: [{ first: 10, last: 10 }, { first: 20, last: 30 }], span: [0, 3000] });
const own = defaultView(data);

test('the page’s own view has no address', () => {
  assert.equal(writeAddress(own, own), '');
});

test('every part of a view comes back from its address', () => {
  const view = {
    ...own, group: 'actor', folded: new Set(['side.blue']), from: -40, to: 900, day: 33, side: new Set(['red', 'blue']), actor: new Set(['heron']),
    place: new Set(['mill']), kind: new Set(['strike']), source: new Set(['ferry-radio-1']), outlet: new Set(['ferry-radio']), origins: 2,
    precision: new Set([0, 3]), within: 'certain', text: 'ez-Zor & طاحونة', words: ['ez', 'zor', 'طاحونه'], selected: 'e1', turned: true, page: 4,
  };
  const { view: read, problems } = readAddress(writeAddress(view, own), data, own);
  assert.deepEqual(problems, []);
  assert.deepEqual(read, view);
});

test('an address may take back what the page presets', () => {
  const preset = presetView(defaultView(data), { place: ['mill'], group: 'actor', from: 10 });
  assert.deepEqual([[...preset.place], preset.group, preset.from], [['mill'], 'actor', 10]);
  const all = { ...preset, place: new Set() };
  assert.equal(writeAddress(all, preset), 'place=');
  assert.deepEqual(readAddress('place=', data, preset).view, all);
});

test('nonsense in an address changes nothing and is named', () => {
  const wrong = 'by=nothing&from=2020-02-30&to=tomorrow&day=12:30&side=green&origins=9&precision=7&within=perhaps&event=e99&turned=2&page=0';
  const { view, problems } = readAddress(`?${wrong}`, data, own);
  assert.deepEqual(view, own);
  assert.deepEqual(problems, wrong.split('&'));
});

test('a window that ends before it begins is not taken', () => {
  const { view, problems } = readAddress('from=1971-05-01&to=1971-04-01', data, own);
  assert.deepEqual([view.from, view.to], [own.from, own.to]);
  assert.equal(problems.length, 1);
});

test('what others put in an address is left alone', () => {
  assert.deepEqual(readAddress('?utm_source=x&embed&q=search', data, own), { view: own, problems: [] });
});

test('days are read as they are written, years beyond four digits with their sign', () => {
  for (const day of [0, -1, 18610, -719528, -800000, 2932897]) assert.equal(parseDay(isoDay(day)), day);
  assert.equal(isoDay(18610), '2020-12-14');
  for (const text of ['', '2020-12', '2020-02-30', '14/12/2020', '2020-12-14T00:00', '-0001-01-01']) assert.equal(parseDay(text), null);
});
