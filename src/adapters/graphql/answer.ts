// Throw inside, data outside: a broken rule becomes a problem in the answer, all else stays an error.
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

export type Answer<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: RuleBroken };

export async function answer<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work, problem: null };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return { value: null, problem: error };
  }
}
