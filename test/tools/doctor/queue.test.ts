// The doctor on what is to follow of changes: what waits too long, what failed for good, a queue that is not there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openLog } from '../../../src/adapters/http/logging.js';
import { roleOf } from '../../../src/adapters/persistence/database/roles.js';
import { migrateQueue } from '../../../src/adapters/queue/backend.js';
import { openQueues } from '../../../src/adapters/queue/queues.js';
import { readConfig } from '../../../src/config/config.js';
import { diagnose } from '../../../src/wiring/doctor.js';
import { useDatabase } from '../../harness/database.js';

const NOVEMBER = new Date('2026-11-20T06:00:00Z');
const ONCE = { tries: 1, pauseMs: 1, lockMs: 1_000 };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-doctor-queue-'));
const database = useDatabase();
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What the doctor says of the queue, as far as it is not fine. */
async function ailments(over: Record<string, string> = {}) {
  const urls = { DATABASE_URL: database().appUrl, DATABASE_OWNER_URL: database().ownerUrl };
  const config = readConfig({ ...urls, FENGQIAO_DATA_DIR: folder, PORT: '0', ...over });
  const { findings } = await diagnose(config, openLog('silent'), NOVEMBER);
  return findings
    .filter(({ level, what }) => level !== 'FINE' && /后续事项|REDIS/.test(what[0]))
    .map(({ level, what, remedy }) => [level, ...what, ...(remedy ?? [])].join(' '));
}

const only = (...words: string[]) => [expect.stringMatching(words.join('[\\s\\S]*'))];

const NOTE = `insert into outbox (id, home, case_id, type, noted_at)
  values (gen_random_uuid(), '320612', gen_random_uuid(), 'Registered', '2026-11-20T05:00:00Z')`;

test('that nobody has done for an hour', async () => {
  await database().asOwner(NOTE);
  const told = await ailments();
  await database().asOwner('update outbox set done_at = now()');
  expect(told).toEqual(only('WRONG 有 1 项后续事项（信件、提醒等）在等候，最久的已等 60 分钟'));
});

test('that failed for good', async () => {
  await migrateQueue(database().ownerUrl, roleOf(database().appUrl));
  const queues = openQueues({ kind: 'postgres', url: database().appUrl }, () => undefined, ONCE);
  await queues.queue('notes').add([{ id: 'one', data: { id: 'one', home: '320612' } }]);
  const fail = async () => {
    throw new Error('no');
  };
  queues.work({ queue: 'notes', atOnce: 1, handle: fail });
  while ((await queues.queue('notes').counts()).failed === 0) await new Promise((then) => setTimeout(then, 20));
  await queues.close();
  const told = await ailments();
  expect(told).toEqual(only('MIND 有反复失败、停下来的后续事项：notes 1'));
});

test('whose Redis is not there', async () => {
  const told = await ailments({ REDIS_URL: 'redis://:geheim@127.0.0.1:1' });
  expect(told).toEqual(only('WRONG REDIS_URL 所指的 Redis 连不上：那里没有程序在监听'));
  expect(told.join('')).not.toContain('geheim');
});
