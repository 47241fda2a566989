// Throw inside, data outside: a broken rule becomes a problem in the answer, all else stays an error.
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';

/** A broken rule as plain data: the engine would take the error itself for a failure of the field. */
export type Broken = Readonly<Pick<RuleBroken, 'code' | 'field' | 'facts'>>;

export type Answer<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Broken };

export function brokenOf({ code, field, facts }: RuleBroken): Broken {
  return { code, field, facts };
}

export async function answer<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work, problem: null };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return { value: null, problem: brokenOf(error) };
  }
}
