// The queue or the mail server refuses, hangs or drips: requests are answered as ever, and what is to be told is told once it is back.
// `npm run soak -- away` makes many visits and measures them: the p95 in trouble stays below twice the usual one.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { openLog } from '../../src/adapters/http/logging.js';
import { placeOfPreference } from '../../src/adapters/persistence/letters/letter-store.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { migrateQueue } from '../../src/adapters/queue/backend.js';
import { openQueues, type Queues } from '../../src/adapters/queue/queues.js';
import { noteEvents } from '../../src/app/outbox/note-events.js';
import { startWorking } from '../../src/wiring/working.js';
import { useApi } from '../graphql/client.js';
import { HAS_REDIS, launchRedis } from '../harness/redis.js';
import { openPostOffice, type PostOffice } from '../letters/post-office.js';
import { type Middle, openMiddle, TROUBLES } from './middle.js';
import { type Door, openDoor, quantile, type Visit } from './visits.js';

const SOAKING = process.env['AWAY_VISITS'] !== undefined;
const VISITS = Number(process.env['AWAY_VISITS'] ?? 30);
const AT_A_TIME = 15;
const TIME = 120_000 + VISITS * 1_000;
/** A request that waited for so much as one message to pass a slow line would take seconds longer. */
const MARGIN_MS = 500;
/** Noted work waits no longer than that for its turn: the usual half a second, three times a round, would be most of what this file takes. */
const RELAY_MS = 40;
const api = useApi(undefined, undefined, [noteEvents]);
const ending: (() => Promise<unknown>)[] = [];
let office: PostOffice;
let toMail: Middle;
let door: Door;

