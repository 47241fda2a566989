// What anybody outside sees of the server: health, errors, headers, the log, an orderly end.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenServer, openServices } from './open-http.js';

let server: OpenServer;
beforeAll(async () => {
  server = await openServices();
});
afterAll(() => server.close());

test('it lives, and is ready only while the database answers with all migrations', async () => {
  const ready = async () => (await fetch(`${server.url}/health/ready`)).status;
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  expect(await ready()).toBe(200);
  server.readiness.now = { database: true, migrated: false };
  expect(await ready()).toBe(503);
  server.readiness.now = new Error('connection refused');
  expect(await ready()).toBe(503);
  server.readiness.now = { database: true, migrated: true };
});

test('an unexpected error tells the client only a code and the request, and the log no value', async () => {
  const answer = await server.post({ query: '{ broken }' }, { 'x-request-id': 'request-0001' });
  const { errors } = (await answer.json()) as { errors: unknown[] };
  expect(errors).toMatchObject([{ path: ['broken'], extensions: { code: 'INTERNAL', requestId: 'request-0001' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/insert|张三|stack/);
  const logged = server.lines.filter((line) => line.includes('request-0001')).join('\n');
  expect(logged).toContain('unexpected error');
  expect(logged).not.toMatch(/insert|张三/);
});

test.each(['{ must }', '{ word }'])(
  'what the engine itself finds wrong with our answer to %s stays inside',
  async (query) => {
    const answer = await server.post({ query });
    const text = await answer.text();
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(text).not.toMatch(/张三|non-nullable|cannot represent/);
  },
);

test('what the engine says of a faulty request without a code is told as the client’s', async () => {
  const many = Array.from({ length: 200 }, () => 7);
  const query = 'query ($input: Nested) { echoAll(input: $input) }';
  const answer = await server.post({ query, variables: { input: { all: many } } });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
});

test('a failure of ours before anybody is let in stays inside', async () => {
  const answer = await server.post({ query: '{ hello }' }, { authorization: 'broken', 'x-request-id': 'request-0002' });
  const text = await answer.text();
  expect([answer.status, JSON.parse(text).errors[0].extensions.code]).toEqual([500, 'INTERNAL']);
  expect(text).not.toMatch(/select|secret|Context/);
  expect(server.lines.some((line) => line.includes('request-0002') && line.includes('unexpected error'))).toBe(true);
});

test('an error meant for the client reaches it as it is', async () => {
  const answer = await server.post({ query: '{ refused }' });
  const { errors } = (await answer.json()) as { errors: { extensions: unknown }[] };
  expect(errors).toMatchObject([{ message: 'not yours', extensions: { code: 'FORBIDDEN' } }]);
  expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
});

test('a context that refuses the visitor says so', async () => {
  const answer = await server.post({ query: '{ hello }' }, { authorization: 'bad' });
  expect(await answer.json()).toMatchObject({ errors: [{ message: 'who?', extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('neither queries nor variables nor query strings are logged', async () => {
  await server.post({ query: 'query ($t: String!) { echo(text: $t) }', variables: { t: '李四的电话' } });
  await fetch(`${server.url}/graphql?query=${encodeURIComponent('{echo(text:"王五")}')}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  await fetch(`${server.url}/赵六`);
  expect(server.lines.join('\n')).not.toMatch(/李四|王五|赵六|%E8%B5%B5|echo/);
  expect(server.lines.some((line) => JSON.parse(line).path === '/graphql')).toBe(true);
});

test('each answer names its request, a made-up id is not taken over', async () => {
  const named = await server.post({ query: '{ hello }' }, { 'x-request-id': 'my-own-request-1' });
  expect(named.headers.get('x-request-id')).toBe('my-own-request-1');
  const odd = await server.post({ query: '{ hello }' }, { 'x-request-id': 'a b"{}' });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a body over the limit and one that is no JSON are refused with a code', async () => {
  const large = await server.post({ query: `{ echo(text: "${'x'.repeat(30_000)}") }` });
  expect(large.status).toBe(413);
  expect((await server.post('{"query":')).status).toBe(400);
});

test('a form posted from a foreign page is refused', async () => {
  const body = new URLSearchParams({ query: '{ hello }' });
  expect((await fetch(`${server.url}/graphql`, { method: 'POST', body })).status).toBeGreaterThanOrEqual(400);
  expect((await fetch(`${server.url}/graphql?query={hello}`)).status).toBe(400);
});

test('closing lets a running request finish', async () => {
  const mine = await openServices();
  const running = mine.post({ query: '{ slow }' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await mine.close();
  expect(await (await running).json()).toEqual({ data: { slow: 'done' } });
  await expect(mine.post({ query: '{ hello }' })).rejects.toThrow();
});

test.each(['text/html', '*/*;q=0', 'application/json;q=0', 'application/json; charset=utf-16', 'application/graphql'])(
  'who takes only %s is told before anything is run',
  async (accept) => {
    const mine = await openServices();
    const answer = await mine.post({ query: '{ broken }' }, { accept });
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([
      406,
      expect.stringContaining('NOT_ACCEPTABLE'),
    ]);
    expect(mine.lines.join('\n')).not.toContain('unexpected error');
    await mine.close();
  },
);

test.each([
  ['*/*', 'application/json; charset=utf-8'],
  ['application/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
  [
    'application/json;q=0.2, application/graphql-response+json;q=0.9',
    'application/graphql-response+json; charset=utf-8',
  ],
  ['text/html, application/xhtml+xml, */*;q=0.1', 'application/json; charset=utf-8'],
])('who asks for %s gets %s', async (accept, type) => {
  const answer = await server.post({ query: '{ hello }' }, { accept });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
});
