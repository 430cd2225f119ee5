/**
 * What is asked of the index for what a reader types. Each word asks for one key; where it can be
 * meant in two ways (وسليم for سليم, albusalim for busalim) both are asked for. What is less sure is
 * asked only when that finds nothing.
 *
 * @typedef {{word: string, keys: string[], loose: string[], sound?: string}} Word
 */

import { apart, sound, stem, wordsIn } from './keys.js';
import { SKIPPED } from './spelling.js';

/** Ways to read a query that are asked for at most. */
const MOST = 8;
/** What keys begin with that no reader types; see generator/render/pages/search.py. */
export const KIND = 'zzk', YEAR = 'zzy', NAME = 'zzn', TOGETHER = 'zzj', SOUND = 'zzs';

/** Returns the words of a query, each once, without those that every page has. @param {string} query @returns {Word[]} */
export function wordsOf(query) {
  const all = wordsIn(query);
  const telling = all.filter((word) => !SKIPPED.includes(word));
  return [...new Set(telling.length ? telling : all)].map(readWord);
}

/** @param {string} word @returns {Word} */
function readWord(word) {
  const key = stem(word), bare = apart(word), latin = /^(al|el)[a-z]{4,}$/.test(word) ? [stem(word.slice(2))] : [];
  const sure = word.startsWith('و') && bare ? [bare] : latin;
  return { word, keys: [key, ...sure], loose: bare && !sure.length ? [bare] : [], sound: sound(word) };
}

/** Returns every way to take one key of each word. @param {string[][]} choices @returns {string[][]} */
export const combine = (choices) =>
  choices
    .reduce((ways, keys) => ways.flatMap((way) => keys.map((key) => [...way, key])).slice(0, MOST), /** @type {string[][]} */ ([[]]))
    .filter((way) => way.length);

/**
 * Returns what to ask for, by turns: the next only if nothing came of the one before.
 * @param {Word[]} words @returns {{alike: boolean, ways: string[][]}[]}
 */
export function plan(words) {
  const turns = [{ alike: false, ways: combine(words.map(({ keys }) => keys)) }];
  if (words.some(({ loose }) => loose.length)) turns.push({ alike: false, ways: combine(words.map(({ keys, loose }) => [...loose, ...keys])) });
  turns.push({ alike: false, ways: words.map((_, at) => words.map(({ keys: [key] }, n) => (n === at ? TOGETHER + key : key))) });
  if (words.some((word) => word.sound)) turns.push({ alike: true, ways: combine(words.map((word) => (word.sound ? [SOUND + word.sound] : word.keys))) });
  return turns.filter(({ ways }) => ways.length);
}
