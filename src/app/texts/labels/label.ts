/** What a code of the house is called in both languages, Chinese first. */
import type { Term } from '../../../domain/taxonomy/term.js';

export type Language = 'zh' | 'en';

/** Chinese, English. */
export type Words = readonly [zh: string, en: string];
export type WordList<Code extends string = string> = Readonly<Record<Code, Words>>;

/** A taxonomy as a word list. */
export function wordsOf<Code extends string>(terms: readonly Term<Code>[]): WordList<Code> {
  return Object.fromEntries(terms.map(({ code, zh, en }) => [code, [zh, en]])) as unknown as WordList<Code>;
}
