/** Nearer and further on the map, and about: by wheel, drag, pinch and keys. */

/** How near the map comes, and how much nearer in one step. */
const NEAREST = 1 / 14;
export const CLOSER = 0.7;

/** @param {SVGSVGElement} svg @param {HTMLElement} host @returns {(factor: number) => void} */
export function bringNearer(svg, host) {
  const { width, height } = svg.viewBox.baseVal;
  const box = { x: 0, y: 0, k: 1 };
  const look = () => {
    box.x = Math.min(width * (1 - box.k), Math.max(0, box.x));
    box.y = Math.min(height * (1 - box.k), Math.max(0, box.y));
    svg.setAttribute('viewBox', `${box.x} ${box.y} ${width * box.k} ${height * box.k}`);
    svg.style.setProperty('--near', `${box.k}`);
    svg.classList.toggle('map--near', box.k < 1);
  };
  /** Holds one point where it is: shares of what is seen. @param {number} factor @param {number} [px] @param {number} [py] */
  const zoom = (factor, px = 0.5, py = 0.5) => {
    const k = Math.min(1, Math.max(NEAREST, box.k * factor));
    box.x += px * width * (box.k - k);
    box.y += py * height * (box.k - k);
    box.k = k;
    look();
  };
  /** @param {number} dx @param {number} dy in shares of what is seen */
  const pan = (dx, dy) => {
    box.x += dx * width * box.k;
    box.y += dy * height * box.k;
    look();
  };
  /** @param {MouseEvent} event */
  const share = (event) => {
    const seen = svg.getBoundingClientRect();
    return { x: (event.clientX - seen.left) / seen.width, y: (event.clientY - seen.top) / seen.height };
  };
  svg.addEventListener('wheel', (event) => {
    // The page keeps its own wheel.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { x, y } = share(event);
    zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * 0.005), x, y);
  }, { passive: false });

  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let moved = 0;
  svg.addEventListener('pointerdown', (event) => {
    if (!fingers.size) moved = 0;
    if (!event.button) fingers.set(event.pointerId, share(event));
  });
  svg.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId), now = share(event);
    if (!before) return;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    fingers.set(event.pointerId, now);
    if (other) zoom(Math.hypot(before.x - other.x, before.y - other.y) / (Math.hypot(now.x - other.x, now.y - other.y) || 1), other.x, other.y);
    else if (moved > 0.01) {
      svg.setPointerCapture(event.pointerId);
      pan(before.x - now.x, before.y - now.y);
    }
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  // The link under a drag is not followed.
  svg.addEventListener('click', (event) => moved > 0.01 && event.detail && event.preventDefault(), true);
  svg.addEventListener('dragstart', (event) => event.preventDefault());

  /** @type {Record<string, () => void>} */
  const keys = {
    '+': () => zoom(CLOSER), '=': () => zoom(CLOSER), '-': () => zoom(1 / CLOSER), Home: () => zoom(1 / NEAREST), Escape: () => zoom(1 / NEAREST),
    ArrowLeft: () => pan(-0.15, 0), ArrowRight: () => pan(0.15, 0), ArrowUp: () => pan(0, -0.15), ArrowDown: () => pan(0, 0.15),
  };
  host.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act || (box.k === 1 && !'+='.includes(event.key))) return;
    event.preventDefault();
    act();
  });
  // What has the focus is in view.
  svg.addEventListener('focusin', (event) => {
    const dot = /** @type {Element} */ (event.target).querySelector('.map-hit');
    if (!dot) return;
    const [x, y] = ['cx', 'cy'].map((name) => Number(dot.getAttribute(name))), w = width * box.k, h = height * box.k;
    box.x = Math.min(x - 0.1 * w, Math.max(box.x, x - 0.9 * w));
    box.y = Math.min(y - 0.1 * h, Math.max(box.y, y - 0.9 * h));
    look();
  });
  return zoom;
}
