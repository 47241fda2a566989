/** A side of many people settles through representatives, and binds the represented with their consent only (domain.md §8, 29). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/domain/case/fold.js';
import { answered, answerOf, type Group, unanswered } from '../../../src/domain/case/group.js';
import { asksForRepresentatives, ensureGroupsAnswered } from '../../../src/domain/case/group-rules.js';
import { membersFrom } from '../../../src/domain/case/group-members.js';
import '../../harness/seed.js';
import { aDispute, aParty, refusal, TOWN, UNION, WANG } from './fixtures.js';
import { Story } from './story.js';

const WORKERS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aParty(id, 'APPLICANT'));
/** Forty people: some of them parties, the employer, and the others. */
function among(parties: number, type: 'OTHER_LABOUR' | 'NEIGHBOUR' = 'NEIGHBOUR'): Story {
  const labour = type === 'OTHER_LABOUR' ? { type, labourCause: 'L1' } : { type };
  const dispute = aDispute({ ...(labour as object), people: 40 });
  const room = type === 'OTHER_LABOUR' ? UNION : TOWN;
  return new Story().take('register', { dispute, parties: [...WORKERS.slice(0, parties), WANG] }, { room });
}
const drafted = (story = among(2)) =>
  (['requestConsent', 'accept', 'assignMediators', 'openSession', 'recordGroupMembers', 'draft'] as const).reduce(
    (so, action) => so.take(action),
    story,
  );
const consents = (...spans: [number, number][]) => ({ lines: spans.map(([from, to]) => ({ from, to })) });

describe('a list of members', () => {
  it('is sealed with its event; the state knows how many they are and who represents them', () => {
    const story = among(2).take('recordGroupMembers');
    expect(story.state.groups).toMatchObject([{ side: 'APPLICANT', representatives: ['a', 'b'], represented: 37 }]);
    expect(story.last.secret?.members).toHaveLength(37);
    expect(JSON.stringify([story.state, story.last.data])).not.toContain('员工1');
    expect(JSON.stringify([story.state])).not.toContain('推选书');
    expect(fold(story.history).secret).not.toHaveProperty('members');
  });

  it.each([
    ['of one representative', among(1), {}, 'REPRESENTATIVES_COUNT', { least: 2, most: 5 }],
    [
      'of six representatives',
      among(6),
      { representatives: WORKERS.map(({ id }) => id) },
      'REPRESENTATIVES_COUNT',
      { least: 2, most: 5 },
    ],
    ['of two workers', among(2, 'OTHER_LABOUR'), {}, 'REPRESENTATIVES_COUNT', { least: 3, most: 5 }],
    ['with a representative of the other side', among(2), { representatives: ['a', 'wang'] }, 'PARTY_UNKNOWN', {}],
    [
      'of more people than the case concerns',
      among(2),
      { members: membersFrom('某\n'.repeat(38), 'members') },
      'MORE_MEMBERS_THAN_PEOPLE',
      { listed: 41, people: 40 },
    ],
    ['without the paper', among(2), { document: ' ' }, 'TEXT_MISSING', {}],
  ])('is refused %s', (_what, story, over, code, facts) => {
    expect(refusal(() => story.attempt('recordGroupMembers', over))).toMatchObject({ code, facts });
  });

  it('has three to five representatives in a labour dispute, of which ten workers or more are asked', () => {
    const story = among(3, 'OTHER_LABOUR');
    expect(asksForRepresentatives(story.state)).toBe(true);
    expect(asksForRepresentatives(story.take('recordGroupMembers').state)).toBe(false);
    expect(asksForRepresentatives(among(3).state)).toBe(false);
  });

  it('is for more people than there are parties', () => {
    const two = new Story().take('register');
    expect(refusal(() => two.attempt('recordGroupMembers'))).toMatchObject({
      code: 'NO_GROUP',
      facts: { people: 2, parties: 2 },
    });
  });
});

