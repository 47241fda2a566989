// Mandates and groups: the field that a refusal names, the facts it tells, and what is sealed under which key.
import { describe, expect, it, test } from '@jest/globals';
import { withMembers } from '../../../src/domain/case/group-evolve.js';
import { membersFrom } from '../../../src/domain/case/group-members.js';
import { asksForRepresentatives } from '../../../src/domain/case/group-rules.js';
import type { Group } from '../../../src/domain/case/group.js';
import { aDispute, aParty, refusal, TOWN, WANG } from './fixtures.js';
import { caseThatIs, Story } from './story.js';

const entrusted = (offer: object = {}) =>
  new Story().take('registerEntrusted', {
    offer: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: ['起诉状副本'], ...offer },
  });
const mandateOf = (story: Story): string => story.state.mandates?.at(-1)?.id ?? '';

describe('an offer of a mandate', () => {
  it.each<[object, string, string, object]>([
    [{ kind: 'COMMISSIONED' }, 'MANDATE_KIND_UNFIT', 'kind', {}],
    [{ kind: 'ASSIGNED_PRE_FILING' }, 'PRE_FILING_CLOSED', 'kind', { since: '2025-01-01' }],
    [{ procedure: null }, 'PROCEDURE_MISSING', 'procedure', {}],
    [{ materials: [' '] }, 'MATERIALS_MISSING', 'materials', {}],
    [{ number: '77号' }, 'COURT_NUMBER_MALFORMED', 'number', {}],
  ])('refuses %j: %s at %s', (over, code, field, facts) => {
    const story = entrusted().take('declineMandate');
    expect(refusal(() => story.attempt('offerMandate', over))).toMatchObject({ code, field, facts });
  });

  it('seals what is handed over and who judges, and keeps the post of the judge where there is one', () => {
    const story = entrusted({ materials: [' 起诉状副本 ', '', '证据目录'], judge: ' 钱法官 ' });
    const id = mandateOf(story);
    expect(story.last.secret?.texts).toMatchObject({
      [`materials:${id}`]: '起诉状副本\n证据目录',
      [`judge:${id}`]: '钱法官',
    });
    expect(story.last.data).not.toHaveProperty('mandate.judge');
    const unnamed = entrusted({ judgePostId: 'judge-post' });
    expect(unnamed.last.data).toMatchObject({ mandate: { judge: 'judge-post' } });
    expect(unnamed.last.secret?.texts).not.toHaveProperty([`judge:${mandateOf(unnamed)}`]);
  });
});

test('a recall keeps its reason sealed, a new judge the name; without them neither is recorded', () => {
  const story = entrusted().take('acceptMandate');
  const mandateId = mandateOf(story);
  for (const [action, over, field] of [
    ['recallMandate', { note: ' ' }, 'note'],
    ['changeJudge', { judge: ' ' }, 'judge'],
  ] as const)
    expect(refusal(() => story.attempt(action, over))).toMatchObject({ code: 'TEXT_MISSING', field });
  expect(entrusted().take('acceptMandate').take('changeJudge', { judge: ' 孙法官 ' }).last).toMatchObject({
    ...{ type: 'JudgeChanged', data: { judge: null }, secret: { texts: { [`judge:${mandateId}`]: '孙法官' } } },
  });
  expect(story.take('recallMandate').last).toMatchObject({
    ...{ type: 'MandateRecalled', data: { mandateId } },
    secret: { texts: { [`reason:mandate:${mandateId}`]: '当事人要求判决' } },
  });
});

describe('the text of a list of members', () => {
  const read = (text: string) => membersFrom(text, 'members');

  it('is refused where nobody is named, a name is too long, or a line says something twice', () => {
    expect(refusal(() => read(' \n'))).toMatchObject({ code: 'TEXT_MISSING', field: 'members' });
    expect(read('某'.repeat(100))).toHaveLength(1);
    const lines = ['某'.repeat(101), '张三,13800001111,13800002222', '张三,320612190207277756,320612196803074215'];
    for (const line of lines) expect(refusal(() => read(line))).toMatchObject({ code: 'MEMBER_UNREADABLE' });
  });

  it('may leave columns and lines empty', () => {
    expect(read('  \n张三,,13800001111\n \n李四,')).toEqual([{ name: '张三', phone: '13800001111' }, { name: '李四' }]);
  });
});

test('a list of one side leaves the other side alone, and is answered by nobody yet', () => {
  const group = (side: Group['side'], membersIn: string): Group => ({
    ...{ side, membersIn, representatives: [], represented: 3 },
    ...{ consented: [{ from: 1, to: 2 }], declined: [{ from: 3, to: 3 }] },
  });
  const before = [group('APPLICANT', 'first'), group('RESPONDENT', 'second')];
  const state = { ...caseThatIs('MEDIATING').state, groups: before };
  const data = { side: 'APPLICANT', representatives: [], represented: 9, document: '推选书' };
  const recorded = { type: 'GroupMembersRecorded', id: 'third', data } as unknown as Parameters<typeof withMembers>[1];
  expect(withMembers(state, recorded).groups).toEqual([
    before[1],
    { side: 'APPLICANT', representatives: [], represented: 9, membersIn: 'third', consented: [], declined: [] },
  ]);
});

