// Every operation of the API stands in the table, and every row of the table is an operation.
import { beforeAll, expect, test } from '@jest/globals';
import { type GraphQLObjectType, isInputObjectType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import { thePrintedSchema } from './schema.js';
import { OPERATIONS, PEOPLE_ACTIONS } from '../../src/app/permission/operations.js';
import { ACTION_ROWS, ACTIONS } from '../../src/domain/case/actions.js';
import { useApi } from './client.js';
import { callOf, operationsIn, sampleOf } from './samples.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await thePrintedSchema();
});

const fieldsOf = (root: GraphQLObjectType | null | undefined): string[] => Object.keys(root?.getFields() ?? {});
const operations = (): string[] => [
  ...fieldsOf(schema.getQueryType()),
  ...fieldsOf(schema.getMutationType()),
  ...fieldsOf(schema.getSubscriptionType()),
];

test('the table and the schema name the same operations', () => {
  expect(operations().sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test('each action of people in the table of life is one change, named alike; those of the clock, and those of parties, have none', () => {
  const changes = fieldsOf(schema.getMutationType());
  const ofTheClock = ACTIONS.filter((action) => !PEOPLE_ACTIONS.includes(action));
  expect(ofTheClock.sort()).toEqual([
    'answerConsent',
    'attestAccepted',
    'attestEnded',
    'attestReferred',
    'complain',
    'dateReferral',
    'grantCorrection',
    'lapseMandate',
    'lapsePeriod',
    'lapseReferral',
    'objectToMediator',
  ]);
  expect(changes).toEqual(expect.arrayContaining([...PEOPLE_ACTIONS]));
  for (const action of ofTheClock) expect(changes).not.toContain(action);
  for (const action of PEOPLE_ACTIONS) expect(ACTION_ROWS[action].grants.length).toBeGreaterThan(0);
});

test('each change has one input object, named after it', () => {
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    expect([name, field.args.map((arg) => String(arg.type))]).toEqual([
      name,
      ['signOut', 'leaveAsParty'].includes(name) ? [] : [input],
    ]);
  }
});

const HAN = /\p{Script=Han}.*[ 。] ?(— )?.*[A-Za-z]/su;

test('every type, field, argument and code says in Chinese and English what it is', () => {
  const silent: string[] = [];
  const hear = (name: string, description: string | null | undefined) =>
    HAN.test(description ?? '') || silent.push(name);
  const foreign = new Set([
    'String',
    'Int',
    'Float',
    'Boolean',
    'ID',
    'DateTime',
    'UUID',
    'Query',
    'Mutation',
    'Subscription',
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || foreign.has(type.name)) continue;
    hear(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value.description);
    if (isObjectType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) hear(`${type.name}.${field.name}`, field.description);
    }
  }
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      hear(field.name, field.description);
      for (const arg of field.args) hear(`${field.name}(${arg.name})`, arg.description);
    }
  }
  expect(silent).toEqual([]);
});

const api = useApi();

test('without signing in every operation but the open ones is refused', async () => {
  const open = Object.keys(OPERATIONS).filter((name) => OPERATIONS[name] === 'ANYONE');
  expect(open.sort()).toEqual(
    [
      ...'about acceptInvitation exchangeTicket refreshSession setPassword signIn'.split(' '),
      ...['askPartyCode', 'enterAsParty', 'enterWithRoomCode'],
      ...['applicationPlaces', 'askApplicationCode', 'applyForMediation'],
    ].sort(),
  );
  for (const [kind, name, field] of operationsIn(schema)) {
    if (open.includes(name)) continue;
    const { errors } = await api().stranger.send(callOf(kind, field), { input: sampleOf(schema, name) });
    expect([name, errors.map(({ extensions }) => extensions['code'])]).toEqual([name, ['UNAUTHENTICATED']]);
  }
}, 60_000);
