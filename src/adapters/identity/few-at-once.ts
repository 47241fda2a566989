// Costly work a few at a time: the others wait in turn, and beyond that are told to come again.
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

/** Throws RuleBroken `code` when `waiting` others are before. */
export function fewAtOnce(pipelined: number, waiting: number, code: string): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < pipelined) {
      running += 1;
      return;
    }
    if (queue.length >= waiting) throw new RuleBroken(code);
    await new Promise<void>((go) => queue.push(go));
  }

  /** The place goes straight to the next in turn, so nobody slips in between. */
  function leave(): void {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
