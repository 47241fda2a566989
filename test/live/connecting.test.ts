// Who may connect, from which page, with which documents, and how many subscriptions somebody has.
import { request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from '../graphql/client.js';
import { HEAD, SUPERVISOR } from '../graphql/registrations.js';
import { type Line, openLine, ready, type Subscribed } from './line.js';

const api = useApi();
const MARK = '{ kind position caseId version type message }';
const QUEUE = `subscription ($after: String) { liveQueue(after: $after) ${MARK} }`;
const CASE = `subscription ($caseId: UUID!) { liveCase(caseId: $caseId) ${MARK} }`;
const lines: Line[] = [];
afterEach(() => {
  for (const { socket } of lines.splice(0)) socket.terminate();
});

async function connected(params: object | null, headers?: Record<string, string>): Promise<Line> {
  const line = await openLine(api().url, { params, ...(headers ? { headers } : {}) });
  lines.push(line);
  return line;
}
const lineOf = async (person: string): Promise<Line> => connected(await api().as(person).headers());

describe('who may connect', () => {
  test('nobody without a token, and nothing before it', async () => {
    expect(await (await connected({})).closed).toEqual({ code: 4401, reason: 'NOT_SIGNED_IN' });
    expect((await (await connected({ authorization: 'Bearer x' })).closed).code).toBe(4403);
    const hasty = await connected(null);
    hasty.subscribe(QUEUE);
    expect((await hasty.closed).code).toBe(4401);
    // What was sent together with it meets a connection that was refused.
    const both = await connected(null);
    both.send({ type: 'connection_init', payload: {} });
    both.subscribe(QUEUE);
    expect((await both.closed).code).toBe(4401);
  });

  test('no page of another site', async () => {
    const params = await api().as(HEAD).headers();
    await expect(openLine(api().url, { params, headers: { origin: 'https://evil.example' } })).rejects.toThrow('403');
    const own = await openLine(api().url, { params, headers: { origin: api().url } });
    lines.push(own);
    await ready(own, QUEUE);
  });

  test('what asks for another protocol in passing is answered as HTTP', async () => {
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'content-type': 'application/json' };
    const status = await new Promise((resolve) => {
      const asking = request(`${api().url}/graphql`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asking.end(JSON.stringify({ query: '{ about { name } }' }));
    });
    expect(status).toBe(200);
  });
});

describe('limits', () => {
  const codeOf = async (subscribed: Subscribed) => (await subscribed.next())[0].extensions.code;

  test('hold for documents of subscriptions', async () => {
    const line = await lineOf(HEAD);
    const deep = 'subscription { liveQueue { kind a: __typename '.padEnd(41_000, ' ');
    expect(await codeOf(line.subscribe('{ me { login } }'))).toBe('SOCKET_ONLY');
    expect(await codeOf(line.subscribe('mutation { signOut { problem { code } } }'))).toBe('SOCKET_ONLY');
    expect(await codeOf(line.subscribe('subscription { liveQueue { nothing } }'))).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await codeOf(line.subscribe('subscription { liveQueue {'))).toBe('GRAPHQL_PARSE_FAILED');
    expect(await codeOf(line.subscribe(deep))).toBe('DOCUMENT_TOO_LONG');
    const aliases = Array.from({ length: 40 }, (_, at) => `a${at}: kind`).join(' ');
    expect(await codeOf(line.subscribe(`subscription { liveQueue { ${aliases} } }`))).toBe('TOO_MANY_ALIASES');
    const [wrong] = await line.subscribe(CASE, { caseId: 'x' }).next();
    expect(wrong.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'IDENTIFIER_WRONG' });
    expect(wrong.message).toMatch(/\p{Script=Han}/u);
  });

  test('a person has so many subscriptions, on however many sockets, and places are given back', async () => {
    const [one, other] = [await lineOf(SUPERVISOR), await lineOf(SUPERVISOR)];
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => ready(at % 2 ? one : other, QUEUE)));
    expect(await codeOf(one.subscribe(QUEUE))).toBe('TOO_MANY_SUBSCRIPTIONS');
    await ready(await lineOf(HEAD), QUEUE);
    all[0]?.complete();
    const again = async (): Promise<Json> => {
      const first = await other.subscribe(QUEUE).next();
      return first.kind ? first : again();
    };
    expect(await again()).toMatchObject({ kind: 'READY' });
  });

  test('over HTTP a subscription is referred to the socket', async () => {
    const { errors } = await api().as(HEAD).send(QUEUE);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['SOCKET_ONLY']);
  });
});
