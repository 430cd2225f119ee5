import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

const FOLDER = new URL('../../templates/assets/chronology/', import.meta.url);
const modules = Object.fromEntries(fs.readdirSync(FOLDER).filter((name) => name.endsWith('.js')).map((name) => [name, fs.readFileSync(new URL(name, FOLDER), 'utf8')]));
const imports = (name) => [...modules[name].matchAll(/^import .*from '\.\/([\w-]+\.js)';$/gm)].map((match) => match[1]);

test('no name is declared at the top of two modules, for the build joins them', () => {
  const owner = {};
  for (const [name, code] of Object.entries(modules)) {
    for (const line of code.matchAll(/^(?:export )?(?:async )?(?:const|let|class|function) (?:\{[^}]*\}|\[[^\]]*\]|[^=(;{]+?(?:,\s*\w+ =[^;\n]*)?)/gm)) {
      const statement = code.slice(line.index, code.indexOf('\n', line.index));
      const declared = /\b(?:class|function)\b/.test(line[0]) ? [statement.match(/(?:class|function) (\w+)/)[1]] : [...statement.replace(/=>.*|\(.*?\)/g, '').matchAll(/(?:const |let |, )(\w+) =/g)].map((match) => match[1]);
      for (const one of declared) {
        assert.ok(!owner[one] || owner[one] === name, `${one} is declared in ${owner[one]} and in ${name}`);
        owner[one] = name;
      }
    }
  }
  assert.ok(Object.keys(owner).length > 80);
});

test('no module needs itself, by way of others', () => {
  const visit = (name, path) => {
    assert.ok(!path.includes(name), `${[...path, name].join(' → ')}`);
    for (const next of imports(name)) visit(next, [...path, name]);
  };
  for (const name of Object.keys(modules)) visit(name, []);
});

test('only main.js does something when it is imported', async () => {
  const touched = [];
  for (const name of ['document', 'window', 'fetch', 'addEventListener', 'matchMedia', 'location']) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => void touched.push(name) });
  }
  for (const name of Object.keys(modules)) if (name !== 'main.js') await import(new URL(name, FOLDER));
  assert.deepEqual(touched, []);
});
