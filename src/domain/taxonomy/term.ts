/** Lists of codes: what a code is called, and how reliable the source of that name is. */

/** V read in a source · W only in a weak source · K from knowledge, unverified · D our own choice (domain.md §0.1). */
export const MARKS = ['V', 'W', 'K', 'D'] as const;
export type Mark = (typeof MARKS)[number];

/** A code with its names; `also` are other Chinese wordings of the same thing in registers and returns. */
export interface Term<Code extends string = string> {
  readonly code: Code;
  readonly zh: string;
  readonly en: string;
  readonly mark: Mark;
  readonly also?: readonly string[];
}

/** From a Chinese wording, stray spaces aside, to its code; an unknown wording has none. */
export function chineseLookup<Code extends string>(terms: readonly Term<Code>[]): (zh: string) => Code | undefined {
  const codes = new Map(terms.flatMap(({ code, zh, also = [] }) => [zh, ...also].map((word) => [word, code] as const)));
  return (zh) => codes.get(zh.replace(/\s/gu, ''));
}
