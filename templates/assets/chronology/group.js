/**
 * The lanes of a view: what stands under what, what is folded, and which rows go where. The order
 * is the data's, which is the curator's.
 *
 * @typedef {import('./data.js').Data} Data
 * @typedef {import('./state.js').View} View
 * @typedef {'place'|'actor'|'side'|'source'|'outlet'|'none'} LaneKind
 * @typedef {{id: string, kind: LaneKind, index: number, label: string, depth: number, folded: boolean,
 *   children: number, events: Uint32Array, presences: Uint32Array}} Lane
 * @typedef {{id: string, kind: LaneKind, index: number, label: string, parent: number, open: boolean}} Node
 * @typedef {{nodes: Node[], first: number}} Tree `first`: the node of the grouping's item 0
 */

/**
 * Returns the lanes from first to last. A folded lane holds all that lies below it, once; a lane
 * without rows of its own stands only to head several others. Rows of which the data names nothing
 * to group by come last, in a lane without identifier.
 * @param {Data} data @param {View} view @param {import('./select.js').Index} index
 * @param {Uint32Array} events @param {Uint32Array} presences @returns {Lane[]}
 */
export function groupLanes(data, view, index, events, presences) {
  const { nodes, first } = TREES[view.group](data, view, index);
  const open = Uint8Array.from(nodes, (node) => +node.open);
  /** @type {number[][]} */
  const below = nodes.map(() => []);
  /** @type {number[]} */
  const roots = [];
  nodes.forEach((node, i) => (node.parent < 0 ? roots : below[node.parent]).push(i));

  const own = new Uint8Array(nodes.length);
  let homeless = false;
  /** @param {Uint32Array} rows @param {import('./select.js').Column} column */
  const see = (rows, { start, items }) => {
    for (let r = 0; r < rows.length; r++) {
      let placed = 0;
      for (let i = start[rows[r]]; i < start[rows[r] + 1]; i++) placed |= own[first + items[i]] |= open[first + items[i]];
      homeless ||= !placed;
    }
  };
  see(events, index.own.events[view.group]);
  see(presences, index.own.presences[view.group]);

  const holds = new Uint8Array(nodes.length);
  /** @param {number} node @returns {boolean} */
  const fill = (node) => {
    let any = !!own[node];
    for (const child of below[node]) any = fill(child) || any;
    holds[node] = +any;
    return any;
  };
  roots.forEach(fill);

  /** @type {Lane[]} */
  const lanes = [];
  const laneOf = new Int32Array(nodes.length).fill(-1);
  /** @param {number} node @param {number} depth @param {number} into a folded lane, or -1 */
  const lay = (node, depth, into) => {
    if (!holds[node]) return;
    const { id, kind, index, label } = nodes[node];
    const children = below[node].filter((child) => holds[child]);
    const passed = into < 0 && !own[node] && children.length === 1 && !view.folded.has(id);
    if (into < 0 && !passed) {
      const folded = children.length > 0 && view.folded.has(id);
      lanes.push({ id, kind, index, label, depth, folded, children: children.length, events: NONE, presences: NONE });
      laneOf[node] = lanes.length - 1;
      if (folded) into = lanes.length - 1;
    } else laneOf[node] = into;
    for (const child of children) lay(child, passed ? depth : depth + 1, into);
  };
  for (const root of roots) lay(root, 0, -1);
  if (homeless) lanes.push({ id: '', kind: 'none', index: -1, label: '', depth: 0, folded: false, children: 0, events: NONE, presences: NONE });

  const last = lanes.length - 1;
  /** Two rounds, to count and to fill. @param {'events'|'presences'} key @param {Uint32Array} rows */
  const share = (key, rows) => {
    const { start, items } = index.own[key][view.group];
    const size = new Uint32Array(lanes.length);
    /** @param {((lane: number, row: number) => void)} put */
    const walk = (put) => {
      const seen = new Int32Array(lanes.length).fill(-1);
      for (let r = 0; r < rows.length; r++) {
        const row = rows[r];
        let placed = false;
        for (let i = start[row]; i < start[row + 1]; i++) {
          const lane = open[first + items[i]] ? laneOf[first + items[i]] : -1;
          if (lane < 0) continue;
          placed = true;
          if (seen[lane] !== row) put(lane, (seen[lane] = row));
        }
        if (!placed) put(last, row);
      }
    };
    walk((lane) => size[lane]++);
    const shares = lanes.map((lane, i) => (lane[key] = new Uint32Array(size[i])));
    walk((lane, row) => (shares[lane][shares[lane].length - size[lane]--] = row));
  };
  share('events', events);
  share('presences', presences);
  return lanes;
}

const NONE = new Uint32Array();

/** @type {Record<View['group'], (data: Data, view: View, index: import('./select.js').Index) => Tree>} */
const TREES = {
  place: ({ places }, view, { up }) => {
    const wanted = asks(view.place, places);
    return {
      nodes: places.map(({ id, name, within }, index) => ({
        id, kind: /** @type {const} */ ('place'), index, label: name, parent: rooted(up.place, index, within), open: wanted(up.place[index]),
      })),
      first: 0,
    };
  },

  // Under its side, or under the actor it is part of where the two are of one side.
  actor: ({ sides, actors }, view, { up }) => {
    const first = sides.length;
    const wanted = asks(view.actor, actors), sided = asks(view.side, sides);
    return {
      nodes: [
        ...sideNodes(sides, view, 'side.'),
        ...actors.map(({ id, name, part, sides: [side = -1], sides: all }, index) => ({
          id, kind: /** @type {const} */ ('actor'), index, label: name,
          parent: part >= 0 && (actors[part].sides[0] ?? -1) === side && rooted(up.actor, index, part) >= 0 ? first + part : side,
          open: wanted(up.actor[index]) && sided(all),
        })),
      ],
      first,
    };
  },

  side: ({ sides }, view) => ({
    nodes: sideNodes(sides, view, ''),
    first: 0,
  }),

  source: ({ outlets, sources }, view) => {
    const first = outlets.length;
    const wanted = asks(view.source, sources), published = asks(view.outlet, outlets);
    return {
      nodes: [
        ...outlets.map(({ id, name }, index) => ({ id: `outlet.${id}`, kind: /** @type {const} */ ('outlet'), index, label: name, parent: -1, open: true })),
        ...sources.map(({ id, label, outlet }, index) => ({
          id, kind: /** @type {const} */ ('source'), index, label, parent: outlet,
          open: wanted([index]) && published([outlet]),
        })),
      ],
      first,
    };
  },
};

/** @param {Data['sides']} sides @param {View} view @param {string} prefix @returns {Node[]} */
const sideNodes = (sides, view, prefix) => {
  const wanted = asks(view.side, sides);
  return sides.map(({ id, label }, index) => ({ id: prefix + id, kind: 'side', index, label, parent: -1, open: wanted([index]) }));
};

/** Returns whether one of some items is chosen, or none is at all. @param {Set<string>} chosen @param {{id: string}[]} items */
const asks = (chosen, items) => {
  const known = items.some((item) => chosen.has(item.id));
  return (/** @type {number[]} */ these) => !known || these.some((i) => chosen.has(items[i].id));
};

/** What an item stands under, or -1 where its chain leads back to itself. @param {number[][]} up @param {number} item @param {number} above */
const rooted = (up, item, above) => (above >= 0 && !up[above].includes(item) ? above : -1);
