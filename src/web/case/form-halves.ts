/** A long form shows what is needed; what may be left out is one press away, unless something of it is used. */
import type { FormField, Typed, TypedPart } from './form-types.js';
import { OWN_FIELDS } from './form-values.js';

const MANY_NEEDED = 4;
const MANY_MORE = 5;

/** What is needed, and what may be left out; a short form is not cut in two. */
export function inTwo(fields: readonly FormField[]): readonly [readonly FormField[], readonly FormField[]] {
  const needed = fields.filter(({ required, name }) => required || name === 'postId');
  const more = fields.filter((field) => !needed.includes(field));
  const drawn = needed.filter(({ name }) => !OWN_FIELDS.includes(name) && name !== 'postId');
  return drawn.length >= MANY_NEEDED && more.length >= MANY_MORE ? [needed, more] : [fields, []];
}

const isEmpty = (value: Typed): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export const isUsed = (
  fields: readonly FormField[],
  typed: TypedPart,
  errors: Readonly<Record<string, string>>,
): boolean =>
  fields.some(({ name }) => !isEmpty(typed[name]) || Object.keys(errors).some((path) => path.split('.')[0] === name));
