/** Where the queues live: in our own PostgreSQL, in a schema of their own, or in Redis where one is named. */
import { createPostgresBackend, type QueueOptions, runMigrations, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

export const QUEUE_SCHEMA = 'bullmq';
const ONE_AT_A_TIME = 20_261_129;
const BACK_WITHIN_MS = 2_000;
/** Each queue and each worker hears of the errors of the connection that they share; there are a handful of queues. */
const LISTENERS = 64;

export type QueueChoice =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly url: string };

/** What BullMQ's classes are made with; `close` lets go of what they share. */
export interface Backend {
  readonly factory: typeof createPostgresBackend | undefined;
  readonly forQueue: Pick<QueueOptions, 'connection'>;
  readonly forWorker: Pick<WorkerOptions, 'connection'>;
  /** Before closing: nobody tries to come back any more; false when the queue is away, and is not to be waited for. */
  leave(): boolean;
  close(): Promise<void>;
}

/**
 * Who hands over fails at once while the queue is away, for the note waits in the outbox; who works waits until it is back.
 * `onError` hears of connections that broke; they come back by themselves.
 */
export function openBackend(choice: QueueChoice, onError: (error: Error) => void): Backend {
  return choice.kind === 'redis' ? openRedis(choice.url, onError) : openPostgres(choice.url, onError);
}

function openRedis(url: string, onError: (error: Error) => void): Backend {
  let leaving = false;
  const retryStrategy = (times: number): number | null => (leaving ? null : Math.min(times * 100, BACK_WITHIN_MS));
  const shared = { retryStrategy, connectTimeout: 3_000 };
  const handing = new Redis(url, { ...shared, maxRetriesPerRequest: 1, enableOfflineQueue: false });
  const working = new Redis(url, { ...shared, maxRetriesPerRequest: null });
  for (const one of [handing, working]) one.setMaxListeners(LISTENERS).on('error', onError);
  return {
    factory: undefined,
    forQueue: { connection: handing },
    forWorker: { connection: working },
    leave: () => {
      leaving = true;
      return working.status === 'ready';
    },
    close: async () => {
      handing.disconnect();
      working.disconnect();
    },
  };
}

function openPostgres(url: string, onError: (error: Error) => void): Backend {
  const pool = new pg.Pool({ connectionString: url, max: 8, options: `-c search_path=${QUEUE_SCHEMA}` });
  pool.setMaxListeners(LISTENERS).on('error', onError);
  const connection = pool as unknown as QueueOptions['connection'];
  return {
    factory: createPostgresBackend,
    forQueue: { connection },
    forWorker: { connection },
    leave: () => true,
    close: () => pool.end(),
  };
}

/** Makes or updates the tables of the queue, as the owner. In this schema alone the app may create: BullMQ makes a sequence for each queue. */
export async function migrateQueue(ownerUrl: string, appRole: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: `-c search_path=${QUEUE_SCHEMA}` });
  await owner.connect();
  const app = pg.escapeIdentifier(appRole);
  try {
    // Processes that start together come one after the other; the lock ends with the connection.
    await owner.query(`select pg_advisory_lock(${ONE_AT_A_TIME})`);
    await owner.query(`create schema if not exists ${QUEUE_SCHEMA}`);
    await runMigrations(owner as never);
    await owner.query(
      `grant usage, create on schema ${QUEUE_SCHEMA} to ${app};
       grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${app};
       grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${app};
       grant execute on all functions in schema ${QUEUE_SCHEMA} to ${app}`,
    );
  } finally {
    await owner.end();
  }
}
