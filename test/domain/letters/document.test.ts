/** docs/letters.md is what the table says. */
import fs from 'node:fs';
import { expect, it } from '@jest/globals';
import { document } from './document.js';

const FILE = 'docs/letters.md';

it('docs/letters.md is drawn from the table; if not, run: WRITE_DOCS=1 npm run -s jest -- test/domain/letters/document', () => {
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, document());
  expect(fs.readFileSync(FILE, 'utf8')).toBe(document());
});
