// The auditor: who saw this case, who searched for whom; and nothing of what a case says.
import { expect } from '@jest/globals';
import type { Day } from './story.js';

export const auditorsDay: Day = async (tell, story) => {
  const clerk = await tell.signsIn('lan.xinyi');
  const reveal = {
    idempotencyKey: 'day-reveal',
    caseId: story.neighbours.id,
    partyId: story.neighbours.parties[0]?.id,
    field: 'ID_NUMBER',
    reason: 'CHECK_IDENTITY',
    note: '核对签署人身份(演示)',
  };
  const revealed = await clerk.also(
    'mutation ($input: RevealInput!) { reveal(input: $input) { revealed { idNumber } problem { code } } }',
    { input: reveal },
  );
  expect(revealed.reveal).toEqual({ revealed: { idNumber: '320612190207277756' }, problem: null });
  const auditor = await tell.signsIn('jian.huiru');
  const found = await auditor.asks(
    [
      '当事人来问「谁看过我的案卷」:先找到案件,须写事由。',
      'A party asks who saw the file: finds the case, with a reason.',
    ],
    `query ($filter: CaseFilter) {
  cases(filter: $filter) { nodes { id number status parties { applicant respondent } accessLevel } }
}`,
    { filter: { party: '璩听澜', partyReason: 'PARTY_ASKED' } },
  );
  expect(found.cases.nodes).toContainEqual(expect.objectContaining({ id: story.neighbours.id }));
  const { accessLog } = await auditor.asks(
    [
      '谁、以什么岗位、为何看过:受理员显示过身份证号,写明了事由。',
      'Who, in which post, why: the clerk revealed the identity number and said why.',
    ],
    `query ($caseId: UUID!) {
  accessLog(caseId: $caseId, first: 2) { total nodes { kind personName role accessLevel field reason note } }
}`,
    { caseId: story.neighbours.id },
  );
  expect(accessLog.nodes).toContainEqual(expect.objectContaining({ kind: 'REVEALED', personName: '蓝心怡' }));
  const { searchLog } = await auditor.asks(
    [
      '谁检索过当事人:自己刚才那一次也在内;检索了谁从不记录。',
      'Who searched for parties, this very search included; for whom is never kept.',
    ],
    '{ searchLog(first: 1) { nodes { personName role by reason found } } }',
  );
  expect(searchLog.nodes[0]).toMatchObject({ personName: '简慧如', reason: 'PARTY_ASKED' });
  const { case: seen } = await auditor.asks(
    [
      '案情本身不在审计范围:事实、请求、调解记录都是空的。',
      'What the case says is no auditor’s business: facts, claims and records are empty.',
    ],
    'query ($id: UUID!) { case(id: $id) { status accessLevel parties { name idNumber } facts claims sessions { kind record } } }',
    { id: story.neighbours.id },
  );
  expect(seen).toMatchObject({ facts: null, claims: null });
};
