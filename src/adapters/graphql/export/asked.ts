// How a list was asked, as the log keeps it: choices, days, numbers and ids; of a text only that there was one.
import { getNamedType, type GraphQLInputType, isInputObjectType } from 'graphql';
import type { Json } from './column.js';

/** Texts that are codes of places and lines, and the instant of a statement. */
const CODES: readonly string[] = ['area', 'divisionPrefix', 'home', 'below', 'code', 'key', 'knownAt'];
const NOT_TOLD = '…';

/** By path, what was left out or null not at all. */
export function askedOf(args: ReadonlyMap<string, GraphQLInputType>, given: Json): Record<string, string> {
  const asked: Record<string, string> = {};
  for (const [name, type] of args) tell(name, name, type, given[name], asked);
  return asked;
}

function tell(path: string, name: string, type: GraphQLInputType, value: Json, asked: Record<string, string>): void {
  if (value === null || value === undefined) return;
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    for (const field of fields) tell(`${path}.${field.name}`, field.name, field.type, value[field.name], asked);
  } else if (named.name === 'String' && !CODES.includes(name)) asked[path] = NOT_TOLD;
  else asked[path] = Array.isArray(value) ? value.join(',') : String(value);
}
