import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { keysOf, sound } from '../../templates/assets/search/keys.js';

const { keys, sounds } = JSON.parse(readFileSync(new URL('fixtures/keys.json', import.meta.url), 'utf8'));

for (const [written, wanted] of keys) {
  test(`${JSON.stringify(written)} is found by ${wanted.join(' and ') || 'nothing'}`, () => {
    assert.deepEqual(keysOf(written), wanted);
  });
}

test('names that sound alike sound so here too', () => {
  for (const [word, heard] of sounds) assert.equal(sound(word) ?? null, heard, word);
});
