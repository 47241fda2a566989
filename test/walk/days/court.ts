// Court clerk and judge: what the court linkage room does today, and what a judge does not see.
import { expect } from '@jest/globals';
import { GRID } from './places.js';
import { caseOf, changing, type Day, KEPT } from './story.js';

export const courtsDay: Day = async (tell, story) => {
  tell.says(
    '**今天能办的**:法院书记员坐在诉调对接室,收下法院转来的纠纷、征求意见、受理,与其他受理岗位一样;法官可应邀协助调解(见调解员的一天)并看统计。**还不能办的**:委派委托、期限、结果回传和司法确认,要等法院入口建成;在此之前案件由对接室持有,而不是由法院持有。',
    '**What works today**: a court clerk sits in the court linkage room, takes in what the court sends, asks for consent and accepts, like any clerk; a judge may help at a session (see the mediator’s day) and reads statements. **What does not yet**: mandates with their periods, results and confirmations wait for the court’s own door; until then the linkage room holds the case, not the court.',
  );
  const clerk = await tell.signsIn('wu.yawen');
  const input = {
    idempotencyKey: 'day-court',
    applicationForm: 'WRITTEN',
    externalNumbers: ['(2026)苏0612诉前调09001号'],
    dispute: {
      type: 'CONTRACT',
      source: 'FROM_COURT',
      amount: 4_800_000,
      people: 2,
      difficult: false,
      placeCode: GRID,
    },
    parties: [
      { side: 'APPLICANT', kind: 'PERSON', name: '胥望舒', phone: '13800003333' },
      { side: 'RESPONDENT', kind: 'PERSON', name: '仉漱石', phone: '13800004444' },
    ],
    facts: '装修尾款未付(演示)',
    claims: '支付尾款(演示)',
  };
  const taken = await clerk.asks(
    ['登记法院转来的纠纷,连同法院案号。', 'Registers what the court sent, with the court’s number.'],
    changing('register', `${KEPT} externalNumbers room { name }`),
    { input },
  );
  const { id } = caseOf(taken, 'register');
  const byNumber =
    'query ($home: String!, $number: String!) { caseByNumber(home: $home, number: $number) { id displayNo status } }';
  const { caseByNumber } = await clerk.asks(
    ['只知道法院案号:全角半角、有无前导零都找得到。', 'Has only the court’s number: found in any spelling of it.'],
    byNumber,
    { home: '320612', number: '（2026）苏0612诉前调9001号' },
  );
  expect(caseByNumber).toMatchObject({ id });
  const twice = await clerk.asks(
    ['同一法院案号不能登记两次。', 'The same number is not registered twice.'],
    changing('register', 'id'),
    { input: { ...input, idempotencyKey: 'day-court-2' } },
  );
  expect(twice.register.case).toBeNull();
  const judge = await tell.signsIn('chu.mingzhe');
  const seen = await judge.asks(
    [
      '法官:岗位;案件不因职务而可见。这一件由他兼任专家的网格移出,所以还看得到办到哪一步。',
      'The judge: the posts; no case is seen by office alone. The grid in which he is an expert gave this one away, so he sees how it stands.',
    ],
    `query ($id: UUID!) { me { name posts { role placeName } } cases { total } case(id: $id) { id accessLevel status parties { name } facts } }`,
    { id: story.neighbours.id },
  );
  expect(seen).toMatchObject({ cases: { total: 1 }, case: { accessLevel: 'SENDER', facts: '楼上渗水(演示)' } });
};
