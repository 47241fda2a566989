// The worker: hands notes to the queue, does what follows of them, and sweeps on the queue's schedule.
import { describeError } from '../adapters/http/logging.js';
import { migrateQueue } from '../adapters/queue/backend.js';
import { openQueues, type Queues } from '../adapters/queue/queues.js';
import { roleOf } from '../adapters/persistence/database/roles.js';
import { placeEvents } from '../adapters/persistence/live/events.js';
import { noteStoreOn } from '../adapters/persistence/outbox/outbox.js';
import { executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import { forgetDone, relay } from '../app/outbox/relay.js';
import { sendDocument, type SendingDocuments } from '../app/handover/deliver.js';
import { deliver, forgetDeliveries } from '../app/webhooks/deliver.js';
import type { App } from './app.js';
import { followingOn, followUnitsOf, NOTES_AT_ONCE } from './following.js';
import { openLettering } from './lettering.js';
import { HANDOVERS, LETTERS, LETTERS_AT_ONCE, NOTES, SWEEP, WEBHOOKS } from './queue-names.js';
import { deliveringOn } from './webhooks.js';
import { sendingDocuments } from './open-handover.js';
import { sweepOnce } from './sweeping.js';

const SWEEP_MS = 60_000;
const RELAY_MS = 500;
const PLACE_MS = 250;

/** Opens the queues where the configuration has them; their tables in PostgreSQL are made or updated first. */
export async function openQueuesOf({
  config,
  database,
  log,
}: Pick<App, 'config' | 'database' | 'log'>): Promise<Queues> {
  const { redisUrl } = config;
  if (!redisUrl) await migrateQueue(database.ownerUrl, roleOf(database.appUrl));
  const choice = redisUrl
    ? ({ kind: 'redis', url: redisUrl } as const)
    : ({ kind: 'postgres', url: database.appUrl } as const);
  return openQueues(choice, (event, facts) => {
    const level = event === 'DEAD' ? 'error' : 'warn';
    log[level]({ event, ...facts }, 'queue');
  });
}

/** Returns what stops it, the queues with it: what is under way is finished first. `relayMs`: how long what is noted may lie before it is handed over. */
export async function startWorking(app: App, queues: Queues, relayMs = RELAY_MS): Promise<() => Promise<void>> {
  const { orm, runtime, log } = app;
  const store = noteStoreOn(orm, followUnitsOf(app));
  const execute = executorOfSystem(orm);
  const followOne = followingOn(store, () => runtime.now());
  queues.work({ queue: NOTES, atOnce: NOTES_AT_ONCE, handle: async ({ id }) => void (await followOne(id)) });
  const lettering = openLettering(app);
  const { store: outgoing } = lettering.sending;
  queues.work({
    queue: LETTERS,
    atOnce: LETTERS_AT_ONCE,
    handle: ({ id }) => lettering.send(id),
    givenUp: async ({ id }, code) => void (id && (await outgoing.ended(id, 'FAILED', code))),
  });
  const delivering = deliveringOn(app);
  queues.work({ queue: WEBHOOKS, atOnce: 8, handle: ({ id }) => deliver(delivering, id) });
  const sending = workHandovers(app, queues);
  queues.work({
    queue: SWEEP,
    atOnce: 1,
    handle: async () => {
      await sweepOnce(app, execute);
      await forgetDone(store, runtime.now());
      await lettering.sweep();
      await forgetDeliveries(delivering.store, runtime.now());
    },
  });
  const warn = (what: string) => (error: unknown) => log.warn({ error: describeError(error) }, what);
  await queues.every(SWEEP, SWEEP_MS).catch(warn('no schedule yet'));
  // By itself, so that a queue that does not answer keeps nobody's live view waiting.
  const placing = everyNow(PLACE_MS, () => placeEvents(orm), warn('events have no position yet'));
  const relaying = [
    [store, NOTES, 'notes are not handed over'] as const,
    [outgoing, LETTERS, 'letters are not handed over'] as const,
    [delivering.store, WEBHOOKS, 'webhooks are not handed over'] as const,
    [sending.queue, HANDOVERS, 'documents for partners are not handed over'] as const,
  ].map(([from, queue, failed]) =>
    everyNow(relayMs, async () => void (await relay(from, queues.queue(queue), runtime.now())), warn(failed)),
  );
  return async () => {
    await Promise.all([placing, ...relaying].map((stop) => stop()));
    await queues.close();
    lettering.close();
  };
}

/** Signed documents for partners, tried as often as letters are. */
function workHandovers(app: App, queues: Queues): SendingDocuments {
  const sending = sendingDocuments(app);
  queues.work({
    queue: HANDOVERS,
    atOnce: 4,
    handle: ({ id }) => sendDocument(sending, id),
    givenUp: async ({ id }, code) => void (id && (await sending.queue.failed(id, code))),
  });
  return sending;
}

/** One at a time, with a pause in between; returns what stops it. */
function everyNow(ms: number, work: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let stopped = false;
  let wake = (): void => undefined;
  const going = (async () => {
    while (!stopped) {
      await work().catch(onError);
      // Told to stop while it worked: nobody is left to wake it.
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await going;
  };
}
