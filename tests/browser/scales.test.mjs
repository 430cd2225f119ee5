import assert from 'node:assert/strict';
import { test } from 'node:test';

import { calendarTicks, civil, clampWindow, dayOf, timeScale } from '../../templates/assets/chronology/scales.js';

const iso = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
const wide = (a, b, width, least = 44) => calendarTicks(a, b, width / (b - a), least);

test('a day keeps its distance from the other edge when time runs the other way', () => {
  const ltr = timeScale(100, 200, 50, 850, false), rtl = timeScale(100, 200, 50, 850, true);
  for (const day of [100, 117.5, 163, 200]) assert.equal(ltr.x(day) - 50, 850 - rtl.x(day));
});

test('a point is the day it was drawn from, both ways', () => {
  for (const rtl of [false, true]) {
    const scale = timeScale(-30, 700, 120, 1100, rtl);
    for (const day of [-30, 0, 0.25, 699]) assert.ok(Math.abs(scale.day(scale.x(day)) - day) < 1e-9);
  }
});

test('a run of days is a box from its left edge, whole days wide, cut to the window', () => {
  assert.deepEqual(timeScale(0, 10, 0, 100, false).box(2, 3), [20, 20]);
  assert.deepEqual(timeScale(0, 10, 0, 100, true).box(2, 3), [60, 20]);
  assert.deepEqual(timeScale(0, 10, 0, 100, false).box(-50, 0), [0, 10]);
  assert.deepEqual(timeScale(0, 10, 0, 100, true).box(20, 30), [0, 0]);
});

test('days are counted in the Gregorian calendar, west of Greenwich and before the year 100', () => {
  assert.equal(dayOf(1970, 0, 1), 0);
  assert.equal(iso(dayOf(2020, 11, 14)), '2020-12-14');
  assert.equal(dayOf(2021, 0, 1) - dayOf(2020, 0, 1), 366);
  assert.equal(new Date(dayOf(50) * 86400000).getUTCFullYear(), 50);
  assert.deepEqual(civil(dayOf(-43, 2, 15)), [-43, 2, 15]);
  assert.deepEqual(civil(0.9), [1970, 0, 1]);
});

test('with room for every day each is a tick, under the month it is in', () => {
  const ticks = wide(dayOf(2020, 11, 28), dayOf(2021, 0, 4), 900);
  assert.deepEqual(ticks.days.map(iso), ['2020-12-28', '2020-12-29', '2020-12-30', '2020-12-31', '2021-01-01', '2021-01-02', '2021-01-03']);
  assert.deepEqual(ticks.heads.map(iso), ['2020-12-01', '2021-01-01']);
});

test('with less room the first of a month is still a tick, and none stands close before it', () => {
  const ticks = wide(dayOf(2021, 1, 20), dayOf(2021, 2, 20), 300);
  assert.equal(ticks.unit, 'day');
  assert.ok(ticks.days.map(iso).includes('2021-03-01'));
  const gaps = ticks.days.slice(1).map((day, i) => day - ticks.days[i]);
  assert.ok(Math.min(...gaps) >= ticks.step * 0.7, `${gaps}`);
});

test('months begin on their first day, whole quarters where months are too narrow', () => {
  const months = wide(dayOf(2020, 3, 10), dayOf(2021, 2, 1), 700);
  assert.deepEqual([months.unit, months.step, iso(months.days[0])], ['month', 1, '2020-05-01']);
  const quarters = wide(dayOf(2018, 1, 10), dayOf(2021, 2, 1), 700);
  assert.deepEqual([quarters.step, ...quarters.days.slice(0, 4).map(iso)], [3, '2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01']);
  assert.deepEqual(quarters.heads.map(iso), ['2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01']);
});

test('years are counted by ones, twos, fives and their tens, from round ones', () => {
  const steps = [12, 30, 60, 130, 280, 700, 1500].map((years) => wide(dayOf(1000), dayOf(1000 + years), 600));
  assert.deepEqual(steps.map((ticks) => ticks.step), [1, 5, 5, 10, 50, 100, 200]);
  for (const ticks of steps) for (const day of ticks.days) assert.equal(civil(day)[0] % ticks.step, 0);
});

test('ticks are never nearer to each other than asked, at any width of the window', () => {
  for (let days = 6; days < 400000; days = Math.ceil(days * 1.37)) {
    const from = dayOf(1820), ticks = calendarTicks(from, from + days, 900 / days, 44);
    assert.ok(ticks.days.length < 24, `${days} days: ${ticks.days.length} ticks`);
    assert.ok(ticks.days.every((day, i) => !i || (day - ticks.days[i - 1]) * (900 / days) > 44 * 0.65), `${days} days`);
  }
});

test('a window stays inside its limits and is never narrower than six days', () => {
  assert.deepEqual(clampWindow(-20, 30, [0, 100]), [0, 50]);
  assert.deepEqual(clampWindow(80, 130, [0, 100]), [50, 100]);
  assert.deepEqual(clampWindow(-500, 500, [0, 100]), [0, 100]);
  assert.deepEqual(clampWindow(40, 41, [0, 100]), [37.5, 43.5]);
  assert.deepEqual(clampWindow(0, 1, [0, 3]), [0, 3]);
});
