/** Days as they are written: 2020-12-14, and beyond four digits of a year with their sign. */

import { DAY } from './scales.js';

/** A day number as 2020-12-14; years outside 0 to 9999 with sign. @param {number} day */
export const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, -14);

/** Returns the day number of 2020-12-14, or null. @param {string} text */
export function parseDay(text) {
  if (!/^(\d{4}|[+-]\d{6})-\d\d-\d\d$/.test(text)) return null;
  const day = Date.parse(text) / DAY;
  return Number.isInteger(day) && isoDay(day) === text ? day : null;
}
