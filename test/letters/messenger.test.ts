// Text messages by a service of the operator's: signed, once under one id, refusals told from delays.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { openMessenger } from '../../src/adapters/messenger/messenger.js';
import { compose } from '../../src/app/letters/texts/compose.js';

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
/** The signature is checked against the clock on the wall. */
const NOW = new Date();
const taken: { body: string; headers: Record<string, string> }[] = [];
let status = 204;
const server = http.createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += String(piece);
  taken.push({ body, headers: request.headers as Record<string, string> });
  response.writeHead(status, status === 302 ? { location: '/' } : {}).end();
});
let url = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
});
afterAll(() => void server.close());

const facts = { no: 'JF1', room: '三余镇调委会', day: '2026-06-09', name: '闻人听雨' };
const send = (answer: number, to = url): Promise<unknown> => {
  status = answer;
  const composed = compose('ACCEPTED', facts, 'zh', { open: 'https://x/open', unsubscribe: null });
  const outgoing = {
    id: 'letter-1',
    channel: 'SMS',
    address: '13800001111',
    composed,
    writtenAt: NOW,
    session: null,
  } as const;
  return openMessenger({ url: to, secret: SECRET, now: () => NOW })(outgoing).then(
    () => 'sent',
    (error: Error & { code?: string }) => `${error.name} ${error.code}`,
  );
};

test('a message is signed under the id of its letter, short and without a name', async () => {
  expect(await send(204)).toBe('sent');
  const [one] = taken;
  const said = new Webhook(SECRET).verify(String(one?.body), one?.headers ?? {}) as Record<string, string>;
  expect(said).toMatchObject({ id: 'letter-1', channel: 'SMS', to: '13800001111', language: 'zh' });
  expect(said['text']).toMatch(/^纠纷已受理（JF1）\n三余镇调委会已于2026年6月9日受理您的纠纷/);
  expect(said['text']).not.toMatch(/闻人|https/);
  expect(one?.headers['webhook-id']).toBe('letter-1');
});

test.each([
  [404, 'AddressRefused HTTP_404'],
  [422, 'AddressRefused HTTP_422'],
  [429, 'Error HTTP_429'],
  [503, 'Error HTTP_503'],
  [302, 'Error MESSENGER_AWAY'],
])('%s is %s', async (answer, told) => expect(await send(answer)).toBe(told));

test('a service that is away is tried again', async () => {
  expect(await send(204, 'http://127.0.0.1:1/')).toBe('Error MESSENGER_AWAY');
});
