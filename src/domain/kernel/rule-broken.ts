/** The one error of the domain: a rule forbids what was asked. */

import type { ProblemCode } from './problem-code.js';

export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Names the rule, the input field and the facts; independent of transport and language.
 * Facts may hold codes, ids, days and numbers, never a party's particulars: they are shown and logged.
 */
export class RuleBroken extends Error {
  readonly field: string | null;
  readonly facts: Facts;

  constructor(
    readonly code: ProblemCode,
    details: { field?: string; facts?: Facts } = {},
  ) {
    super(code);
    this.name = 'RuleBroken';
    this.field = details.field ?? null;
    this.facts = details.facts ?? {};
  }
}

/** A broken rule as plain data. */
export type Breach = Readonly<Pick<RuleBroken, 'code' | 'field' | 'facts'>>;

/** Refuses with `code` unless the condition holds. */
export function ensure(
  condition: unknown,
  code: ProblemCode,
  details: { field?: string; facts?: Facts } = {},
): asserts condition {
  if (!condition) throw new RuleBroken(code, details);
}
