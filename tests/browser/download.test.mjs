import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cell, embedding, eventRecords, eventTable, presenceRecords, toCsv } from '../../templates/assets/chronology/download.js';
import { createRecorder } from '../../templates/assets/chronology/recorder.js';
import { makeData } from './made.mjs';

test('plain text and numbers stand in a cell as they are', () => {
  for (const text of ['Mill', 'الطاحونة', '2020-12-14', 'a;b', '']) assert.equal(cell(text), text);
  assert.equal(cell(-3), '-3');
});

test('commas, quotation marks and line ends are quoted', () => {
  assert.equal(cell('a, b'), '"a, b"');
  assert.equal(cell('say "now"'), '"say ""now"""');
  assert.equal(cell('two\nlines'), '"two\nlines"');
  assert.equal(cell('two\r\nlines'), '"two\r\nlines"');
});

test('what a spreadsheet would run as a formula gets an apostrophe', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A', ' =1', '\u200f=1', '\u2067=1', '\ufeff=1', '\n=1', '-0044-03-15']) {
    assert.ok(/^"?'/.test(cell(text)), JSON.stringify(text));
  }
  assert.equal(cell('=HYPERLINK("x","y")'), `"'=HYPERLINK(""x"",""y"")"`);
});

/** Reads CSV as RFC 4180 says, to hold the writer to more than itself. */
function parse(csv) {
  const rows = [[]];
  const text = csv.replace(/^\ufeff/, '');
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && bare === '' && end === '') continue;
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a table read back is the table', () => {
  const table = [['a', 'b'], ['x,y', 'he said "no"'], ['first\nsecond', ''], ['كانون الأول', '-']];
  assert.deepEqual(parse(toCsv(table)), [['a', 'b'], ['x,y', 'he said "no"'], ['first\nsecond', ''], ['كانون الأول', "'-"]]);
});

test('a table begins with the mark of UTF-8 and ends its lines as RFC 4180 says', () => {
  assert.equal(toCsv([['a', 1], ['b', 2]]), '\ufeffa,1\r\nb,2\r\n');
});

test('events without a known day have no bounds, and say by their flags why', () => {
  const data = makeData({ events: [{ first: null, last: 3, flags: 1 }, { first: 3, last: null, flags: 4 }, { first: -1e6, last: -1e6 }] });
  const records = eventRecords(data, Uint32Array.of(0, 1, 2));
  assert.deepEqual(records.map(({ earliest, latest, flags }) => [earliest, latest, flags]), [
    [null, '1970-01-04', 1], ['1970-01-04', null, 4], ['-000768-02-04', '-000768-02-04', 0],
  ]);
});

test('a record names what it rests on by identifier, and its table has a column for each', () => {
  const data = makeData({ events: [{ origins: [1, 0], path: 'events/e0/' }], text: { title: ['=Heron'], when: ['1 May'], where: ['Mill'], search: [''] } });
  const records = eventRecords(data, Uint32Array.of(0));
  assert.deepEqual([records[0].places, records[0].origins, records[0].sources], [['mill'], ['miller', 'ferryman'], ['ferry-radio-1']]);
  const [head, row] = parse(toCsv(eventTable(records)));
  assert.equal(head.length, row.length);
  assert.equal(row[head.indexOf('title')], "'=Heron");
  assert.equal(row[head.indexOf('origins')], 'miller ferryman');
});

test('an empty view is an empty table and no records', () => {
  const data = makeData();
  assert.deepEqual(eventRecords(data, new Uint32Array()), []);
  assert.deepEqual(presenceRecords(data, new Uint32Array()), []);
  assert.equal(toCsv(eventTable([])), '\ufeff\r\n');
});

