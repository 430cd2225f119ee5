/** The search, loaded when it is first opened: its looks and its words at once, the index with the first letter. */

import { createEngine } from './engine.js';
import { createPanel } from './panel.js';

const HOME = new URL('../../', import.meta.url).pathname;
/** @type {Promise<ReturnType<typeof createPanel>>|undefined} */
let panel;
/** @type {ReturnType<typeof createEngine>|undefined} */
let engine;

/** Opens the search's panel. */
export async function openSearch() {
  panel ??= build();
  // What could not be fetched is asked for again the next time.
  panel.catch(() => { panel = undefined; });
  (await panel).open();
}

async function build() {
  const [words] = await Promise.all([fetch(new URL('words.json', import.meta.url)).then((answer) => answer.json()), looks()]);
  // An index that failed once keeps failing, so another takes its place.
  return createPanel(HOME, words, (/** @type {boolean} */ anew) => {
    if (anew || !engine) engine = createEngine(HOME, words.kinds);
    return engine;
  });
}

function looks() {
  return new Promise((loaded, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('search.css', import.meta.url).href;
    link.onload = loaded;
    link.onerror = failed;
    document.head.append(link);
  });
}
