/** Retries with growing pauses: for work that succeeds once an outside cause is gone. */
import { setTimeout as pause } from 'node:timers/promises';

const WAITS_MS = [100, 300, 1_000, 3_000, 10_000, 30_000];

/** Resolves with the number of tries; null when it was stopped before one succeeded. */
export async function tryAgain(
  work: () => Promise<void>,
  stop: AbortSignal,
  onFailure: (tries: number) => void,
): Promise<number | null> {
  for (let tries = 1; !stop.aborted; tries++) {
    try {
      await work();
      return tries;
    } catch {
      onFailure(tries);
      const wait = WAITS_MS[Math.min(tries, WAITS_MS.length) - 1];
      await pause(wait, undefined, { signal: stop, ref: false }).catch(() => undefined);
    }
  }
  return null;
}
