/** The README names every title, type and option that the import understands. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { COLUMN_NAMES, COLUMNS } from '../../src/app/import/columns.js';
import { DISPUTE_TYPES } from '../../src/domain/taxonomy/dispute-type.js';

const README = readFileSync('README.md', 'utf8');

test.each(COLUMN_NAMES)('the column %s', (column) => {
  const { zh, en, also } = COLUMNS[column];
  expect(README).toContain(`| ${zh} | ${en} | ${also.replaceAll(' ', '、')} |`);
});

test.each(DISPUTE_TYPES.map(({ zh, en, also }) => [zh, en, also.join('、')]))('the type %s', (zh, en, also) => {
  expect(README).toContain(`| ${zh} | ${en} | ${also} |`);
});

test.each(['--map', '--dry-run', '--json'])('the option %s', (option) => {
  expect(README).toContain(`\`${option}`);
});
