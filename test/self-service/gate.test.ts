// The two tables of operations stand apart, cell by cell: no account does what parties do, and a party does nothing else.
import { beforeAll, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { ensurePermitted, OPERATIONS } from '../../src/app/permission/operations.js';
import { partyActor, ROLES } from '../../src/domain/kernel/actor.js';
import { thePrintedSchema } from '../graphql/schema.js';
import { refusal } from '../domain/case/fixtures.js';
import { useApi } from '../graphql/client.js';
import { CLERK, FAR_AWAY, HEAD, MEDIATOR, SUPERVISOR } from '../graphql/registrations.js';
import { callOf, operationsIn, sampleOf } from '../graphql/samples.js';
import { aPendingCase, PHONES, visit } from './visits.js';

const api = useApi();
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await thePrintedSchema();
});

const OF_PARTIES = [
  ...['myCase', 'leaveAsParty', 'giveConsent', 'confirmOutcome', 'signRecord', 'evaluateMediation'],
  ...['raiseObjection', 'withdrawApplication', 'makeComplaint', 'askForRights'],
];

test('these operations are the parties’', () => {
  expect(
    Object.keys(OPERATIONS)
      .filter((name) => OPERATIONS[name] === 'PARTY')
      .sort(),
  ).toEqual([...OF_PARTIES].sort());
});

test('a party’s token opens these and the open ones, and is nobody to all others', async () => {
  const kase = await aPendingCase(api());
  const { send } = await visit(api(), kase.displayNo, PHONES.applicant);
  for (const [kind, name, field] of operationsIn(schema)) {
    if (name === 'leaveAsParty') continue;
    const { errors } = await send(callOf(kind, field), { input: sampleOf(schema, name) });
    const shut = errors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');
    const open = OF_PARTIES.includes(name) || OPERATIONS[name] === 'ANYONE';
    expect([name, shut]).toEqual([name, !open]);
  }
}, 60_000);

test('an account’s token is no party’s, whoever has it', async () => {
  for (const [kind, name, field] of operationsIn(schema)) {
    if (!OF_PARTIES.includes(name)) continue;
    for (const somebody of [CLERK, HEAD, MEDIATOR, SUPERVISOR, FAR_AWAY]) {
      const { errors } = await api()
        .as(somebody)
        .send(callOf(kind, field), { input: sampleOf(schema, name) });
      expect([name, somebody, errors[0]?.extensions['code']]).toEqual([name, somebody, 'UNAUTHENTICATED']);
    }
  }
});

test('tokens are not taken for each other in the header, nor two at once', async () => {
  const kase = await aPendingCase(api());
  const headers = await (await visit(api(), kase.displayNo, PHONES.agent)).headers();
  const token = headers['authorization']?.replace('Party ', '') ?? '';
  const bearer = (await api().as(CLERK).headers())['authorization']?.replace('Bearer ', '') ?? '';
  for (const authorization of [
    `Bearer ${token}`,
    `Party ${bearer}`,
    `party ${token}`,
    `Party ${token}x`,
    `Party ${token}, Bearer ${bearer}`,
  ]) {
    const { errors } = await api().stranger.send('{ myCase { number } }', {}, { authorization });
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  }
});

test('behind the resolvers the pipeline refuses the same', () => {
  const party = partyActor({ home: '320612', caseId: 'case', partyId: 'li', throughId: null });
  const post = (role: (typeof ROLES)[number]) => ({
    ...{ id: 'post', role, roomId: 'room', organisationId: '', home: '320612', divisionCode: '3206' },
  });
  const everybody = { personId: 'somebody', posts: ROLES.map(post) };
  for (const [name, who] of Object.entries(OPERATIONS)) {
    const operation = name as Parameters<typeof ensurePermitted>[0];
    const code = (actor: typeof party) => {
      try {
        ensurePermitted(operation, actor);
        return 'passes';
      } catch {
        return refusal(() => ensurePermitted(operation, actor)).code;
      }
    };
    if (who === 'PARTY') expect([name, code(party), code(everybody)]).toEqual([name, 'passes', 'NOT_PERMITTED']);
    else if (typeof who !== 'string') expect([name, code(party)]).toEqual([name, 'NOT_PERMITTED']);
  }
});
