/**
 * Hands on the drawing: wheel, drag, pinch, keys. It says what was meant, in pixels of the element,
 * and knows nothing of time. Directions are physical: to the right is to the right in any script.
 *
 * @typedef {{pan: (dx: number) => void, zoom: (factor: number, x: number) => void, tap: (x: number, y: number, touch: boolean, twice: boolean) => void,
 *   hover?: (x: number, y: number) => void, leave?: () => void, grab?: (x: number, y: number) => ((x: number) => void)|null}} Meaning
 */

/** @param {HTMLElement} element @param {Meaning} mean */
export function listen(element, mean) {
  /** @type {Map<number, {x: number, y: number}>} */
  const down = new Map();
  let moved = 0, spread = 0, lastTap = 0;
  /** @type {((x: number) => void)|null} */
  let drag = null;
  const at = (/** @type {MouseEvent} */ { offsetX: x, offsetY: y }) => ({ x, y });

  element.addEventListener('wheel', (event) => {
    const step = event.deltaMode ? 16 : 1;
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    // The page keeps its own wheel: up and down alone scroll on.
    if (event.ctrlKey || event.metaKey) mean.zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY * step)) * 0.0025), at(event).x);
    else if (event.shiftKey || Math.abs(sideways) > Math.abs(event.deltaY)) mean.pan(sideways * step);
    else return;
    event.preventDefault();
  }, { passive: false });

  const begin = (/** @type {PointerEvent} */ event) => {
    const point = at(event);
    down.set(event.pointerId, point);
    element.setPointerCapture(event.pointerId);
    if (down.size === 1) {
      moved = 0;
      drag = mean.grab ? mean.grab(point.x, point.y) : null;
    }
    spread = apart();
  };
  element.addEventListener('pointerdown', (event) => event.button || begin(event));
  element.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId), now = at(event);
    if (!before) {
      // A finger that came down before this was loaded is taken up under way.
      if (event.buttons && event.pointerType === 'touch') begin(event);
      else mean.hover?.(now.x, now.y);
      return;
    }
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    down.set(event.pointerId, now);
    if (down.size === 2) {
      const next = apart(), points = [...down.values()];
      if (spread > 0 && next > 0) mean.zoom(spread / next, (points[0].x + points[1].x) / 2);
      mean.pan(-(now.x - before.x) / 2);
      spread = next;
    } else if (drag) drag(now.x);
    else if (moved > 4) mean.pan(before.x - now.x);
  });
  const up = (/** @type {PointerEvent} */ event) => {
    const point = down.get(event.pointerId);
    if (!down.delete(event.pointerId) || down.size) return;
    if (event.type === 'pointerup' && moved <= (event.pointerType === 'touch' ? 10 : 4) && point) {
      const twice = event.timeStamp - lastTap < 350;
      lastTap = twice ? 0 : event.timeStamp;
      mean.tap(point.x, point.y, event.pointerType === 'touch', twice);
    }
    drag = null;
  };
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', () => mean.leave?.());

  /** How far apart two fingers are, across. */
  function apart() {
    const points = [...down.values()];
    return points.length === 2 ? Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y) : 0;
  }
}
