// Trusted documents: when a file of them is named, nothing else is run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashOf, readTrustedDocuments } from '../../src/adapters/graphql/limits/trusted-documents.js';
import { type OpenServer, openServices } from './open-http.js';

const KNOWN = 'query Greeting { hello }';
let server: OpenServer;
beforeAll(async () => {
  const trustedDocuments = readTrustedDocuments(JSON.stringify({ [hashOf(KNOWN)]: KNOWN }));
  server = await openServices({ graphql: { trustedDocuments } });
});
afterAll(() => server.close());

const GREETED = { data: { hello: 'world' } };

test.each([
  ['by its hash', { documentId: `sha256:${hashOf(KNOWN)}` }],
  ['by the bare hash', { documentId: hashOf(KNOWN) }],
  ['by its text', { query: KNOWN }],
  ['as clients of Apollo do', { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(KNOWN) } } }],
])('a known document is run %s', async (_how, body) => {
  expect(await (await server.post(body)).json()).toEqual(GREETED);
});

test('a known document may be asked for in the address', async () => {
  const headers = { 'apollo-require-preflight': 'true' };
  const answer = await fetch(`${server.url}/graphql?documentId=${hashOf(KNOWN)}`, { headers });
  expect(await answer.json()).toEqual(GREETED);
});

test.each([
  ['another document', { query: '{ hello }' }],
  ['introspection', { query: '{ __schema { types { name } } }' }],
  ['an unknown hash', { documentId: hashOf('{ hello }') }],
  ['a hash with another text beside it', { documentId: hashOf('{ hello }'), query: KNOWN }],
  ['a document that is none', { query: 12 }],
  ['no document', {}],
  ['a hash that is none', { documentId: '__proto__' }],
])('%s is refused', async (_what, body) => {
  const answer = await server.post(body);
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
});

test('a file whose hashes do not fit is refused at the start', () => {
  expect(() => readTrustedDocuments(JSON.stringify({ [hashOf('a')]: 'b' }))).toThrow(/可信文档.*Trusted document/);
});

describe('the file made from a folder', () => {
  const make = (files: Record<string, string>) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-documents-'));
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    const target = path.join(folder, 'trusted.json');
    const made = spawnSync(process.execPath, ['scripts/trusted-documents.mjs', folder, target], { encoding: 'utf8' });
    return { ...made, target };
  };

  test('holds each document under its hash', () => {
    const text = 'query Name {\n  about { name }\n}\n';
    const { status, target } = make({ 'name.graphql': text, 'read.me': 'no document' });
    expect(status).toBe(0);
    const documents = readTrustedDocuments(fs.readFileSync(target, 'utf8'));
    expect([...documents]).toEqual([[hashOf(text), text]]);
  });

  test('is not made while a document does not fit the schema', () => {
    const { status, stderr, target } = make({ 'wrong.graphql': '{ nobody }' });
    expect([status, fs.existsSync(target)]).toEqual([1, false]);
    expect(stderr).toContain('wrong.graphql');
  });
});
