/** The divisions that a place lies in, from the province down. */

/** A child's code begins with its parent's: 32, 3206, 320612, then villages, grids and micro-grids of three digits each. */
const LENGTHS = [2, 4, 6, 9, 12, 15, 18];

export const chainOf = (code: string): readonly string[] =>
  LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length));
