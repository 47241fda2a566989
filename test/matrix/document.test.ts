// docs/permissions.md is what the tables say.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { cellCount, document } from './document.js';
import { PROSE } from './prose.js';

const FILE = 'docs/permissions.md';

test('docs/permissions.md is drawn from the tables; if not, run: WRITE_DOCS=1 npm run -s jest -- test/matrix/document', () => {
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, document(PROSE));
  expect(fs.readFileSync(FILE, 'utf8')).toBe(document(PROSE));
});

test('there are thousands of cells', () => {
  expect(cellCount()).toBeGreaterThan(3000);
});
