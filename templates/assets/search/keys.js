/**
 * The keys that words are found by. The build makes the index's keys by the same rule
 * (generator/render/keys.py; tests/browser/fixtures/keys.json holds both to it).
 */

import { fold } from '../chronology/fold.js';
import { ARTICLES, ENDINGS, JOINED, LATIN_ARTICLES, PRONOUNS, SOUNDS } from './spelling.js';

const DASHES = /[-‐‑‒–—−]+/g;
const LATIN = /^[a-z]+$/;
/** Letters that are left at least when an article or a pronoun goes. */
const LEFT = 3;

/** @param {string} word */
const articleOf = (word) => ARTICLES.find((article) => word.startsWith(article) && word.length - article.length >= LEFT);

/** Returns an English word without the s of its plural. @param {string} word */
function singular(word) {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Returns a folded word without its article and its ending: القوات is قوات, الروسية روسي. @param {string} word */
export function stem(word) {
  if (LATIN.test(word)) return singular(word);
  word = word.slice(articleOf(word)?.length ?? 0);
  const pronoun = PRONOUNS.find((end) => word.endsWith(end) && word.length - end.length >= LEFT);
  if (pronoun) word = word.slice(0, -pronoun.length);
  for (const [end, left] of Object.entries(ENDINGS)) {
    if (word.endsWith(end) && word.length - end.length >= left) return word.slice(0, -end.length);
  }
  return word;
}

/** Returns the folded words that a written word is made of: "ez-Zahr" of "ez" and "zahr". @param {string} written */
export const partsOf = (written) => fold(written.replace(DASHES, ' ')).split(' ').filter(Boolean);

/** Returns what a folded word is without the letter joined to its front; undefined where none is. @param {string} word */
export const apart = (word) => (word.length > (JOINED[word[0]] ?? Infinity) && !articleOf(word) ? stem(word.slice(1)) : undefined);

/** Returns the folded words of a text that tell something: "Bab ez-Zahr" is "bab" and "zahr". @param {string} text */
export const wordsIn = (text) =>
  text.split(/\s+/).flatMap((written) => {
    const parts = partsOf(written), names = parts.filter((part) => !LATIN_ARTICLES.includes(part));
    return parts.length > 1 && names.length ? names : parts;
  });

/** Returns all of a name as one key, without articles: Abu Salim is "abusalim". @param {string} name */
export const wholeName = (name) => wordsIn(name).map(stem).join('');

/** Returns every key that a word, as it is written, is found by; the likeliest first. @param {string} written */
export function keysOf(written) {
  const parts = partsOf(written), found = /** @type {Set<string>} */ (new Set());
  for (const word of [...fold(written).split(' '), ...parts]) {
    if (!word || (parts.length > 1 && LATIN_ARTICLES.includes(word))) continue;
    found.add(stem(word));
    const bare = apart(word);
    if (bare) found.add(bare);
  }
  return [...found];
}

/** Returns roughly how a folded word in Latin letters sounds: Madin and Madeen are "mdn". @param {string} word */
export function sound(word) {
  if (!LATIN.test(word)) return undefined;
  for (const [letters, sounds] of Object.entries(SOUNDS)) word = word.replaceAll(letters, sounds);
  const left = word.replace(/[aeiouyw]+/g, '').replace(/(.)\1+/g, '$1');
  return left.length >= LEFT ? left : undefined;
}
