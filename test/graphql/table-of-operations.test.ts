// Every operation of the API stands in the table, and every row of the table is an operation.
import { beforeAll, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLObjectType,
  isInputObjectType,
  isEnumType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { apiSchema } from '../../src/wiring/api-schema.js';
import { printApi } from '../../src/adapters/graphql/server/build-schema.js';
import { OPERATIONS, PEOPLE_ACTIONS } from '../../src/app/permission/operations.js';
import { ACTION_ROWS, ACTIONS } from '../../src/domain/case/actions.js';
import { useApi } from './client.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildSchema(printApi(await apiSchema()));
});

const fieldsOf = (root: GraphQLObjectType | null | undefined): string[] => Object.keys(root?.getFields() ?? {});
const operations = (): string[] => [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())];

test('the table and the schema name the same operations', () => {
  expect(operations().sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test('each action of people in the table of life is one change, named alike; the clock’s have none', () => {
  const changes = fieldsOf(schema.getMutationType());
  const ofTheClock = ACTIONS.filter((action) => !PEOPLE_ACTIONS.includes(action));
  expect(ofTheClock.sort()).toEqual([
    'attestAccepted',
    'attestEnded',
    'attestReferred',
    'dateReferral',
    'grantCorrection',
    'lapsePeriod',
    'lapseReferral',
  ]);
  expect(changes).toEqual(expect.arrayContaining([...PEOPLE_ACTIONS]));
  for (const action of ofTheClock) expect(changes).not.toContain(action);
  for (const action of PEOPLE_ACTIONS) expect(ACTION_ROWS[action].grants.length).toBeGreaterThan(0);
});

test('each change has one input object, named after it', () => {
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    expect([name, field.args.map((arg) => String(arg.type))]).toEqual([name, name === 'signOut' ? [] : [input]]);
  }
});

const HAN = /\p{Script=Han}.*[ 。] ?(— )?.*[A-Za-z]/su;

test('every type, field, argument and code says in Chinese and English what it is', () => {
  const silent: string[] = [];
  const hear = (name: string, description: string | null | undefined) =>
    HAN.test(description ?? '') || silent.push(name);
  const foreign = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'DateTime', 'UUID', 'Query', 'Mutation']);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || foreign.has(type.name)) continue;
    hear(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value.description);
    if (isObjectType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) hear(`${type.name}.${field.name}`, field.description);
    }
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      hear(field.name, field.description);
      for (const arg of field.args) hear(`${field.name}(${arg.name})`, arg.description);
    }
  }
  expect(silent).toEqual([]);
});

const api = useApi();

/** A call of the operation with nothing that a guard should ever look at. */
function callOf(name: string, field: ReturnType<GraphQLObjectType['getFields']>[string], kind: string): string {
  const literal = (type: string): string => {
    if (/^(UUID|ID)!/.test(type)) return '"00000000-0000-7000-8000-000000000001"';
    if (/^Int!/.test(type)) return '2026';
    return '"x"';
  };
  const needed = field.args.filter((arg) => String(arg.type).endsWith('!') && !String(arg.type).includes('Input'));
  const inputs = field.args.filter((arg) => String(arg.type).includes('Input'));
  const args = [
    ...needed.map((arg) => `${arg.name}: ${literal(String(arg.type))}`),
    ...inputs.map((arg) => `${arg.name}: $${arg.name}`),
  ];
  const variables = inputs.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  return `${kind} ${variables && `(${variables})`} { ${name}${args.length > 0 ? `(${args.join(', ')})` : ''} { __typename } }`;
}

test('without signing in every operation but the open ones is refused', async () => {
  const open = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name] === 'ANYONE');
  expect(open.sort()).toEqual('about acceptInvitation exchangeTicket refreshSession setPassword signIn'.split(' '));
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  for (const [kind, root] of roots) {
    for (const [name, field] of Object.entries(root?.getFields() ?? {})) {
      if (open.includes(name)) continue;
      const { errors } = await api().stranger.send(callOf(name, field, kind), { input: sampleOf(name) });
      expect([name, errors.map(({ extensions }) => extensions['code'])]).toEqual([name, ['UNAUTHENTICATED']]);
    }
  }
}, 60_000);

/** An input of the right types: nulls, zeros and the first code of each enum. */
function sampleOf(name: string): unknown {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const type = schema.getType(name === 'statement' ? 'StatementInput' : name === 'drillDown' ? 'FigureInput' : input);
  return type && isInputObjectType(type) ? objectOf(type) : undefined;
}

function objectOf(type: { getFields(): Record<string, { type: unknown }> }): Record<string, unknown> {
  const needed = Object.entries(type.getFields()).filter(([, field]) => String(field.type).endsWith('!'));
  return Object.fromEntries(needed.map(([name, field]) => [name, sampleValue(String(field.type).slice(0, -1))]));
}

function sampleValue(type: string): unknown {
  if (type.startsWith('[')) return [];
  const known: Record<string, unknown> = {
    ...{ String: 'x', Int: 1, Fen: 1, Boolean: true, Day: '2026-06-01', DateTime: '2026-06-01T00:00:00Z' },
    UUID: '00000000-0000-7000-8000-000000000001',
  };
  if (type in known) return known[type];
  const named = schema.getType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  return isInputObjectType(named) ? objectOf(named) : null;
}
