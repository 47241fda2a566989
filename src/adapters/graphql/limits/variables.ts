// The variables of a request: not too many values, not nested beyond any input, every text sound.
import { VARIABLES_DEPTH } from './limits.js';
import type { RequestCode } from './refusal.js';

/** Neither NUL nor half of a surrogate pair: PostgreSQL stores neither, and no keyboard types them. */
export function isSoundText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

type Fault = readonly [RequestCode, Readonly<Record<string, number>>];

const childrenOf = (value: object): unknown[] => (Array.isArray(value) ? value : Object.values(value));

/** Walks level by level, so that no nesting exhausts the stack; null when all is well. */
export function faultOfVariables(variables: unknown, most: number): Fault | null {
  let level: unknown[] = [variables];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > VARIABLES_DEPTH) return ['VARIABLES_TOO_DEEP', { most: VARIABLES_DEPTH }];
    seen += level.length;
    if (seen > most + 1) return ['VARIABLES_TOO_MANY', { most }];
    if (level.some((value) => typeof value === 'string' && !isSoundText(value))) return ['TEXT_UNSOUND', {}];
    level = level
      .filter((value) => typeof value === 'object' && value !== null)
      .flatMap((value) => childrenOf(value as object));
  }
  return null;
}
