// How long is kept what lies beside the files, and that the handbook says the same.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { forgottenBefore, KEPT_BESIDE, keptUntil, yearsKept } from '../../../src/domain/privacy/kept-beside.js';

test('a package is kept for three years after its last answer, to the day', () => {
  expect(keptUntil('RECEIVED_PACKAGE', '2026-06-09')).toBe('2029-06-09');
  expect(forgottenBefore('RECEIVED_PACKAGE', '2029-06-09')).toBe('2026-06-09');
  expect(keptUntil('RECEIVED_PACKAGE', '2028-02-29')).toBe('2031-02-28');
  expect(yearsKept('RECEIVED_PACKAGE', '2020-01-01')).toBe(3);
});

test('each term stands in the handbook with its article and mark', () => {
  const lines = fs.readFileSync('docs/operation.md', 'utf8').split('\n');
  for (const { zh, en, years, cite } of Object.values(KEPT_BESIDE).flat()) {
    const row = lines.find((line) => line.startsWith(`| ${zh} ${en} | ${years} |`));
    expect([zh, row?.endsWith(`| ${cite.law} ${cite.article} | ${cite.mark} |`)]).toEqual([zh, true]);
  }
});
