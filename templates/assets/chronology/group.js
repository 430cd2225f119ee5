/**
 * The lanes of a view: what stands under what, what is folded, and which rows go where. The order
 * is the data's, which is the curator's.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').View} View
 * @typedef {import('./select.js').Index} Index
 * @typedef {'place'|'actor'|'side'|'source'|'outlet'|'none'} LaneKind
 * @typedef {{id: string, kind: LaneKind, index: number, label: string, depth: number, folded: boolean,
 *   children: number, events: Uint32Array, presences: Uint32Array}} Lane
 * @typedef {{id: string, kind: LaneKind, index: number, label: string, parent: number, open: boolean}} Node
 */

/**
 * Returns the lanes from first to last. A folded lane holds all that lies below it, once; a lane
 * without rows of its own stands only to head several others. Rows of which the data names nothing
 * to group by come last, in a lane without identifier.
 * @param {Data} data @param {View} view @param {Index} index
 * @param {Uint32Array} events @param {Uint32Array} presences @returns {Lane[]}
 */
export function groupLanes(data, view, index, events, presences) {
  const { group, folded } = view, nodes = nodesOf(data, view, index), size = nodes.length;
  // The nodes of what is grouped by come after those of what only heads them.
  const first = size - data[/** @type {'places'} */ (`${group}s`)].length;
  const open = Uint8Array.from(nodes, (node) => +node.open), own = new Uint8Array(size), holds = new Uint8Array(size);
  /** @type {number[][]} */
  const below = nodes.map(() => []);
  /** @type {number[]} */
  const roots = [];
  nodes.forEach((node, i) => (node.parent < 0 ? roots : below[node.parent]).push(i));

  let homeless = 0;
  /** @param {'events'|'presences'} key @param {Uint32Array} rows */
  const see = (key, rows) => {
    const { start, items } = /** @type {import('./select.js').Column} */ (index.column(key, group, true));
    for (const row of rows) {
      let placed = 0;
      for (let i = start[row]; i < start[row + 1]; i++) placed |= own[first + items[i]] |= open[first + items[i]];
      homeless |= +!placed;
    }
  };
  see('events', events);
  see('presences', presences);
  /** @param {number} node @returns {number} */
  const fill = (node) => (holds[node] = below[node].reduce((any, child) => fill(child) | any, own[node]));
  roots.forEach(fill);

  /** @type {Lane[]} */
  const lanes = [];
  const laneOf = new Int32Array(size).fill(-1), none = new Uint32Array();
  /** @param {number} node @param {number} depth @param {number} into a folded lane, or -1 */
  const lay = (node, depth, into) => {
    if (!holds[node]) return;
    const { id, kind, index, label } = nodes[node];
    const children = below[node].filter((child) => holds[child]), shut = folded.has(id);
    const passed = !own[node] && children.length === 1 && !shut;
    laneOf[node] = into;
    if (into < 0 && !passed) {
      laneOf[node] = lanes.push({ id, kind, index, label, depth, folded: !!children.length && shut, children: children.length, events: none, presences: none }) - 1;
      if (shut) into = laneOf[node];
    }
    for (const child of children) lay(child, passed ? depth : depth + 1, into);
  };
  for (const root of roots) lay(root, 0, -1);
  if (homeless) lanes.push({ id: '', kind: 'none', index: -1, label: '', depth: 0, folded: false, children: 0, events: none, presences: none });

  /** Two rounds, to count and to fill. @param {'events'|'presences'} key @param {Uint32Array} rows */
  const share = (key, rows) => {
    const { start, items } = /** @type {import('./select.js').Column} */ (index.column(key, group, true));
    const counts = new Uint32Array(lanes.length);
    /** @param {((lane: number, row: number) => void)} put */
    const walk = (put) => {
      const seen = new Int32Array(lanes.length).fill(-1);
      for (const row of rows) {
        let placed = false;
        for (let i = start[row]; i < start[row + 1]; i++) {
          const lane = open[first + items[i]] ? laneOf[first + items[i]] : -1;
          if (lane < 0) continue;
          placed = true;
          if (seen[lane] !== row) put(lane, (seen[lane] = row));
        }
        if (!placed) put(lanes.length - 1, row);
      }
    };
    walk((lane) => counts[lane]++);
    lanes.forEach((lane, i) => (lane[key] = new Uint32Array(counts[i])));
    walk((lane, row) => (lanes[lane][key][lanes[lane][key].length - counts[lane]--] = row));
  };
  share('events', events);
  share('presences', presences);
  return lanes;
}

/**
 * Returns what can be a lane, what heads it, and whether the filters leave it open. How to head them
 * otherwise than by place comes with what can ask for it (headings.js).
 * @param {Data} data @param {View} view @param {Index} index @returns {Node[]}
 */
function nodesOf(data, view, index) {
  if (view.group !== 'place') return data.headings?.(data, view, index) ?? [];
  const wanted = asks(view.place, data.places);
  return nodesAs('place', data.places, (i) => wanted(index.up.place[i]), (i) => above(index.up.place, i));
}

/**
 * @param {LaneKind} kind @param {{id: string, label?: string, name?: string}[]} items @param {(i: number) => boolean} open
 * @param {(i: number) => number} [parent] @param {string} [prefix] of the identifiers of what only heads lanes
 * @returns {Node[]}
 */
export const nodesAs = (kind, items, open, parent = () => -1, prefix = '') =>
  items.map(({ id, label, name }, i) => ({ id: prefix + id, kind, index: i, label: label ?? name ?? id, parent: parent(i), open: open(i) }));

/** Whether one of some items is chosen, or none is at all. @param {Set<string>} chosen @param {{id: string}[]} items */
export const asks = (chosen, items) => {
  const known = items.some(({ id }) => chosen.has(id));
  return (/** @type {number[]} */ these) => !known || these.some((i) => chosen.has(items[i].id));
};

/** What an item stands under, or -1 where its chain leads back to itself. @param {number[][]} chains @param {number} i */
export const above = (chains, i) => (chains[i].length > 1 && !chains[chains[i][1]].includes(i) ? chains[i][1] : -1);
