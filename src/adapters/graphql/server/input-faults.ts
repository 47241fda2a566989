// What class-validator found too long or unsound in an input: the field, the rule and its limit, never the value.
import type { RequestFault } from './request-faults.js';

interface Validation {
  readonly property: string;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly Validation[];
}

/** What clients have read since the first version: the names of the broken rules. */
export interface BrokenField {
  readonly field: string;
  readonly rules: readonly string[];
}

interface Broken {
  readonly field: string;
  readonly rule: string;
  /** The validator's English sentence; only its limit is read. */
  readonly said: string;
}

/** `parties` with child `0` and its child `name` is written `parties[0].name`, as problems write it. */
function pathOf(outer: string, property: string): string {
  if (/^\d+$/.test(property)) return `${outer}[${property}]`;
  return outer ? `${outer}.${property}` : property;
}

function brokenIn(validation: readonly Validation[], outer = ''): Broken[] {
  return validation.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = pathOf(outer, property);
    const own = Object.entries(constraints).map(([rule, said]) => ({ field, rule, said }));
    return [...own, ...brokenIn(children, field)];
  });
}

/** The errors carry the whole input object; only fields and rules reach the client. */
export function brokenFields(validation: unknown): BrokenField[] | undefined {
  if (!Array.isArray(validation)) return undefined;
  const byField = Map.groupBy(brokenIn(validation as Validation[]), ({ field }) => field);
  return [...byField].map(([field, broken]) => ({ field, rules: broken.map(({ rule }) => rule) }));
}

/** The same as codes; empty where nothing was validated. */
export function inputFaults(validation: unknown): RequestFault[] {
  return Array.isArray(validation) ? brokenIn(validation as Validation[]).map(faultOf) : [];
}

const LIMIT = /(?:equal to|more than) (?<most>\d+)/;

function faultOf({ field, rule, said }: Broken): RequestFault {
  const most = Number(LIMIT.exec(said)?.groups?.['most'] ?? 0);
  switch (rule) {
    case 'maxLength':
      return { code: 'TEXT_TOO_LONG', field, facts: { field, most } };
    case 'arrayMaxSize':
      return { code: 'LIST_TOO_LONG', field, facts: { field, most } };
    case 'matches':
      return { code: said.includes('\\u0000') ? 'TEXT_HAS_CONTROL_SIGNS' : 'VALUE_WRONG', field, facts: { field } };
    default:
      return { code: 'VALUE_WRONG', field, facts: { field } };
  }
}
