import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ellipsize, placeLabels } from '../../templates/assets/chronology/labels.js';
import { seeded } from './made.mjs';

/** Letters ten pixels wide, save the narrow i. */
const measure = (text) => [...text].reduce((sum, letter) => sum + (letter === 'i' ? 3 : 10), 0);
const spot = (x, text, rank = 1) => ({ x, left: x - 7, right: x + 7, text, rank });

test('a text that fits is left whole, one that does not is cut, one with too little room is left out', () => {
  assert.equal(ellipsize('Headquarters', 120, measure), 'Headquarters');
  assert.equal(ellipsize('Headquarters', 95, measure), 'Headquar…');
  assert.equal(ellipsize('Headquarters', 60, measure), '');
  assert.equal(ellipsize('', 0, measure), '');
});

test('a cut text never exceeds its room, whatever its letters', () => {
  const random = seeded(7);
  for (let i = 0; i < 500; i++) {
    const text = Array.from({ length: 5 + random() * 300 }, () => (random() < 0.5 ? 'i' : 'W')).join(''), room = random() * 400;
    const cut = ellipsize(text, room, measure);
    assert.ok(!cut || measure(cut) <= room, `${text} in ${room}`);
  }
});

test('a cut does not part a pair of surrogates or leave a space before the ellipsis', () => {
  assert.ok(!/[\ud800-\udbff]…/.test(ellipsize('𐤀𐤁𐤂𐤃𐤄𐤅𐤆𐤇𐤈𐤉', 80, (text) => text.length * 5, 3)));
  assert.ok(!ellipsize('seven words here and more of them', 105, measure).includes(' …'));
});

test('labels never meet each other or a mark, wherever marks stand', () => {
  const random = seeded(11);
  for (let round = 0; round < 200; round++) {
    let x = 20;
    const spots = Array.from({ length: 2 + random() * 12 }, () => spot((x += 15 + random() * 220), 'W'.repeat(random() * 30), random() * 5));
    const marks = spots.map(({ left, right }) => [left, right]);
    const labels = placeLabels(spots, 0, x + 100, measure, random() < 0.5, 300, 1)
      .map(({ x, text, align }) => (align === 'left' ? [x, x + measure(text)] : [x - measure(text), x]));
    const all = [...marks, ...labels].sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < all.length; i++) assert.ok(all[i][0] >= all[i - 1][1], JSON.stringify(all));
    for (const [left, right] of labels) assert.ok(left >= 0 && right <= x + 100);
  }
});

test('the higher rank is given room first', () => {
  const place = (first, second) => placeLabels([spot(200, 'A long first name', first), spot(420, 'A long second name', second)], 190, 450, measure, false, 300, 1).map(({ text }) => text);
  assert.deepEqual(place(9, 1), ['A long first name']);
  assert.deepEqual(place(1, 9), ['A long second name']);
});

test('a label follows its mark in the direction of reading where both sides are free', () => {
  assert.equal(placeLabels([spot(300, 'Hotel')], 0, 600, measure, false, 300, 1)[0].align, 'left');
  assert.equal(placeLabels([spot(300, 'فندق')], 0, 600, measure, true, 300, 1)[0].align, 'right');
});
