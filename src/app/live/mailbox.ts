/** The marks that wait for one slow reader: never more than a few, whatever happens meanwhile. */
import type { LiveKind, LiveMark } from './port.js';

/** So many marks wait; beyond that one RESYNC stands for all of them. */
const MOST_WAITING = 500;

/** A mark that names no case: READY, FIGURES, RESYNC. */
export function plainMark(kind: LiveKind, position: number): LiveMark {
  return { kind, position, caseId: null, version: null, type: null };
}

export interface Mailbox extends AsyncIterableIterator<LiveMark> {
  put(mark: LiveMark): void;
  /** How many wait. */
  readonly waiting: number;
  return(): Promise<IteratorResult<LiveMark>>;
}

const OVER = { value: undefined, done: true } as const;

/** Read one by one; `onEnd` is called once, when the reader leaves or is sent away. */
export function openMailbox(onEnd: () => void): Mailbox {
  let waiting: LiveMark[] = [];
  let ended = false;
  let reader: ((result: IteratorResult<LiveMark>) => void) | null = null;
  const hand = (result: IteratorResult<LiveMark>): void => {
    const to = reader;
    reader = null;
    to?.(result);
  };
  return {
    get waiting() {
      return waiting.length;
    },
    put: (mark) => {
      if (ended) return;
      if (reader) return hand({ value: mark, done: false });
      waiting = withMark(waiting, mark);
    },
    next: async () => {
      const mark = waiting.shift();
      if (mark) return { value: mark, done: false };
      if (ended) return OVER;
      return new Promise((resolve) => {
        reader = resolve;
      });
    },
    return: async () => {
      if (!ended) onEnd();
      ended = true;
      waiting = [];
      hand(OVER);
      return OVER;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** A later RESYNC, or news of figures, takes the place of an earlier one. */
function withMark(waiting: LiveMark[], mark: LiveMark): LiveMark[] {
  const last = waiting.at(-1);
  if (last?.kind === 'RESYNC') return [plainMark('RESYNC', mark.position)];
  if (mark.kind === 'FIGURES' && last?.kind === 'FIGURES') return [...waiting.slice(0, -1), mark];
  if (mark.kind === 'RESYNC' || waiting.length >= MOST_WAITING) return [plainMark('RESYNC', mark.position)];
  waiting.push(mark);
  return waiting;
}
