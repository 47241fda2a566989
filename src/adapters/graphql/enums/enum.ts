// Makes GraphQL enums out of the domain's own lists, so that no list is written twice.
import { registerEnumType } from 'type-graphql';
import type { Labels } from '../../../app/texts/labels/label.js';

/** What a code is called in the schema: `partly-settled` becomes PARTLY_SETTLED, most stay as they are. */
export function enumKey(code: string): string {
  return code.toUpperCase().replaceAll('-', '_');
}

/** An enum whose names are the codes and whose descriptions are the words, Chinese first. */
export function enumOf<Code extends string>(
  name: string,
  description: string,
  words: Labels<Code>,
  keyOf: (code: string) => string = enumKey,
): Record<string, Code> {
  const codes = Object.keys(words) as Code[];
  const values = Object.fromEntries(codes.map((code) => [keyOf(code), code]));
  const valuesConfig = Object.fromEntries(codes.map((code) => [keyOf(code), { description: words[code].join(' — ') }]));
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
