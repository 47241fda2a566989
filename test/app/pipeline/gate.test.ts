// The gate of the pipeline, for every action there is: from outside, at a wrong post, in a shut status, at a stale version.
import { describe, expect, test } from '@jest/globals';
import * as authorityPaper from '../../../src/app/case/commands/authority-paper.js';
import * as arbitration from '../../../src/app/case/commands/arbitration.js';
import * as custody from '../../../src/app/case/commands/custody.js';
import * as mandate from '../../../src/app/mandate/commands.js';
import { registerEntrusted } from '../../../src/app/mandate/register-entrusted.js';
import * as correction from '../../../src/app/case/commands/correction.js';
import * as facts from '../../../src/app/case/commands/facts.js';
import * as group from '../../../src/app/case/commands/group.js';
import * as intake from '../../../src/app/case/commands/intake.js';
import * as mediation from '../../../src/app/case/commands/mediation.js';
import * as outcome from '../../../src/app/case/commands/outcome.js';
import * as partyWord from '../../../src/app/case/commands/party-word.js';
import * as parties from '../../../src/app/case/commands/parties.js';
import * as links from '../../../src/app/case/commands/link.js';
import { register } from '../../../src/app/case/commands/register.js';
import { reopen } from '../../../src/app/case/commands/reopen.js';
import * as period from '../../../src/app/case/commands/period.js';
import * as proceedings from '../../../src/app/case/commands/proceedings.js';
import * as referral from '../../../src/app/referral/commands.js';
import type { Grant } from '../../../src/domain/case/access.js';
import { type Action, ACTION_ROWS, ACTIONS, isOpenIn } from '../../../src/domain/case/actions.js';
import { CASE_STATUSES } from '../../../src/domain/case/status.js';
import type { ActingPost, Actor } from '../../../src/domain/kernel/actor.js';
import { type AnyCommand, asked } from '../../fixtures/fake-unit.js';

const { offerFactsOf: _shared, ...mandates } = mandate;
const COMMANDS = {
  register,
  ...intake,
  ...mediation,
  ...period,
  ...outcome,
  ...correction,
  ...parties,
  ...links,
  ...facts,
  ...partyWord,
  ...group,
  ...proceedings,
  ...custody,
  ...mandates,
  registerEntrusted,
  ...arbitration,
  ...authorityPaper,
  reopen,
  ...referral,
} as unknown as Record<string, AnyCommand>;
/** What a register attests goes through the same gate row by row: test/import/gate.test.ts. */
const ATTESTED = ['attestAccepted', 'attestReferred', 'attestEnded'];
/** A step within a decision on a party's request, which has a gate of its own: test/privacy/gate.test.ts. */
const DECIDED = ['grantCorrection'];
/** There is no case yet. */
const OPENING: readonly Action[] = ['register', 'registerEntrusted'];
/** What parties alone do has a gate of its own: test/self-service. */
const OF_PARTIES = ['answerConsent', 'objectToMediator', 'complain'];
const WITHOUT_COMMAND = [...ATTESTED, ...DECIDED, ...OF_PARTIES];
const ON_CASE = ACTIONS.filter((action) => !OPENING.includes(action) && !WITHOUT_COMMAND.includes(action));

const [HERE, THERE, AWAY, COURT] = ['room-here', 'room-there', 'room-away', 'court'];
const VERSION = 7;

/** A case held here, offered there, registered by the person who asks, with one mediator. */
const caseThatIs = (status: string) => ({
  status,
  home: '320612',
  id: 'case',
  room: { id: HERE, divisionCode: '320612104' },
  registrar: 'somebody',
  authors: { agreement: 'somebody' },
  sessions: [],
  parties: [],
  milestones: [],
  proceedings: [{ authority: { id: COURT }, steps: [{ status: 'SUBMITTED' }], status: 'SUBMITTED' }],
  mediators: [{ postId: 'post', personId: 'somebody', presider: true }],
  referrals: [{ id: 'offer', status: 'SENT', to: { id: THERE }, from: { id: HERE } }],
});
const file = (status: string) => ({ state: caseThatIs(status), version: VERSION });

/** The post of a grant, at the place that the grant names; in the head's place where the grant wants that. */
function fitting({ roles, place, inPlace }: Grant): ActingPost {
  const roomId = place === 'AUTHORITY' ? null : place === 'TARGET' ? THERE : HERE;
  const standIn = inPlace ? { inPlaceOf: 'head' } : {};
  return {
    id: 'post',
    role: roles[0] ?? 'SYSTEM',
    roomId,
    organisationId: place === 'AUTHORITY' ? COURT : '',
    home: '320612',
    divisionCode: '320612',
    ...standIn,
  };
}

/** The same post elsewhere, of somebody who neither registered nor mediates the case. */
function away(grant: Grant): Actor {
  const post = { ...fitting(grant), id: 'another post', roomId: AWAY, organisationId: '', divisionCode: '3203' };
  return { personId: 'somebody else', posts: [post] };
}

