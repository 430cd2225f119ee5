import assert from 'node:assert/strict';
import { test } from 'node:test';

import { excerpt, has, mark, marker } from '../../templates/assets/search/marks.js';
import { combine, plan, wordsOf } from '../../templates/assets/search/query.js';

const asked = (query) => plan(wordsOf(query)).map(({ ways }) => ways.map((way) => way.join(' ')));
const first = (query) => asked(query)[0] ?? [];

test('words that every page has are not asked for, unless there are no others', () => {
  assert.deepEqual(first('the strike on Millford'), ['strike millford']);
  assert.deepEqual(first('القصف على البوكمال'), ['قصف بوكمال']);
  assert.deepEqual(first('the'), ['the']);
});

test('an article is asked for as little as it is written', () => {
  for (const query of ['al-Bukamal', 'Al Bukamal', 'BUKAMAL']) assert.deepEqual(first(query), ['bukamal'], query);
  assert.deepEqual(first('albukamal'), ['albukamal', 'bukamal']);
});

test('a conjunction joined to a word may be part of it or not', () => {
  assert.deepEqual(first('روسيا وإيران'), ['روسي وايران', 'روسي ايران']);
});

test('a preposition is taken off only when nothing was found with it', () => {
  assert.deepEqual(asked('بدير الزور').slice(0, 2), [['بدير زور'], ['دير زور', 'بدير زور']]);
});

test('what is said alike is asked for last', () => {
  const turns = plan(wordsOf('Mayadeen'));
  assert.deepEqual(turns.at(-1), { alike: true, ways: [['zzsmdn']] });
  assert.ok(turns.slice(0, -1).every(({ alike }) => !alike));
});

test('nothing is asked for by signs alone, and little by many doubtful words', () => {
  assert.deepEqual(asked('؟! — "'), []);
  assert.ok(combine(Array(6).fill(['a', 'b'])).length <= 8);
});

const PAGE = {
  kind: 'event', title: 'The ferry of Millford stops', note: 'Standstill', passages: ['It was quiet.', 'Valley Courier: the keeper says that no boat has left.'],
  further: ['14 December 2020'], names: [['Millford', 'Mill Ford', 'ميلفورد'], ['Upper mill', 'Millford mill']],
};

test('a page has a key that one of its words or names begins with', () => {
  for (const keys of [['ferry'], ['fer', 'keeper'], ['december'], ['ميلفورد'], ['zzjmillford'], ['zzsmlfrd']]) assert.ok(has(PAGE, keys), keys.join());
  for (const keys of [['steamer'], ['ferry', 'steamer'], ['ferrymen']]) assert.ok(!has(PAGE, keys), keys.join());
});

const marked = (text, keys) => mark(text, marker(PAGE, keys)).filter((piece) => piece.marked).map((piece) => piece.text);

test('words are marked that were asked for, and a name that was asked for in another spelling', () => {
  assert.deepEqual(marked(PAGE.title, ['ferry', 'stop']), ['ferry', 'stops']);
  assert.deepEqual(marked(PAGE.title, ['ميلفورد']), ['Millford']);
  assert.deepEqual(marked(PAGE.title, ['mill', 'ford']), ['Millford']);
});

test('a name is not marked for a part of one of its other spellings', () => {
  assert.deepEqual(marked('At Upper mill', ['millford']), []);
});

test('pieces put together are the text', () => {
  const pieces = mark(PAGE.title, marker(PAGE, ['ferry']));
  assert.equal(pieces.map(({ text }) => text).join(''), PAGE.title);
});

test('an excerpt is cut where most was found, at words, and says that it is cut', () => {
  assert.equal(excerpt(PAGE.passages, marker(PAGE, ['boat'])), PAGE.passages[1]);
  const long = `${'quiet water '.repeat(30)}and then the ferry came ${'back again '.repeat(30)}`.trim();
  const cut = excerpt([long], marker(PAGE, ['ferry']));
  assert.match(cut, /^… .*ferry.* …$/);
  assert.ok(cut.length < 200);
  assert.equal(excerpt([], () => true), '');
});
