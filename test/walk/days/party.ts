// The party, who has no account: what the room does for them.
import { expect } from '@jest/globals';
import { after, changing, type Day, onCase } from './story.js';

export const partysDay: Day = async (tell, story) => {
  tell.says(
    '当事人没有账号,也还没有自己的入口:查询进度、确认和评价今天由办理点代为记录,本人的资料凭请求取得副本。',
    'A party has no account, and no door of its own yet: the room records what it confirms and how it rates, and a copy of its data is made on request.',
  );
  const mediator = await tell.signsIn('gu.zhicheng');
  const [applicant] = story.neighbours.parties;
  const act = { partyId: applicant?.id, manner: 'ON_PAPER', on: story.today };
  const itemId = await firstItem(story.neighbours.id, (query, variables) => mediator.also(query, variables));
  const paid = await mediator.also(changing('recordPerformance'), {
    input: { ...onCase(story.neighbours, 'day-paid'), itemId, evidence: 'RECEIPT', document: '收条' },
  });
  const performed = after(story.neighbours, paid, 'recordPerformance');
  const rated = await mediator.asks(
    ['履行之后,由调解员代为记录评价。', 'After performance the mediator records the rating.'],
    changing('evaluate', 'version status evaluations { score on }'),
    { input: { ...onCase(performed, 'day-rating'), act, score: 5 } },
  );
  expect(rated.evaluate.problem).toBeNull();
  const clerk = await tell.signsIn('lan.xinyi');
  const about = { caseId: story.neighbours.id };
  const { recordRightsRequest } = await clerk.asks(
    [
      '要求查阅本人信息:登记请求,十五个工作日内答复。',
      'Asks to see its own data: the request is recorded, due in fifteen working days.',
    ],
    'mutation ($input: RecordRightsRequestInput!) { recordRightsRequest(input: $input) { id problem { code message } } }',
    {
      input: {
        ...about,
        idempotencyKey: 'day-request',
        partyId: applicant?.id,
        kind: 'ACCESS',
        asked: '查阅本人信息及访问记录(演示)',
        askedOn: story.today,
        identity: 'ID_CARD_SEEN',
      },
    },
  );
  const requestId = recordRightsRequest.id;
  const head = await tell.signsIn('lu.chenguang');
  const decided = await head.asks(
    ['负责人准予。', 'The head grants it.'],
    'mutation ($input: DecideRightsRequestInput!) { decideRightsRequest(input: $input) { id problem { code message } } }',
    { input: { ...about, idempotencyKey: 'day-decision', requestId, basis: 'PIPL_45', reason: '本人查阅(演示)' } },
  );
  expect(decided.decideRightsRequest.problem).toBeNull();
  const { partyCopy } = await clerk.asks(
    [
      '制作副本:本人的资料、行为、协议和访问记录;对方只有姓名。',
      'The copy: own data, acts, agreement and access log; of others the name.',
    ],
    'query ($requestId: UUID!) { partyCopy(requestId: $requestId) { content } }',
    { requestId },
  );
  expect(partyCopy.content).toContain('璩听澜');
};

async function firstItem(
  id: string,
  ask: (query: string, variables: object) => Promise<{ case: { agreement: { items: { id: string }[] } } }>,
) {
  const seen = await ask('query ($id: UUID!) { case(id: $id) { agreement { items { id } } } }', { id });
  return seen.case.agreement.items[0]?.id;
}
