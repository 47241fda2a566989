// The public audit of GraphQL over HTTP, run against the real server.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { type OpenServer, openServices } from './open-http.js';

let server: OpenServer;
beforeAll(async () => {
  server = await openServices();
});
afterAll(() => server.close());

test('the audit finds no error, no warning, and at most the three notices about GET', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  const unhappy = results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`);
  expect(results.length).toBeGreaterThan(55);
  expect(unhappy.filter((one) => !/^notice: .*GET/.test(one))).toEqual([]);
  expect(unhappy.length).toBeLessThanOrEqual(3);
});
