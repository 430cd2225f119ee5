import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createFormat, createSay } from '../../templates/assets/chronology/format.js';
import { dayOf } from '../../templates/assets/chronology/scales.js';

const WORDS = {
  'state.silence': '{days} بلا إفادة', 'day.ago': 'قبل {days:after}', 'view.window': 'من {from} إلى {to}', 'view.number': '{n}',
  'counts.day': { zero: 'لا أيام', one: 'يوم واحد', two: 'يومان', 'two-after': 'يومين', few: '{n} أيام', many: '{n} يوماً', other: '{n} يوم' },
};
const ar = createFormat('ar-LB-u-ca-gregory-nu-latn'), en = createFormat('en-GB'), say = createSay(WORDS, 'ar-LB-u-ca-gregory-nu-latn', ar);

test('a day is the same day west of Greenwich', () => {
  assert.equal(en.day(dayOf(2020, 11, 14)), '14 December 2020');
});

test('Arabic months are Levantine and digits Latin', () => {
  assert.equal(ar.day(dayOf(2020, 11, 14)), '14 كانون الأول 2020');
});

test('a year before the first has its era', () => {
  assert.match(en.year(dayOf(-43, 2, 15)), /^44 BC/);
  assert.equal(en.year(dayOf(800)), '800');
});

test('counted nouns take the form of their number, and of a preposition before them', () => {
  const silence = (n) => say('state.silence', { days: ['day', n] });
  assert.deepEqual([0, 1, 2, 5, 11, 100, 2390].map(silence), [
    'لا أيام بلا إفادة', 'يوم واحد بلا إفادة', 'يومان بلا إفادة', '5 أيام بلا إفادة', '11 يوماً بلا إفادة', '100 يوم بلا إفادة', `${ar.number(2390)} يوماً بلا إفادة`,
  ]);
  assert.equal(say('day.ago', { days: ['day', 2] }), 'قبل يومين');
  assert.equal(say('day.ago', { days: ['day', 5] }), 'قبل 5 أيام');
});

test('nouns of a language that stands in take that language’s forms', () => {
  const words = { 'view.n': '{events}', 'counts.event': { one: '{n} event', other: '{n} events' }, plurals: 'en' };
  const ru = createFormat('ru-u-ca-gregory-nu-latn');
  assert.deepEqual([1, 2, 21].map((n) => createSay(words, 'ru', ru)('view.n', { events: ['event', n] })), ['1 event', '2 events', '21 events']);
});

test('a Persian page counts the years that the build counted, in its own digits', () => {
  assert.equal(createFormat('fa-u-ca-gregory-nu-arabext').year(dayOf(2020, 11, 14)), '۲۰۲۰');
});

test('texts are put in as they are, numbers with the locale’s digits, and a key without words is shown', () => {
  assert.equal(say('view.window', { from: '{to}', to: 'b' }), 'من {to} إلى b');
  assert.equal(say('view.number', { n: 12345 }), ar.number(12345));
  assert.equal(say('view.unheard-of'), 'view.unheard-of');
});
