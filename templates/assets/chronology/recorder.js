/**
 * A pen that writes SVG: what is drawn on it as on a canvas comes out as a drawing to keep. Knows
 * the calls that the chronology's drawing makes; any other fails loudly. Loaded when asked for.
 */

const RLI = '\u2067', PDI = '\u2069';
/** @param {unknown} text */
const safe = (text) => `${text}`.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
/** @param {number} n */
const short = (n) => +n.toFixed(2);

/**
 * Returns a pen and what it has drawn.
 * @param {CanvasRenderingContext2D} measure knows how wide a text is
 */
export function createRecorder(measure) {
  /** @type {string[]} */
  const parts = [];
  /** @type {string[]} */
  const defs = [];
  let path = '', clips = 0, open = 0;
  /** @type {number[]} */
  let dash = [];
  /** @type {{state: Record<string, any>, dash: number[], open: number}[]} */
  const stack = [];
  /** @type {Record<string, any>} */
  const state = { fillStyle: '#000', strokeStyle: '#000', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', font: '10px sans-serif', textAlign: 'start', textBaseline: 'alphabetic', direction: 'ltr', globalAlpha: 1 };
  /** @param {any} style */
  const paint = (style) => (style && style.stops ? `url(#${style.id})` : safe(style));
  const alpha = () => (state.globalAlpha < 1 ? ` opacity="${short(state.globalAlpha)}"` : '');
  const filled = () => ` fill="${paint(state.fillStyle)}"${alpha()}`;
  const stroked = () => ` fill="none" stroke="${paint(state.strokeStyle)}" stroke-width="${short(state.lineWidth)}"${state.lineCap === 'butt' ? '' : ` stroke-linecap="${state.lineCap}"`}${state.lineJoin === 'miter' ? '' : ` stroke-linejoin="${state.lineJoin}"`}${dash.length ? ` stroke-dasharray="${dash.map(short).join(' ')}"` : ''}${alpha()}`;
  /** @param {number[]} numbers */
  const at = (...numbers) => numbers.map(short).join(' ');
  /** @param {string} words @param {number} x @param {number} y @param {string} look */
  const lettered = (words, x, y, look) => {
    const rtl = state.direction === 'rtl';
    const side = { start: rtl ? 'end' : 'start', end: rtl ? 'start' : 'end', left: 'start', right: 'end', center: 'middle' }[/** @type {string} */ (state.textAlign)];
    const line = { middle: ' dominant-baseline="central"', top: ' dominant-baseline="hanging"', bottom: ' dominant-baseline="text-after-edge"' }[/** @type {string} */ (state.textBaseline)] ?? '';
    parts.push(`<text x="${short(x)}" y="${short(y)}" text-anchor="${side}"${line} style="font:${safe(state.font)}"${look}>${rtl ? RLI : ''}${safe(words)}${rtl ? PDI : ''}</text>`);
  };
  /** @param {string} kind @param {number[]} box */
  const gradient = (kind, box) => {
    const made = { id: `g${defs.length}`, stops: '', addColorStop(/** @type {number} */ offset, /** @type {string} */ colour) {
      made.stops += `<stop offset="${short(offset)}" stop-color="${safe(colour)}"/>`;
    } };
    const [x1, y1, x2, y2] = box.map(short);
    defs.push('');
    const slot = defs.length - 1;
    finish.push(() => (defs[slot] = `<${kind} id="${made.id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${made.stops}</${kind}>`));
    return made;
  };
  /** @type {(() => void)[]} */
  const finish = [];
  const pen = {
    save() { stack.push({ state: { ...state }, dash, open }); open = 0; },
    restore() {
      const last = stack.pop();
      parts.push('</g>'.repeat(open));
      if (last) ({ dash, open } = last), Object.assign(state, last.state);
    },
    /** @param {number} x @param {number} y */
    translate(x, y) { parts.push(`<g transform="translate(${at(x, y)})">`); open++; },
    setTransform() {},
    beginPath() { path = ''; },
    closePath() { path += 'z'; },
    /** @param {number} x @param {number} y */
    moveTo(x, y) { path += `M${at(x, y)}`; },
    /** @param {number} x @param {number} y */
    lineTo(x, y) { path += `${path ? 'L' : 'M'}${at(x, y)}`; },
    /** @param {number[]} points */
    quadraticCurveTo(...points) { path += `Q${at(...points)}`; },
    /** @param {number[]} points */
    bezierCurveTo(...points) { path += `C${at(...points)}`; },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    rect(x, y, w, h) { path += `M${at(x, y)}h${short(w)}v${short(h)}h${short(-w)}z`; },
    /** @param {number} x @param {number} y @param {number} r @param {number} from @param {number} to */
    arc(x, y, r, from, to) {
      const start = `${path ? 'L' : 'M'}${at(x + r * Math.cos(from), y + r * Math.sin(from))}`;
      if (Math.abs(to - from) >= 2 * Math.PI) path += `M${at(x + r, y)}A${at(r, r)} 0 1 1 ${at(x - r, y)}A${at(r, r)} 0 1 1 ${at(x + r, y)}`;
      else path += `${start}A${at(r, r)} 0 ${+(to - from > Math.PI)} 1 ${at(x + r * Math.cos(to), y + r * Math.sin(to))}`;
    },
    clip() {
      defs.push(`<clipPath id="c${++clips}"><path d="${path}"/></clipPath>`);
      parts.push(`<g clip-path="url(#c${clips})">`);
      open++;
    },
    fill() { parts.push(`<path d="${path}"${filled()}/>`); },
    stroke() { parts.push(`<path d="${path}"${stroked()}/>`); },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    fillRect(x, y, w, h) { parts.push(`<path d="M${at(x, y)}h${short(w)}v${short(h)}h${short(-w)}z"${filled()}/>`); },
    /** @param {number} x @param {number} y @param {number} w @param {number} h */
    strokeRect(x, y, w, h) { parts.push(`<path d="M${at(x, y)}h${short(w)}v${short(h)}h${short(-w)}z"${stroked()}/>`); },
    clearRect() {},
    /** @param {string} words @param {number} x @param {number} y */
    fillText(words, x, y) { lettered(words, x, y, filled()); },
    /** @param {string} words @param {number} x @param {number} y */
    strokeText(words, x, y) { lettered(words, x, y, stroked()); },
    /** @param {string} words */
    measureText(words) { measure.font = state.font; return measure.measureText(words); },
    /** @param {number[]} next */
    setLineDash(next) { dash = [...next]; },
    /** @param {number[]} box */
    createLinearGradient(...box) { return gradient('linearGradient', box); },
  };
  for (const key of Object.keys(state)) Object.defineProperty(pen, key, { get: () => state[key], set: (value) => { state[key] = value; } });
  return {
    pen: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (pen)),
    /** @param {number} width @param {number} height @param {string} title */
    drawing(width, height, title) {
      for (const end of finish.splice(0)) end();
      return `<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${at(width, height)}" role="img"><title>${safe(title)}</title><defs>${defs.join('')}</defs>${parts.join('\n')}${'</g>'.repeat(open)}</svg>\n`;
    },
  };
}