test('a presence keeps its four bounds, those not known too, and its states', () => {
  const data = makeData({ events: [{}], presences: [{ stretches: [0, 1, 1, 2, 9, 3], start: [null, 1], end: [9, null] }] });
  const [record] = presenceRecords(data, Uint32Array.of(0));
  assert.deepEqual([record.start, record.end], [[null, '1970-01-02'], ['1970-01-10', null]]);
  assert.deepEqual(record.states, [
    { from: '1970-01-01', to: '1970-01-02', state: 'possible' }, { from: '1970-01-03', to: '1970-01-10', state: 'unknown' },
  ]);
});

test('what another page embeds is the view, with a way home, and nothing in an address breaks out of it', () => {
  const html = embedding({ t: (key, { title }) => `See ${title}` }, 'https://chronology.example/en/?q=%22%3E%3Cscript%3E&day=2020-12-14', 'A "title" <b>');
  assert.ok(html.includes('embed=1'));
  assert.ok(!/<(?!\/?(iframe|p|a)\b)/.test(html), html);
  assert.ok(html.includes('title="A &#34;title&#34; &#60;b&#62;"'));
  assert.ok(html.includes('<a href="https://chronology.example/en/?q=%22%3E%3Cscript%3E&#38;day=2020-12-14">'));
});

const record = (draw) => {
  const recorder = createRecorder({ measureText: (words) => ({ width: words.length * 7 }) });
  draw(recorder.pen);
  return recorder.drawing(100, 50, 'A <title>');
};

test('a drawing recorded is one SVG, with its title and nothing that could run', () => {
  const svg = record((pen) => {
    pen.font = '700 12px "Sans"';
    pen.fillText('<script>&"', 1, 2);
    pen.fillStyle = '"><script>';
    pen.fillRect(0, 0, 10, 10);
  });
  assert.ok(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" width="100" height="50"'));
  assert.ok(svg.includes('<title>A &#60;title&#62;</title>'));
  assert.ok(!svg.includes('<script'));
  assert.ok(svg.includes('style="font:700 12px &#34;Sans&#34;"'));
});

test('Arabic is anchored at its right and kept to itself', () => {
  const svg = record((pen) => {
    pen.direction = 'rtl';
    pen.textAlign = 'start';
    pen.fillText('البوكمال 2020', 90, 10);
    pen.textAlign = 'left';
    pen.fillText('x', 1, 2);
  });
  assert.ok(svg.includes('x="90" y="10" text-anchor="end"'));
  assert.ok(svg.includes('\u2067البوكمال 2020\u2069'));
  assert.ok(svg.includes('x="1" y="2" text-anchor="start"'));
});

test('what is saved is restored, groups that clip or move are closed, and gradients keep their stops', () => {
  const svg = record((pen) => {
    pen.save();
    pen.translate(5, 5);
    pen.beginPath();
    pen.rect(0, 0, 10, 10);
    pen.clip();
    pen.fillStyle = '#123456';
    const fade = pen.createLinearGradient(0, 0, 10, 0);
    fade.addColorStop(0, 'rgba(1,2,3,.5)');
    fade.addColorStop(1, 'transparent');
    pen.fillStyle = fade;
    pen.fillRect(0, 0, 10, 10);
    pen.restore();
    pen.fillRect(1, 1, 2, 2);
  });
  assert.equal(svg.match(/<g /g).length, svg.match(/<\/g>/g).length);
  assert.match(svg, /<linearGradient id="(\w+)"[^>]*><stop offset="0" stop-color="rgba\(1,2,3,.5\)"\/><stop offset="1" stop-color="transparent"\/><\/linearGradient>/);
  const id = svg.match(/<linearGradient id="(\w+)"/)[1];
  assert.ok(svg.includes(`fill="url(#${id})"`));
  assert.ok(svg.includes('<path d="M1 1h2v2h-2z" fill="#000"/>'), 'the colour from before');
});

test('a whole circle is drawn though it ends where it begins', () => {
  const svg = record((pen) => {
    pen.beginPath();
    pen.arc(10, 10, 4, 0, 2 * Math.PI);
    pen.fill();
  });
  assert.ok(/A4 4 0 1 1 6 10A4 4 0 1 1 14 10/.test(svg), svg);
});
