/**
 * The whole record in one strip: how many events when, by the logarithm, and the window as a brush
 * on it. The two ends of the brush are range inputs, so they have a name, a value and keys.
 *
 * @typedef {import('./main.js').App} App
 * @typedef {import('./theme.js').Theme} Theme
 * @typedef {import('./marks.js').Pen} Pen
 * @typedef {{unit: 'day'|'month'|'quarter'|'year', starts: number[], counts: Int32Array, sure: Int32Array, top: number}} Tally
 */

import { atFirst, fit, make } from './dom.js';
import { setFont, write } from './labels.js';
import { edges, lower, spreadEvents } from './layout.js';
import { fill, line } from './marks.js';
import { civil, dayOf, timeScale } from './scales.js';

const HEIGHT = 84, FLOOR = 62;

/**
 * Counts events by the calendar unit that suits the span: in `counts` each in every unit it may fall
 * in, in `sure` only where it must. `starts` has the units' first days, and the day after the last.
 * @param {Uint32Array} rows @param {{lo: Float64Array, hi: Float64Array}} spread @param {[number, number]} span
 * @returns {Tally}
 */
export function tally(rows, spread, [first, last]) {
  const days = last - first + 1;
  const unit = days <= 100 ? 'day' : days <= 4400 ? 'month' : days <= 14000 ? 'quarter' : 'year';
  const months = { day: 0, month: 1, quarter: 3, year: 12 }[unit];
  /** @type {number[]} */
  const starts = [];
  const [year, month] = civil(first);
  if (!months) for (let day = first; day <= last + 1; day++) starts.push(day);
  else for (let m = month - (month % months), day = first; day <= last; m += months) starts.push((day = dayOf(year, m)));
  const n = starts.length - 2, steps = new Int32Array(n + 2), sure = new Int32Array(n + 1);
  for (const row of rows) {
    if (!(spread.hi[row] >= first && spread.lo[row] <= last)) continue;
    const from = Math.max(0, lower(starts, spread.lo[row] + 1) - 1), to = Math.min(n, lower(starts, spread.hi[row] + 1) - 1);
    steps[from]++;
    steps[to + 1]--;
    if (from === to) sure[from]++;
  }
  const counts = new Int32Array(n + 1);
  let top = 1;
  for (let i = 0, run = 0; i < counts.length; i++) {
    counts[i] = run += steps[i];
    if (run > top) top = run;
  }
  return { unit, starts, counts, sure, top };
}

/**
 * @param {HTMLElement} strip @param {App} app @returns {import('./main.js').Panel}
 */
export function mountOverview(strip, app) {
  const { data, state, camera, format, t } = app, { view } = state, { limits } = camera;
  const spread = spreadEvents(data), canvas = make('canvas', { className: 'overview-strip', 'aria-hidden': 'true' });
  const ends = ['start', 'end'].map((end, i) => make('input', {
    type: 'range', className: 'overview-end', 'aria-label': t(`view.window-${end}`), min: `${limits[0]}`, max: `${limits[1] - 1}`,
    // Any day, and by the keys a hundredth of the whole.
    step: 'any', focus: draw, blur: draw,
    input: () => (i ? camera.moveTo(Math.min(camera.a, +ends[1].value - 5), +ends[1].value + 1) : camera.moveTo(+ends[0].value, Math.max(camera.b, +ends[0].value + 6))),
  }));
  const unit = /** @type {HTMLElement} */ (strip.querySelector('span'));
  strip.append(canvas, ...ends);
  strip.hidden = false;
  let counted = tally(app.select().events, spread, data.span), rows = app.select().events;
  let scale = timeScale(...limits, 0, 1, false), width = 0;

  function draw() {
    const { theme } = app;
    if (!width) return;
    const { left, right } = edges(width, theme.unit, app.rtl), pen = fit(canvas, width, HEIGHT * theme.unit);
    scale = timeScale(...limits, left, right, app.rtl !== view.turned);
    pen.direction = data.direction;
    drawOverview(pen, app, counted, scale, width, ends.indexOf(/** @type {HTMLInputElement} */ (document.activeElement)));
  }
  atFirst(canvas, async () => (await import('./hands.js')).mountBrush(canvas, app, () => scale));
  new ResizeObserver(([entry]) => {
    width = entry.contentRect.width;
    draw();
  }).observe(strip);
  return {
    draw,
    update(_, selection) {
      if (selection.events !== rows) counted = tally((rows = selection.events), spread, data.span);
      unit.textContent = t(`view.per-${counted.unit}`);
      [view.from, view.to].forEach((day, i) => {
        ends[i].value = `${day}`;
        ends[i].dir = app.rtl !== view.turned ? 'rtl' : 'ltr';
        ends[i].setAttribute('aria-valuetext', format.day(day));
      });
      app.redraw();
    },
  };
}