test('ten workers or more are asked for representatives, nine are not, nor anybody outside of labour', () => {
  const { state } = caseThatIs('MEDIATING');
  const asked = (track: 'LABOUR' | 'PEOPLES', people: number, groups: readonly Group[] = []) =>
    asksForRepresentatives({ ...state, track, groups, dispute: { ...state.dispute, people } } as typeof state);
  expect([asked('LABOUR', 10), asked('LABOUR', 9), asked('PEOPLES', 10)]).toEqual([true, false, false]);
});

describe('a side of many people', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => aParty(id, 'APPLICANT'));
  const forty = () => {
    const dispute = aDispute({ type: 'NEIGHBOUR', people: 40 });
    return new Story().take('register', { dispute, parties: [...five, WANG] }, { room: TOWN });
  };
  const drafted = () =>
    (['requestConsent', 'accept', 'assignMediators', 'openSession', 'recordGroupMembers', 'draft'] as const).reduce(
      (so, action) => so.take(action),
      forty(),
    );
  const most = 34;

  it.each<[object, string, string, object]>([
    [{ on: '2027-01-01' }, 'DAY_IN_FUTURE', 'on', {}],
    [{ representatives: ['a', 'wang'] }, 'PARTY_UNKNOWN', 'representatives[1]', {}],
    [{ representatives: ['a'] }, 'REPRESENTATIVES_COUNT', 'representatives', { least: 2, most: 5 }],
    [{ members: membersFrom('某\n'.repeat(35), 'members') }, 'MORE_MEMBERS_THAN_PEOPLE', 'members', { listed: 41 }],
    [{ document: ' ' }, 'TEXT_MISSING', 'document', {}],
  ])('has no list recorded with %j: %s at %s', (over, code, field, facts) => {
    expect(refusal(() => forty().attempt('recordGroupMembers', over))).toMatchObject({ code, field, facts });
  });

  it.each<[object, string, string, object]>([
    [{ on: '2027-01-01' }, 'DAY_IN_FUTURE', 'on', {}],
    [{ side: 'RESPONDENT' }, 'NO_MEMBERS', 'side', {}],
    [{ lines: [] }, 'MEMBER_UNKNOWN', 'lines', { most }],
    [
      {
        lines: [
          { from: 1, to: 1 },
          { from: 0, to: 1 },
        ],
      },
      'MEMBER_UNKNOWN',
      'lines[1]',
      { most },
    ],
    [{ lines: [{ from: 3, to: 2 }] }, 'MEMBER_UNKNOWN', 'lines[0]', { most }],
    [{ document: ' ' }, 'TEXT_MISSING', 'document', {}],
  ])('has no answers recorded with %j: %s at %s', (over, code, field, facts) => {
    expect(refusal(() => drafted().attempt('recordGroupConsents', over))).toMatchObject({ code, field, facts });
  });

  it('may have five representatives; the papers are kept as they are called', () => {
    const story = drafted();
    expect(story.state.groups?.[0]?.representatives).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(forty().take('recordGroupMembers', { document: ' 推选书 ' }).last.data).toMatchObject({
      document: '推选书',
    });
    const answered = story.take('recordGroupConsents', { document: ' 意见书 ', lines: [{ from: 1, to: most }] });
    expect(answered.last.data).toMatchObject({ document: '意见书', consents: true });
  });
});

describe('the answer to an offer', () => {
  it.each<['acceptMandate' | 'declineMandate', object, string, string, object]>([
    [
      'acceptMandate',
      { receiptSignedOn: '2026-03-01' },
      'RECEIPT_OUT_OF_ORDER',
      'receiptSignedOn',
      { offeredOn: '2026-03-02' },
    ],
    ['acceptMandate', { receiptSignedOn: '2027-03-01' }, 'DAY_IN_FUTURE', 'receiptSignedOn', {}],
    ['acceptMandate', { receiptDocument: ' ' }, 'TEXT_MISSING', 'receiptDocument', {}],
    ['acceptMandate', { on: '2027-01-01' }, 'DAY_IN_FUTURE', 'on', {}],
    ['declineMandate', { note: ' ' }, 'TEXT_MISSING', 'note', {}],
    ['declineMandate', { on: '2027-01-01' }, 'DAY_IN_FUTURE', 'on', {}],
  ])('%s with %j is refused: %s at %s', (action, over, code, field, facts) => {
    expect(refusal(() => entrusted().attempt(action, over))).toMatchObject({ code, field, facts });
  });

  it('keeps the receipt as it is called, and who was chosen is the choice of the room', () => {
    const [begun, assigned] = entrusted().attempt('acceptMandate', { receiptDocument: ' 签收单 ' });
    expect(begun?.data).toMatchObject({ receipt: { document: '签收单' } });
    expect(assigned?.data).toMatchObject({ chosenBy: 'ROOM' });
  });

  it('keeps why it was declined under seal, and when it lapsed', () => {
    const declined = entrusted().take('declineMandate');
    const mandateId = mandateOf(declined);
    expect(declined.last).toMatchObject({
      ...{
        data: { mandateId, reason: 'CAPACITY' },
        secret: { texts: { [`reason:mandate:${mandateId}`]: '人手已满' } },
      },
    });
    expect(refusal(() => entrusted().attempt('lapseMandate'))).toMatchObject({ facts: { dueOn: '' } });
    const online = entrusted({ online: true });
    expect(refusal(() => online.attempt('lapseMandate'))).toMatchObject({ facts: { dueOn: '2026-03-05' } });
    expect(online.wait(4).take('lapseMandate').last.data).toMatchObject({
      mandateId: mandateOf(online),
      dueOn: '2026-03-05',
    });
  });
});
