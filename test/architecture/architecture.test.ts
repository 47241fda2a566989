// The laws of the architecture hold for the tree as it stands; the neighbouring file shows that each law can be broken.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { brokenImportLaws } from './import-laws.js';
import { impurities, numberedSql, readsEnvironment } from './purity-laws.js';
import {
  badNames,
  fileLength,
  functionLengths,
  looseFiles,
  retiredWords,
  share,
  tooLong,
  withoutFirstSentence,
  withoutSentence,
} from './shape-laws.js';
import { readTree } from './source-tree.js';

const source = readTree('src');
const everything = [...source, ...readTree('test')];
const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

test('every import goes the way it may', () => {
  expect(source.length).toBeGreaterThan(20);
  expect(brokenImportLaws(source, new Set(Object.keys(dependencies)))).toEqual([]);
});

test('domain and app know no clock, no chance, no environment', () => {
  expect(source.flatMap(impurities)).toEqual([]);
});

test('only the configuration reads the environment', () => {
  expect(source.flatMap(readsEnvironment)).toEqual([]);
});

test('no SQL has its values numbered by hand', () => {
  expect(source.flatMap(numberedSql)).toEqual([]);
});

test('no file is longer than 250 lines and no function than 50', () => {
  expect(everything.flatMap(tooLong)).toEqual([]);
});

test('most files and functions are short', () => {
  const files = source.map(fileLength);
  const functions = source.flatMap(functionLengths);
  const found = {
    file: [share(files, 0.5), share(files, 0.9)],
    function: [share(functions, 0.5), share(functions, 0.9)],
  };
  expect(found.file[0]).toBeLessThanOrEqual(60);
  expect(found.file[1]).toBeLessThanOrEqual(130);
  expect(found.function[0]).toBeLessThanOrEqual(8);
  expect(found.function[1]).toBeLessThanOrEqual(25);
});

test('names say what a thing is', () => {
  expect(everything.flatMap(badNames)).toEqual([]);
});

test('folders that are sorted by feature hold no loose files', () => {
  expect(source.flatMap(looseFiles)).toEqual([]);
});

test('given-up words do not come back', () => {
  const others = everything.filter(({ path }) => !path.startsWith('test/architecture/'));
  expect(others.flatMap(retiredWords)).toEqual([]);
});

test('each file begins with what it is for', () => {
  expect(everything.flatMap(withoutFirstSentence)).toEqual([]);
});

test('each exported function of domain and app has its sentence', () => {
  expect(source.flatMap(withoutSentence)).toEqual([]);
});
