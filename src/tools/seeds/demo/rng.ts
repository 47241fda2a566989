/** Random numbers from a seed, so that the demonstration is the same at each start. */

export interface Rng {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** One of them. */
  pick<T>(from: readonly T[]): T;
}

/** A small linear congruential generator; good enough to invent names with, for nothing else. */
export function rngOf(seed: number): Rng {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}
