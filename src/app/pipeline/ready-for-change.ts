/** Whether the installation may take changes now: room on the disk, and a clock that can be believed. Reading goes on. */
import { ensure } from '../../domain/kernel/rule-broken.js';

/** What is watched when a change comes: the disk at most every second, the clocks every few. */
export interface Surroundings {
  now(): Date;
  /** Megabytes free where the database writes; null where that is not ours to know. */
  freeMegabytes(): Promise<number | null>;
  /** The database's clock, and the latest instant that was ever recorded; null where clocks are not compared. */
  clocks(): Promise<Clocks | null>;
  /** Called once when something begins to be wrong, and once when it is right again. */
  report(code: WrongCode, state: 'BEGAN' | 'ENDED', facts: Facts): void;
}

export interface Clocks {
  readonly database: Date;
  readonly lastRecorded: Date;
}

export type WrongCode = 'STORAGE_LOW' | 'CLOCK_WRONG';
type Facts = Readonly<Record<string, number>>;

export interface ReadyForChange {
  /** STORAGE_LOW {free, least} in megabytes; CLOCK_WRONG {seconds}. */
  ensureReady(): Promise<void>;
  /** What is wrong now, for the supervisor's question. */
  wrong(): Promise<WrongCode[]>;
}

/** So far may the clock be from the database's, or behind what was recorded, before changes are refused. */
export const MOST_DRIFT_S = 60;
const DISK_EVERY_MS = 1_000;
const CLOCKS_EVERY_MS = 5_000;

/** Watches disk and clock; `leastFree` is in megabytes. What goes wrong and comes right is reported once each. */
export function readyForChange(around: Surroundings, leastFree: number): ReadyForChange {
  const reported = new Set<WrongCode>();
  const { now, clocks, freeMegabytes } = around;
  const freeSpace = remembered(now, DISK_EVERY_MS, freeMegabytes);
  const seconds = remembered(now, CLOCKS_EVERY_MS, async (at) => {
    const found = await clocks();
    return found ? secondsOff(at, found) : 0;
  });
  const judge = (code: WrongCode, isWrong: boolean, facts: Facts): void => {
    if (isWrong === reported.has(code)) return;
    if (isWrong) reported.add(code);
    else reported.delete(code);
    around.report(code, isWrong ? 'BEGAN' : 'ENDED', facts);
  };
  const check = async () => {
    const [free, drift] = await Promise.all([freeSpace(), seconds()]);
    const storage = { wrong: free !== null && free < leastFree, facts: { free: free ?? 0, least: leastFree } };
    const clock = { wrong: drift > MOST_DRIFT_S, facts: { seconds: drift } };
    judge('STORAGE_LOW', storage.wrong, storage.facts);
    judge('CLOCK_WRONG', clock.wrong, clock.facts);
    return { storage, clock };
  };
  return {
    ensureReady: async () => {
      const { storage, clock } = await check();
      ensure(!storage.wrong, 'STORAGE_LOW', { facts: storage.facts });
      ensure(!clock.wrong, 'CLOCK_WRONG', { facts: clock.facts });
    },
    wrong: async () => {
      await check();
      return [...reported];
    },
  };
}

/** An answer for so long; a clock put back makes the last one lie ahead, and then it is asked anew at once. */
function remembered<T>(now: () => Date, forMs: number, ask: (at: number) => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null;
  return () => {
    const at = now().getTime();
    if (last && at >= last.at && at - last.at < forMs) return last.answer;
    const answer = ask(at);
    last = { at, answer };
    answer.catch(() => {
      last = null;
    });
    return answer;
  };
}

/** The larger of both: how far from the database's clock either way, and how far behind the last recorded instant. */
export function secondsOff(at: number, { database, lastRecorded }: Clocks): number {
  const apart = Math.abs(at - database.getTime());
  const behind = lastRecorded.getTime() - at;
  return Math.round(Math.max(apart, behind, 0) / 1000);
}

/** The same runtime, whose transactions begin only when the installation may take changes. */
export function whenReady<Runtime extends { inTransaction: unknown }>(
  runtime: Runtime,
  { ensureReady }: ReadyForChange,
): Runtime {
  const begin = runtime.inTransaction as (work: unknown) => Promise<unknown>;
  return {
    ...runtime,
    inTransaction: async (work: unknown) => {
      await ensureReady();
      return begin(work);
    },
  };
}
