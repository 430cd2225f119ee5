/**
 * The page's colours and letters, as the canvas needs them. Custom properties with light-dark() have
 * no value until something is painted with them, so an element is, and asked.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {{ink: string, ink2: string, ink3: string, paper: string, panel: string, rule: string, rule2: string, river: string, focus: string, differ: string,
 *   sides: {colour: string, on: string, outline: boolean}[], forced: boolean, unit: number, family: string, font: (size: number, bold?: boolean) => string}} Theme
 */

const TOKENS = /** @type {const} */ ({ ink: 'ink', ink2: 'ink-2', ink3: 'ink-3', paper: 'paper', panel: 'panel', rule: 'rule', rule2: 'rule-2', river: 'river', focus: 'link', differ: 'differ-edge' });

/** Returns the theme at an element. @param {HTMLElement} at @param {Data} data @returns {Theme} */
export function readTheme(at, data) {
  const forced = matchMedia('(forced-colors: active)').matches;
  const probe = document.createElement('span');
  probe.hidden = true;
  at.append(probe);
  /** @param {string} colour */
  const resolve = (colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const colours = /** @type {Record<keyof typeof TOKENS, string>} */ ({});
  for (const [name, token] of Object.entries(TOKENS)) {
    // System colours by name: custom properties keep the author's under forced colours.
    const system = { paper: 'Canvas', panel: 'Canvas', focus: 'Highlight', rule: 'GrayText' }[name] ?? 'CanvasText';
    colours[/** @type {keyof typeof TOKENS} */ (name)] = resolve(forced ? system : `var(--${token})`);
  }
  const sides = data.sides.map((side) => {
    const colour = resolve(forced ? 'CanvasText' : `light-dark(${side.colour}, ${side.dark})`);
    return { colour, on: forced ? colours.paper : lettersOn(colour), outline: Boolean(side.outline) };
  });
  const { fontFamily } = getComputedStyle(at);
  // Twice the text makes twice the drawing.
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 * (data.direction === 'rtl' ? 1.06 : 1);
  probe.remove();
  return {
    ...colours, sides, forced, unit, family: fontFamily,
    font: (size, bold = false) => `${bold ? 700 : 400} ${size * unit}px ${fontFamily}`,
  };
}

/** Black or white, whichever stands out more from a colour. @param {string} colour as rgb(r, g, b) */
export function lettersOn(colour) {
  const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#000' : '#fff';
}

/** Calls back when the scheme, forced colours or the page's own switch change. @param {() => void} changed */
export function watchTheme(changed) {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) matchMedia(query).addEventListener('change', changed);
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ['data-md-color-scheme'] });
}
