// How often one may ask: each person, each address, each request before signing in.
import { afterEach, describe, expect, test } from '@jest/globals';
import type { FastifyPluginAsync } from 'fastify';
import { countedAs, openThrottle } from '../../src/adapters/http/throttle.js';
import { type OpenServer, openServices } from './open-http.js';

let server: OpenServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(rates: object, http: object = {}): Promise<OpenServer> {
  const throttle = openThrottle({ person: 0, address: 0, signIn: 0, ...rates });
  server = await openServices({ graphql: { throttle }, http: { throttle, ...http } });
  return server;
}

const HELLO = { query: '{ hello }' };
const SIGN_IN = { query: 'mutation { signIn }' };

async function statuses(times: number, post: () => Promise<Response>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push((await post()).status);
  return all;
}

test('an address that asks too often is told when to come again, in the reader’s language', async () => {
  const { post } = await open({ address: 2 });
  expect(await statuses(3, () => post(HELLO))).toEqual([200, 200, 429]);
  const refused = await post(HELLO, { 'accept-language': 'en' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(/^Too many requests\. Try again in \d+ seconds\.$/),
        extensions: { code: 'RATE_LIMITED' },
      },
    ],
  });
});

test('health is answered to whoever asks how often', async () => {
  const { url, post } = await open({ address: 1 });
  await post(HELLO);
  expect(await statuses(5, () => fetch(`${url}/health/live`))).toEqual([200, 200, 200, 200, 200]);
});

test('a person is counted by themselves, whatever others do', async () => {
  const { post } = await open({ person: 2 });
  const asAnn = { authorization: 'Bearer ann' };
  expect(await statuses(3, () => post(HELLO, asAnn))).toEqual([200, 200, 429]);
  const refused = await post(HELLO, asAnn);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect((await post(HELLO, { authorization: 'Bearer bob' })).status).toBe(200);
  expect((await post(HELLO)).status).toBe(200);
});

test('what needs no sign-in has a rate of its own, in fragments too', async () => {
  const { post } = await open({ signIn: 2 });
  const hidden = { query: 'mutation { ...s } fragment s on Mutation { signIn }' };
  expect((await post(SIGN_IN)).status).toBe(200);
  expect((await post(hidden)).status).toBe(200);
  const refused = await post(SIGN_IN);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  expect((await post(hidden)).status).toBe(429);
  expect((await post(HELLO)).status).toBe(200);
  expect((await post({ query: 'mutation { change }' })).status).toBe(200);
});

test('a sign-in through the provider counts as a knock', async () => {
  const visited: FastifyPluginAsync = async (server) => {
    server.get('/auth/oidc/start', async () => 'on your way');
  };
  const { url } = await open({ signIn: 1 }, { routes: [visited] });
  expect(await statuses(2, () => fetch(`${url}/auth/oidc/start`))).toEqual([200, 429]);
});

describe('the address behind a proxy', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test('is not believed from just anybody', async () => {
    const { post } = await open({ address: 1 });
    expect((await post(HELLO, from('203.0.113.1'))).status).toBe(200);
    expect((await post(HELLO, from('203.0.113.2'))).status).toBe(429);
  });

  test('is believed from the proxy that the operator named, and only its last word', async () => {
    const { post } = await open({ address: 1 }, { trustedProxies: ['127.0.0.1'] });
    expect((await post(HELLO, from('203.0.113.1'))).status).toBe(200);
    expect((await post(HELLO, from('203.0.113.2'))).status).toBe(200);
    expect((await post(HELLO, from('198.51.100.7, 203.0.113.2'))).status).toBe(429);
  });
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted as %s', (address, counted) => {
  expect(countedAs(address)).toBe(counted);
});
