/** A document on its way to be written: what stands in it in which order, in one language. Every format writes the same blocks. */
import type { Label, Language } from '../../texts/labels/label.js';

export type Block =
  /** 姓名：某某. */
  | { readonly kind: 'LINE'; readonly label: string; readonly value: string }
  | { readonly kind: 'HEADING'; readonly text: string }
  /** Line breaks part paragraphs. */
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  /** 此致 and whom it is meant for. */
  | { readonly kind: 'TO'; readonly text: string }
  /** At the right: who signs, and the day. */
  | { readonly kind: 'SIGN'; readonly lines: readonly string[] }
  | { readonly kind: 'NOTE'; readonly text: string };

export interface Paper {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The papers of a package, each on a page of its own. */
export interface Papers {
  readonly language: Language;
  readonly name: string;
  readonly papers: readonly Paper[];
}

/** Says a label in the language of the papers. */
export type Say = (label: Label) => string;
export const saying =
  (language: Language): Say =>
  ([zh, en]) =>
    language === 'zh' ? zh : en;

/** To be filled in by hand. */
export const BLANK = '＿＿＿＿＿＿＿＿';

export const line = (label: string, value: string | null | undefined): Block => ({
  ...{ kind: 'LINE', label, value: value || BLANK },
});
/** Left out where there is nothing to say. */
export const lineIf = (label: string, value: string | null | undefined): Block[] =>
  value ? [{ kind: 'LINE', label, value }] : [];
export const heading = (text: string): Block => ({ kind: 'HEADING', text });
export const text = (words: string): Block => ({ kind: 'TEXT', text: words });
export const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: 'LIST', items }] : []);
export const to = (words: string): Block => ({ kind: 'TO', text: words });
export const sign = (...lines: readonly string[]): Block => ({ kind: 'SIGN', lines });
export const note = (words: string): Block => ({ kind: 'NOTE', text: words });
