// The schema that other systems read is the one that documents are checked against, both ways.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { faultIn, HANDOVER_SCHEMA } from '../../src/adapters/identity/handover/schema.js';
import { isPublic } from '../../src/adapters/identity/outside.js';

const FILE = 'schema/handover.schema.json';

test(`${FILE} is written from the code; if not, run: WRITE_DOCS=1 npm run -s jest -- test/handover/schema`, () => {
  const written = `${JSON.stringify(HANDOVER_SCHEMA, null, 2)}\n`;
  if (process.env['WRITE_DOCS']) fs.writeFileSync(FILE, written);
  expect(fs.readFileSync(FILE, 'utf8')).toBe(written);
});

test('the example of docs/handover.md has its form', () => {
  const examples = [...fs.readFileSync('docs/handover.md', 'utf8').matchAll(/```json\n(\{[^`]*"jti"[^`]*\})\n```/g)];
  expect(examples.length).toBeGreaterThan(1);
  for (const [, example = ''] of examples) expect([example, faultIn(JSON.parse(example))]).toEqual([example, null]);
});

test.each([
  ...['8.8.8.8', '114.114.114.114', '223.5.5.5', '2400:3200::1', '2606:4700::1111'].map((one) => [one, true] as const),
  ...['10.0.0.1', '172.31.255.255', '192.168.1.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'].map(
    (one) => [one, false] as const,
  ),
  ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '::1', '::', 'fe80::1', 'fc00::1', '::ffff:8.8.8.8'].map(
    (one) => [one, false] as const,
  ),
  ...['2002:0a00:0001::1', '2001:db8::1', '2001::1', '64:ff9b::7f00:1', 'ff02::1', 'localhost', ''].map(
    (one) => [one, false] as const,
  ),
])('%s is of the public network: %s', (address, known) => {
  expect(isPublic(address)).toBe(known);
});
