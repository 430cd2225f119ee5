/**
 * The index, asked. Pagefind loads the parts of it that hold a word; what is shown of a page comes
 * with its fragment.
 *
 * @typedef {import('./marks.js').Shown} Shown
 * @typedef {{id: string, score: number, data: () => Promise<{url: string, meta: Shown}>}} Result
 * @typedef {{init: () => Promise<void>, search: (query: string) => Promise<{results: Result[]}>}} Pagefind
 * @typedef {{result: Result, asked: string[]}} Hit
 * @typedef {{kind: string, hits: Hit[], named: boolean}} Group
 * @typedef {{groups: Group[], count: number, alike: boolean}} Found
 */

import { wholeName } from './keys.js';
import { has } from './marks.js';
import { KIND, NAME, plan, wordsOf, YEAR } from './query.js';

/** Pages of one kind with the same name, at most. */
const NAMESAKES = 3;

/** Returns what asks the index of the locale whose home is given. @param {string} home @param {string[]} kinds */
export async function createEngine(home, kinds) {
  const { createInstance } = await import(`${home}pagefind/pagefind.js`);
  // Its worker would fetch the whole of its code a second time.
  const pagefind = /** @type {Pagefind} */ (createInstance({ noWorker: true, baseUrl: home }));
  await pagefind.init();

  /**
   * Returns what has all the keys. Pagefind leaves out a word that it does not know, or shortens it
   * until it does; so one of the results is looked at.
   * @param {string[]} keys @param {string} kind @param {string} year @returns {Promise<Hit[]>}
   */
  async function ask(keys, kind, year) {
    const { results } = await pagefind.search([...keys, KIND + kind, ...(year ? [YEAR + year] : [])].join(' '));
    if (!results.length) return [];
    const { meta } = await results[0].data();
    const fits = meta.kind === kind && (!year || meta.years?.includes(Number(year))) && has(meta, keys);
    return fits ? results.map((result) => ({ result, asked: keys })) : [];
  }

  /**
   * Returns the pages of whom or what is called exactly so.
   * @param {string} query @param {string} kind @param {string} year @returns {Promise<Set<string>>}
   */
  async function called(query, kind, year) {
    const name = wholeName(query), ids = /** @type {Set<string>} */ (new Set());
    const { results } = await pagefind.search([NAME + name, KIND + kind, ...(year ? [YEAR + year] : [])].join(' '));
    for (const { id, data } of results.slice(0, NAMESAKES)) {
      const { meta } = await data();
      if (!meta.called?.some((one) => wholeName(one) === name)) break;
      ids.add(id);
    }
    return ids;
  }

  /** @param {string[][]} ways @param {string} query @param {string} kind @param {string} year @returns {Promise<Group>} */
  async function group(ways, query, kind, year) {
    const hits = /** @type {Map<string, Hit>} */ (new Map());
    for (const keys of ways) {
      for (const hit of await ask(keys, kind, year)) {
        if (!((hits.get(hit.result.id)?.result.score ?? -1) >= hit.result.score)) hits.set(hit.result.id, hit);
      }
    }
    const names = hits.size ? await called(query, kind, year) : new Set();
    const rank = (/** @type {Hit} */ { result }) => Number(names.has(result.id));
    return { kind, named: names.size > 0, hits: [...hits.values()].sort((a, b) => rank(b) - rank(a) || b.result.score - a.result.score) };
  }

  return {
    /** Returns what is found, by kind. @param {string} query @param {string} [year] @returns {Promise<Found>} */
    async find(query, year = '') {
      for (const { alike, ways } of plan(wordsOf(query))) {
        const groups = [];
        for (const kind of kinds) groups.push(await group(ways, query, kind, year));
        const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
        // What is called so comes before what speaks of it.
        if (count) return { groups: groups.sort((a, b) => Number(b.named) - Number(a.named)), count, alike };
      }
      return { groups: [], count: 0, alike: false };
    },
  };
}
