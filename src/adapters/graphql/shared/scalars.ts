// Scalars of our own: a day, an amount in fen; and instants and UUIDs that refuse with a code whose text has two languages.
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { isDay } from '../../../domain/kernel/day.js';
import type { InputProblem } from '../../../domain/kernel/problem-code.js';

/** The text follows when the field and the reader's language are known. */
function refuse(code: InputProblem, node?: ValueNode): never {
  throw new GraphQLError(code, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}

function day(value: unknown, node?: ValueNode): string {
  return typeof value === 'string' && isDay(value) ? value : refuse('DAY_WRONG', node);
}

export const Day = new GraphQLScalarType({
  name: 'Day',
  description: '日期，YYYY-MM-DD，按北京时间 — A day, YYYY-MM-DD, in Asia/Shanghai',
  serialize: (value) => value,
  parseValue: (value) => day(value),
  parseLiteral: (node: ValueNode) => day(node.kind === Kind.STRING ? node.value : undefined, node),
});

function fen(value: unknown, node?: ValueNode): number {
  const whole = typeof value === 'number' && Number.isSafeInteger(value);
  return whole ? value : refuse('AMOUNT_NOT_FEN', node);
}

/** A 32-bit Int ends at 21 million yuan; this one at 90 trillion. */
export const Fen = new GraphQLScalarType({
  name: 'Fen',
  description: '金额，整数，单位为分 — An amount of money in whole fen (1/100 yuan)',
  serialize: (value) => value,
  parseValue: (value) => fen(value),
  parseLiteral: (node: ValueNode) => fen(node.kind === Kind.INT ? Number(node.value) : undefined, node),
});

/** The same scalar; what it does not take it refuses with the code. */
function refusing(scalar: GraphQLScalarType, code: InputProblem): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => attempt(() => parseValue(value), code),
    parseLiteral: (node, variables) => attempt(() => parseLiteral(node, variables), code, node),
  });
}

function attempt(parse: () => unknown, code: InputProblem, node?: ValueNode): unknown {
  try {
    return parse();
  } catch {
    return refuse(code, node);
  }
}

export const DateTime = refusing(GraphQLDateTime, 'INSTANT_WRONG');
export const Uuid = refusing(GraphQLUUID, 'IDENTIFIER_WRONG');
