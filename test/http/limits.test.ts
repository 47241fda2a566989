// How much one request may ask: each limit holds, says so in the reader's language, and lets sound requests through.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenServer, openServices } from './open-http.js';

let server: OpenServer;
beforeAll(async () => {
  const limits = {
    depth: 4,
    cost: 500,
    aliases: 3,
    directives: 3,
    rootFields: 5,
    tokens: 200,
    document: 2_000,
    variables: 20,
  };
  server = await openServices({ graphql: { limits } });
});
afterAll(() => server.close());

interface Json {
  status: number;
  codes: string[];
  message: string;
  facts: unknown;
}

async function sent(body: unknown, headers: Record<string, string> = {}): Promise<Json> {
  const answer = await server.post(body, headers);
  const { errors = [] } = (await answer.json()) as {
    errors?: { message: string; extensions: { code: string; facts: unknown } }[];
  };
  const [first] = errors;
  return {
    status: answer.status,
    codes: errors.map(({ extensions }) => extensions.code),
    message: first?.message ?? '',
    facts: first?.extensions.facts,
  };
}

const nested = (levels: number): string => `{ tree ${'{ branch '.repeat(levels)}{ leaf }${' }'.repeat(levels)} }`;
const deepInput = (levels: number): object => (levels === 0 ? {} : { inner: deepInput(levels - 1) });
const times = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

describe.each([
  ['depth', nested(2), nested(3), 'QUERY_TOO_DEEP', 400],
  [
    'aliases',
    `{ ${times(3, (i) => `a${i}: hello`)} }`,
    `{ ${times(4, (i) => `a${i}: hello`)} }`,
    'TOO_MANY_ALIASES',
    400,
  ],
  [
    'directives',
    `{ ${times(3, () => 'hello @skip(if: false)')} }`,
    `{ ${times(4, () => 'hello @skip(if: false)')} }`,
    'TOO_MANY_DIRECTIVES',
    400,
  ],
  ['questions', `{ ${times(5, () => 'hello')} }`, `{ ${times(6, () => 'hello')} }`, 'TOO_MANY_QUESTIONS', 400],
  ['one change', 'mutation { change }', 'mutation { change signIn }', 'ONE_CHANGE_ONLY', 400],
  [
    'changes in fragments',
    'mutation { ...c } fragment c on Mutation { change }',
    'mutation { change ...c } fragment c on Mutation { change }',
    'ONE_CHANGE_ONLY',
    400,
  ],
  [
    'tokens',
    `{ tree { ${times(100, () => 'leaf')} } }`,
    `{ tree { ${times(300, () => 'leaf')} } }`,
    'TOO_MANY_TOKENS',
    400,
  ],
  [
    'length',
    `{ echo(text: "${'长'.repeat(1_900)}") }`,
    `{ echo(text: "${'长'.repeat(2_000)}") }`,
    'DOCUMENT_TOO_LONG',
    413,
  ],
  [
    'cost of a page',
    '{ rows(first: 80) { nodes { id } } }',
    '{ rows(first: 80) { nodes { id names { text } } } }',
    'QUERY_TOO_COSTLY',
    400,
  ],
  ['NUL in a text', '{ echo(text: "\\u0001") }', '{ echo(text: "\\u0000") }', 'TEXT_UNSOUND', 400],
])('%s', (_what, sound, excessive, code, status) => {
  test('what is within the limit is answered', async () => {
    expect(await sent({ query: sound })).toMatchObject({ status: 200, codes: [] });
  });

  test('what is beyond is refused with the code, in Chinese and in English', async () => {
    const refused = await sent({ query: excessive });
    expect(refused).toMatchObject({ status, codes: [code] });
    expect(refused.message).toMatch(/\p{Script=Han}/u);
    const english = await sent(
      { query: excessive },
      { 'accept-language': 'en', accept: 'application/graphql-response+json' },
    );
    expect(english).toMatchObject({ status, codes: [code] });
    expect(english.message).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
  });
});

describe('the cost of a page whose size is a variable', () => {
  const query = 'query ($n: Int) { rows(first: $n) { nodes { id names { text } } } }';

  test('is what the variable says', async () => {
    expect(await sent({ query, variables: { n: 10 } })).toMatchObject({ codes: [] });
    expect(await sent({ query, variables: { n: 90 } })).toMatchObject({ codes: ['QUERY_TOO_COSTLY'] });
  });

  test('is what its default says when it is left out', async () => {
    const withDefault = query.replace('$n: Int', '$n: Int = 90');
    expect(await sent({ query: withDefault })).toMatchObject({ codes: ['QUERY_TOO_COSTLY'] });
    expect(await sent({ query: withDefault, variables: { n: 2 } })).toMatchObject({ codes: [] });
  });

  test('is refused again when the same document was found sound before', async () => {
    expect((await sent({ query, variables: { n: 10 } })).codes).toEqual([]);
    expect((await sent({ query, variables: { n: 90 } })).codes).toEqual(['QUERY_TOO_COSTLY']);
  });
});

test('fragments that double one another are counted and refused at once', async () => {
  const bomb = times(9, (i) => `fragment f${i} on Tree { branch { ...f${i + 1} } b: branch { ...f${i + 1} } }`);
  const started = performance.now();
  const { codes } = await sent({ query: `{ tree { ...f0 } } ${bomb} fragment f9 on Tree { leaf }` });
  expect(codes).toContain('QUERY_TOO_DEEP');
  expect(performance.now() - started).toBeLessThan(2_000);
});

describe('variables', () => {
  const query = 'query ($input: Nested) { echoAll(input: $input) }';

  test('nested deeper than any input are refused, however deep', async () => {
    expect(await sent({ query, variables: { input: deepInput(4) } })).toMatchObject({ codes: [] });
    expect(await sent({ query, variables: { input: deepInput(20) } })).toMatchObject({ codes: ['VARIABLES_TOO_DEEP'] });
    const deepest = `{"query": "{ hello }", "variables": {"x": ${'['.repeat(9_000)}${']'.repeat(9_000)}}}`;
    expect(await sent(deepest)).toMatchObject({ status: 400, codes: ['VARIABLES_TOO_DEEP'] });
  });

  test('of too many values are refused', async () => {
    const all = (n: number) => ({ query, variables: { input: { all: Array.from({ length: n }, () => '甲') } } });
    expect(await sent(all(15))).toMatchObject({ codes: [] });
    expect(await sent(all(30))).toMatchObject({ status: 413, codes: ['VARIABLES_TOO_MANY'] });
  });

  test.each([
    ['NUL', '{"query": "query ($t: String!) { echo(text: $t) }", "variables": {"t": "a\\u0000b"}}'],
    ['half a character', '{"query": "query ($t: String!) { echo(text: $t) }", "variables": {"t": "a\\ud83d"}}'],
  ])('with %s are refused', async (_what, body) => {
    expect(await sent(body)).toMatchObject({ status: 400, codes: ['TEXT_UNSOUND'] });
  });
});

test('several requests in a list are refused', async () => {
  expect(await sent([{ query: '{ hello }' }, { query: '{ hello }' }])).toMatchObject({
    status: 400,
    codes: ['ONE_REQUEST_ONLY'],
  });
});

test('introspection is bounded like any question', async () => {
  const deep = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`;
  const { codes } = await sent({ query: deep });
  expect(codes).not.toEqual([]);
});
