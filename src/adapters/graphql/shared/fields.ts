// Fields of inputs with the limits every input keeps: texts 10,000 signs, names 100, lists 200, no control characters.
import { ArrayMaxSize, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, type FieldOptions } from 'type-graphql';

const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 100;
const LONGEST_LIST = 200;

/** Line breaks and tabs are part of a text; other control characters have no business in a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const NO_CONTROL = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f]*$/u;

type TypeFunction = () => unknown;
type Made = PropertyDecorator;

function together(...decorators: PropertyDecorator[]): Made {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

function field(type: TypeFunction, description: string, options: FieldOptions): PropertyDecorator {
  return Field(type as () => StringConstructor, { description, ...options }) as PropertyDecorator;
}

const OPTIONAL: FieldOptions = { nullable: true };

/** A text of several lines. */
export function TextField(description: string, options: FieldOptions = {}): Made {
  return together(
    field(() => String, description, options),
    MaxLength(LONGEST_TEXT),
    Matches(NO_CONTROL),
  );
}

/** A name, number or other short word on one line. */
export function NameField(description: string, options: FieldOptions = {}): Made {
  return together(
    field(() => String, description, options),
    MaxLength(LONGEST_NAME),
    Matches(ONE_LINE),
  );
}

/** Scalars and enums that check themselves. */
export function PlainField(type: TypeFunction, description: string, options: FieldOptions = {}): Made {
  return field(type, description, options);
}

/** An input inside an input. */
export function NestedField(type: TypeFunction, description: string, options: FieldOptions = {}): Made {
  return together(field(type, description, options), ValidateNested());
}

/** A list of inputs. */
export function NestedList(type: TypeFunction, description: string, options: FieldOptions = {}): Made {
  const lists = () => [type()];
  return together(field(lists, description, options), ArrayMaxSize(LONGEST_LIST), ValidateNested({ each: true }));
}

/** A list of scalars that check themselves. */
export function PlainList(type: TypeFunction, description: string, options: FieldOptions = {}): Made {
  return together(
    field(() => [type()], description, options),
    ArrayMaxSize(LONGEST_LIST),
  );
}

/** A list of texts of several lines. */
export function TextList(description: string, options: FieldOptions = {}): Made {
  return together(
    field(() => [String], description, options),
    ArrayMaxSize(LONGEST_LIST),
    MaxLength(LONGEST_TEXT, { each: true }),
    Matches(NO_CONTROL, { each: true }),
  );
}

/** A list of names or numbers. */
export function NameList(description: string, options: FieldOptions = {}): Made {
  return together(
    field(() => [String], description, options),
    ArrayMaxSize(LONGEST_LIST),
    MaxLength(LONGEST_NAME, { each: true }),
    Matches(ONE_LINE, { each: true }),
  );
}

export { OPTIONAL };
