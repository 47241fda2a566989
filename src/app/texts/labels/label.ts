/** What a code is called in both languages, Chinese first. */
import type { Term } from '../../../domain/taxonomy/term.js';

export type Language = 'zh' | 'en';

/** Chinese, English. */
export type Label = readonly [zh: string, en: string];
export type Labels<Code extends string = string> = Readonly<Record<Code, Label>>;

/** The labels of a taxonomy. */
export function labelsOf<Code extends string>(terms: readonly Term<Code>[]): Labels<Code> {
  return Object.fromEntries(terms.map(({ code, zh, en }) => [code, [zh, en]])) as unknown as Labels<Code>;
}
