/** docs/clocks.md is what the table says. */
import fs from 'node:fs';
import { expect, it } from '@jest/globals';
import { CLOCK_IDS, CLOCKS } from '../../../src/domain/clock/clocks.js';
import { document } from './document.js';

const FILE = 'docs/clocks.md';

it('docs/clocks.md is drawn from the table; if not, run: WRITE_DOCS=1 npm run -s jest -- test/domain/clock/document', () => {
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, document());
  expect(fs.readFileSync(FILE, 'utf8')).toBe(document());
});

it('warns at every row that was not read in its source, and at no other', () => {
  const warned = document()
    .split('\n')
    .flatMap((line) => /^\| ([A-Z]+-?\w+).*⚠ \|$/.exec(line)?.[1] ?? []);
  expect(warned).toEqual(CLOCK_IDS.filter((id) => ['W', 'K'].includes(CLOCKS[id].cite.mark)));
});
