// Which form of answer a client takes, by its Accept header (RFC 9110 §12.5.1, GraphQL over HTTP).
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { acceptedLanguage } from '../../src/adapters/graphql/shared/accept-language.js';
import { acceptedType } from '../../src/adapters/graphql/server/accept.js';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

test.each([
  [undefined, JSON_TYPE],
  [' ', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  ['Application/JSON', JSON_TYPE],
  ['application/json; charset=utf-8', JSON_TYPE],
  ['application/json;charset="UTF-8"', JSON_TYPE],
  ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', GRAPHQL_TYPE],
  ['application/json, application/graphql-response+json', JSON_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYPE],
  ['application/graphql-response+json;q=0.8, application/json;q=0.9', JSON_TYPE],
  ['application/*, application/graphql-response+json', GRAPHQL_TYPE],
  ['application/json;q=0, */*;q=0.1', GRAPHQL_TYPE],
  ['multipart/mixed;deferSpec=20220824,application/json', JSON_TYPE],
  ['text/html, */*;q=0.8', JSON_TYPE],
  ['application/json;charset=gbk, application/graphql-response+json;q=0.1', GRAPHQL_TYPE],
])('Accept %j is answered as %s', (accept, type) => {
  expect(acceptedType(accept)).toBe(type);
});

test.each([
  'text/html',
  'application/json;q=0',
  'application/json;charset=gbk',
  'application/json;q=no',
  'json',
  ',',
  'image/*, text/*',
])('Accept %j takes neither form', (accept) => {
  expect(acceptedType(accept)).toBeNull();
});

test('no header, however odd, is more than a header', () => {
  const pieces = fc.constantFrom(
    'application',
    '/',
    '*',
    ';',
    'q',
    '=',
    '0',
    '.5',
    ',',
    '"',
    '\\',
    ' ',
    'json',
    'en',
    '-',
  );
  // Not by the unit `binary`, which first makes a table of all 1,112,064 signs: two seconds.
  const sign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
  const of = (signs: fc.Arbitrary<string>) => fc.array(signs).map((all) => all.join(''));
  const header = fc.oneof(fc.string(), of(sign), { arbitrary: of(pieces), weight: 2 });
  fc.assert(
    fc.property(header, (text) => {
      expect([JSON_TYPE, GRAPHQL_TYPE, null]).toContain(acceptedType(text));
      expect(['zh', 'en']).toContain(acceptedLanguage(text));
    }),
  );
});
