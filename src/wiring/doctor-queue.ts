// The doctor's look at the outbox and the queues; it makes nothing that is not there.
import type { CopyConnection } from '../adapters/persistence/database/copy-connection.js';
import { sql } from '../adapters/persistence/database/sql.js';
import { QUEUE_SCHEMA, type QueueChoice } from '../adapters/queue/backend.js';
import { openQueues } from '../adapters/queue/queues.js';
import { whyRedisIsAway } from '../adapters/queue/try-redis.js';
import type { Config } from '../config/config.js';
import type { Finding } from '../tools/doctor/finding.js';
import { queueAway, queueFindings } from '../tools/doctor/queue.js';
import { ALL_QUEUES } from './queue-names.js';

const OUTBOX = sql<{ waiting: number; oldest: Date | null }>`
  select count(*)::int as waiting, min(noted_at) as oldest from outbox where done_at is null`;
const THERE = sql<{ outbox: boolean; queue: boolean }>`
  select to_regclass('outbox') is not null as outbox,
    exists (select from pg_namespace where nspname = ${QUEUE_SCHEMA}) as queue`;
const MINUTE_MS = 60_000;

/** Nothing of a database without the outbox. `appUrl` is the role that works. */
export async function askQueues(
  { redisUrl }: Config,
  { execute }: Pick<CopyConnection, 'execute'>,
  appUrl: string,
  now: Date,
): Promise<readonly Finding[]> {
  const [there] = await execute(THERE);
  if (!there?.outbox) return [];
  const away = redisUrl ? await whyRedisIsAway(redisUrl) : null;
  const [row] = await execute(OUTBOX);
  const oldest = row?.oldest ? new Date(row.oldest).getTime() : now.getTime();
  const state = { waiting: row?.waiting ?? 0, oldestMinutes: Math.floor((now.getTime() - oldest) / MINUTE_MS) };
  if (away) return [queueAway(away), ...queueFindings({ ...state, dead: {} }).filter(({ level }) => level !== 'FINE')];
  const choice: QueueChoice = redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', url: appUrl };
  const dead = redisUrl || there.queue ? await deadIn(choice) : {};
  return queueFindings({ ...state, dead });
}

async function deadIn(choice: QueueChoice): Promise<Record<string, number>> {
  const queues = openQueues(choice, () => undefined);
  try {
    const counts = ALL_QUEUES.map(async (name) => [name, (await queues.queue(name).counts()).failed] as const);
    return Object.fromEntries(await Promise.all(counts));
  } finally {
    await queues.close();
  }
}
