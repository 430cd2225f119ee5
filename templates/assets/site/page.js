/** What every page can do: light and dark, copying, opening the search. The search itself comes when it is opened. */

const SCHEMES = ['auto', 'light', 'dark'];

const root = document.documentElement;
const said = /** @type {HTMLElement} */ (document.querySelector('.said'));
const scheme = /** @type {HTMLElement|null} */ (document.querySelector('[data-schemes]'));

/** Says a button's name: what is chosen now. */
function nameScheme() {
  const names = scheme?.dataset.schemes?.split('|') ?? [];
  const name = names[SCHEMES.indexOf(root.dataset.scheme ?? 'auto')] ?? '';
  scheme?.setAttribute('aria-label', name);
  scheme?.setAttribute('title', name);
}

function nextScheme() {
  root.dataset.scheme = SCHEMES[(SCHEMES.indexOf(root.dataset.scheme ?? 'auto') + 1) % SCHEMES.length];
  nameScheme();
  try {
    localStorage.setItem(`${root.dataset.scope}scheme`, root.dataset.scheme);
  } catch {
    // Kept for this page alone, where nothing may be stored.
  }
}

/** Copies, and says so for a while. @param {string} text */
async function copy(text) {
  await navigator.clipboard.writeText(text);
  said.textContent = said.dataset.copied ?? '';
  setTimeout(() => { said.textContent = ''; }, 2000);
}

const search = () => import('../search/search.js').then(({ openSearch }) => openSearch());

document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest?.('[data-schemes], [data-search], [data-copy], [data-copy-from]');
  if (!(button instanceof HTMLElement)) return;
  const { copy: text, copyFrom } = button.dataset;
  if (button === scheme) nextScheme();
  else if (text) copy(text);
  else if (copyFrom) copy(document.querySelector(copyFrom)?.textContent?.trim() ?? '');
  else search();
});

document.addEventListener('keydown', (event) => {
  const typing = /** @type {Element} */ (event.target).closest?.('input, select, textarea, [contenteditable]');
  // The key with the slash gives that letter where Arabic is typed.
  const slash = ['/', 'ظ'].includes(event.key) && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!slash && !((event.key === 'k' || event.code === 'KeyK') && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)) return;
  event.preventDefault();
  search();
});

nameScheme();
