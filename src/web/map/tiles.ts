/** The places of a map in the order in which they are drawn, and how each is shaded. */
export interface Place {
  readonly open?: number | null;
  readonly overdue: number;
  readonly rooms: readonly { readonly kind: string; readonly count: number }[];
}

export const roomsIn = ({ rooms }: Place): number => rooms.reduce((sum, { count }) => sum + count, 0);

/** By open cases, a number that is not told as the smallest; a place without any is still seen. */
const LEAST = 1;
export const weightOf = ({ open }: Place): number => Math.max(LEAST, open ?? LEAST);

/** Largest first, as the tree map wants it; places of the same weight stay in the order of their codes. */
export const inOrder = <P extends Place>(places: readonly P[]): readonly P[] =>
  [...places].sort((one, other) => weightOf(other) - weightOf(one));

/** Five shades by the share of open cases that is overdue; a number that is not told has none. */
export function shadeOf({ open, overdue }: Place): 'none' | 'calm' | 'some' | 'many' | 'most' | 'untold' {
  if (open === null || open === undefined) return 'untold';
  if (open === 0) return 'none';
  const share = overdue / open;
  return share === 0 ? 'calm' : share < 0.25 ? 'some' : share < 0.5 ? 'many' : 'most';
}

/** Which side a label has room for: both lines, the name alone, or none. */
export function labelFor(width: number, height: number, name: string): 'BOTH' | 'NAME' | 'NONE' {
  const wide = width >= Math.min(name.length, 6) * 15 + 12;
  if (!wide || height < 24) return 'NONE';
  return height >= 46 ? 'BOTH' : 'NAME';
}
