/**
 * Where a page says what was asked for: the words to mark, and the piece to cut out of its text.
 *
 * @typedef {{kind: string, title: string, when?: string, note?: string, sides?: string[], years?: number[], passages?: string[], called?: string[], names?: string[][], further?: string[]}} Shown
 * @typedef {{text: string, marked: boolean}} Piece
 */

import { keysOf, sound, wholeName, wordsIn } from './keys.js';
import { TOGETHER, SOUND } from './query.js';

/** Letters of an excerpt, about. */
const LENGTH = 180;

/** @param {string} text */
const keysIn = (text) => text.split(/\s+/).flatMap(keysOf);

/** Returns a name's keys: of its words, of all of it written as one, and how they sound. @param {string} name */
const keysOfName = (name) => [...keysIn(name), TOGETHER + wholeName(name), ...wordsIn(name).map((word) => SOUND + sound(word))];

/** Says whether something found has every key that was asked for. @param {Shown} shown @param {string[]} asked */
export function has(shown, asked) {
  const { title, note = '', passages = [], further = [], names = [] } = shown;
  const keys = [...[title, note, ...passages, ...further].flatMap(keysIn), ...names.flat().flatMap(keysOfName)];
  return asked.every((wanted) => keys.some((key) => key.startsWith(wanted)));
}

/**
 * Returns what tells whether a written word is to be marked: it has a key that was asked for, or it
 * belongs to a name whose other spelling has.
 * @param {Shown} shown @param {string[]} asked
 */
export function marker({ names = [] }, asked) {
  const starts = (/** @type {string} */ key) => asked.some((wanted) => key.startsWith(wanted));
  const others = new Set();
  for (const [own, ...rest] of names) {
    // The whole of the other spelling has to be asked for: who looks for Albusalim is not shown each
    // crossing that somebody calls after it.
    const spelled = rest.some((name) => [TOGETHER + wholeName(name), ...wordsIn(name).map((word) => SOUND + sound(word))].some(starts)
      || name.split(/\s+/).every((written) => keysOf(written).some(starts)));
    if (spelled && !keysIn(own).some(starts)) for (const key of keysIn(own)) others.add(key);
  }
  /** @param {string} written */
  return (written) => keysOf(written).some((key) => others.has(key) || starts(key));
}

/** Returns a text in pieces, those that were asked for marked. @param {string} text @param {(written: string) => boolean} isMarked @returns {Piece[]} */
export function mark(text, isMarked) {
  const pieces = /** @type {Piece[]} */ ([]);
  for (const part of text.split(/(\s+)/)) {
    const marked = Boolean(part.trim()) && isMarked(part), last = pieces.at(-1);
    if (last && (last.marked === marked || (!part.trim() && !last.marked))) last.text += part;
    else if (part) pieces.push({ text: part, marked });
  }
  return pieces;
}

/** Returns the piece of a page's text that has the most of what was asked for. @param {string[]} passages @param {(written: string) => boolean} isMarked */
export function excerpt(passages, isMarked) {
  let best = { score: -1, text: '' };
  for (const passage of passages) {
    const words = passage.split(/\s+/), hits = words.map(isMarked), lengths = words.map(({ length }) => length + 1);
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    let first = 0, last = 0, size = 0, score = 0;
    for (; last < words.length; last++) {
      size += lengths[last];
      score += Number(hits[last]);
      while (size > LENGTH && first < last) {
        size -= lengths[first];
        score -= Number(hits[first]);
        first += 1;
      }
      // The first of equals: what stands nearer to the beginning says more.
      const full = size > LENGTH - 20 || last === words.length - 1;
      if (full && score > best.score) {
        const text = words.slice(first, last + 1).join(' ');
        best = { score, text: `${first ? '… ' : ''}${text}${last < words.length - 1 && whole > LENGTH ? ' …' : ''}` };
      }
    }
  }
  return best.text;
}
