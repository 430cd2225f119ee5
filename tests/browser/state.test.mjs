import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createState, defaultView } from '../../templates/assets/chronology/state.js';
import { makeData } from './made.mjs';

const begin = () => {
  const waiting = [], heard = [];
  const state = createState(defaultView(makeData()), (run) => waiting.push(run));
  state.subscribe((view, changed, how) => heard.push({ view, changed: [...changed], ...how }));
  return { state, heard, frame: () => waiting.splice(0).forEach((run) => run()) };
};

test('several changes between two frames are heard of once', () => {
  const { state, heard, frame } = begin();
  state.set({ from: 5 });
  state.set({ to: 50, day: 7 });
  assert.equal(heard.length, 0);
  frame();
  assert.deepEqual(heard.map(({ changed }) => changed), [['from', 'to', 'day']]);
});

test('what does not change is not heard of, a set with the same members included', () => {
  const { state, heard, frame } = begin();
  state.set({ text: '', side: new Set(), page: 0 });
  frame();
  assert.equal(heard.length, 0);
});

test('one step that stands for itself makes the whole frame a step of history', () => {
  const { state, heard, frame } = begin();
  state.set({ from: 5 }, { replace: true });
  state.set({ group: 'actor' });
  frame();
  state.set({ from: 6 }, { replace: true });
  frame();
  assert.deepEqual(heard.map(({ replace }) => replace), [false, true]);
});

test('who no longer listens hears nothing', () => {
  const { state, frame } = begin();
  let calls = 0;
  const stop = state.subscribe(() => calls++);
  state.set({ day: 3 });
  frame();
  stop();
  state.set({ day: 4 });
  frame();
  assert.equal(calls, 1);
});

test('the window and the day are those of the data file, where it names them', () => {
  const view = defaultView(makeData({ span: [0, 900], view: { from: 100, to: 200, day: 150 } }));
  assert.deepEqual([view.from, view.to, view.day], [100, 200, 150]);
  assert.deepEqual([defaultView(makeData({ span: [0, 900] })).from, defaultView(makeData({ span: [0, 900] })).to], [0, 900]);
});