beforeAll(async () => {
  office = await openPostOffice();
  toMail = await openMiddle(Number(new URL(office.url).port));
  const { db } = api().app;
  await migrateQueue(db.ownerUrl, roleOf(db.appUrl));
  door = await openDoor(api());
});
afterAll(async () => {
  await door.close();
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
  ending.push(await startWorking(parts, queues, RELAY_MS));
}

interface BothSides {
  readonly well: Visit[];
  readonly troubled: Visit[];
}

/** Well and in trouble by turns in one run, so that whatever else this machine does falls on both. */
async function sideBySide(
  middle: Middle,
  trouble: (typeof TROUBLES)[number],
  afterTrouble: (ids: readonly string[]) => Promise<void>,
): Promise<BothSides> {
  const both: BothSides = { well: [], troubled: [] };
  await door.visit();
  while (both.troubled.length < VISITS) {
    await middle.become('well');
    for (let i = 0; i < AT_A_TIME; i += 1) both.well.push(await door.visit());
    await middle.become(trouble);
    const from = both.troubled.length;
    for (let i = 0; i < AT_A_TIME; i += 1) both.troubled.push(await door.visit());
    await afterTrouble(both.troubled.slice(from).map(({ caseId }) => caseId));
  }
  return both;
}

/** Not one statement more than when all is well, and no time to speak of. */
function expectSameWork({ well, troubled }: BothSides): void {
  const kinds = (visits: readonly Visit[]) => [...new Set(visits.flatMap(({ statements }) => statements))].sort();
  expect(kinds(troubled)).toEqual(kinds(well));
  expect(kinds(well)).toHaveLength(2);
  expect(quantile(troubled, 0.5)).toBeLessThan(2 * quantile(well, 0.5) + MARGIN_MS);
}

function measure(name: string, { well, troubled }: BothSides): void {
  const figures = (visits: readonly Visit[]) => [0.5, 0.95].map((share) => Math.round(quantile(visits, share)));
  process.stdout.write(
    `${JSON.stringify({ name, visits: VISITS, well: figures(well), troubled: figures(troubled) })}\n`,
  );
  expect(quantile(troubled, 0.95)).toBeLessThan(2 * quantile(well, 0.95));
}

const count = async (sql: string): Promise<number> =>
  Number((await api().app.db.asOwner<{ n: number }[]>(`select count(*)::int as n from ${sql}`))[0]?.n);
const waiting = async (): Promise<number> =>
  (await count('outbox where done_at is null')) + (await count(`letter where state in ('QUEUED', 'FAILED')`));

async function caughtUp(): Promise<void> {
  for (let tries = 0; tries < TIME / 100 && (await waiting()) > 0; tries += 1)
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

/** Of what follows of these cases everything waits: told once all of it is there to be told. */
type StillWaiting = (ids: readonly string[]) => Promise<void>;

/** Each party that has an address is written to, and no letter has gone. */
async function lettersWait(ids: readonly string[]): Promise<void> {
  const states = () =>
    api().app.db.asOwner<{ state: string }[]>(
      `select state from letter where channel = 'MAIL' and reader_kind = 'PARTY' and case_id = any($1::uuid[])`,
      [ids],
    );
  for (let tries = 0; tries < 800 && (await states()).length < ids.length; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await states()).map(({ state }) => state)).toEqual(ids.map(() => 'QUEUED'));
}

/** Nothing has been done of any note. */
async function notesWait(ids: readonly string[]): Promise<void> {
  const notes = await api().app.db.asOwner<{ done_at: Date | null }[]>(
    'select done_at from outbox where case_id = any($1::uuid[])',
    [ids],
  );
  expect(notes.map(({ done_at }) => done_at)).toEqual(ids.map(() => null));
}

function whileAway(name: string, middleOf: () => Middle, allWait: StillWaiting): void {
  test.each(TROUBLES)(
    '%s: requests are answered with the same work as ever, and telling catches up',
    async (trouble) => {
      const middle = middleOf();
      // What drips arrives in the end: only a line that lets nothing through proves that nothing was waited for.
      const both = await sideBySide(middle, trouble, trouble === 'slow' ? async () => undefined : allWait);
      const held = await waiting();
      await middle.become('well');
      await caughtUp();
      await arrivedOnce();
      expect(held).toBeGreaterThan(0);
      expectSameWork(both);
      if (SOAKING) measure(`${name} ${trouble}`, both);
    },
    TIME,
  );
}

describe('the mail server', () => {
  beforeAll(async () => {
    await reachable();
    await working('postgres', api().app.db.appUrl);
  });
  whileAway('mail server', () => toMail, lettersWait);
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
  whileAway('Redis', () => toRedis, notesWait);
});

describe('the queue in PostgreSQL, away for a moment', () => {
  const heard: string[] = [];
  const done: string[] = [];
  let toDatabase: Middle;
  let queues: Queues;
  beforeAll(async () => {
    const direct = new URL(api().app.db.appUrl);
    toDatabase = await openMiddle(Number(direct.port));
    ending.push(() => toDatabase.close());
    direct.search = '';
    direct.port = String(toDatabase.port);
    const report = (_event: string, { code }: Readonly<Record<string, string | number>>) =>
      void heard.push(String(code));
    queues = openQueues({ kind: 'postgres', url: direct.href }, report);
    queues.work({ queue: 'brief', atOnce: 1, handle: async (_data, id) => void done.push(id) });
  });

  async function met(condition: () => boolean): Promise<void> {
    for (let tries = 0; tries < 500 && !condition(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(condition()).toBe(true);
  }

  async function doneSoon(id: string): Promise<void> {
    await queues.queue('brief').add([{ id, data: { home: '320612' } }]);
    await met(() => done.includes(id));
  }

  async function awayForAMoment(): Promise<void> {
    const before = heard.length;
    await toDatabase.become('refused');
    await met(() => heard.length > before);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await toDatabase.become('well');
  }

  test('who works is at work again soon after it is back', async () => {
    await doneSoon('before');
    await awayForAMoment();
    await doneSoon('after');
  });

  test('and ends without being waited for', async () => {
    await awayForAMoment();
    await queues.close();
    expect(heard).not.toContain('QUEUE_LATE');
  });
});
