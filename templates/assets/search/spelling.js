/**
 * What words are written with in Arabic and Latin letters, as generator/render/spelling.json has it.
 * A test holds both to be the same.
 */

export const ARTICLES = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل'];
/** Letters joined to the next word, and how many have to be left. @type {Record<string, number>} */
export const JOINED = { 'و': 3, 'ب': 3, 'ل': 3, 'ف': 4, 'ك': 4 };
export const PRONOUNS = ['هما', 'ها', 'هم'];
/** @type {Record<string, number>} */
export const ENDINGS = { 'ون': 4, 'ين': 4, 'ات': 3, 'ه': 3, 'ا': 3 };
export const LATIN_ARTICLES = ['al', 'el', 'ar', 'as', 'ash', 'ad', 'an', 'at', 'az', 'ez'];
export const SKIPPED = [
  'the', 'a', 'an', 'of', 'in', 'and', 'at', 'to', 'from', 'by', 'on', 'al', 'el',
  'في', 'من', 'الي', 'علي', 'عن', 'ال', 'و',
];
/** @type {Record<string, string>} */
export const SOUNDS = { ph: 'f', ck: 'k', c: 'k', q: 'k', z: 's', v: 'f' };
