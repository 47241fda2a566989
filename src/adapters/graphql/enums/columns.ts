// Columns of statements as enums: written like fields in the domain, `openBefore` becomes OPEN_BEFORE.
import type { Labels } from '../../../app/texts/labels/label.js';
import { enumKey, enumOf } from './enum.js';

const snake = (name: string): string => enumKey(name.replace(/[A-Z]/g, (sign) => `-${sign}`));

/** The enum, and the column that one of its values names. */
export function columnsEnum<Name extends string>(name: string, description: string, labels: Labels<Name>) {
  const names = Object.keys(labels) as Name[];
  const byCode = new Map(names.map((column) => [snake(column), column]));
  const shown: Labels = Object.fromEntries(names.map((column) => [snake(column), labels[column]]));
  return { type: enumOf(name, description, shown), nameOf: (code: string): Name => byCode.get(code) as Name };
}
