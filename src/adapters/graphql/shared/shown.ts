// Fields of answers, each with its description, Chinese first.
import { Field, type FieldOptions } from 'type-graphql';

export const MAYBE: FieldOptions = { nullable: true };

/** A field that a client may read. */
export function Shown(type: () => unknown, description: string, options: FieldOptions = {}): PropertyDecorator {
  return Field(type as () => StringConstructor, { description, ...options }) as PropertyDecorator;
}
