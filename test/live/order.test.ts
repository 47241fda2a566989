// The order of events as readers see it, and how processes hear of them: two listeners on one database, connections that break.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { eventStoreOn, placeEvents } from '../../src/adapters/persistence/live/events.js';
import { listenForEvents } from '../../src/adapters/persistence/live/listening.js';
import { type LiveHub, openHub } from '../../src/app/live/hub.js';
import { type Mailbox, openMailbox, plainMark } from '../../src/app/live/mailbox.js';
import type { LiveMark } from '../../src/app/live/port.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import { SYSTEM } from '../../src/domain/kernel/actor.js';
import { aRegisteredCase } from '../fixtures/acts.js';
import { type TestApp, useApp } from '../fixtures/app.js';

const app = useApp();
const ending: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ending) await end();
});

const NOTE = `insert into outbox (id, home, case_id, type, noted_at) values ($1, '320612', $2, 'Registered', $3)`;
const positions = async (ids: readonly string[]) => {
  const rows = await app().db.asOwner<{ id: string; position: string | null }[]>('select id, position from outbox');
  return ids.map((id) => rows.find((row) => row.id === id)?.position ?? null).map((at) => at && Number(at));
};

describe('positions', () => {
  test('follow the order of commits: what began first and ended last comes last', async () => {
    const [early, late] = [v7(), v7()] as [string, string];
    const slow = await app().db.appClient();
    await slow.query(`begin; select set_config('fengqiao.scope', 'SYSTEM', true)`);
    await slow.query(NOTE, [early, v7(), '2026-06-09T03:00:00Z']);
    await app().db.asOwner(NOTE, [late, v7(), '2026-06-09T04:00:00Z']);
    await placeEvents(app().orm);
    const [unseen, seen] = await positions([early, late]);
    expect([unseen, typeof seen]).toEqual([null, 'number']);
    await slow.query('commit');
    slow.release();
    await placeEvents(app().orm);
    const [first, second] = await positions([early, late]);
    expect(second).toBe(seen);
    expect(first).toBe(Number(seen) + 1);
  });

  test('are given once and without gaps, however many relays give them at once', async () => {
    const ids = Array.from({ length: 400 }, () => v7());
    const noting = ids.map((id) => app().db.asOwner(NOTE, [id, v7(), '2026-06-09T05:00:00Z']));
    await Promise.all([...noting, ...Array.from({ length: 6 }, () => placeEvents(app().orm))]);
    await placeEvents(app().orm);
    const given = (await positions(ids)).map(Number).sort((a, b) => a - b);
    const [first = 0] = given;
    expect(given).toEqual(ids.map((_, at) => first + at));
  });
});

describe('the marks that wait for a slow reader', () => {
  const event = (position: number): LiveMark => ({
    kind: 'EVENT',
    position,
    caseId: 'c',
    version: 1,
    type: 'Accepted',
  });

  test('are few; beyond that one RESYNC stands for all, and moves on with what comes after', async () => {
    const box = openMailbox(() => undefined);
    for (let at = 1; at <= 500; at++) box.put(event(at));
    expect(box.waiting).toBe(500);
    for (let at = 501; at <= 5_000; at++) box.put(event(at));
    expect(box.waiting).toBe(1);
    expect((await box.next()).value).toEqual(plainMark('RESYNC', 5_000));
    box.put(event(5_001));
    expect((await box.next()).value).toEqual(event(5_001));
  });

  test('of figures the last one says it all', async () => {
    const box = openMailbox(() => undefined);
    for (let at = 1; at <= 50; at++) box.put(plainMark('FIGURES', at));
    expect(box.waiting).toBe(1);
    expect((await box.next()).value.position).toBe(50);
  });

  test('end when the reader leaves, who is told of nothing any more', async () => {
    let left = 0;
    const box = openMailbox(() => {
      left += 1;
    });
    const waiting = box.next();
    await box.return();
    await box.return();
    box.put(event(1));
    expect([await waiting, await box.next(), left]).toEqual([
      { value: undefined, done: true },
      { value: undefined, done: true },
      1,
    ]);
  });
});

