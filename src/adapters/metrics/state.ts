/** What waits and how much room is left, asked when somebody looks. What cannot be asked in time is left out, and said to be away. */
import { Gauge, type Registry } from 'prom-client';
import type { QueueCounts } from '../../app/outbox/port.js';

export interface Waiting {
  /** Notes of events that nobody has followed yet, and for how many seconds the oldest waits. */
  readonly notes: number;
  readonly oldestSeconds: number;
  /** Periods that have come to their end and were not acted on. */
  readonly clocksDue: number;
}

export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface StateSource {
  readonly queues: readonly string[];
  waiting(): Promise<Waiting>;
  counts(queue: string): Promise<QueueCounts>;
  pool(): PoolState;
}

const gauge = <Label extends string>(registry: Registry, name: string, help: string, labelNames: Label[]) =>
  new Gauge({ name: `fengqiao_${name}`, help, labelNames, registers: [registry] });

/** Returns what brings the gauges up to date; it never rejects. */
export function observeState(registry: Registry, source: StateSource): () => Promise<void> {
  const jobs = gauge(registry, 'queue_jobs', 'Jobs by queue and state; failed are dead letters', ['queue', 'state']);
  const up = gauge(registry, 'up', 'Whether what is named answered just now', ['part']);
  const notes = gauge(registry, 'outbox_notes', 'Events of which nothing has followed yet', []);
  const age = gauge(registry, 'outbox_age_seconds', 'For how long the oldest of them waits', []);
  const clocks = gauge(registry, 'clocks_due', 'Periods past their last day that were not acted on', []);
  const pool = gauge(registry, 'database_connections', 'Connections of this process by state', ['state']);

  const askDatabase = async (): Promise<void> => {
    const { notes: many, oldestSeconds, clocksDue } = await source.waiting();
    notes.set(many);
    age.set(oldestSeconds);
    clocks.set(clocksDue);
  };
  const askQueue = async (queue: string): Promise<void> => {
    for (const [state, many] of Object.entries(await source.counts(queue))) jobs.set({ queue, state }, many);
  };
  const asked = async (part: string, work: Promise<unknown>, forget: readonly { reset(): void }[]): Promise<void> => {
    const answered = await work.then(
      () => true,
      () => false,
    );
    up.set({ part }, answered ? 1 : 0);
    if (!answered) for (const one of forget) one.reset();
  };
  return async () => {
    for (const [state, many] of Object.entries(source.pool())) pool.set({ state }, many);
    await Promise.all([
      asked('database', askDatabase(), [notes, age, clocks]),
      asked('queue', Promise.all(source.queues.map(askQueue)), [jobs]),
    ]);
  };
}
