/** What waits in queues for workers, as an administrator sees it. */
import type { Home } from '../../domain/kernel/ids.js';

/** A piece of work that failed as often as it may be tried. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly home: Home;
  readonly tries: number;
  /** The kind of error, never its words: they may quote somebody. */
  readonly reason: string;
  readonly failedAt: Date;
}

/** Each call fails with QUEUE_AWAY where the queue does not answer. */
export interface DeadLetterBox {
  /** Those of the districts, the newest first. */
  list(homes: readonly Home[], most: number): Promise<readonly DeadLetter[]>;
  find(queue: string, id: string): Promise<DeadLetter | null>;
  /** Tries it anew, as often as the first time; false when it waits or was done meanwhile. */
  again(queue: string, id: string): Promise<boolean>;
}
