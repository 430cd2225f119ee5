import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { fold, pieces } from '../../templates/assets/chronology/fold.js';

const table = JSON.parse(readFileSync(new URL('fixtures/fold.json', import.meta.url), 'utf8'));

for (const [text, folded] of table) {
  test(`${JSON.stringify(text)} folds to ${JSON.stringify(folded)}`, () => {
    assert.equal(fold(text), folded);
  });
}

test('folding twice changes nothing more', () => {
  for (const [text] of table) assert.equal(fold(fold(text)), fold(text));
});

test('a query is split at spaces and dashes, so each way to write a name asks for the same', () => {
  const found = (query) => pieces(query).every((piece) => fold('Deir ez-Zor').includes(piece));
  for (const query of ['deir ez-zor', 'Deir ez Zor', 'DEIR EZZOR', 'deir ez–zor']) assert.ok(found(query), query);
  assert.ok(!found('deir hafir'));
});

test('a query of signs alone asks for nothing', () => {
  for (const query of ['', ' ', '?!', '—', '"', '\u200f', 'ء']) assert.deepEqual(pieces(query), []);
});

test('a piece asked for twice is looked for once', () => {
  assert.deepEqual(pieces('hotel Hotel HOTEL'), ['hotel']);
});
