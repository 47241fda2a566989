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
