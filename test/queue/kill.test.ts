// Whoever hands notes over or works on them may be killed at any instant: nothing is lost, and our own state changes once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { migrateQueue } from '../../src/adapters/queue/backend.js';
import { roleOf } from '../../src/adapters/persistence/database/roles.js';
import { type FreshDatabase, freshDatabase } from '../harness/database.js';
import { HAS_REDIS, launchRedis } from '../harness/redis.js';

const KILLS = Number(process.env['QUEUE_KILLS'] ?? 12);
const SOAKING = process.env['QUEUE_KILLS'] !== undefined;
const NOTES_A_KILL = 40;
const TIME = 120_000 + KILLS * 6_000;

const ending: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ending.reverse()) await end();
});

async function redisUrl(): Promise<string> {
  const redis = await launchRedis();
  ending.push(() => redis.end());
  return redis.url;
}

async function worker(db: FreshDatabase, kind: string, url: string): Promise<ChildProcess> {
  const flags = ['--import', './test/harness/register.mjs', './test/queue/worker-process.mjs', db.appUrl, kind, url];
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
  let working = await worker(db, kind, url);
  for (let round = 0; round < KILLS; round++) {
    await noted(db, NOTES_A_KILL);
    // A different moment in each round: handing over, working, marking.
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 220));
    caught += Number((await waiting(db)) > 0);
    await kill(working);
    working = await worker(db, kind, url);
  }
  await until(async () => (await waiting(db)) === 0, 60_000);
  await kill(working);
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
