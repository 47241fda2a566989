// Headers of the answers: nothing is kept, framed or guessed, no banner is shown, and other sites read only what is allowed.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenServer, openServices } from './open-http.js';

const CONSOLE = 'https://console.example';
let usual: OpenServer;
let open: OpenServer;
beforeAll(async () => {
  usual = await openServices();
  open = await openServices({ http: { corsOrigins: [CONSOLE], hsts: true } });
});
afterAll(async () => {
  await usual.close();
  await open.close();
});

const HELLO = { query: '{ hello }' };

test('every answer, good or bad, may be neither kept nor framed nor guessed', async () => {
  const answers = await Promise.all([
    usual.post(HELLO),
    usual.post('{'),
    fetch(`${usual.url}/health/ready`),
    fetch(`${usual.url}/nowhere`),
  ]);
  for (const { headers } of answers) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('no answer says what serves it', async () => {
  const { headers } = await usual.post(HELLO);
  expect([headers.get('server'), headers.get('x-powered-by'), headers.get('via')]).toEqual([null, null, null]);
});

test('browsers are bound to TLS only where the operator says that there is TLS', async () => {
  expect((await usual.post(HELLO)).headers.get('strict-transport-security')).toBeNull();
  expect((await open.post(HELLO)).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

const preflight = (url: string, origin: string) =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
const granted = ({ headers }: Response): (string | null)[] =>
  ['access-control-allow-origin', 'access-control-allow-credentials'].map((name) => headers.get(name));

describe('a page of another site', () => {
  test('reads nothing while no site is allowed', async () => {
    expect(granted(await usual.post(HELLO, { origin: CONSOLE }))).toEqual([null, null]);
    expect(granted(await preflight(usual.url, CONSOLE))).toEqual([null, null]);
  });

  test('that is allowed may ask and read, without credentials', async () => {
    const answer = await preflight(open.url, CONSOLE);
    expect([answer.status, ...granted(answer)]).toEqual([204, CONSOLE, null]);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(granted(await open.post(HELLO, { origin: CONSOLE }))).toEqual([CONSOLE, null]);
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  test.each([
    'https://console.example.evil.test',
    'http://console.example',
    'null',
    'https://evil.test',
    'https://CONSOLE.example',
  ])('at %s is not taken for an allowed one', async (origin) => {
    expect(granted(await preflight(open.url, origin))).toEqual([null, null]);
    expect(granted(await open.post(HELLO, { origin }))).toEqual([null, null]);
  });
});

describe('a form or a simple request that a foreign page sends without asking', () => {
  const multipart = (): FormData => {
    const form = new FormData();
    form.set('operations', JSON.stringify(HELLO));
    form.set('query', '{ hello }');
    return form;
  };

  test.each([
    ['a form', () => new URLSearchParams({ query: 'mutation { change }' })],
    ['text', () => JSON.stringify({ query: 'mutation { change }' })],
    ['a multipart form', multipart],
    ['a blob without a type', () => new Blob([JSON.stringify({ query: 'mutation { change }' })])],
  ])('as %s changes nothing', async (_what, body) => {
    const answer = await fetch(`${usual.url}/graphql`, { method: 'POST', body: body() });
    expect([400, 415]).toContain(answer.status);
    expect(await answer.text()).not.toContain('"data"');
  });

  test('as an address is refused, with a change even when it was asked for', async () => {
    const change = `${usual.url}/graphql?query=${encodeURIComponent('mutation { change }')}`;
    expect((await fetch(change)).status).toBe(400);
    const headers = { 'apollo-require-preflight': 'true' };
    const answer = await fetch(change, { headers });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await (await fetch(`${usual.url}/graphql?query={hello}`, { headers })).json()).toEqual({
      data: { hello: 'world' },
    });
  });
});
