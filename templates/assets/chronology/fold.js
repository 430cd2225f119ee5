/**
 * Spelling folded away, so that a name is found however it was typed. The build folds what is
 * searched by the same rule (tests/browser/fixtures/fold.json holds both to it), and the search
 * folds its words by this one too.
 */

import { LETTERS, UNHEARD } from './letters.js';

const TURNED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Marks, tatweel and the letters that stand for ayn, hamza and apostrophes, controls, dashes. */
const DROPPED = new RegExp(`[\\p{M}\\p{Cf}\\p{Lm}\\p{Pd}${UNHEARD}]`, 'gu');
const BETWEEN = /[\p{P}\p{S}\s]+/gu;

/**
 * Returns a text without what spelling varies in: أبو سليم and ابو سليم, Bab ez‑Zahr and bab
 * ezzahr, ٢٠٢٠ and 2020 come out alike. NFKD takes a hamza from its seat; the marks then go.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(DROPPED, '')
    .replace(TURNED, (letter) => LETTERS[letter] ?? letter)
    .replace(BETWEEN, ' ')
    .trim();

/**
 * Returns the pieces that all have to occur: "ez-Zahr" asks for "ez" and "zahr", which "ezzahr" has.
 * @param {string} query
 */
export const pieces = (query) => [...new Set(fold(query.replace(/[\p{Pd}\u2212]/gu, ' ')).split(' '))].filter(Boolean);
