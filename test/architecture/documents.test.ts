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
