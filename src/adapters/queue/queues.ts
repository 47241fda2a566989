/** Queues of jobs and those who work on them: retried with growing pauses, dead letters kept until somebody tries them anew. */
import { type Job as BullJob, Queue, Worker } from 'bullmq';
import type { Job, JobQueue, QueueCounts } from '../../app/outbox/port.js';
import type { DeadLetter } from '../../app/outbox/dead-letter.js';
import { type Backend, openBackend, type QueueChoice } from './backend.js';
import { within } from './within.js';

type Data = Readonly<Record<string, string>>;

export interface Work {
  readonly queue: string;
  readonly atOnce: number;
  /** Throws when it could not be done; the job is then tried again. */
  readonly handle: (data: Data, id: string) => Promise<void>;
  /** Called when it could not be done however often it was tried. */
  readonly givenUp?: (data: Data, code: string) => Promise<void>;
}

export interface QueueSettings {
  /** How often a job is tried, and the first pause in between; each further one is twice as long. */
  readonly tries: number;
  readonly pauseMs: number;
  /** After how long the job of a worker that was killed is another's. */
  readonly lockMs: number;
}

const USUAL: QueueSettings = { tries: 12, pauseMs: 1_000, lockMs: 20_000 };
/** To be killed is no fault of the job. */
const STALLED_AS_OFTEN_AS_YOU_LIKE = 10_000;
const HANDED_OVER_WITHIN_MS = 5_000;
/** A job that takes longer is cut off and done anew elsewhere; a queue that is away is not waited for. */
const CLOSED_WITHIN_MS = 8_000;
/** A worker that is refused by the queue tries again after so long; in between it neither works nor can be closed (BullMQ's own pause is 15 s). */
const TRIES_AGAIN_MS = 500;

export interface Queues {
  queue(name: string): JobQueue;
  /** Works until the queues are closed; what is under way is finished first. */
  work(work: Work): void;
  /** One job every so often, however many processes ask for it. */
  every(name: string, ms: number): Promise<void>;
  close(): Promise<void>;
}

/** `report` hears of connections that broke and of jobs that failed, by queue, code and whether it was the last try. */
export type Report = (
  event: 'CONNECTION' | 'FAILED' | 'DEAD',
  facts: Readonly<Record<string, string | number>>,
) => void;

export function openQueues(choice: QueueChoice, report: Report, settings: QueueSettings = USUAL): Queues {
  const backend = openBackend(choice, (error) => report('CONNECTION', { code: codeOf(error) }));
  const queues = new Map<string, Queue>();
  const workers: Worker[] = [];
  const queueOf = (name: string): Queue => {
    const known = queues.get(name) ?? new Queue(name, { ...backend.forQueue, ...QUIETLY }, backend.factory as never);
    if (!queues.has(name)) known.on('error', (error) => report('CONNECTION', { queue: name, code: codeOf(error) }));
    queues.set(name, known);
    return known;
  };
  return {
    queue: (name) => jobQueueOf(queueOf(name), settings),
    work: (work) => void workers.push(openWorker(work, backend, report, settings)),
    every: async (name, ms) =>
      void (await queueOf(name).upsertJobScheduler(name, { every: ms }, { opts: OF_A_SCHEDULE })),
    close: async () => {
      const away = !backend.leave();
      const closed = Promise.all(workers.map((worker) => worker.close(away))).then(() =>
        Promise.all([...queues.values()].map((queue) => queue.close())),
      );
      await within(CLOSED_WITHIN_MS, closed).catch((error) => report('CONNECTION', { code: codeOf(error) }));
      await backend.close();
    },
  };
}

/** Nobody reads the stream of events, which would only grow. */
const QUIETLY = { streams: { events: { maxLen: 100 } } };
const OF_A_SCHEDULE = { removeOnComplete: true, removeOnFail: 10, attempts: 1 };

function jobQueueOf(queue: Queue, { tries, pauseMs }: QueueSettings): JobQueue {
  const opts = { attempts: tries, backoff: { type: 'exponential', delay: pauseMs }, removeOnComplete: true };
  // One by one: adding in bulk makes temporary tables in PostgreSQL, which the app's role may not.
  const addAll = async (jobs: readonly Job[]): Promise<void> => {
    for (const { id, data } of jobs) await queue.add(queue.name, data, { ...opts, jobId: id });
  };
  const failedJob = async (id: string): Promise<BullJob | null> => {
    const job = await queue.getJob(id);
    return job && (await job.isFailed()) ? job : null;
  };
  return {
    add: (jobs) => within(HANDED_OVER_WITHIN_MS, addAll(jobs)),
    counts: async () => countsOf(await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')),
    dead: async (first) => (await queue.getFailed(0, first - 1)).map((job) => deadLetterOf(queue.name, job)),
    deadOne: async (id) => {
      const job = await failedJob(id);
      return job && deadLetterOf(queue.name, job);
    },
    again: async (id) => {
      const job = await failedJob(id);
      await job?.retry('failed', { resetAttemptsMade: true });
      return job !== null;
    },
  };
}

const countsOf = ({ waiting = 0, active = 0, delayed = 0, failed = 0 }: Record<string, number>): QueueCounts => ({
  waiting,
  active,
  delayed,
  failed,
});

function deadLetterOf(queue: string, { id, data, attemptsMade, failedReason, finishedOn }: BullJob): DeadLetter {
  const failedAt = new Date(finishedOn ?? 0);
  const { home = '' } = data as Data;
  return { id: String(id), queue, home, tries: attemptsMade, reason: failedReason ?? '', failedAt };
}

/** The kind of an error, never its words, for they may quote a letter or a party. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'Error');
}

function openWorker(
  { queue, atOnce, handle, givenUp }: Work,
  backend: Backend,
  report: Report,
  { lockMs }: QueueSettings,
): Worker {
  const process = async (job: BullJob): Promise<void> => {
    try {
      await handle(job.data as Data, String(job.id));
    } catch (error) {
      throw new Error(codeOf(error));
    }
  };
  const options = {
    ...backend.forWorker,
    concurrency: atOnce,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    runRetryDelay: TRIES_AGAIN_MS,
    maxStalledCount: STALLED_AS_OFTEN_AS_YOU_LIKE,
  };
  const worker = new Worker(queue, process, options, backend.factory as never);
  worker.on('error', (error) => report('CONNECTION', { queue, code: codeOf(error) }));
  worker.on('failed', (job, error) => {
    const last = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
    report(last ? 'DEAD' : 'FAILED', { queue, job: String(job?.id), code: error.message });
    if (last) givenUp?.(job.data as Data, error.message).catch(() => report('FAILED', { queue, job: String(job.id) }));
  });
  return worker;
}
