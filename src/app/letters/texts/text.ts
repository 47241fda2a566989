/** The text of a kind of letter in both languages, with places for what it tells. */

/** `{name}` is filled in; what stands in `[…]` is left out where a name in it has nothing to say. */
export interface LetterText {
  readonly title: readonly [zh: string, en: string];
  readonly body: readonly [zh: string, en: string];
}

export const text = (titleZh: string, titleEn: string, bodyZh: string, bodyEn: string): LetterText => ({
  title: [titleZh, titleEn],
  body: [bodyZh, bodyEn],
});

type Values = Readonly<Record<string, string>>;

const OPTIONAL = /\[([^[\]]*)\]/g;
const NAME = /\{(\w+)\}/g;

/** The template with its values; a name without a value is empty. */
export function filled(template: string, values: Values): string {
  const hasAll = (part: string): boolean => [...part.matchAll(NAME)].every(([, name]) => values[name ?? '']);
  return template
    .replace(OPTIONAL, (_, part: string) => (hasAll(part) ? part : ''))
    .replace(NAME, (_, name: string) => values[name] ?? '');
}
