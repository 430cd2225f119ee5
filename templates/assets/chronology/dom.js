/**
 * Returns a new element. A property that is a function listens; `dataset` and ARIA go by attribute.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, any>} [properties] @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (name in element) /** @type {any} */ (element)[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * Fits a canvas to a size in CSS pixels and returns its pen, scaled to the screen's pixels.
 * @param {HTMLCanvasElement} canvas @param {number} width @param {number} height
 */
export function fit(canvas, width, height) {
  const dense = Math.min(3, devicePixelRatio || 1), w = Math.round(width * dense), h = Math.round(height * dense);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
  pen.setTransform(dense, 0, 0, dense, 0, 0);
  return pen;
}

/** Calls once, when a hand or the keyboard first comes to an element. @param {HTMLElement} element @param {() => void} call */
export function atFirst(element, call) {
  const names = ['pointerover', 'wheel', 'focusin'];
  const come = () => {
    for (const name of names) element.removeEventListener(name, come);
    call();
  };
  for (const name of names) element.addEventListener(name, come, { passive: true });
}
