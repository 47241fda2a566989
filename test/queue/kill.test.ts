// Whoever hands over or works may be killed at any instant: nothing is lost, our own state changes once, and a letter in flight may go again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { migrateQueue } from '../../src/adapters/queue/backend.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { type FreshDatabase, freshDatabase } from '../harness/database.js';
import { oneFile } from '../harness/one-file.js';
import { HAS_REDIS, launchRedis } from '../harness/redis.js';
import { letterStoreOn } from '../../src/adapters/persistence/letters/letter-store.js';
import { asSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { NOON, openTestApp, type TestApp } from '../fixtures/app.js';
import { openPostOffice, type PostOffice } from '../letters/post-office.js';

const KILLS = Number(process.env['QUEUE_KILLS'] ?? 12);
const SOAKING = process.env['QUEUE_KILLS'] !== undefined;
const NOTES_A_KILL = 40;
const TIME = 120_000 + KILLS * 6_000;

const LETTERS_A_KILL = 3;
/** In every so many rounds the mail server has taken a letter and not yet said so when the worker is killed. */
const HELD_EVERY = 3;

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
const ending: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ending.reverse()) await end();
  await office.close();
});

async function redisUrl(): Promise<string> {
  const redis = await launchRedis();
  ending.push(() => redis.end());
  return redis.url;
}

async function worker(db: FreshDatabase, kind: string, url: string): Promise<ChildProcess> {
  const flags = [await oneFile('worker-process.mjs'), db.appUrl, kind, url, office.url];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const noted = (db: FreshDatabase, count: number) =>
  db.asOwner(
    `insert into outbox (id, home, case_id, type, noted_at)
     select v::uuid, '320612', gen_random_uuid(), 'Registered', now() from unnest($1::text[]) v`,
    [Array.from({ length: count }, () => v7())],
  );

const waiting = async (db: FreshDatabase): Promise<number> =>
  Number((await db.asOwner<{ n: string }[]>('select count(*) as n from outbox where done_at is null'))[0]?.n);

/** Letters of the district, one to each address; their ids. */
async function written({ orm, sealer }: TestApp, addresses: readonly string[]): Promise<string[]> {
  const letters = addresses.map((address) => ({
    ...{ id: v7(), kind: 'WEBHOOK_DISABLED', home: '320612', caseId: null, eventId: null, about: v7() },
    ...{ reader: { kind: 'PERSON', id: v7() }, facts: { organisation: '三余镇', why: 'GONE' } },
    ...{ channel: 'MAIL', address, language: 'zh', state: 'QUEUED', writtenAt: new Date(), dueAt: NOON },
  }));
  await asSystem(orm, (execute) => letterStoreOn(execute, sealer, ['MAIL']).write(letters as never));
  return letters.map(({ id }) => id);
}

const unsent = async (db: FreshDatabase): Promise<number> =>
  Number((await db.asOwner<{ n: string }[]>(`select count(*) as n from letter where state <> 'SENT'`))[0]?.n);
const timesArrived = (id: string): number =>
  office.arrived.filter(({ messageId }) => messageId === `<${id}@fengqiao.example>`).length;

/** The letters of these that are with the mail server, which has not said so. */
async function held(ids: readonly string[]): Promise<string[]> {
  const there = () => ids.filter((id) => timesArrived(id) > 0);
  await until(async () => there().length > 0, 30_000);
  await new Promise((resolve) => setTimeout(resolve, 150));
  return there();
}

async function until(met: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await met())) {
    if (Date.now() > end) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function survives(kind: 'postgres' | 'redis', urlOf: (db: FreshDatabase) => Promise<string>): Promise<void> {
  const db = await freshDatabase();
  ending.push(() => db.drop());
  await db.asOwner(
    `create table followed (id uuid not null); grant select, insert on followed to ${roleOf(db.appUrl)}`,
  );
  const url = await urlOf(db);
  const began = Date.now();
  let caught = 0;
  const app = await openTestApp(db);
  ending.push(() => app.close());
  const [letters, inFlight]: [string[], string[][]] = [[], []];
  let working = await worker(db, kind, url);
  for (let round = 0; round < KILLS; round++) {
    await noted(db, NOTES_A_KILL);
    const addresses = Array.from({ length: LETTERS_A_KILL }, (_, n) => `${kind}-${round}-${n}@example.org`);
    const holding = round % HELD_EVERY === 0;
    if (holding) for (const address of addresses) office.says.set(address, 'HOLDS');
    const ids = await written(app, addresses);
    letters.push(...ids);
    // A different moment in each round: handing over, working, marking.
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 220));
    caught += Number((await waiting(db)) > 0);
    if (holding) inFlight.push(await held(ids));
    await kill(working);
    office.says.clear();
    working = await worker(db, kind, url);
  }
  await until(async () => (await waiting(db)) === 0 && (await unsent(db)) === 0, 60_000);
  // With nobody killed none goes twice.
  const quiet = await written(
    app,
    Array.from({ length: 10 }, (_, n) => `quiet-${n}@example.org`),
  );
  await until(async () => (await unsent(db)) === 0, 60_000);
  await kill(working);
  expect(quiet.map(timesArrived)).toEqual(quiet.map(() => 1));
  const again = letters.map((id) => timesArrived(id) - 1);
  expect(Math.min(...again)).toBe(0);
  expect(inFlight.map((ids) => ids.length)).toEqual(Array(Math.ceil(KILLS / HELD_EVERY)).fill(1));
  expect(inFlight.flat().filter((id) => timesArrived(id) < 2)).toEqual([]);
  expect(again.reduce((sum, more) => sum + more, 0)).toBeLessThanOrEqual(KILLS);
  const followed = await db.asOwner<{ id: string }[]>('select id from followed');
  expect(followed).toHaveLength(KILLS * NOTES_A_KILL);
  expect(new Set(followed.map(({ id }) => id)).size).toBe(KILLS * NOTES_A_KILL);
  if (SOAKING)
    process.stdout.write(
      `${JSON.stringify({ kind, kills: KILLS, notes: followed.length, seconds: Math.round((Date.now() - began) / 1000), caught })}\n`,
    );
}

describe('killed at any instant', () => {
  test(
    'with the queue in PostgreSQL',
    async () => {
      await survives('postgres', async (db) => {
        await migrateQueue(db.ownerUrl, roleOf(db.appUrl));
        return db.appUrl;
      });
    },
    TIME,
  );

  (HAS_REDIS ? test : test.skip)('with the queue in Redis', async () => survives('redis', redisUrl), TIME);
});
