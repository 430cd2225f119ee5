import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ALWAYS, DataError, FORMAT, loadCore, loadText, NEVER, readCore } from '../../templates/assets/chronology/data.js';
import { makeData } from './made.mjs';

const answer = (files) => (globalThis.fetch = async (url) => ({ ok: url in files, status: 404, json: async () => files[url] }));

test('a file of another format is refused, and says which it was', () => {
  for (const [core, found] of [[{ format: 'chronology-view/2' }, 'chronology-view/2'], [{}, 'undefined'], [null, 'null'], [[], 'undefined']]) {
    assert.throws(() => readCore(core), (error) => error instanceof DataError && error.found === found);
  }
});

test('a bound that is not known lies before or after every day', () => {
  const { events } = makeData({ events: [{ first: null, last: 5 }, { first: 5, last: null }] });
  assert.deepEqual([...events.first, ...events.last], [NEVER, 5, 5, ALWAYS]);
});

test('records are found by identifier, events without one are not', () => {
  const data = makeData({ events: [{}, { id: 'flood' }] });
  assert.deepEqual([data.row('flood'), data.row('drought'), data.index.side.get('red')], [1, -1, 1]);
});

test('texts that come by year are joined in the order of the rows', async () => {
  const part = (title) => ({ title: [title], when: [''], where: [''], search: [''] });
  answer({ '../chronology/text-2019.json': part('first'), '../chronology/text-2020.json': part('second') });
  const data = makeData({ events: [{}, {}] });
  data.files = [{ year: 2019, file: 'text-2019.json' }, { year: 2020, file: 'text-2020.json' }];
  await loadText(data, '../chronology/core.json');
  assert.deepEqual(data.text.title, ['first', 'second']);
});

test('a file that is not there is an error, not an empty chronology', async () => {
  answer({});
  await assert.rejects(loadCore('core.json', ''));
});

test('the format is the one that the generator writes', () => {
  assert.match(FORMAT, /^chronology-view\/\d+$/);
});
