// Everything between an event and a partner's system, for the tests of a file: our server, a real receiver, the clock in hand.
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { v7 } from 'uuid';
import type { RunningHttp } from '../../src/adapters/http/server.js';
import { openLog } from '../../src/adapters/http/logging.js';
import { noteStoreOn } from '../../src/adapters/persistence/outbox/outbox.js';
import { webhookQueueOn } from '../../src/adapters/persistence/webhooks/deliveries.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import { deliver, type Delivering } from '../../src/app/webhooks/deliver.js';
import { queueWebhooks } from '../../src/app/webhooks/follow.js';
import { openIdentity } from '../../src/wiring/open-identity.js';
import { deliveringOn } from '../../src/wiring/webhooks.js';
import type { LetterChoice } from '../../src/config/letter-variables.js';
import { NOON } from '../fixtures/app.js';
import { type Json, serve, useApi, WITH_ACCOUNTS } from '../graphql/client.js';
import { aKey, SANYU } from '../graphql/registrations.js';
import { openReceiver } from './receiver.js';

/** Letters go by mail here. */
const LETTERS = { mail: { url: 'smtp://127.0.0.1:9', from: 'a@example.org' } } as unknown as LetterChoice;

export function useWebhooks() {
  const api = useApi(WITH_ACCOUNTS, undefined, [noteEvents]);
  const ADMINISTRATOR = '关景行';
  const lines: string[] = [];
  let receiver: Awaited<ReturnType<typeof openReceiver>>;
  let served: RunningHttp;
  let delivering: Delivering;
  let organisationId: string;

  beforeAll(async () => {
    receiver = await openReceiver();
    const { app } = api();
    served = await serve(app, lines, {}, [receiver.origin]);
    const master = masterKeyOf(new Uint8Array(32).fill(7));
    const identity = await openIdentity({ pool: app.pool, master, now: () => app.clock.at, newId: v7 });
    const log = openLog('debug', { write: (line) => void lines.push(line) });
    delivering = deliveringOn({
      orm: app.orm,
      log,
      identity,
      config: { handoverOrigins: [receiver.origin], letters: LETTERS },
    });
    const [room] = await app.db.asOwner<{ organisation_id: string }[]>(
      'select organisation_id from room where id = $1',
      [SANYU],
    );
    organisationId = String(room?.organisation_id);
  }, 120_000);
  afterAll(async () => {
    await served?.close();
    await receiver?.close();
  });
  beforeEach(async () => {
    receiver.received.length = 0;
    receiver.answers((response) => void response.writeHead(204).end());
    api().app.clock.at = NOON;
    await api().app.db.asOwner(
      `update webhook set disabled_at = now(), disabled_for = 'ADMINISTRATOR' where disabled_at is null`,
    );
    await followed();
  });

  async function asked(query: string, variables: object = {}, person = ADMINISTRATOR): Promise<Json> {
    const headers = { 'content-type': 'application/json', ...(await api().as(person).headers()) };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${served.url}/graphql`, { method: 'POST', headers, body })).json();
  }

  async function administer(act: string, input: object, person = ADMINISTRATOR): Promise<Json> {
    const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${act}(input: $input) { done webhookId secret problem { code field message } } }`;
    const { data, errors } = await asked(query, { input }, person);
    return data?.[act] ?? errors;
  }

  let serial = 0;
  const registering = (over: object = {}) => ({
    ...{ idempotencyKey: aKey(), organisationId, url: `${receiver.origin}/hook/${++serial}` },
    ...{ events: ['Accepted', 'Registered'], ...over },
  });

  async function aWebhook(over: object = {}): Promise<{ id: string; secret: string }> {
    const { webhookId, secret, problem } = await administer('registerWebhook', registering(over));
    expect(problem).toBeNull();
    return { id: webhookId, secret };
  }

  /** What a worker does with notes: everything that follows of them, once. */
  async function followed(): Promise<void> {
    const { orm, clock } = api().app;
    const store = noteStoreOn(orm, (execute, _entities, _notes, at) => ({
      ...{ at, newId: v7, webhooks: webhookQueueOn(execute) },
    }));
    const ids: string[] = [];
    await store.relay(
      1_000,
      clock.at,
      new Date(clock.at.getTime() - 1),
      async (notes) => void ids.push(...notes.map(({ id }) => id)),
    );
    for (const id of ids) await store.once(id, clock.at, queueWebhooks);
  }

  /** Hands on and sends what is due now; returns how many. */
  async function sentOut(): Promise<number> {
    const { at } = api().app.clock;
    const ids: string[] = [];
    await delivering.store.relay(1_000, at, at, async (due) => void ids.push(...due.map(({ id }) => id)));
    for (const id of ids) await deliver(delivering, id);
    return ids.length;
  }

  const later = (ms: number): void => {
    api().app.clock.at = new Date(api().app.clock.at.getTime() + ms);
  };
  const rowsOf = (webhookId: string) =>
    api().app.db.asOwner<Json[]>('select * from webhook_delivery where webhook_id = $1 order by happened_at, id', [
      webhookId,
    ]);
  const stateOf = async (webhookId: string): Promise<Json> =>
    (await api().app.db.asOwner<Json[]>('select * from webhook where id = $1', [webhookId]))[0];
  const bodies = (): Json[] => receiver.received.map(({ body }) => JSON.parse(body));

  /** Signatures count by the second of the clock of whoever checks. */
  function opens(secret: string, { body, headers }: { body: string; headers: Record<string, string> }): boolean {
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const signed = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
    return String(headers['webhook-signature']).split(' ').includes(signed);
  }

  return {
    api,
    lines,
    asked,
    administer,
    registering,
    aWebhook,
    followed,
    sentOut,
    later,
    rowsOf,
    stateOf,
    bodies,
    opens,
    receiver: () => receiver,
    store: () => delivering.store,
  };
}
