/** What a change asks, as the schema tells it. */
export interface FormField {
  readonly name: string;
  readonly kind: 'scalar' | 'enum' | 'input';
  /** Scalar, enum or input type. */
  readonly type: string;
  readonly list?: boolean;
  readonly required?: boolean;
  /** Chinese, English. */
  readonly label: readonly [string, string];
}

export interface FormChange {
  readonly input: string;
  readonly label: readonly [string, string];
}

/** What a person typed, before it is made into an input: texts, ticks, lists and parts. */
export type Typed = string | boolean | readonly Typed[] | { readonly [name: string]: Typed } | undefined;
export type TypedPart = { readonly [name: string]: Typed };

/** What draws one field. */
export interface FieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  /** The input type that the field belongs to. */
  readonly within: string;
  /** Whose line it is. */
  readonly partyId?: string | undefined;
}

/** The state of a case that somebody had before them: its version, and the last step of its history. */
export interface Seen {
  readonly version: number;
  readonly seq: number;
}
