/**
 * The words of the page and of its locale. Finished sentences come from the page; what depends on a
 * number or a day is put together here, as the generator does it.
 *
 * @typedef {Record<string, string|Record<string, string>>} Words
 * @typedef {(key: string, values?: Record<string, string|number|[string, number]>) => string} Say
 * @typedef {ReturnType<typeof createFormat>} Format
 */

import { DAY } from './scales.js';

/** Formatters of a locale, made once. @param {string} tag such as fr-u-ca-gregory-nu-latn */
export function createFormat(tag) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const dates = (options) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    const old = new Intl.DateTimeFormat(tag, { ...options, era: 'short', timeZone: 'UTC' });
    // The first of January of the year 1; before it a year needs its era.
    return (/** @type {number} */ day) => (day < -719162 ? old : format).format(day * DAY);
  };
  const numbers = new Intl.NumberFormat(tag);
  // Arabic has no short names of Levantine months: the short form is the long one.
  return {
    day: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayShort: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    weekday: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekdayShort: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    month: dates({ month: 'long' }),
    monthShort: dates({ month: 'short' }),
    monthYear: dates({ month: 'long', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
    number: (/** @type {number} */ n) => numbers.format(n),
  };
}

/**
 * Returns what says a message by its key. A value `['day', 3]` is a counted noun; `{days:after}`
 * asks for its form after a preposition.
 * @param {Words} words @param {string} tag @param {Format} format @returns {Say}
 */
export function createSay(words, tag, format) {
  const plural = new Intl.PluralRules(/** @type {string|undefined} */ (words.plurals) ?? tag);
  /** @param {string} noun @param {number} n @param {boolean} after */
  const count = (noun, n, after) => {
    const forms = /** @type {Record<string, string>} */ (words[`counts.${noun}`] ?? { other: '{n}' });
    const category = n === 0 && forms.zero ? 'zero' : plural.select(n);
    const form = (after && forms[`${category}-after`]) || forms[category] || forms.other;
    return form.replace('{n}', format.number(n));
  };
  return (key, values = {}) =>
    `${words[key] ?? key}`.replace(/\{([a-z_]+)(:after)?\}/g, (whole, name, after) => {
      const value = values[name];
      if (Array.isArray(value)) return count(value[0], value[1], Boolean(after));
      return value === undefined ? whole : typeof value === 'number' ? format.number(value) : value;
    });
}
