// The documents name nothing that is not there.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { faultsIn, type Known } from './documents.js';

const ROOTS = ['src', 'test', 'scripts', 'bench', 'docs', 'migrations', 'schema', 'seeds'];
const files = [
  ...fs.readdirSync('.'),
  ...ROOTS.flatMap((root) =>
    fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => `${root}/${file}`),
  ),
].map((file) => file.replaceAll('\\', '/'));
const known: Known = {
  files,
  scripts: Object.keys(JSON.parse(fs.readFileSync('package.json', 'utf8')).scripts),
  code: files
    .filter(
      (file) =>
        /^(src|test|scripts|bench|schema)\/.*\.(ts|mjs|sh|graphql)$/u.test(file) || file === 'docker-compose.yml',
    )
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n'),
};

test.each(files.filter((file) => file.endsWith('.md')))('%s', (file) => {
  expect(faultsIn(file, fs.readFileSync(file, 'utf8'), known)).toEqual([]);
});

test('a decision bears its number in its title', () => {
  const titles = files.filter((file) => /^docs\/decisions\/\d/u.test(file));
  expect(titles.length).toBeGreaterThan(50);
  const wrong = titles.filter((file) => {
    const number = Number(file.slice('docs/decisions/'.length).split('-')[0]);
    return !fs.readFileSync(file, 'utf8').startsWith(`# ${number}. `);
  });
  expect(wrong).toEqual([]);
});

test('CONTRIBUTING names every folder of the product', () => {
  const lists = [
    ...fs.readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`(domain|app|adapters|tools)\/\{([^}]*)\}`/gu),
  ];
  const named = Map.groupBy(lists, ([, layer]) => layer);
  for (const layer of ['domain', 'app', 'adapters', 'tools']) {
    const folders = (named.get(layer) ?? []).flatMap(([, , words = '']) => words.split(','));
    expect([layer, folders.sort()]).toEqual([layer, fs.readdirSync(`src/${layer}`).sort()]);
  }
});

test('planted faults are found', () => {
  const text = 'See [it](nowhere.md), src/app/nowhere.ts, `npm run nothing`, `NO_SUCH_THING` and `noSuchThing(1)`.';
  expect(faultsIn('docs/planted.md', text, { ...known, code: '' })).toEqual([
    'no file src/app/nowhere.ts',
    'link to nothing: nowhere.md',
    'no command nothing',
    'nothing is called NO_SUCH_THING',
    'nothing is called noSuchThing',
  ]);
});
