// Random values from one seed, which fast-check draws for each request: the seed repeats the request.

export interface Rng {
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
  /** True in `percent` of a hundred calls. */
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some of them, at most `most`, in their order. */
  some<T>(from: readonly T[], most: number): T[];
  /** Any signs at all, halves of characters among them. */
  text(): string;
}

/** Mulberry32: small, and the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function rngOf(seed: number): Rng {
  const next = mulberry32(seed);
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length - 1)] as T;
  return {
    upTo,
    pick,
    chance: (percent) => next() * 100 < percent,
    some: (from, most) => {
      const wanted = new Set(Array.from({ length: upTo(most) }, () => pick(from)));
      return from.filter((one) => wanted.has(one));
    },
    text: () => String.fromCharCode(...Array.from({ length: upTo(12) }, () => upTo(pick([0x7f, 0x2ff, 0xffff])))),
  };
}
