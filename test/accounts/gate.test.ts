// The gate of the pipeline, for every change of accounts and posts: administrators reach their own home and no other.
import { describe, expect, test } from '@jest/globals';
import * as allowance from '../../src/app/accounts/clerk-allowance.js';
import * as deputy from '../../src/app/accounts/deputy.js';
import { confirmAppointment, declineAppointment } from '../../src/app/accounts/four-eyes.js';
import { addPerson, createAccountFor, invite } from '../../src/app/accounts/invite.js';
import { resetPassword } from '../../src/app/accounts/password.js';
import * as posts from '../../src/app/accounts/posts.js';
import * as provider from '../../src/app/accounts/provider-link.js';
import { disableAccount, enableAccount, revokeSessions, unlockSignIn } from '../../src/app/accounts/standing.js';
import { ACCOUNT_MUTATIONS } from '../../src/app/permission/accounts.js';
import type { Actor, Role } from '../../src/domain/kernel/actor.js';
import { type AnyCommand, asked } from '../fixtures/fake-unit.js';

const ALL = {
  ...{ addPerson, invite, createAccount: createAccountFor, resetPassword, disableAccount, enableAccount },
  ...{
    revokeSessions,
    unlockSignIn,
    confirmAppointment,
    declineAppointment,
    ...allowance,
    ...deputy,
    ...posts,
    ...provider,
  },
} as unknown as Record<string, AnyCommand>;
const COMMANDS = Object.entries(ALL).map(([name, command]) => ({ name, command }));

const input = {
  ...{ home: '320612', name: '有', login: 'some.body', issuer: 'https://sso.example', personId: 'p', accountId: 'a' },
  ...{
    postId: 'head',
    appointmentId: 'ap',
    allowanceId: 'al',
    roomId: 'r',
    role: 'MEDIATOR',
    profession: 'OTHER',
    employment: 'PART_TIME',
  },
  ...{ from: '2026-06-09', to: '2026-06-20', on: '2026-06-10' },
};
const own = { home: '320612', personId: 'p', id: 'p' };
const post = {
  ...own,
  id: 'head',
  role: 'ROOM_HEAD',
  deputises: null,
  validFrom: '2026-01-01',
  validTo: null,
  openCases: 0,
};
const deputyPost = { ...post, id: 'deputy', deputises: 'head', validTo: '2026-07-01' };
const inHome = {
  ...{ 'accounts.person': own, 'accounts.account': { ...own, disabled: false, login: 'x' } },
  ...{ 'posts.post': post, 'posts.proposed': { ...own, proposedBy: 'q', validFrom: '2026-06-09', validTo: null } },
  'posts.allowance': { ...own, roomId: 'r', headPost: 'head', validFrom: '2026-06-01', validTo: '2026-07-01' },
  'secrets.create': { secret: 's', hash: Buffer.alloc(1) },
};
const by = (role: Role, home: string): Actor => ({
  personId: 'somebody',
  posts: [{ id: 'mine', role, home, roomId: 'r', organisationId: 'o', divisionCode: home }],
});
/** What is asked before the gate; anything else is behind it. */
const BEFORE = /^(receipts\.|accounts\.(person|account|accountOf)$|posts\.(post|proposed|allowance)$)/;
const behind = (calls: readonly string[]) => calls.filter((call) => !BEFORE.test(call) || call === 'receipts.fulfil');

test('every change that the table gives to administrators is a command of its name', () => {
  const given = Object.entries(ACCOUNT_MUTATIONS).filter(([, who]) => typeof who === 'object' && 'roles' in who);
  expect(Object.keys(ALL).sort()).toEqual(given.map(([name]) => name).sort());
  for (const { name, command } of COMMANDS) expect(command.operation).toBe(name);
});

describe('refused, and nothing behind the gate is asked', () => {
  test.each(COMMANDS)('$name', async ({ name, command }) => {
    const answers = name === 'endDeputy' ? { ...inHome, 'posts.post': deputyPost } : inHome;
    const judge = await asked(command, by('JUDGE', '320612'), input, answers);
    expect([judge.code, judge.calls]).toEqual(['NOT_PERMITTED', []]);
    const far = await asked(command, by('ADMINISTRATOR', '320371'), input, answers);
    expect([far.code, behind(far.calls)]).toEqual(['NOT_FOUND', []]);
    if (name === 'addPerson') return;
    const nothing = await asked(command, by('ADMINISTRATOR', '320612'), input, {});
    expect([nothing.code, behind(nothing.calls)]).toEqual(['NOT_FOUND', []]);
  });
});

test.each(COMMANDS)('$name by an administrator of the home is let through the gate', async ({ name, command }) => {
  const answers = name === 'endDeputy' ? { ...inHome, 'posts.post': deputyPost } : inHome;
  const { code } = await asked(command, by('ADMINISTRATOR', '320612'), input, answers);
  expect(['NOT_PERMITTED', 'NOT_FOUND']).not.toContain(code);
});
