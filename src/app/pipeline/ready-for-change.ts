/** Whether the installation may take changes now: room on the disk, and a clock that can be believed. Reading goes on. */
import { ensure } from '../../domain/kernel/rule-broken.js';

/** What is looked at; each is asked when a change comes, the clocks at most every few seconds. */
export interface Surroundings {
  now(): Date;
  /** Megabytes free where the database writes; null where that is not ours to know. */
  freeMegabytes(): Promise<number | null>;
  /** The database's clock, and the latest instant that was ever recorded; null where clocks are not compared. */
  clocks(): Promise<Clocks | null>;
  /** Told once when something begins to be wrong, and once when it is right again. */
  tell(code: WrongCode, state: 'BEGAN' | 'ENDED', facts: Facts): void;
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
const LOOK_EVERY_MS = 5_000;

/** Watches disk and clock; `leastFree` is in megabytes. What goes wrong and comes right is told once each. */
export function readyForChange(around: Surroundings, leastFree: number): ReadyForChange {
  const told = new Set<WrongCode>();
  const seconds = clockWatch(around);
  const judge = (code: WrongCode, isWrong: boolean, facts: Facts): void => {
    if (isWrong === told.has(code)) return;
    if (isWrong) told.add(code);
    else told.delete(code);
    around.tell(code, isWrong ? 'BEGAN' : 'ENDED', facts);
  };
  const look = async () => {
    const [free, drift] = await Promise.all([around.freeMegabytes(), seconds()]);
    const storage = { wrong: free !== null && free < leastFree, facts: { free: free ?? 0, least: leastFree } };
    const clock = { wrong: drift > MOST_DRIFT_S, facts: { seconds: drift } };
    judge('STORAGE_LOW', storage.wrong, storage.facts);
    judge('CLOCK_WRONG', clock.wrong, clock.facts);
    return { storage, clock };
  };
  return {
    ensureReady: async () => {
      const { storage, clock } = await look();
      ensure(!storage.wrong, 'STORAGE_LOW', { facts: storage.facts });
      ensure(!clock.wrong, 'CLOCK_WRONG', { facts: clock.facts });
    },
    wrong: async () => {
      await look();
      return [...told];
    },
  };
}

/** Seconds by which the clock is off. A clock put back makes what was seen last lie ahead: then it is looked at anew at once. */
function clockWatch({ now, clocks }: Surroundings): () => Promise<number> {
  let seen: { at: number; seconds: Promise<number> } | null = null;
  return () => {
    const at = now().getTime();
    if (seen && at >= seen.at && at - seen.at < LOOK_EVERY_MS) return seen.seconds;
    const seconds = clocks().then((found) => (found ? secondsOff(at, found) : 0));
    seen = { at, seconds };
    seconds.catch(() => {
      seen = null;
    });
    return seconds;
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