const GRANTS = ON_CASE.flatMap((action) =>
  ACTION_ROWS[action].grants.map((grant) => ({ action, grant, place: grant.place, role: grant.roles[0] })),
);
const openIn = (action: Action): string => ACTION_ROWS[action].from[0] ?? '';
const input = { caseId: 'case', expectedVersion: VERSION, otherVersion: VERSION };
const nothingWritten = (calls: readonly string[]) => calls.filter((call) => /save|fulfil|\.set$|\.give$/.test(call));

test('every action has a command, is attested by a register, or decided on a request', () => {
  expect(ACTIONS.filter((action) => !COMMANDS[action]?.operation).sort()).toEqual([...WITHOUT_COMMAND].sort());
  for (const [name, { operation }] of Object.entries(COMMANDS)) expect(operation).toBe(name);
});

describe('whose post the action does not name is refused before anything is read', () => {
  test.each([...ON_CASE, ...OPENING])('%s', async (action) => {
    const nobody = { personId: 'somebody', posts: [{ ...fitting({ roles: ['AUDITOR'], place: 'HOLDER' }) }] };
    const { calls, code } = await asked(COMMANDS[action] as AnyCommand, nobody, input, {});
    expect([code, calls]).toEqual(['NOT_PERMITTED', []]);
  });
});

describe('from outside its scope a case does not exist', () => {
  test.each(GRANTS)('$action by $role ($place)', async ({ action, grant }) => {
    const { calls, code } = await asked(COMMANDS[action] as AnyCommand, away(grant), input, {});
    expect([code, nothingWritten(calls)]).toEqual(['NOT_FOUND', []]);
  });
});

describe('a post that sits elsewhere is refused', () => {
  test.each(GRANTS.filter(({ place }) => place !== 'CLOCK'))('$action by $role ($place)', async ({ action, grant }) => {
    const answers = { 'cases.lock': file(openIn(action)) };
    const { calls, code } = await asked(COMMANDS[action] as AnyCommand, away(grant), input, answers);
    expect([code, nothingWritten(calls)]).toEqual(['NOT_YOURS', []]);
  });
});

describe('in a status that shuts it, it is refused', () => {
  const shut = GRANTS.flatMap((one) =>
    CASE_STATUSES.filter((status) => !isOpenIn(one.action, status)).map((status) => ({ ...one, status })),
  );
  test.each(GRANTS)('$action by $role ($place)', async ({ action, grant }) => {
    const somebody = { personId: 'somebody', posts: [fitting(grant)] };
    const refused = grant.place === 'INTAKE' ? 'NOT_YOUR_ENTRY' : 'STEP_NOT_OPEN';
    const statuses = shut.filter((one) => one.action === action).map(({ status }) => status);
    expect(statuses.length).toBeGreaterThan(0);
    for (const status of new Set(statuses)) {
      const answers = { 'cases.lock': file(status) };
      const { calls, code } = await asked(COMMANDS[action] as AnyCommand, somebody, input, answers);
      expect([status, code, nothingWritten(calls)]).toEqual([status, refused, []]);
    }
  });
});

describe('at a version that is no longer the case’s it is refused', () => {
  test.each(GRANTS)('$action by $role ($place)', async ({ action, grant }) => {
    const somebody = { personId: 'somebody', posts: [fitting(grant)] };
    for (const expectedVersion of [VERSION - 1, VERSION + 1]) {
      const answers = { 'cases.lock': file(openIn(action)) };
      const stale = { caseId: 'case', expectedVersion };
      const { calls, code } = await asked(COMMANDS[action] as AnyCommand, somebody, stale, answers);
      expect([code, nothingWritten(calls)]).toEqual(['STALE_VERSION', []]);
    }
  });
});

describe('the post in its place, an open status and the version seen pass', () => {
  test.each(GRANTS)('$action by $role ($place)', async ({ action, grant }) => {
    const somebody = { personId: 'somebody', posts: [fitting(grant)] };
    const answers = { 'cases.lock': file(openIn(action)) };
    const { code } = await asked(COMMANDS[action] as AnyCommand, somebody, input, answers);
    expect(['NOT_PERMITTED', 'NOT_FOUND', 'NOT_YOURS', 'NOT_ASSIGNED', 'STEP_NOT_OPEN', 'STALE_VERSION']).not.toContain(
      code,
    );
  });
});

test('the receipt is claimed first, and the lock and what can be asked unseen go out with it', async () => {
  const [grant] = ACTION_ROWS.sendReferral.grants as [Grant];
  const somebody = { personId: 'somebody', posts: [fitting(grant)] };
  const { calls } = await asked(COMMANDS['sendReferral'] as AnyCommand, somebody, input, {});
  expect(calls).toEqual(['receipts.hash', 'receipts.claim', 'cases.lock', 'network.roomOfCase', 'network.calendar']);
});

test('a key that did something already does nothing again, whatever became of the case since', async () => {
  const kept = { operation: 'accept', inputHash: Buffer.of(1), result: { caseId: 'case' } };
  const [grant] = ACTION_ROWS.accept.grants as [Grant];
  const answers = { 'receipts.claim': kept, 'cases.lock': file('ARCHIVED') };
  const { calls, code } = await asked(COMMANDS['accept'] as AnyCommand, away(grant), input, answers);
  expect([code, nothingWritten(calls)]).toEqual(['done', []]);
});
