/**
 * Light or dark as the reader chose, before anything is painted: so this runs at once, in the head,
 * and is no module. page.js changes the choice.
 */
(() => {
  const root = document.documentElement;
  root.classList.remove('no-js');
  try {
    root.dataset.scheme = localStorage.getItem(`${root.dataset.scope}scheme`) ?? 'auto';
  } catch {
    root.dataset.scheme = 'auto';
  }
})();
