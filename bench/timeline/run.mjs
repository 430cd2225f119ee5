// usage: node run.mjs [--targets ours,vis-timeline] [--n 100,1000] [--reps 3] [--cap 120] [--steps 20]
//        [--site ../../site] [--chrome PATH] [--write RESULTS.md]
// A target is a page and how it is driven (targets.json). Everything runs in one go, so that ratios hold.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { table } from './table.mjs';

process.chdir(import.meta.dirname);
const arg = (name, otherwise) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? otherwise : process.argv[i + 1]; };
const all = JSON.parse(fs.readFileSync('targets.json', 'utf8'));
const names = arg('targets', Object.keys(all).join(';')).split(/[;]|,(?! )/), ns = arg('n', '100,1000,10000,100000').split(',').map(Number);
const reps = +arg('reps', 3), cap = +arg('cap', 120) * 1000, steps = +arg('steps', 20), site = path.resolve(arg('site', process.env.SITE ?? '../../site'));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const zipped = new Map();

// Our site's files by its own paths, with our page for N events as if it stood among them; everything
// else from this folder; all gzipped, as a host would.
const server = http.createServer((request, response) => {
  const wanted = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/^\/en\/ours-/, '/out/ours-'), root = wanted.startsWith('/en/') ? site : process.cwd(), file = path.join(root, wanted);
  if (!file.startsWith(root) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) return response.writeHead(404).end();
  if (!zipped.has(file)) zipped.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 6 }));
  return response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(zipped.get(file));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}`;

/** Compresses what a page asks for before it is timed. */
function warm(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && TYPES[path.extname(file)]) zipped.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 6 }));
  }
}

/** Runs in the page: notes when the first items are on screen, and drives one step a frame. */
function hook(how) {
  window.__long = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.__long += entry.duration; }).observe({ type: 'longtask', buffered: true });
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
  const look = () => {
    const { ready } = window.bench ?? how, hit = ready && document.querySelector(ready);
    if (!hit) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => { window.__first = performance.now(); }, 0));
  };
  requestAnimationFrame(look);
  window.__drive = async (kind, count) => {
    const b = window.bench ?? how, target = b.step ? null : typeof b.target === 'function' ? b.target() : document.querySelector(b.target);
    const box = target?.getBoundingClientRect(), times = [];
    let last = await frame();
    for (let i = 0; i < count; i++) {
      if (b.step) b.step(kind, i);
      else {
        const zooms = kind !== 'pan', by = (kind === 'zoomin' ? -120 : 120) * (zooms ? b.zoomSign ?? 1 : 1), across = !zooms && b.pan === 'x';
        target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, deltaX: across ? by : 0, deltaY: across ? 0 : by, ctrlKey: zooms && b.zoom === 'ctrl' }));
      }
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  };
  // A word typed letter by letter: until the frame in which the drawing has followed.
  window.__type = async (selector, word) => {
    const field = document.querySelector(selector), times = [];
    // As a hand does: it comes to the field first, and what listens there is loaded then.
    field.focus();
    await new Promise((done) => setTimeout(done, 1000));
    for (let i = 1; i <= word.length; i++) {
      const began = performance.now();
      field.value = word.slice(0, i);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      await frame();
      times.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, 400));
    }
    return times;
  };
}

const quantile = (numbers, p) => { const sorted = [...numbers].sort((a, b) => a - b); return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] : null; };

async function once(name, n) {
  const target = all[name], out = { ok: false };
  const browser = await chromium.launch({ executablePath: arg('chrome', '/usr/bin/chromium'), args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error('did not finish')), cap); });
  const work = (async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } }), wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    await wire.send('Performance.enable');
    let bytes = 0;
    const foreign = new Set();
    wire.on('Network.requestWillBeSent', ({ request }) => { const { protocol, hostname } = new URL(request.url); if (/^http/.test(protocol) && hostname !== '127.0.0.1') foreign.add(hostname); });
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await page.addInitScript(hook, target);
    const metrics = async () => Object.fromEntries((await wire.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    page.goto(base + target.url.replaceAll('{n}', n), { waitUntil: 'commit', timeout: cap }).catch(() => {});
    await page.waitForFunction(() => window.__first, null, { timeout: cap, polling: 200 });
    out.first = await page.evaluate(() => window.__first);
    await page.waitForTimeout(1000);
    await wire.send('HeapProfiler.collectGarbage');
    out.heap = (await metrics()).JSHeapUsedSize / 1048576;
    out.elements = await page.evaluate(() => document.getElementsByTagName('*').length);
    out.kb = bytes / 1024;
    const times = [], before = await metrics();
    for (const kind of ['zoomin', 'pan', 'zoomout']) times.push(...await page.evaluate(([kind, steps]) => window.__drive(kind, steps), [kind, steps]));
    const after = await metrics();
    Object.assign(out, { p50: quantile(times, 0.5), p95: quantile(times, 0.95), busy: ((after.TaskDuration - before.TaskDuration) * 1000) / times.length });
    if (target.search) out.key = quantile(await page.evaluate(([field, word]) => window.__type(field, word), [target.search, 'patrol at mill']), 0.5);
    Object.assign(out, { foreign: foreign.size, ok: true });
  })();
  try { await Promise.race([work, late]); } catch (error) { out.why = String(error.message).split('\n')[0]; }
  clearTimeout(timer);
  work.catch(() => {});
  await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 5000))]).catch(() => {});
  return out;
}

warm('out');
const rows = [];
for (const n of ns) for (const name of names) {
  const runs = [];
  for (let i = 0; i < reps; i++) {
    runs.push(await once(name, n));
    if (!runs.at(-1).ok) break;
  }
  const good = runs.filter((run) => run.ok), row = { target: name, n, why: runs.find((run) => !run.ok)?.why };
  for (const key of ['first', 'heap', 'elements', 'kb', 'p50', 'p95', 'busy', 'key', 'foreign']) row[key] = quantile((good.length ? good : runs).map((run) => run[key]).filter((value) => value != null), 0.5);
  rows.push(row);
  console.log(JSON.stringify(row));
}
if (arg('write')) fs.writeFileSync(arg('write'), table(rows, { reps, steps, cap: cap / 1000 }));
server.close();
