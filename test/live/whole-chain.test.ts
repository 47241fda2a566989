// The program as it is started: a change over HTTP, the worker, the queue, then a mark on a socket and a message at a partner's.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openLog } from '../../src/adapters/http/logging.js';
import type { RunningHttp } from '../../src/adapters/http/server.js';
import { readConfig } from '../../src/config/config.js';
import { openApp } from '../../src/wiring/open-app.js';
import { serveApp } from '../../src/wiring/serve.js';
import { openQueuesOf, startWorking } from '../../src/wiring/working.js';
import { type Json, PASSWORD, WITH_ACCOUNTS } from '../graphql/client.js';
import { aKey, aRegistration, CLERK, HEAD, SANYU } from '../graphql/registrations.js';
import { freshDatabase } from '../harness/database.js';
import { openReceiver } from '../webhooks/receiver.js';
import { openLine, ready } from './line.js';

const ending: (() => Promise<unknown>)[] = [];
let http: RunningHttp;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let organisationId: string;

beforeAll(async () => {
  const db = await freshDatabase(WITH_ACCOUNTS);
  ending.unshift(() => db.drop());
  receiver = await openReceiver();
  ending.unshift(() => receiver.close());
  const config = readConfig({
    ...{ DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl, PORT: '0', HANDOVER_ORIGINS: receiver.origin },
    FENGQIAO_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const app = await openApp(config, openLog('silent'));
  ending.unshift(() => app.close());
  const queues = await openQueuesOf(app);
  ending.unshift(await startWorking(app, queues));
  http = await serveApp(app, queues);
  ending.unshift(() => http.close());
  const [room] = await db.asOwner<Json[]>('select organisation_id from room where id = $1', [SANYU]);
  organisationId = room.organisation_id;
}, 120_000);
afterAll(async () => {
  for (const end of ending) await end();
}, 60_000);

async function asked(query: string, variables: object, authorization?: string): Promise<Json> {
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const answer = await fetch(`${http.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return ((await answer.json()) as Json).data;
}

async function signedIn(login: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } } }';
  const { signIn } = await asked(query, { input: { login, password: PASSWORD } });
  return `Bearer ${signIn.tickets.accessToken}`;
}

test('a registration is told to the head’s open page and to the partner’s system', async () => {
  const told = new Promise<void>((resolve) => {
    receiver.answers((response) => {
      response.writeHead(204).end();
      resolve();
    });
  });
  const registering =
    'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret problem { code } } }';
  const webhook = { idempotencyKey: aKey(), organisationId, url: `${receiver.origin}/hook`, events: ['Registered'] };
  const made = await asked(registering, { input: webhook }, await signedIn('关景行'));
  expect(made.registerWebhook).toMatchObject({ problem: null, secret: expect.stringMatching(/^whsec_/) });
  const line = await openLine(http.url, { params: { authorization: await signedIn(HEAD) } });
  ending.unshift(async () => line.socket.terminate());
  const queue = await ready(line, 'subscription { liveQueue { kind position caseId version type } }');
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';
  const { caseId } = (await asked(register, { input: aRegistration() }, await signedIn(CLERK))).register;
  expect(await queue.next()).toMatchObject({ kind: 'EVENT', type: 'Registered', caseId });
  await told;
  expect(JSON.parse(String(receiver.received[0]?.body)).data.caseId).toBe(caseId);
}, 60_000);
