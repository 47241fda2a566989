// A token outlives the post behind it by minutes: from the first minute after the last day every operation is refused.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { v7 } from 'uuid';
import { EXPORTED_LISTS } from '../../src/adapters/graphql/export/lists.js';
import { OPERATIONS } from '../../src/app/permission/operations.js';
import { HEADS } from '../../src/domain/case/access.js';
import { ACTION_ROWS } from '../../src/domain/case/actions.js';
import { thePrintedSchema } from '../graphql/schema.js';
import { take } from '../export/files.js';
import { type Json, useApi } from '../graphql/client.js';
import { callOf, operationsIn, sampleOf } from '../graphql/samples.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { ALL_ROLES, HOLDER, locationOf, MATRIX, nameOf, type Place, postOf, type Role } from './people.js';
import { QUESTIONS } from './queries.js';

const api = useApi(MATRIX);
/** Two minutes before and three after midnight in Shanghai, when the ninth of June was the last day. */
const BEFORE = new Date('2026-06-09T15:58:00Z');
const AFTER = new Date('2026-06-09T16:03:00Z');
const [LAST, THE_DAY_AFTER] = ['2026-06-09', '2026-06-10'];

let schema: GraphQLSchema;
let kase: Ready;
let submitted: Ready;

/** Those whose post ends, and the deputies of heads whose time is over; the others stay. */
const LEAVERS = ALL_ROLES.map((role) => ({ name: `${nameOf(role, 'OWN')}离任`, role, deputy: false }));
const DEPUTIES = HEADS.map((role) => ({
  name: `${nameOf(role as Role, 'OWN')}代理`,
  role: role as Role,
  deputy: true,
}));
const EVERYBODY = [...LEAVERS, ...DEPUTIES];

const placeOf = (role: Role): Place =>
  locationOf(role, 'OWN') ? 'OWN' : locationOf(role, 'AREA') ? 'AREA' : 'DISTRICT';

beforeAll(async () => {
  const { db, clock } = api().app;
  schema = await thePrintedSchema();
  const setup = new CaseSetup(api().app);
  kase = await setup.offeredInBook(await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED));
  submitted = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.SUBMITTED);
  clock.at = BEFORE;
  for (const { name, role, deputy } of EVERYBODY) {
    const { room, organisation } = locationOf(role, placeOf(role)) as {
      room: string | null;
      organisation: string | null;
    };
    const person = v7();
    await db.asOwner(`insert into person (id, home, name, invented) values ($1, '320612', $2, true)`, [person, name]);
    await db.asOwner(
      `insert into post (id, person_id, room_id, organisation_id, role, profession, employment, valid_from, valid_to, deputises)
       values ($1, $2, $3, $4, $5, 'OTHER', 'FULL_TIME', '2020-01-01', $6, $7)`,
      [v7(), person, room, organisation, role, THE_DAY_AFTER, deputy ? postOf(role, 'OWN') : null],
    );
    await db.asOwner(
      `insert into account (id, login, person_id, password_hash, demo, created_at)
       select gen_random_uuid(), $1, $2, password_hash, true, '2020-01-01' from account limit 1`,
      [name, person],
    );
  }
}, 60_000);

function mayBeSentBy(operation: string, role: Role): boolean {
  const who = OPERATIONS[operation];
  if (who === undefined || typeof who === 'string') return false;
  if ('roles' in who) return who.roles.includes(role);
  /** Nobody here stands in for a head by an allowance for clerks. */
  const roles = ACTION_ROWS[who.action].grants.filter((grant) => !grant.inPlace).flatMap((grant) => grant.roles);
  return roles.includes(role);
}

/** Where the answer is not one problem or none. */
const TOLD: Record<string, string> = { acceptMandates: 'results { problem { code } }' };

/** The code by which the operation was refused, as an error or as a problem; null for none. */
async function refusalOf(name: string, operation: string): Promise<string | null> {
  const [kind, , field] = operationsIn(schema).find(([, one]) => one === operation) as ReturnType<
    typeof operationsIn
  >[number];
  const document = callOf(kind, field, kind === 'mutation' ? (TOLD[operation] ?? 'problem { code }') : '__typename');
  const { data, errors } = await api()
    .as(name)
    .send(document, { input: sampleOf(schema, operation) });
  if (errors[0]) return String(errors[0].extensions['code']);
  const answer: Json = data[operation];
  return answer?.problem?.code ?? null;
}

const GUARDED = Object.keys(OPERATIONS).filter((operation) => typeof OPERATIONS[operation] !== 'string');

async function refusals(at: Date): Promise<string[]> {
  api().app.clock.at = at;
  const told: string[] = [];
  for (const operation of GUARDED)
    for (const { name } of EVERYBODY.filter((one) => mayBeSentBy(operation, one.role)))
      if ((await refusalOf(name, operation)) === 'NOT_PERMITTED') told.push(`${operation} ${name}`);
  return told;
}

const ALL = GUARDED.flatMap((operation) =>
  EVERYBODY.filter(({ role }) => mayBeSentBy(operation, role)).map(({ name }) => `${operation} ${name}`),
);

describe('every operation that asks for a post', () => {
  test(`is open to its roles and their deputies on ${LAST}`, async () => {
    expect(await refusals(BEFORE)).toEqual([]);
    expect(ALL.length).toBeGreaterThan(200);
  }, 90_000);

  test('is refused from the next minute on, with the same token', async () => {
    expect(await refusals(AFTER)).toEqual(ALL);
  }, 90_000);
});

const CASES = Object.keys(QUESTIONS);

test.each(CASES)(
  '%s shows nothing of a case any more, on the screen and as a file',
  async (operation) => {
    const question = QUESTIONS[operation] as (typeof QUESTIONS)[string];
    const { caseId, state } = operation === 'proceedingsOfRoom' ? submitted : kase;
    const of = { id: caseId, number: state.number ?? state.displayNo };
    let before = 0;
    for (const { name } of EVERYBODY) {
      api().app.clock.at = BEFORE;
      const then = await api().as(name).send(question.document(of));
      if (question.shown(then.data, of) !== '空') before += 1;
      api().app.clock.at = AFTER;
      const now = await api().as(name).send(question.document(of));
      expect([name, question.shown(now.data, of)]).toEqual([name, '空']);
    }
    if (!operation.endsWith('Referrals') && !['desk', 'myCaseload'].includes(operation))
      expect(before).toBeGreaterThan(0);
    if (operation !== 'cases') return;
    expect(EXPORTED_LISTS.has(operation)).toBe(true);
    for (const { name } of EVERYBODY) expect((await take(api(), name, 'cases.csv')).rows).toEqual([]);
    for (const { name } of EVERYBODY)
      expect((await take(api(), name, 'roomCases.csv', { roomId: HOLDER })).rows).toEqual([]);
  },
  60_000,
);
