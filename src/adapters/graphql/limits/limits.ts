// How much one request may ask. Every number can be set by the operator; these are what a console needs, with room.

export interface Limits {
  /** Levels of nested fields; fragments do not count. */
  readonly depth: number;
  /** What a request may cost: one a field, times the rows of the lists around it (see cost.ts). */
  readonly cost: number;
  readonly aliases: number;
  readonly directives: number;
  /** Questions of one request; a change is always alone. */
  readonly rootFields: number;
  /** Words and signs of a document, as its parser counts them. */
  readonly tokens: number;
  /** Characters of a document. */
  readonly document: number;
  /** Values in the variables, those of nested inputs included. */
  readonly variables: number;
  /** Subscriptions of one person at once, in this process. */
  readonly subscriptions: number;
}

/** Every field of one case costs 3,300; a page of 100 with every field of a row costs 14,000. */
export const DEFAULT_LIMITS: Limits = {
  depth: 10,
  cost: 20_000,
  aliases: 30,
  directives: 30,
  rootFields: 10,
  tokens: 2_000,
  document: 40_000,
  variables: 10_000,
  subscriptions: 20,
};

/** No input of the schema nests deeper than five. */
export const VARIABLES_DEPTH = 12;
