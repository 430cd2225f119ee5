/**
 * Reads the chronology's data file. Everything in it was worked out by the build: bounds, states,
 * finished texts. A file of another format is refused rather than half understood.
 *
 * @typedef {{id: string, label: string, code: string, colour: string, dark: string, outline?: boolean}} Side
 * @typedef {{id: string, name: string, also?: string, sides: number[], part: number, href: string}} Actor
 * @typedef {{id: string, name: string, also?: string, within: number, kind: string, href: string, lon: number|null, lat: number|null, radius: number, river: boolean}} Place
 * @typedef {{id: string[], path: string[], first: Int32Array, last: Int32Array, flags: Uint8Array, precision: Uint8Array, kind: Uint16Array, claims: Uint16Array, places: number[][], actors: number[][], sides: number[][], sources: number[][], origins: number[][]}} Events
 * @typedef {{actor: number[], place: number[], side: number[], stretches: number[][], start: (number|null)[][], end: (number|null)[][], began: number[], confirmed: number[], events: number[][], origins: number[][], sources: number[][], claims: number[]}} Presences
 * @typedef {{title: string[], when: string[], where: string[], search: string[]}} Text
 * @typedef {"side"|"kind"|"outlet"|"source"|"origin"|"actor"|"place"} Key
 * @typedef {{locale: string, intl: string, direction: "ltr"|"rtl", span: [number, number], today: number,
 *   view?: {from?: number, to?: number, day?: number}, sides: Side[],
 *   kinds: {id: string, label: string, mark: string}[], outlets: {id: string, name: string, href: string}[],
 *   sources: {id: string, label: string, outlet: number, href: string}[], origins: {id: string, name: string}[],
 *   actors: Actor[], places: Place[], count: number, events: Events, presences: Presences,
 *   files: (string|{year: number, file: string})[], text: Text|null, index: Record<Key, Map<string, number>>,
 *   row: (id: string) => number, href: (path: string) => string, headings?: typeof import('./headings.js').headLanes}} Data
 *   `headings` comes with what can ask for other lanes than by place
 */

export const FORMAT = 'chronology-view/1';

/** Stands for "no first day known": sorts before every day. */
export const NEVER = -2147483648;
/** Stands for "no last day known": sorts after every day. */
export const ALWAYS = 2147483647;

/** What `events.flags` is made of. */
export const FLAG = { firstOpen: 1, firstUnknown: 2, lastOpen: 4, lastUnknown: 8, uncertain: 16, approximate: 32, conflict: 64 };

/** A data file that cannot be read; `found` is what stood where the format should. */
export class DataError extends Error {
  /** @param {string} found */
  constructor(found) {
    super(`not ${FORMAT}: ${found}`);
    this.found = found;
  }
}

/** @param {(number|null)[]} days @param {number} none */
const bounds = (days, none) => Int32Array.from(days, (day) => (day === null ? none : day));

/**
 * Returns the data of a parsed core file.
 * @param {any} core @param {string} [base] what turns an address in the file into a link of this page
 * @returns {Data}
 */
export function readCore(core, base = '') {
  if (!core || core.format !== FORMAT) throw new DataError(String(core && core.format));
  const e = core.events;
  const count = e.id.length;
  /** @type {Map<string, number>} */
  const rows = new Map();
  for (let i = 0; i < count; i++) rows.set(e.id[i], i);
  const index = /** @type {Record<Key, Map<string, number>>} */ ({});
  for (const key of /** @type {Key[]} */ (['side', 'kind', 'outlet', 'source', 'origin', 'actor', 'place'])) {
    index[key] = new Map(core[key + 's'].map((/** @type {{id: string}} */ item, /** @type {number} */ i) => [item.id, i]));
  }
  return {
    ...core,
    count,
    events: {
      ...e,
      first: bounds(e.first, NEVER),
      last: bounds(e.last, ALWAYS),
      flags: Uint8Array.from(e.flags),
      precision: Uint8Array.from(e.precision),
      kind: Uint16Array.from(e.kind),
      claims: Uint16Array.from(e.claims),
    },
    files: core.text,
    text: null,
    index,
    row: (id) => rows.get(id) ?? -1,
    href: (path) => base + path,
  };
}

/** Fetches and reads the core. @param {string} url @param {string} base */
export const loadCore = async (url, base) => readCore(await fetchJson(url), base);

/**
 * Fetches the texts and puts them in the data, joined where they come by year.
 * @param {Data} data @param {string} url of the core, beside which they lie
 */
export async function loadText(data, url) {
  const folder = url.replace(/[^/]*$/, '');
  /** @type {Text[]} */
  const parts = await Promise.all(data.files.map((file) => fetchJson(folder + (typeof file === 'string' ? file : file.file))));
  const text = /** @type {Text} */ ({});
  for (const key of /** @type {(keyof Text)[]} */ (['title', 'when', 'where', 'search'])) {
    text[key] = parts.flatMap((part) => part[key]);
  }
  data.text = text;
}

/** @param {string} url @returns {Promise<any>} */
async function fetchJson(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
