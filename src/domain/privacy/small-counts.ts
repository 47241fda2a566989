/** Counts of places next to each other of which small ones are not told to those outside. */

/** From five on a count is told to everybody. */
export const LEAST_TOLD = 5;

export interface PlaceCount {
  readonly count: number;
  /** Whether the reader stands inside: supervises the place, or works in it, above it or below it. */
  readonly inside: boolean;
}

/**
 * Which counts are told, in the order given. Of those outside none under five is; and where that would hide one alone, the
 * smallest other that is outside goes with it, for a sum of all would tell the one.
 */
export function shownCounts(places: readonly PlaceCount[]): readonly boolean[] {
  const hidden = places.map(({ count, inside }) => !inside && count < LEAST_TOLD);
  if (hidden.filter(Boolean).length === 1) {
    const others = places.flatMap(({ count, inside }, at) => (inside || hidden[at] ? [] : [{ count, at }]));
    const [least] = others.sort((one, other) => one.count - other.count);
    if (least) hidden[least.at] = true;
  }
  return hidden.map((one) => !one);
}
