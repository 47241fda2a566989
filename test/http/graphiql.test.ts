// GraphiQL works in a closed network: the page brings everything with it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GRAPHIQL_POLICY } from '../../src/adapters/graphql/server/graphiql.js';
import { type OpenServer, openServices } from './open-http.js';

let server: OpenServer;
beforeAll(async () => {
  server = await openServices();
});
afterAll(() => server.close());

/** Whatever a browser would fetch on its own: attributes of elements, style sheets' addresses and imports. */
const FETCHED =
  /(?:<(?:script|link|img|iframe)[^>]*?\b(?:src|href)\s*=\s*["'])([^"']+)|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g;

test('the page refers to no foreign host', async () => {
  const answer = await fetch(`${server.url}/graphiql`);
  const html = await answer.text();
  const [head = '', scripts = ''] = html.split('<div id="root">');
  const fetched = [...head.matchAll(FETCHED)].map((match) => match[1] ?? match[2] ?? match[3]);
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.filter((address) => !address?.startsWith('data:') && !address?.startsWith('#'))).toEqual([]);
  expect(scripts).not.toMatch(/<script[^>]+src=/);
  expect(scripts).toContain('/graphql');
});

test('the browser is forbidden to fetch from elsewhere', async () => {
  const answer = await fetch(`${server.url}/graphiql`);
  expect(answer.headers.get('content-security-policy')).toBe(GRAPHIQL_POLICY);
  expect(GRAPHIQL_POLICY).not.toMatch(/https?:|\*/);
});
