// GraphiQL works in a closed network: the page brings everything with it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GRAPHIQL_POLICY } from '../../src/adapters/graphql/server/graphiql.js';
import { readConfig } from '../../src/config/config.js';
import { type OpenServer, openServices } from './open-http.js';

let server: OpenServer;
beforeAll(async () => {
  server = await openServices();
});
afterAll(() => server.close());

/** Whatever a browser would fetch on its own: attributes of elements, style sheets' addresses and imports. */
const FETCHED =
  /(?:<(?:script|link|img|iframe)[^>]*?\b(?:src|href)\s*=\s*["'])([^"']+)|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g;

test('the page refers to no foreign host, and every script and style of it is a file of our own', async () => {
  const html = await (await fetch(`${server.url}/graphiql`)).text();
  const fetched = [...html.matchAll(FETCHED)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const files = fetched.filter((address) => !address.startsWith('data:'));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    expect(file).toMatch(/^\/graphiql\/[0-9a-f]{20}\.(js|css)$/);
    const answer = await fetch(`${server.url}${file}`);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect(answer.headers.get('content-type')).toMatch(file.endsWith('js') ? /^text\/javascript/ : /^text\/css/);
  }
  expect(html).not.toMatch(/<script[^>]*>[^<]|<style|\son\w+=/);
  expect((await fetch(`${server.url}/graphiql/another.js`)).status).toBe(404);
});

test('the browser runs no script that stands in a page, compiles none from text, and fetches nothing from elsewhere', async () => {
  const answer = await fetch(`${server.url}/graphiql`);
  expect(answer.headers.get('content-security-policy')).toBe(GRAPHIQL_POLICY);
  expect(GRAPHIQL_POLICY).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
});

test('it is there for the demonstration, and elsewhere only when asked for', () => {
  const graphiql = (environment: Record<string, string>, args: string[] = []) => readConfig(environment, args).graphiql;
  const real = { DATABASE_URL: 'postgres://a:b@127.0.0.1/x' };
  expect([graphiql({}), graphiql(real, ['--demo']), graphiql({ ...real, GRAPHIQL: 'on' })]).toEqual([true, true, true]);
  expect([graphiql(real), graphiql({ FENGQIAO_DEMO: 'off' }), graphiql({ GRAPHIQL: 'off' })]).toEqual([
    false,
    false,
    false,
  ]);
});