/**
 * @param {Pen} pen @param {App} app @param {Tally} tally @param {import('./scales.js').Scale} scale @param {number} width
 * @param {number} focus 0 or 1: the end of the brush that has the keyboard
 */
function drawOverview(pen, { theme, format, t, camera, state, rtl: reading }, tally, scale, width, focus) {
  const u = theme.unit, floor = FLOOR * u, tall = 46 * u, { rtl, left, right } = scale, { a, b, limits } = camera, { day } = state.view;
  fill(pen, theme.paper, 0, 0, width, HEIGHT * u);
  const [x, wide] = scale.box(a, b - 1);
  fill(pen, theme.panel, x, 0, wide, floor);
  const log = Math.log(tally.top + 1);
  const measure = setFont(pen, theme.font(10));
  for (let n = 1; n <= tally.top; n *= 10) {
    const y = Math.round(floor - (Math.log(n + 1) / log) * tall);
    fill(pen, theme.rule, left, y, right - left, 1);
    write(pen, format.number(n), reading ? right + 4 * u : left - 4 * u, y + 3.5 * u, reading ? 'left' : 'right', theme.ink3);
  }
  let silent = -1, gap = [0, 0];
  tally.counts.forEach((count, i) => {
    const from = tally.starts[i], to = tally.starts[i + 1];
    if (!count) {
      if (silent < 0) silent = i;
      if (i - silent >= gap[1] - gap[0]) gap = [silent, i];
      return;
    }
    silent = -1;
    const [bx, bw] = scale.box(from, to - 1), within = to > a && from < b, space = bw > 4 ? 1 : 0;
    for (const [n, colour] of /** @type {[number, string][]} */ ([[count, within ? theme.rule2 : theme.rule], [tally.sure[i], within ? theme.ink2 : theme.ink3]])) {
      const height = n && Math.max(2, (Math.log(n + 1) / log) * tall);
      fill(pen, colour, bx + space / 2, floor - height, Math.max(1, bw - space), height);
    }
  });
  const [gx, gw] = scale.box(tally.starts[gap[0]], tally.starts[gap[1] + 1] - 1);
  const noun = tally.unit === 'quarter' ? 'month' : tally.unit;
  const words = t('view.squeezed', { days: [noun, (gap[1] - gap[0] + 1) * (tally.unit === 'quarter' ? 3 : 1)] });
  if (gw > measure(words) + 20 * u && gap[1] > gap[0]) write(pen, words, gx + gw / 2, floor - 8 * u, 'center', theme.ink3);
  fill(pen, theme.rule2, left, Math.round(floor), right - left, 1);
  const years = Math.max(1, Math.ceil((46 * u) / (scale.perDay * 365.25)));
  setFont(pen, theme.font(11));
  for (let y = Math.ceil(civil(limits[0])[0] / years) * years, at; (at = dayOf(y)) < limits[1]; y += years) {
    if (at < limits[0]) continue;
    fill(pen, theme.rule2, Math.round(scale.x(at)), floor, 1, 6 * u);
    write(pen, format.year(at), scale.x(at) + (rtl ? -4 : 4) * u, floor + 15 * u, rtl ? 'right' : 'left', theme.ink3);
  }
  if (day >= limits[0] && day < limits[1]) {
    fill(pen, theme.ink, Math.round(scale.x(day + 0.5)) - 0.75 * u, 0, 1.5 * u, floor);
  }
  [a, b].forEach((end, i) => {
    const ex = scale.x(end);
    pen.strokeStyle = pen.fillStyle = focus === i ? theme.link : theme.ink;
    pen.lineWidth = (focus === i ? 3 : 2) * u;
    pen.beginPath();
    line(pen, ex, 0, ex, floor);
    pen.stroke();
    pen.fillRect(ex - 4.5 * u, floor / 2 - 9 * u, 9 * u, 18 * u);
    pen.fillStyle = theme.paper;
    for (const dx of [-1.6, 1.6]) pen.fillRect(ex + (dx - 0.5) * u, floor / 2 - 4 * u, u, 8 * u);
  });
}