describe('an agreement of a side of many people', () => {
  it('is signed when each of the represented has consented or declined', () => {
    const story = drafted();
    expect(refusal(() => story.attempt('sign'))).toMatchObject({
      ...{ code: 'REPRESENTED_UNANSWERED', facts: { missing: 37, represented: 37 } },
    });
    story.take('recordGroupConsents', consents([1, 20], [22, 37]));
    expect(refusal(() => story.attempt('sign'))).toMatchObject({ facts: { missing: 1 } });
    story.take('recordGroupConsents', { ...consents([21, 21]), consents: false });
    expect(story.signedByAll().state.status).not.toBe('AGREEMENT_DRAFTED');
  });

  it('is asked about anew when it is drafted anew, or the members are recorded anew', () => {
    const story = drafted().take('recordGroupConsents').take('draft');
    expect(refusal(() => story.attempt('sign')).code).toBe('REPRESENTED_UNANSWERED');
    story.take('recordGroupConsents').take('recordGroupMembers');
    expect(refusal(() => story.attempt('sign')).code).toBe('REPRESENTED_UNANSWERED');
  });

  it('is not oral', () => {
    const story = ['requestConsent', 'accept', 'assignMediators', 'openSession', 'recordGroupMembers'].reduce(
      (so, action) => so.take(action as 'accept'),
      among(2),
    );
    expect(refusal(() => story.attempt('recordOralAgreement')).code).toBe('GROUP_NEEDS_WRITING');
  });

  it('waits for new representatives when too few are left', () => {
    const story = drafted().take('recordGroupConsents');
    expect(() => ensureGroupsAnswered(story.state)).not.toThrow();
    const left = { ...story.state, parties: story.state.parties.filter(({ id }) => id !== 'b') };
    expect(refusal(() => ensureGroupsAnswered(left))).toMatchObject({
      code: 'REPRESENTATIVES_COUNT',
      facts: { least: 2 },
    });
  });

  it.each([
    ['of no line', consents(), 'MEMBER_UNKNOWN'],
    ['of a line after the last', consents([37, 38]), 'MEMBER_UNKNOWN'],
    ['of lines backwards', consents([3, 2]), 'MEMBER_UNKNOWN'],
    ['of another side', { ...consents([1, 1]), side: 'RESPONDENT' }, 'NO_MEMBERS'],
    ['without the paper', { ...consents([1, 1]), document: '' }, 'TEXT_MISSING'],
  ])('records no answer %s', (_what, over, code) => {
    expect(refusal(() => drafted().attempt('recordGroupConsents', over)).code).toBe(code);
  });
});

it('the last answer of each line counts, whatever was answered before', () => {
  const span = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, more]) => ({ from, to: Math.min(30, from + more) }));
  const step = fc.record({ spans: fc.array(span, { minLength: 1, maxLength: 3 }), consents: fc.boolean() });
  const none: Group = {
    side: 'APPLICANT',
    representatives: [],
    represented: 30,
    membersIn: 'e',
    consented: [],
    declined: [],
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const group = steps.reduce((so, { spans, consents: yes }) => answered(so, spans, yes), none);
      const lines = Array.from({ length: 30 }, (_, at) => at + 1);
      const last = lines.map((line) => {
        const found = steps.findLast(({ spans }) => spans.some(({ from, to }) => from <= line && line <= to));
        return found ? (found.consents ? 'CONSENTED' : 'DECLINED') : null;
      });
      expect(lines.map((line) => answerOf(group, line))).toEqual(last);
      expect(unanswered(group)).toBe(last.filter((one) => one === null).length);
    }),
  );
});

describe('the text of a list of members', () => {
  it('has a person a line: the name, then telephone and identity number in any order, if known', () => {
    expect(membersFrom('张三,13800001111\n\n李四\t320612190207277756，138-0000-2222\r\n 王五 ', 'members')).toEqual([
      { name: '张三', phone: '13800001111' },
      { name: '李四', idNumber: '320612190207277756', phone: '13800002222' },
      { name: '王五' },
    ]);
  });

  it.each([
    ['张三,什么', 'MEMBER_UNREADABLE', { line: 1 }],
    ['张三\n,13800001111', 'MEMBER_UNREADABLE', { line: 2 }],
    ['张三,320612190207277756\n张叁,320612190207277756', 'MEMBER_TWICE', { line: 2, first: 1 }],
    ['某\n'.repeat(5_001), 'TOO_MANY_MEMBERS', { most: 5_000 }],
  ])('is refused with its line', (text, code, facts) => {
    expect(refusal(() => membersFrom(text, 'members'))).toMatchObject({ code, field: 'members', facts });
  });

  it('has five thousand lines at most', () => {
    expect(membersFrom('某\n'.repeat(5_000), 'members')).toHaveLength(5_000);
  });
});
