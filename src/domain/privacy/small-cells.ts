/** Small figures of a small place by type of dispute tell of persons: they are not shown to who may not see the cases (domain.md §8, 36). */

export const LEAST_SHOWN = 5;

/** A figure that could be one, two, three or four people; nothing at all tells of nobody. */
export function isSmall(figure: number): boolean {
  return Math.abs(figure) > 0 && Math.abs(figure) < LEAST_SHOWN;
}

/**
 * Which lines are hidden, by index: those with a small figure, and when that is a single one the next smallest too, or
 * the total would tell it by subtraction.
 */
export function hiddenLines(lines: readonly (readonly number[])[]): Set<number> {
  const hidden = new Set(lines.flatMap((figures, index) => (figures.some(isSmall) ? [index] : [])));
  if (hidden.size !== 1) return hidden;
  const size = (index: number): number => Math.max(...(lines[index] ?? []).map(Math.abs));
  const others = lines.map((_, index) => index).filter((index) => !hidden.has(index) && size(index) > 0);
  const [next] = others.sort((a, b) => size(a) - size(b));
  if (next !== undefined) hidden.add(next);
  return hidden;
}
