// The queue or the mail server refuses, hangs or drips: requests take no longer, and what is to be told is told once it is back.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { openLog } from '../../src/adapters/http/logging.js';
import { placeOfPreference } from '../../src/adapters/persistence/letters/letter-store.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { migrateQueue } from '../../src/adapters/queue/backend.js';
import { openQueues } from '../../src/adapters/queue/queues.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import { startWorking } from '../../src/wiring/working.js';
import { useApi } from '../graphql/client.js';
import { aKey, aRegistration, CLERK } from '../graphql/registrations.js';
import { HAS_REDIS, launchRedis } from '../harness/redis.js';
import { openPostOffice, type PostOffice } from '../letters/post-office.js';
import { type Middle, openMiddle, TROUBLES } from './middle.js';

const TIME = 120_000;
const api = useApi(undefined, undefined, [noteEvents]);
const ending: (() => Promise<unknown>)[] = [];
let office: PostOffice;
let toMail: Middle;

beforeAll(async () => {
  office = await openPostOffice();
  toMail = await openMiddle(Number(new URL(office.url).port));
  const { db } = api().app;
  await migrateQueue(db.ownerUrl, roleOf(db.appUrl));
});
afterAll(async () => {
  for (const end of ending.reverse()) await end();
  await toMail.close();
  await office.close();
}, TIME);

/** A worker on the app: notes are followed, letters go by mail through the middle. */
async function working(kind: 'postgres' | 'redis', url: string): Promise<void> {
  const { orm, sealer, clock, runtime } = api().app;
  const identity = { sealer, now: () => clock.at, newId: v7 };
  const mail = { url: `smtp://127.0.0.1:${toMail.port}`, from: 'notice@fengqiao.example' };
  const letters = { mail, publicUrl: 'https://fengqiao.example' };
  const ready = { wrong: async () => [] };
  const parts = { config: { letters }, orm, identity, runtime, ready, log: openLog('silent') } as never;
  const queues = openQueues({ kind, url }, () => undefined, { tries: 40, pauseMs: 40, lockMs: 3_000 });
  ending.push(await startWorking(parts, queues));
}

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';
let serial = 0;

/** One change and one list; how long the two took. */
async function aVisit(): Promise<number> {
  const { parties } = aRegistration() as { parties: object[] };
  const [one, other] = parties;
  const written = [{ ...one, email: `away-${++serial}@example.org` }, other];
  const began = performance.now();
  const input = aRegistration({ idempotencyKey: aKey(), parties: written });
  const { data } = await api().as(CLERK).send(REGISTER, { input });
  expect(data.register.problem).toBeNull();
  await api().as(CLERK).send('{ myCaseload(first: 5) { nodes { id } } }');
  return performance.now() - began;
}

const p95 = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;

const BLOCKS = 5;
const VISITS = 6;

/** Well and in trouble by turns in one run, so that whatever else this machine does falls on both. */
async function sideBySide(middle: Middle, trouble: (typeof TROUBLES)[number]) {
  const [well, troubled]: [number[], number[]] = [[], []];
  await aVisit();
  for (let block = 0; block < BLOCKS; block += 1) {
    await middle.become('well');
    for (let i = 0; i < VISITS; i += 1) well.push(await aVisit());
    await middle.become(trouble);
    for (let i = 0; i < VISITS; i += 1) troubled.push(await aVisit());
  }
  return { well: p95(well), troubled: p95(troubled), held: await waiting() };
}

const count = async (sql: string): Promise<number> =>
  Number((await api().app.db.asOwner<{ n: number }[]>(`select count(*)::int as n from ${sql}`))[0]?.n);
const waiting = async (): Promise<number> =>
  (await count('outbox where done_at is null')) + (await count(`letter where state in ('QUEUED', 'FAILED')`));

async function caughtUp(): Promise<void> {
  for (let tries = 0; tries < 800 && (await waiting()) > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await waiting()).toBe(0);
}

/** Each letter that is marked as sent has arrived; one that hung on its way may arrive again, under its own name. */
async function arrivedOnce(): Promise<void> {
  const sent = await api().app.db.asOwner<{ id: string }[]>(`select id from letter where state = 'SENT'`);
  const names = new Set(office.arrived.map(({ messageId }) => messageId?.slice(1, 37)));
  expect(sent.filter(({ id }) => !names.has(id))).toEqual([]);
  expect(sent.length).toBeGreaterThan(0);
}

/** So that there is somebody to write to: those who serve hear by mail. */
async function reachable(): Promise<void> {
  const { db, sealer } = api().app;
  const home = await sealer.of('320612');
  for (const { id } of await db.asOwner<{ id: string }[]>(`select id from person where home = '320612'`))
    await db.asOwner(
      `insert into letter_preference values ($1, '320612', $2, 'zh', 'AT_ONCE', true, 1, now()) on conflict do nothing`,
      [id, home.seal(placeOfPreference(id), { MAIL: `${id}@example.org` })],
    );
}

function whileAway(middleOf: () => Middle): void {
  test.each(TROUBLES)(
    '%s: requests keep within twice their usual time, and telling catches up',
    async (trouble) => {
      const middle = middleOf();
      const { well, troubled, held } = await sideBySide(middle, trouble);
      await middle.become('well');
      await caughtUp();
      await arrivedOnce();
      expect(held).toBeGreaterThan(0);
      expect(troubled).toBeLessThan(2 * well);
    },
    TIME,
  );
}

describe('the mail server', () => {
  beforeAll(async () => {
    await reachable();
    await working('postgres', api().app.db.appUrl);
  });
  whileAway(() => toMail);
});

(HAS_REDIS ? describe : describe.skip)('the queue in Redis', () => {
  let toRedis: Middle;
  beforeAll(async () => {
    for (const end of ending.splice(0)) await end();
    const redis = await launchRedis();
    ending.push(() => redis.end());
    toRedis = await openMiddle(Number(new URL(redis.url).port));
    ending.push(() => toRedis.close());
    await working('redis', `redis://127.0.0.1:${toRedis.port}`);
  }, TIME);
  whileAway(() => toRedis);
});
