// docs/states.md is what the table of actions says.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { ACTIONS } from '../../../src/domain/case/actions.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import { statesDocument } from './states-document.js';

const FILE = 'docs/states.md';

test('docs/states.md is drawn from the table; if not, run: WRITE_DOCS=1 npm run -s jest -- test/domain/case/states', () => {
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, statesDocument());
  expect(fs.readFileSync(FILE, 'utf8')).toBe(statesDocument());
});

test.each([...ACTIONS, ...CASE_STATUSES])('it names %s', (code) => {
  expect(statesDocument()).toContain(code);
});
