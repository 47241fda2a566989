/** A text in both languages; `{name}` stands for a fact. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A code without its text, or a text without its code, does not compile. */
export type ProblemTexts<Code extends string> = Readonly<Record<Code, Text>>;
