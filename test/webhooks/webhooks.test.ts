// Webhooks from the event to the partner's system: real events, a real receiver, signatures checked by the library it would use.
import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { v7 } from 'uuid';
import { placeOfPreference } from '../../src/adapters/persistence/letters/letter-store.js';
import { executorOfSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { webhookQueueOn } from '../../src/adapters/persistence/webhooks/deliveries.js';
import { forgetDeliveries } from '../../src/app/webhooks/deliver.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { NOON } from '../fixtures/app.js';
import type { Json } from '../graphql/client.js';
import { aKey, aRegisteredCase, anAcceptedCase } from '../graphql/registrations.js';
import { openReceiver } from './receiver.js';
import { useWebhooks } from './sending.js';

const {
  api,
  lines,
  asked,
  administer,
  aWebhook,
  followed,
  sentOut,
  later,
  rowsOf,
  stateOf,
  bodies,
  opens,
  receiver,
  store,
} = useWebhooks();

/** The person has said that they want letters by mail. */
async function hasMail(name: string): Promise<void> {
  const { db, sealer } = api().app;
  const [person] = await db.asOwner<{ id: string }[]>('select id from person where name = $1', [name]);
  const id = String(person?.id);
  const sealed = (await sealer.of('320612')).seal(placeOfPreference(id), { MAIL: 'a@example.org' });
  await db.asOwner(`insert into letter_preference values ($1, '320612', $2, 'zh', 'AT_ONCE', true, 1, now())`, [
    id,
    sealed,
  ]);
}

describe('an event', () => {
  test('reaches the system of the organisation that holds the case: identifiers and codes, signed, once', async () => {
    const webhook = await aWebhook();
    const kase = await anAcceptedCase(api());
    await followed();
    expect(await sentOut()).toBe(2);
    expect(await sentOut()).toBe(0);
    const [registered, accepted] = bodies().toSorted((a, b) => (a.type < b.type ? 1 : -1));
    expect([registered.type, accepted.type]).toEqual(['case.Registered', 'case.Accepted']);
    expect(Object.keys(accepted).sort()).toEqual(['data', 'timestamp', 'type']);
    expect(accepted.data).toEqual({ eventId: expect.any(String), caseId: kase.id, home: '320612' });
    for (const message of receiver().received) {
      expect(opens(webhook.secret, message)).toBe(true);
      expect(message.body).not.toMatch(/闻人听雨|缪望舒|排水|1380000/);
    }
    // The receiver's own library takes it as it came, were its clock ours.
    const [one] = receiver().received;
    expect(() => new Webhook(webhook.secret).verify(String(one?.body), one?.headers ?? {})).toThrow('too old');
    expect(await rowsOf(webhook.id)).toEqual([
      expect.objectContaining({ state: 'SENT', tries: 1, status: 204 }),
      expect.objectContaining({ state: 'SENT', tries: 1, status: 204 }),
    ]);
  });

  test('reaches nobody who did not ask for it, nor another organisation, nor what is not in use', async () => {
    const picky = await aWebhook({ events: ['Archived'] });
    const court = await aWebhook({ organisationId: stableId('organisation', 'tz-court') });
    const shut = await aWebhook();
    await administer('disableWebhook', { webhookId: shut.id });
    await aRegisteredCase(api());
    await followed();
    expect(await sentOut()).toBe(0);
    for (const { id } of [picky, court, shut]) expect(await rowsOf(id)).toEqual([]);
  });

  test('an authority that takes part is told the course, and nothing else', async () => {
    const { db } = api().app;
    const courtId = stableId('organisation', 'tz-court');
    const kase = await aRegisteredCase(api());
    await db.asOwner(`insert into case_sight (home, case_id, kind, place) values ('320612', $1, 'AUTHORITY', $2)`, [
      kase.id,
      courtId,
    ]);
    const court = await aWebhook({ organisationId: courtId, events: ['Accepted', 'ReferralSent'] });
    const note = { home: '320612', caseId: kase.id };
    const { listenersOf } = webhookQueueOn(executorOfSystem(api().app.orm));
    const [accepted, sent] = [v7(), v7()];
    const told = await listenersOf([
      { ...note, id: accepted, type: 'Accepted' },
      { ...note, id: sent, type: 'ReferralSent' },
    ]);
    expect(told).toEqual([{ eventId: accepted, webhookId: court.id }]);
  });
});

describe('a receiver that does not take it', () => {
  const failing = async (status = 503) => {
    receiver().answers((response) => void response.writeHead(status).end('张三'));
    const webhook = await aWebhook({ events: ['Registered'] });
    await aRegisteredCase(api());
    await followed();
    await sentOut();
    return webhook;
  };

  test('is asked again with growing pauses, under the same id and with the same body, until it does', async () => {
    const webhook = await failing();
    expect(await sentOut()).toBe(0);
    const pauses = [5, 300, 1_800, 7_200];
    for (const seconds of pauses) {
      later(seconds * 1_000 - 1);
      expect(await sentOut()).toBe(0);
      later(1);
      expect(await sentOut()).toBe(1);
    }
    expect((await stateOf(webhook.id)).failing_since).not.toBeNull();
    receiver().answers((response) => void response.writeHead(200).end('ok'));
    later(5 * 3_600_000);
    await sentOut();
    const ids = new Set(receiver().received.map(({ headers }) => headers['webhook-id']));
    expect([receiver().received.length, ids.size, new Set(receiver().received.map(({ body }) => body)).size]).toEqual([
      6, 1, 1,
    ]);
    expect((await stateOf(webhook.id)).failing_since).toBeNull();
    const { data } = await asked(
      `{ webhookDeliveries(webhookId: "${webhook.id}", state: SENT) { id state status attempts { status reason } } }`,
    );
    const [delivery] = data.webhookDeliveries;
    expect(delivery.attempts.map(({ status }: Json) => status)).toEqual([503, 503, 503, 503, 503, 200]);
    expect(JSON.stringify(data)).not.toContain('张三');
  });

  test('a redirect is not followed', async () => {
    const elsewhere = await openReceiver();
    receiver().answers((response) => void response.writeHead(302, { location: `${elsewhere.origin}/` }).end());
    const webhook = await aWebhook({ events: ['Registered'] });
    await aRegisteredCase(api());
    await followed();
    await sentOut();
    await elsewhere.close();
    expect(elsewhere.received).toEqual([]);
    expect(await rowsOf(webhook.id)).toEqual([expect.objectContaining({ state: 'QUEUED', status: 302 })]);
  });

  test('for five days is disabled: a letter to the administrator, a line in the log, the reason in the list', async () => {
    await hasMail('关景行');
    const webhook = await failing();
    later(5 * 86_400_000);
    await sentOut();
    expect(await stateOf(webhook.id)).toMatchObject({ disabled_for: 'FAILING' });
    expect(await rowsOf(webhook.id)).toEqual([expect.objectContaining({ state: 'FAILED' })]);
    expect(lines.some((line) => line.includes(webhook.id) && line.includes('FAILING'))).toBe(true);
    const letters = await api().app.db.asOwner(
      `select home, case_id, state from letter where kind = 'WEBHOOK_DISABLED'`,
    );
    expect(letters).toEqual([{ home: '320612', case_id: null, state: 'QUEUED' }]);
    const { data } = await asked('{ webhooks { id disabledFor failingSince } }');
    expect(data.webhooks).toContainEqual(
      expect.objectContaining({ id: webhook.id, disabledFor: 'FAILING', failingSince: NOON.toISOString() }),
    );
  });

  test('that says it is no more (410) is asked no more', async () => {
    const webhook = await failing(410);
    expect(await stateOf(webhook.id)).toMatchObject({ disabled_for: 'GONE' });
    later(86_400_000);
    expect(await sentOut()).toBe(0);
    expect((await administer('enableWebhook', { webhookId: webhook.id })).done).toBe(true);
    expect(await stateOf(webhook.id)).toMatchObject({ disabled_for: null, failing_since: null });
  });

  test('one given up, or all of a time, are sent again under their ids', async () => {
    const webhook = await failing();
    await administer('disableWebhook', { webhookId: webhook.id });
    const shut = await administer('replayWebhook', { idempotencyKey: aKey(), webhookId: webhook.id });
    expect(shut.problem.code).toBe('WEBHOOK_DISABLED');
    await administer('enableWebhook', { webhookId: webhook.id });
    receiver().answers((response) => void response.writeHead(204).end());
    receiver().received.length = 0;
    const [first] = await rowsOf(webhook.id);
    const key = aKey();
    for (let time = 0; time < 2; time++)
      await administer('replayWebhook', { idempotencyKey: key, webhookId: webhook.id, deliveryId: first.id });
    expect(await sentOut()).toBe(1);
    await aRegisteredCase(api());
    await followed();
    await sentOut();
    const range = { from: NOON.toISOString(), to: NOON.toISOString(), webhookId: webhook.id };
    await administer('replayWebhook', { idempotencyKey: aKey(), ...range });
    expect(await sentOut()).toBe(0);
    await administer('replayWebhook', { idempotencyKey: aKey(), ...range, taken: true });
    expect(await sentOut()).toBe(2);
    const ids = receiver().received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size, ids[0]]).toEqual([4, 2, first.id]);
    const backward = await administer('replayWebhook', {
      ...{ idempotencyKey: aKey(), webhookId: webhook.id, from: '2026-06-10T00:00:00Z', to: '2026-06-09T00:00:00Z' },
    });
    expect(backward.problem.code).toBe('PERIOD_BACKWARDS');
  });

  test('what is old is forgotten with its attempts', async () => {
    const webhook = await aWebhook({ events: ['Registered'] });
    await aRegisteredCase(api());
    await followed();
    await sentOut();
    expect(await forgetDeliveries(store(), new Date(NOON.getTime() + 29 * 86_400_000))).toBe(0);
    await forgetDeliveries(store(), new Date(NOON.getTime() + 31 * 86_400_000));
    expect(await rowsOf(webhook.id)).toEqual([]);
  });
});
