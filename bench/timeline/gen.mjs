// Deterministic synthetic events: N events in 40 lanes over 15 years, 70 % of one day and 30 % spans,
// a third of them in bursts. Writes, for each N, out/rows-N.json (vis-timeline), out/tl-N.json
// (TimelineJS), and out/ours-N/: our page with its data file and texts.
import fs from 'node:fs';
import path from 'node:path';

const WHO = ['Riverside', 'Hillside', 'Council', 'Guild'];
const WHERE = ['Northgate', 'Southgate', 'Mill', 'Ferry', 'Bridge', 'Market', 'Quarry', 'Orchard', 'Harbour', 'Ford'];
const WHAT = ['checkpoint', 'patrol', 'recruitment', 'transfer', 'strike', 'meeting'];
const MARKS = ['arrives', 'visits', 'says', 'takes', 'strikes', 'visits'];
const FIRST = Date.UTC(2011, 0, 1) / 86400000, DAYS = 15 * 365;
const SITE = process.env.SITE ?? path.join(import.meta.dirname, '../../site');

/** A small generator of numbers that gives the same on every machine (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function events(n) {
  const next = numbers(20110101 + n), found = [];
  for (let i = 0; i < n; i++) {
    const who = (next() * 4) | 0, where = (next() * 10) | 0, what = (next() * 6) | 0;
    let day = next() < 0.33 ? ((next() * 24) | 0) * (DAYS / 24) + (next() + next()) * 20 : next() * DAYS;
    day = Math.min(DAYS - 1, day) | 0;
    const length = next() < 0.3 ? 1 + ((-Math.log(1 - next()) * 45) | 0) : 0;
    found.push({ id: `e${i}`, who, what, lane: who * 10 + where, first: FIRST + day, last: FIRST + day + length, title: `${WHAT[what]} at ${WHERE[where]} (${WHO[who]}) no. ${i}` });
  }
  return found.sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1));
}

const iso = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
const parts = (day) => { const d = new Date(day * 86400000); return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() }; };
const lanes = Array.from({ length: 40 }, (_, i) => `${WHO[(i / 10) | 0]} · ${WHERE[i % 10]}`);

/** The events as our data file has them: a lane is a place, its people a side. */
function ours(all) {
  const column = (of) => all.map(of);
  return {
    core: {
      format: 'chronology-view/1', locale: 'en', direction: 'ltr', intl: 'en-GB', span: [FIRST, FIRST + DAYS], today: FIRST + DAYS,
      sides: WHO.map((name, i) => ({ id: `side-${i}`, label: name, code: name.slice(0, 2).toUpperCase(), colour: ['#2f57c4', '#c3430c', '#661d53', '#4a5845'][i], dark: ['#5b97f7', '#f09a2a', '#c95f9d', '#8ab78d'][i], outline: false })),
      kinds: WHAT.map((label, i) => ({ id: label, label, mark: MARKS[i] })),
      outlets: [{ id: 'gazette', name: 'Gazette', href: '' }], sources: [{ id: 'gazette-1', label: 'Gazette, no. 1', outlet: 0, href: '' }], origins: [{ id: 'gazette', name: 'Gazette' }],
      actors: WHO.map((name, i) => ({ id: `actor-${i}`, name, also: '', sides: [i], part: -1, href: '' })),
      places: lanes.map((name, i) => ({ id: `place-${i}`, name, also: '', within: -1, kind: 'town', href: '', lon: null, lat: null, radius: 0, river: false })),
      events: {
        id: column((e) => e.id), path: column((e) => `events/${e.id}/`), first: column((e) => e.first), last: column((e) => e.last), flags: column(() => 0),
        precision: column((e) => (e.last > e.first ? 4 : 0)), kind: column((e) => e.what), claims: column(() => 1),
        places: column((e) => [e.lane]), actors: column((e) => [e.who]), sides: column((e) => [e.who]), sources: column(() => [0]), origins: column(() => [0]),
      },
      presences: { actor: [], place: [], side: [], stretches: [], start: [], end: [], began: [], confirmed: [], events: [], origins: [], sources: [], claims: [] },
      text: ['text.json'],
    },
    text: { title: column((e) => e.title), when: column((e) => iso(e.first)), where: column((e) => lanes[e.lane]), search: column((e) => e.title.toLowerCase()) },
  };
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(import.meta.dirname);
  const page = fs.readFileSync(path.join(SITE, 'en/chronology/index.html'), 'utf8');
  for (const n of (process.argv[2] ?? '100,1000,10000,100000').split(',').map(Number)) {
    const all = events(n), { core, text } = ours(all), folder = `out/ours-${n}`;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`out/rows-${n}.json`, JSON.stringify(all.map((e) => ({ id: e.id, lane: e.lane, title: e.title, start: iso(e.first), end: e.last > e.first ? iso(e.last) : null }))));
    fs.writeFileSync(`out/tl-${n}.json`, JSON.stringify({ events: all.map((e) => ({ unique_id: e.id, start_date: parts(e.first), ...(e.last > e.first && { end_date: parts(e.last) }), text: { headline: e.title } })) }));
    fs.writeFileSync(`${folder}/core.json`, JSON.stringify(core));
    fs.writeFileSync(`${folder}/text.json`, JSON.stringify(text));
    // Our page as it is built, without the theme's script (the peers stand on bare pages too) and
    // without the rows and the pictures that the build draws from other data.
    fs.writeFileSync(`${folder}/index.html`, page
      .replace(/(<ol class="events">)[\s\S]*?(<\/ol>)/, '$1$2')
      .replace(/<figure class="strips">[\s\S]*?<\/figure>/, '')
      .replace(/<div class="chronology-map"[\s\S]*?<\/figure>\s*<\/div>/, '')
      .replace(/data-core="[^"]*"/, 'data-core="core.json"')
      .replace(/<script[^>]*bundle[^>]*><\/script>/, ''));
  }
}
