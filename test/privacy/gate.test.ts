// The gate of the pipeline, for every change about personal data: whom it refuses, and that nothing is written then.
import { describe, expect, test } from '@jest/globals';
import { PRIVACY_MUTATIONS } from '../../src/app/permission/privacy.js';
import { issuePartyCodeBy } from '../../src/app/privacy/issue-party-code.js';
import * as keeping from '../../src/app/privacy/keeping.js';
import * as requests from '../../src/app/privacy/requests.js';
import { revealIn } from '../../src/app/privacy/reveal.js';
import type { Grant } from '../../src/domain/case/access.js';
import { PRIVACY_ACCESS, type PrivacyAct } from '../../src/domain/privacy/acts.js';
import type { ActingPost, Actor } from '../../src/domain/kernel/actor.js';
import { type AnyCommand, asked } from '../fixtures/fake-unit.js';

const issuePartyCode = issuePartyCodeBy({ slip: () => '0', hash: () => Buffer.alloc(32) });
const COMMANDS = { reveal: revealIn('request'), issuePartyCode, ...keeping, ...requests } as unknown as Record<
  string,
  AnyCommand
>;
const CASE = '018f0000-0000-7000-8000-000000000001';

/** What each check of an input alone lets pass. */
const input = { caseId: CASE, note: '有', asked: '有', reason: '有', appraisal: '期满', years: 5 };

const state = {
  status: 'ARCHIVED',
  home: '320612',
  id: CASE,
  room: { id: 'room-here', divisionCode: '320612104' },
  registrar: '',
  mediators: [{ postId: 'post', personId: 'somebody', presider: true }],
  referrals: [],
  parties: [],
  milestones: [],
  mandates: [],
  proceedings: [],
};
const held = { 'cases.lock': { state, secret: { people: {} }, version: 1, key: { seal: () => Buffer.alloc(0) } } };

const postOf = (role: string, over: Partial<ActingPost> = {}): ActingPost =>
  ({
    id: 'post',
    role,
    roomId: 'room-here',
    organisationId: '',
    home: '320612',
    divisionCode: '320612',
    ...over,
  }) as ActingPost;
const at = (post: ActingPost): Actor => ({ personId: 'somebody', posts: [post] });
const elsewhere = { id: 'another', roomId: 'room-away', divisionCode: '3203' };

const GRANTS = Object.keys(PRIVACY_MUTATIONS).flatMap((act) =>
  (PRIVACY_ACCESS[act as PrivacyAct] as readonly Grant[]).map(({ roles, place }) => ({
    act,
    role: roles[0] ?? '',
    place,
  })),
);
const written = (calls: readonly string[]) =>
  calls.filter((call) => !/^(receipts\.(hash|claim)|cases\.lock)$/.test(call));

test('every change about personal data is a command of its name', () => {
  const named = Object.keys(COMMANDS).sort();
  expect(named).toEqual(Object.keys(PRIVACY_MUTATIONS).sort());
  for (const [name, { operation }] of Object.entries(COMMANDS)) expect(operation).toBe(name);
});

describe('refused, and nothing is asked of a register', () => {
  test.each(GRANTS)('$act by $role ($place)', async ({ act, role }) => {
    const command = COMMANDS[act] as AnyCommand;
    const judge = await asked(command, at(postOf('JUDGE')), input, held);
    expect([judge.code, judge.calls]).toEqual(['NOT_PERMITTED', []]);
    const outside = await asked(command, at(postOf(role)), input, {});
    expect([outside.code, written(outside.calls)]).toEqual(['NOT_FOUND', []]);
    const away = await asked(command, at(postOf(role, elsewhere)), input, held);
    expect([away.code, written(away.calls)]).toEqual(['NOT_YOURS', []]);
    const other = await asked(command, at(postOf(role)), { ...input, postId: 'not mine' }, held);
    expect([other.code, written(other.calls)]).toEqual(['NOT_YOURS', []]);
  });
});

test.each(GRANTS)('$act by $role in its place ($place) is let through the gate', async ({ act, role }) => {
  const found = { 'holds.lift': [true], 'rights.lock': { caseId: CASE, kind: 'COPY', outcome: null } };
  const { code } = await asked(COMMANDS[act] as AnyCommand, at(postOf(role)), input, { ...held, ...found });
  expect(['NOT_PERMITTED', 'NOT_FOUND', 'NOT_YOURS']).not.toContain(code);
});
