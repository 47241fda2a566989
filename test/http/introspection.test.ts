// Introspection is the operator's choice: off, the schema is neither shown nor hinted at.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenServer, openServices } from './open-http.js';

let open: OpenServer;
let shut: OpenServer;
beforeAll(async () => {
  open = await openServices();
  shut = await openServices({ graphql: { introspection: false } });
});
afterAll(async () => {
  await open.close();
  await shut.close();
});

const answerOf = async ({ post }: OpenServer, query: string): Promise<string> => (await post({ query })).text();
const SCHEMA = '{ __schema { types { name } } }';
const SLIPS = [
  '{ helo }',
  '{ rows(frist: 1) { nodes { id } } }',
  '{ rows { nodes { nmes { text } } } }',
  '{ echo(text: 7) }',
];

test('on, the schema is told, and a slip of the pen is helped', async () => {
  expect(await answerOf(open, SCHEMA)).toContain('"Rows"');
  expect(await answerOf(open, '{ helo }')).toContain('是否指：hello？');
});

test('off, the schema is not told', async () => {
  const text = await answerOf(shut, SCHEMA);
  expect(text).toContain('"errors"');
  expect(text).not.toContain('"Rows"');
  expect(await answerOf(shut, '{ __typename }')).toBe('{"data":{"__typename":"Query"}}\n');
});

test.each(SLIPS)('off, %s is refused without a hint', async (slip) => {
  const text = await answerOf(shut, slip);
  expect(text).toContain('"errors"');
  expect(text).not.toMatch(/Did you mean|是否指|"hello"|"first"|"names"/);
});
