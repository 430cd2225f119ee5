/**
 * The page's colours and letters, as the canvas needs them. Custom properties with light-dark() have
 * no value until something is painted with them, so an element is, and asked.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {{ink: string, ink2: string, ink3: string, paper: string, panel: string, rule: string, rule2: string, river: string, link: string,
 *   sides: {colour: string, on: string, outline: boolean}[], unit: number, family: string, font: (size: number, bold?: boolean) => string}} Theme
 */

/** What stands for our colours where the reader's system forces its own: custom properties do not change then. */
const FORCED = { ink: 'CanvasText', ink2: 'CanvasText', ink3: 'CanvasText', paper: 'Canvas', panel: 'Canvas', rule: 'GrayText', rule2: 'CanvasText', river: 'CanvasText', link: 'Highlight' };

/** Returns the theme at an element. @param {HTMLElement} at @param {Data} data @returns {Theme} */
export function readTheme(at, data) {
  const forced = matchMedia('(forced-colors: active)').matches, probe = document.createElement('span');
  probe.hidden = true;
  at.append(probe);
  /** @param {string} colour */
  const resolve = (colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const colours = /** @type {Record<keyof typeof FORCED, string>} */ ({});
  for (const [name, system] of Object.entries(FORCED)) {
    colours[/** @type {keyof typeof FORCED} */ (name)] = resolve(forced ? system : `var(--${name.replace('2', '-2').replace('3', '-3')})`);
  }
  const sides = data.sides.map(({ id, outline }) => {
    probe.className = `s-${id}`;
    return { colour: forced ? colours.ink : resolve('var(--s)'), on: forced ? colours.paper : resolve('var(--on)'), outline: !!outline };
  });
  const { fontFamily } = getComputedStyle(at);
  // Twice the text makes twice the drawing.
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 * (data.direction === 'rtl' ? 1.06 : 1);
  probe.remove();
  return {
    ...colours, sides, unit, family: fontFamily,
    font: (size, bold = false) => `${bold ? 700 : 400} ${size * unit}px ${fontFamily}`,
  };
}

/** Calls back when the scheme, forced colours or the page's own switch change. @param {() => void} changed */
export function watchTheme(changed) {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) matchMedia(query).addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] });
}
