/**
 * A view as files: a table, data, pictures. Loaded when somebody asks for one.
 *
 * @typedef {import('./main.js').App} App
 */

import { ALWAYS, NEVER } from './data.js';
import { describe } from './describe.js';
import { createRecorder } from './recorder.js';
import { isoDay } from './iso.js';

export const KINDS = /** @type {const} */ (['csv', 'json', 'svg', 'png']);

/** What a spreadsheet takes for the start of a formula, full-width signs too, and what may hide one. */
const FORMULA = /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@＝＋－＠\t\r]/;

/**
 * Returns one cell as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 * @param {string|number} value
 */
export function cell(value) {
  const text = typeof value === 'number' ? `${value}` : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns a table as CSV, with the mark by which spreadsheets know UTF-8. @param {(string|number)[][]} rows */
export const toCsv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** @param {number} day @param {number} none */
const dayOrNull = (day, none) => (day === none ? null : isoDay(day));

/**
 * Returns the events of a view's window as records, names and identifiers written out.
 * @param {App['data']} data @param {Uint32Array} rows
 */
export function eventRecords(data, rows) {
  const { events: e, text } = data;
  return [...rows].map((row) => ({
    id: e.id[row], title: text?.title[row] ?? '', when: text?.when[row] ?? '',
    earliest: dayOrNull(e.first[row], NEVER), latest: dayOrNull(e.last[row], ALWAYS), flags: e.flags[row],
    kind: data.kinds[e.kind[row]].id,
    places: e.places[row].map((i) => data.places[i].id), actors: e.actors[row].map((i) => data.actors[i].id), sides: e.sides[row].map((i) => data.sides[i].id),
    sources: e.sources[row].map((i) => data.sources[i].id), origins: e.origins[row].map((i) => data.origins[i].id), claims: e.claims[row], path: e.path[row],
  }));
}

/**
 * Returns the presences of a view with their bounds and states.
 * @param {App['data']} data @param {Uint32Array} rows
 */
export function presenceRecords(data, rows) {
  const p = data.presences, states = ['certain', 'possible', 'contested', 'unknown'];
  /** @param {(number|null)[]} days */
  const days = (days) => days.map((day) => (day === null ? null : isoDay(day)));
  return [...rows].map((i) => ({
    actor: data.actors[p.actor[i]].id, place: data.places[p.place[i]].id, side: data.sides[p.side[i]].id,
    start: days(p.start[i]), end: days(p.end[i]), confirmed: isoDay(p.confirmed[i]),
    states: Array.from({ length: p.stretches[i].length / 3 }, (_, n) => ({ from: isoDay(p.stretches[i][3 * n]), to: isoDay(p.stretches[i][3 * n + 1]), state: states[p.stretches[i][3 * n + 2]] })),
    events: p.events[i].map((row) => data.events.id[row]), origins: p.origins[i].map((o) => data.origins[o].id), sources: p.sources[i].map((s) => data.sources[s].id),
  }));
}

/** @param {ReturnType<typeof eventRecords>} records */
export function eventTable(records) {
  const [first = {}] = records, keys = Object.keys(first);
  return [keys, ...records.map((record) => Object.values(record).map((value) => (Array.isArray(value) ? value.join(' ') : value ?? '')))];
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Returns HTML for another page: this view in a frame, and a link home. @param {Pick<App, 't'>} app @param {string} address @param {string} title */
export function embedding({ t }, address, title) {
  return `<iframe src="${escaped(`${address}${address.includes('?') ? '&' : '?'}embed=1`)}" title="${escaped(title)}" width="100%" height="720" loading="lazy"></iframe>\n<p><a href="${escaped(address)}">${escaped(t('view.embed-home', { title }))}</a></p>`;
}

/** Pixels of a picture: its width, its edge, a line of what is written above it; letters of an address on one; how much finer a PNG is. */
const WIDTH = 1200, EDGE = 24, LINE = 22, ADDRESS_LINE = 160, FINE = 2;

/**
 * Returns the drawing of a view with what it shows, and where, written above it.
 * @param {import('./timeline.js').Stage} stage @param {string[]} said the first of them its title
 * @param {string} address
 */
export function picture(stage, said, address) {
  const { color, backgroundColor, fontFamily, direction } = getComputedStyle(document.body);
  const start = direction === 'rtl' ? WIDTH - EDGE : EDGE, lines = [...said, ...(address.match(new RegExp(`.{1,${ADDRESS_LINE}}`, 'g')) ?? [])], head = EDGE + LINE * lines.length;
  /** @param {CanvasRenderingContext2D} pen @param {number} height */
  const paint = (pen, height) => {
    pen.fillStyle = backgroundColor;
    pen.fillRect(0, 0, WIDTH, height);
    lines.forEach((line, i) => {
      // An address reads from left to right on any page.
      pen.direction = i >= said.length ? 'ltr' : direction === 'rtl' ? 'rtl' : 'ltr';
      pen.textAlign = direction === 'rtl' ? 'right' : 'left';
      pen.font = `${i ? (i < said.length ? '14px' : '12px') : '700 18px'} ${fontFamily}`;
      pen.fillStyle = color;
      pen.fillText(line, start, EDGE + LINE * i + 14);
    });
    pen.save();
    pen.translate(EDGE, head);
    const drawn = stage.paint(pen, WIDTH - 2 * EDGE);
    pen.restore();
    return head + drawn + EDGE;
  };
  const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  const height = Math.ceil(paint(createRecorder(measure).pen, 1));
  return {
    get svg() {
      const recorder = createRecorder(measure);
      paint(recorder.pen, height);
      return recorder.drawing(WIDTH, height, said[0]);
    },
    /** @returns {Promise<Blob>} */
    png() {
      const canvas = document.createElement('canvas');
      canvas.width = WIDTH * FINE;
      canvas.height = height * FINE;
      const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      pen.scale(FINE, FINE);
      paint(pen, height);
      return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('too large')))));
    },
  };
}

/** @param {App} app @param {typeof KINDS[number]} kind @param {string} address */
export async function save(app, kind, address) {
  const { data, state } = app, selection = app.select(), lines = describe(app);
  const events = eventRecords(data, selection.inWindow);
  const make = {
    csv: async () => new Blob([toCsv(eventTable(events))], { type: 'text/csv' }),
    json: async () => new Blob([JSON.stringify({ address, view: lines, events, presences: presenceRecords(data, selection.presences) }, null, 1)], { type: 'application/json' }),
    svg: async () => new Blob([picture(await app.lanes(), [document.title, ...lines], address).svg], { type: 'image/svg+xml' }),
    png: async () => picture(await app.lanes(), [document.title, ...lines], address).png(),
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await make[kind]());
  link.download = `chronology-${isoDay(state.view.from)}-${isoDay(state.view.to)}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