describe('processes', () => {
  const noting = (): TestApp => ({ ...app(), runtime: { ...app().runtime, reactions: [noteEvents] } });
  const listening = (hub: LiveHub, broken: () => void = () => undefined): void => {
    const { appUrl: url } = app().db;
    const onNews = (): void => void hub.wake().catch(() => undefined);
    ending.unshift(listenForEvents({ url, onNews, onBroken: broken, everyMs: 3_600_000, againMs: 10 }));
  };
  const hub = () => openHub(eventStoreOn(app().orm), (error) => expect(error).toBeUndefined());
  const joined = async (to: LiveHub): Promise<Mailbox> => {
    const actor = await app().actor('解广田');
    const box = await to.listen({
      topic: { of: 'QUEUE' },
      after: null,
      known: () => actor,
      present: async () => actor,
    });
    expect((await box.next()).value.kind).toBe('READY');
    return box;
  };
  const listeners = () =>
    app().db.asAdmin<{ pid: number }[]>(
      `select pid from pg_stat_activity where application_name = 'fengqiao-events' and datname = '${app().db.name}'
       and query like 'listen%'`,
    );
  const until = async (met: () => Promise<boolean>): Promise<void> => {
    while (!(await met())) await new Promise((resolve) => setImmediate(resolve));
  };

  test('hear of each event, also after the connection on which they hear was broken', async () => {
    const [one, other] = [hub(), hub()];
    let broken = 0;
    listening(one, () => {
      broken += 1;
    });
    listening(other);
    await until(async () => (await listeners()).length === 2);
    const boxes = [await joined(one), await joined(other)];
    const clerk = await app().actor('宁亚琴');
    const first = await aRegisteredCase(noting(), clerk);
    await placeEvents(app().orm);
    for (const box of boxes) expect((await box.next()).value).toMatchObject({ kind: 'EVENT', caseId: first });
    // What happens while nobody listens is caught up with when they do again.
    const pids = (await listeners()).map(({ pid }) => pid);
    for (const pid of pids) await app().db.asAdmin(`select pg_terminate_backend(${pid})`);
    const second = await aRegisteredCase(noting(), clerk);
    await placeEvents(app().orm);
    for (const box of boxes) expect((await box.next()).value).toMatchObject({ kind: 'EVENT', caseId: second });
    await until(async () => (await listeners()).length === 2);
    expect(broken).toBeGreaterThan(0);
    expect((await listeners()).some(({ pid }) => pids.includes(pid))).toBe(false);
  });

  test('stop hearing at once, also while the connection on which they would hear is only being made', async () => {
    const silent = createServer((socket) => void socket.resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const asked = once(silent, 'connection');
    const stop = listenForEvents({
      url: `postgresql://nobody@127.0.0.1:${port}/nothing`,
      onNews: () => undefined,
      onBroken: () => undefined,
    });
    await asked;
    await stop();
    silent.close();
    await once(silent, 'close');
  }, 5_000);

  test('whoever could not be told is sent away, and nobody else waits for them', async () => {
    const reported: unknown[] = [];
    const store = eventStoreOn(app().orm);
    const mixed = openHub(store, (error) => void reported.push(error));
    const good = await joined(mixed);
    const bad = await mixed.listen({
      ...{ topic: { of: 'QUEUE' }, after: null, known: () => SYSTEM },
      present: async () => Promise.reject(new Error('no answer')),
    });
    await bad.next();
    const caseId = await aRegisteredCase(noting(), await app().actor('宁亚琴'));
    await placeEvents(app().orm);
    await mixed.wake();
    expect((await good.next()).value).toMatchObject({ caseId });
    expect((await bad.next()).done).toBe(true);
    expect([reported.length, mixed.listeners]).toEqual([1, 1]);
  });
});
