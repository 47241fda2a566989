// Runs costly work a few at a time; others wait in turn, and with too many waiting the next is refused.
import PQueue from 'p-queue';
import type { ProblemCode } from '../../domain/kernel/problem-code.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

/** Throws RuleBroken `code` when `atOnce` run already and `waiting` others are before. */
export function fewAtOnce(
  atOnce: number,
  waiting: number,
  code: ProblemCode,
): <T>(work: () => Promise<T>) => Promise<T> {
  const queue = new PQueue({ concurrency: atOnce });
  return async (work) => {
    if (queue.pending >= atOnce && queue.size >= waiting) throw new RuleBroken(code);
    return queue.add(work);
  };
}
