/**
 * Letters that stand for one another, as generator/render/spelling.json has them. A test holds both
 * to be the same.
 *
 * @type {Record<string, string>}
 */
export const LETTERS = {
  'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ة': 'ه', 'ہ': 'ه', 'ھ': 'ه', 'ک': 'ك',
  'đ': 'd', 'ø': 'o', 'ł': 'l', 'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe',
};
export const UNHEARD = "ء'’‘`−";
