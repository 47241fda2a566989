/** Chance that is the same each time: the demonstration is invented once and for all, not anew at each start. */

export interface Dice {
  /** A whole number from 0 to below `sides`. */
  below(sides: number): number;
  /** One of them. */
  pick<T>(from: readonly T[]): T;
}

/** A small linear congruential generator; good enough to invent names with, for nothing else. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}
