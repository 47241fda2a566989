/** Each operation of accounts for each role there is: refused unless the table of operations names the role. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ACCOUNT_MUTATIONS, ACCOUNT_QUERIES } from '../../src/app/permission/accounts.js';
import { HEADS } from '../../src/domain/case/access.js';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from '../graphql/client.js';

const api = useApi();
const NOBODY = '00000000-0000-7000-8000-00000000abcd';
const key = { idempotencyKey: 'nobody-is-meant' };
const account = { accountId: NOBODY };
const onPost = { postId: NOBODY, on: '2026-06-09' };

/** Inputs that are well formed and mean nothing that is there. */
const INPUTS: Record<string, object> = {
  addPerson: { ...key, home: '3299', name: '贝无处' },
  invite: { ...key, personId: NOBODY },
  createAccount: { ...key, personId: NOBODY, login: 'no.body' },
  ...{ resetPassword: { ...key, ...account }, disableAccount: account, enableAccount: account, unlockSignIn: account },
  ...{ revokeSessions: account, removeProviderLink: account, prepareProviderLink: { ...key, ...account, login: 'x' } },
  openPost: {
    ...key,
    ...{ personId: NOBODY, roomId: roomId('committee-320612104'), role: 'MEDIATOR', profession: 'OTHER' },
    ...{ employment: 'FULL_TIME', from: '2026-06-09' },
  },
  ...{ endPost: onPost, endDeputy: onPost },
  ...{ confirmAppointment: { ...key, appointmentId: NOBODY }, declineAppointment: { ...key, appointmentId: NOBODY } },
  nameDeputy: { ...key, postId: NOBODY, personId: NOBODY, from: '2026-06-09', to: '2026-06-10' },
  allowClerks: { ...key, postId: NOBODY, from: '2026-06-09', to: '2026-06-10' },
  endClerkAllowance: { allowanceId: NOBODY, on: '2026-06-09' },
  handOver: { ...key, out: NOBODY, recusalChecked: true, cases: [] },
};

const QUESTIONS: Record<string, string> = {
  persons: 'persons { total }',
  accounts: 'accounts { total }',
  accountSessions: `accountSessions(accountId: "${NOBODY}") { id }`,
  accountLog: 'accountLog { total }',
  appointments: 'appointments { id }',
  candidates: `candidates(roomId: "${NOBODY}") { postId }`,
  clerkAllowances: 'clerkAllowances { id }',
  handoverPreview: `handoverPreview(personId: "${NOBODY}") { postId }`,
};

type Granted = { readonly roles: readonly string[] };
const rolesOf = (who: unknown): readonly string[] | null => {
  if (typeof who !== 'object' || who === null) return null;
  return 'roles' in who ? (who as Granted).roles : HEADS;
};
const TABLE = Object.entries({ ...ACCOUNT_QUERIES, ...ACCOUNT_MUTATIONS }).flatMap(([operation, who]) => {
  const roles = rolesOf(who);
  return roles ? [{ operation, roles }] : [];
});

let people: { readonly name: string; readonly roles: readonly string[] }[] = [];
beforeAll(async () => {
  people = await api().app.db.asOwner(
    `select distinct on (roles) name, roles from (
       select s.name, array_agg(distinct p.role order by p.role) as roles
       from post p join person s on s.id = p.person_id group by s.id, s.name) held order by roles, name`,
  );
});

async function refusalOf(name: string, operation: string): Promise<string | null> {
  const question = QUESTIONS[operation];
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input!`;
  const document = question
    ? `{ ${question} }`
    : `mutation ($input: ${type}) { ${operation}(input: $input) { problem { code } } }`;
  const { data, errors }: { data: Json; errors: readonly Json[] } = await api()
    .as(name)
    .send(document, question ? {} : { input: INPUTS[operation] });
  return errors[0]?.extensions.code ?? data[operation]?.problem?.code ?? null;
}

describe('whoever holds no post with one of the roles named is refused, and nobody else', () => {
  test.each(TABLE)('$operation', async ({ operation, roles }) => {
    const told: Record<string, boolean> = {};
    for (const one of people) told[one.roles.join(' ')] = (await refusalOf(one.name, operation)) === 'NOT_PERMITTED';
    const wanted = people.map((one) => [one.roles.join(' '), !one.roles.some((role) => roles.includes(role))]);
    expect(told).toEqual(Object.fromEntries(wanted));
  });
});

test('every role that a post can have is among the people who try', () => {
  expect(new Set(people.flatMap((one) => one.roles)).size).toBe(16);
});
