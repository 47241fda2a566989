// The small parts of the API by themselves: languages, fields asked for, nulls, the guard at the root.
import { expect, test } from '@jest/globals';
import { buildSchema, type FieldNode, Kind, parse } from 'graphql';
import { selectedFields } from '../../src/adapters/graphql/shared/field-selection.js';
import { guardSchema } from '../../src/adapters/graphql/server/guard.js';
import { acceptedLanguage } from '../../src/adapters/graphql/shared/accept-language.js';
import { withoutNulls } from '../../src/adapters/graphql/shared/without-nulls.js';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.3, zh-Hans;q=0.7', 'zh'],
  ['fr, de;q=0.9', 'zh'],
  ['fr, en;q=0.2', 'en'],
  ['en;q=0', 'zh'],
  ['*', 'zh'],
  ['EN-us, zh-CN;q=0.9, en;q=0.2', 'en'],
  [',;q, en;;q=x, zh;q=0.1', 'zh'],
])('Accept-Language %j is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});

function asked(document: string, path: string[] = [], variableValues: Record<string, unknown> = {}): string[] {
  const { definitions } = parse(document);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const fieldNodes = (operation?.selectionSet.selections ?? []) as FieldNode[];
  return [...selectedFields({ fieldNodes, fragments, variableValues }, path)].sort();
}

test('the fields asked for are seen through fragments, aliases and nesting', () => {
  const document =
    '{ cases { nodes { number: id ...Room ... on CaseRow { status } } } } fragment Room on CaseRow { room { name } }';
  expect(asked(document)).toEqual(['nodes', 'nodes.id', 'nodes.room', 'nodes.room.name', 'nodes.status']);
  expect(asked(document, ['nodes'])).toEqual(['id', 'room', 'room.name', 'status']);
});

test('what is skipped or not included is not asked for', () => {
  const document = 'query ($no: Boolean!) { cases { total @include(if: $no) next @skip(if: true) nodes { id } } }';
  expect(asked(document, [], { no: false })).toEqual(['nodes', 'nodes.id']);
  expect(asked(document, [], { no: true })).toEqual(['nodes', 'nodes.id', 'total']);
});

test('null says the same as leaving out, but for what a step asks for by name; instants stay instants', () => {
  const at = new Date(0);
  const input = { on: null, at, dispute: { type: null, labourCause: null }, list: [{ a: null, b: 1 }], score: null };
  expect(withoutNulls(input)).toEqual({ at, dispute: { labourCause: null }, list: [{ b: 1 }], score: null });
});

test('an operation that the table does not name stops the start', () => {
  const schema = buildSchema('type Query { about: String } type Mutation { abolish: String }');
  expect(() => guardSchema(schema)).toThrow('does not say who may abolish');
});
