// Scalars of our own: a day, an amount in fen. Instants and UUIDs are the usual ones.
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { isDay } from '../../../domain/kernel/day.js';

export { GraphQLDateTime as DateTime, GraphQLUUID as Uuid };

const refuse = (what: string): never => {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
};

function day(value: unknown): string {
  return typeof value === 'string' && isDay(value)
    ? value
    : refuse('应为 YYYY-MM-DD 形式的日期 Expected a day YYYY-MM-DD');
}

export const Day = new GraphQLScalarType({
  name: 'Day',
  description: '日期，YYYY-MM-DD，按北京时间 — A day, YYYY-MM-DD, in Asia/Shanghai',
  serialize: (value) => value,
  parseValue: day,
  parseLiteral: (node: ValueNode) => day(node.kind === Kind.STRING ? node.value : undefined),
});

function fen(value: unknown): number {
  const whole = typeof value === 'number' && Number.isSafeInteger(value);
  return whole ? value : refuse('应为整数（单位：分） Expected a whole number of fen');
}

/** A 32-bit Int ends at 21 million yuan; this one at 90 trillion. */
export const Fen = new GraphQLScalarType({
  name: 'Fen',
  description: '金额，整数，单位为分 — An amount of money in whole fen (1/100 yuan)',
  serialize: (value) => value,
  parseValue: fen,
  parseLiteral: (node: ValueNode) => fen(node.kind === Kind.INT ? Number(node.value) : undefined),
});
