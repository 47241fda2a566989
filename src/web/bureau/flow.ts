/** How cases came to a layer and how they left it: both sums are equal, or the book would not balance. */
import type { Line } from './line-name.js';

export const CAME = ['openBefore', 'accepted', 'referredIn', 'back'] as const;
export const WENT = ['closed', 'referredOut', 'sentOutside', 'openAfter'] as const;
export type Part = (typeof CAME)[number] | (typeof WENT)[number];

export interface LayerFlow {
  readonly layer: string;
  readonly parts: Readonly<Record<Part, number>>;
  /** Everything that was there at some time of the period. */
  readonly whole: number;
}

/** From the enterprise to the court; what lies beside the five layers stands last. */
export const ORDER = ['L1', 'L2', 'L3', 'L4', 'L5', 'OUTSIDE', 'HUB'];

const ZERO = Object.fromEntries([...CAME, ...WENT].map((part) => [part, 0])) as Record<Part, number>;

/** Lines of several classes of one layer are drawn together, for they are cases and no rate; reopened ones have their own line. */
export function flowOf(lines: readonly Pick<Line, 'key' | 'tally' | 'reopened'>[]): readonly LayerFlow[] {
  const sums = new Map<string, Record<Part, number>>();
  for (const { key, tally, reopened } of lines) {
    if (!tally || reopened) continue;
    const sum = sums.get(key) ?? { ...ZERO };
    for (const part of [...CAME, ...WENT]) sum[part] += tally[part];
    sums.set(key, sum);
  }
  return ORDER.filter((layer) => sums.has(layer)).map((layer) => {
    const parts = sums.get(layer) ?? ZERO;
    return { layer, parts, whole: CAME.reduce((sum, part) => sum + parts[part], 0) };
  });
}

export interface Piece {
  readonly part: Part;
  readonly from: number;
  readonly width: number;
}

/** The pieces of a stacked bar, one after the other; what is nought has none. */
export function piecesOf(flow: LayerFlow, parts: readonly Part[], most: number, width: number): readonly Piece[] {
  let from = 0;
  return parts.flatMap((part) => {
    const piece = { part, from, width: most > 0 ? (flow.parts[part] / most) * width : 0 };
    from += piece.width;
    return piece.width > 0 ? [piece] : [];
  });
}
