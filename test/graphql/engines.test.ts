// A question asked again is compiled: it must get the very answer it got the first time, errors and all.
import { expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, parse, type OperationDefinitionNode } from 'graphql';
import { executorOn } from '../../src/adapters/graphql/jit/executor.js';
import { isMeantForClient } from '../../src/adapters/graphql/server/masking.js';

const schema = buildSchema(`
  enum Kind { ALL, SOME }
  input Filter { kind: Kind! = ALL, least: Int! = 3, name: String }
  type Row { id: ID!, name: String, short: String!, rows: [Row!]! }
  type Query { rows(first: Int = 2): [Row!]!, told(filter: Filter!): String, refused: Row, broken: Row, nothing: Row, sum(of: [Int!]!): Int }
  type Mutation { change: String }
`);

const resolvers: Record<string, (source: unknown, args: Record<string, unknown>) => unknown> = {
  rows: (_, { first }) =>
    Array.from({ length: Number(first) }, (_row, n) => ({ id: n, short: 'r', name: null, rows: [] })),
  told: (_, { filter }) => JSON.stringify(filter),
  refused: () => Promise.reject(new GraphQLError('not yours', { extensions: { code: 'FORBIDDEN' } })),
  broken: () => {
    throw new Error('insert into party (name) values (张三)');
  },
  nothing: () => ({ id: 1, short: null, rows: [] }),
  sum: (_, { of }) => (of as number[]).reduce((sum, one) => sum + one, 0),
};
for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) field.resolve = resolvers[name];

async function asked(source: string, variables: Record<string, unknown>) {
  const run = executorOn(schema, { after: 2, most: 5 });
  const document = parse(source);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const once = () => run({ document, operation, key: source, operationName: null, variables, context: {} });
  const told = ({ errors, data }: Awaited<ReturnType<typeof once>>) => ({
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: (errors ?? []).map((error) => ({ ...error.toJSON(), meant: isMeantForClient(error) })),
    nodes: errors?.map((error) => error.nodes?.length ?? 0),
  });
  const [first, second] = [told(await once()), told(await once())];
  return { first, second };
}

const QUESTIONS: [string, string, Record<string, unknown>][] = [
  ['rows', '{ rows { id name again: short rows { id } } }', {}],
  ['what a variable leaves out', 'query ($n: Int) { rows(first: $n) { id } }', {}],
  [
    'fields skipped and included',
    'query ($a: Boolean!) { rows { id @skip(if: $a) short @include(if: $a) ...F } } fragment F on Row { name @include(if: $a) }',
    { a: true },
  ],
  ['an input whose required fields have defaults', 'query ($f: Filter!) { told(filter: $f) }', { f: { name: 'x' } }],
  ['a default of the document', 'query ($f: Filter! = { least: 5 }) { told(filter: $f) }', {}],
  ['a list of one', 'query ($of: [Int!]!) { sum(of: $of) }', { of: 4 }],
  ['an error with a code', '{ rows { id } refused { id } }', {}],
  ['an error of ours', '{ broken { id } }', {}],
];

test.each(QUESTIONS)('%s: the compiled answer is the first one', async (_, source, variables) => {
  const { first, second } = await asked(source, variables);
  expect({ ...second, nodes: null }).toEqual({ ...first, nodes: null });
});

test('null where the schema allows none is our mistake, whoever runs the document', async () => {
  const { first, second } = await asked('{ nothing { short } }', {});
  expect(second.data).toEqual(first.data);
  expect([first, second].flatMap(({ errors }) => errors.map(({ meant }) => meant))).toEqual([false, false]);
});

test('a variable that does not fit is the client’s, with the place in the document', async () => {
  const { first, second } = await asked('query ($f: Filter!) { told(filter: $f) }', { f: { kind: 'NONE' } });
  expect(second).toEqual(first);
  expect(second.nodes).toEqual([1]);
});

test('no more documents are remembered than was said', async () => {
  const run = executorOn(schema, { after: 1, most: 5 });
  for (let n = 0; n < 50; n++) {
    const document = parse(`{ rows { a${n}: id } }`);
    const operation = document.definitions[0] as OperationDefinitionNode;
    const { data } = await run({
      document,
      operation,
      key: String(n),
      operationName: null,
      variables: {},
      context: {},
    });
    expect(data).toEqual({ rows: [{ [`a${n}`]: '0' }, { [`a${n}`]: '1' }] });
  }
});
