/**
 * Time to x and back, and where calendar ticks fall. Direction is a parameter: x is flipped here,
 * once, and nowhere else. Days are integers since 1970-01-01 UTC; a day is drawn from its own number
 * to the next.
 *
 * @typedef {{a: number, b: number, left: number, right: number, rtl: boolean, perDay: number,
 *   x: (day: number) => number, day: (x: number) => number, box: (first: number, last: number) => [number, number]}} Scale
 * @typedef {{unit: 'day'|'month'|'year', step: number, days: number[], heads: number[]}} Ticks
 */

/** Milliseconds of a day. */
export const DAY = 86400000;

/**
 * @param {number} a the first moment shown, in days @param {number} b the moment after the last
 * @param {number} left @param {number} right in pixels @param {boolean} rtl
 * @returns {Scale}
 */
export function timeScale(a, b, left, right, rtl) {
  const perDay = (right - left) / (b - a);
  /** @param {number} day */
  const x = (day) => (rtl ? right - (day - a) * perDay : left + (day - a) * perDay);
  return {
    a, b, left, right, rtl, perDay, x,
    day: (at) => a + (rtl ? right - at : at - left) / perDay,
    /** Left edge and width of a run of days, cut to what is shown. */
    box(first, last) {
      const p = x(Math.min(b, Math.max(a, first))), q = x(Math.min(b, Math.max(a, last + 1)));
      return [Math.min(p, q), Math.abs(q - p)];
    },
  };
}

/** @param {number} day @returns {[number, number, number]} year, month from 0, day of the month */
export function civil(day) {
  const date = new Date(Math.floor(day) * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

/**
 * The number of a day of the proleptic Gregorian calendar. Not Date.UTC alone: that reads the year
 * 50 as 1950.
 * @param {number} year @param {number} [month] from 0, may run over @param {number} [dayOfMonth]
 */
export const dayOf = (year, month = 0, dayOfMonth = 1) => new Date(0).setUTCFullYear(year, month, dayOfMonth) / DAY;

/** Days in a step, about, by which the first step wide enough is chosen. */
const CALENDAR = /** @type {[Ticks['unit'], number, number][]} */ ([
  ['day', 1, 1], ['day', 2, 2], ['day', 7, 7], ['day', 14, 14],
  ['month', 1, 30.4], ['month', 3, 91], ['month', 6, 182],
]);

/**
 * Returns the ticks between two moments, on the calendar: the first of a month is a tick wherever
 * days are, and the first of January wherever months are. `heads` are the starts of the next larger
 * unit, one before the first moment included, so that its name can stand at the edge.
 * @param {number} a @param {number} b @param {number} perDay pixels @param {number} least pixels between ticks
 * @returns {Ticks}
 */
export function calendarTicks(a, b, perDay, least) {
  const fits = CALENDAR.find(([, , days]) => days * perDay >= least);
  /** @type {number[]} */
  const days = [];
  /** @type {number[]} */
  const heads = [];
  const [firstYear, firstMonth] = civil(a);
  if (fits && fits[0] === 'day') {
    const step = fits[1];
    for (let m = firstMonth; ; m++) {
      const start = dayOf(firstYear, m), next = dayOf(firstYear, m + 1);
      if (start >= b) break;
      heads.push(start);
      // A tick shortly before the first of the next month would run into it.
      for (let day = start; day === start || day + step * 0.7 <= next; day += step) if (day >= a && day < b) days.push(day);
    }
    return { unit: 'day', step, days, heads };
  }
  if (fits) {
    const step = fits[1];
    for (let m = firstMonth - (firstMonth % step); ; m += step) {
      const day = dayOf(firstYear, m);
      if (day >= b) break;
      if (day >= a) days.push(day);
    }
    for (let y = firstYear; dayOf(y) < b; y++) heads.push(dayOf(y));
    return { unit: 'month', step, days, heads };
  }
  let step = 1;
  for (let n = 0; step * 365.25 * perDay < least; n++) step *= n % 3 === 1 ? 2.5 : 2;
  for (let y = Math.floor(firstYear / step) * step; dayOf(y) < b; y += step) if (dayOf(y) >= a) days.push(dayOf(y));
  return { unit: 'year', step, days, heads };
}

/**
 * Returns a window of the wanted width about a fixed point, kept inside limits and not narrower
 * than `least` days.
 * @param {number} a @param {number} b @param {[number, number]} limits @param {number} [least]
 * @returns {[number, number]}
 */
export function clampWindow(a, b, limits, least = 6) {
  const width = Math.min(limits[1] - limits[0], Math.max(least, b - a));
  const middle = (a + b) / 2;
  const start = Math.max(limits[0], Math.min(limits[1] - width, middle - width / 2));
  return [start, start + width];
}
