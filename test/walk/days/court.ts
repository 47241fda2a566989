// Court clerk and judge: what the court linkage room does today, and what a judge does not see.
import { expect } from '@jest/globals';
import { roomId } from '../../fixtures/app.js';
import { GRID } from './places.js';
import { caseOf, changing, type Day, KEPT } from './story.js';

export const courtsDay: Day = async (tell, story) => {
  tell.says(
    '法院书记员坐在诉调对接室,收下法院转来的纠纷、征求意见、受理,与其他受理岗位一样;法官把法院自己的案件委托给调解室,案件仍由法院持有,期限自签收材料起算,结果回到法院;司法确认申请由当事人共同提出,法官记录裁定。',
    'A court clerk sits in the court linkage room, takes in what the court sends, asks for consent and accepts, like any clerk; a judge entrusts cases of the court’s own to a room, the court keeps them, the period runs from the signature for the materials, and the result comes back; parties apply for confirmation together, and the judge records the ruling.',
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
  await judgesPart(tell, story);
};

const entrusted = (roomId: string, on: string) => ({
  idempotencyKey: 'day-judge',
  roomId,
  number: '（2026）苏0612民初902号',
  document: '受理案件通知书(演示)',
  dispute: { type: 'CONTRACT', source: 'FROM_COURT', amount: 600_000, people: 2, difficult: false, placeCode: GRID },
  parties: [
    { side: 'APPLICANT', kind: 'PERSON', name: '胥望舒', phone: '13800005555' },
    { side: 'RESPONDENT', kind: 'PERSON', name: '訾怀瑾', phone: '13800006666' },
  ],
  facts: '借款未还(演示)',
  claims: '归还借款六千元(演示)',
  mandate: { kind: 'ENTRUSTED_POST_FILING', procedure: 'SUMMARY', materials: ['起诉状', '证据目录'] },
  consent: { manner: 'ON_PAPER', on },
});

const judgesPart: Day = async (tell, story) => {
  const judge = await tell.signsIn('chu.mingzhe');
  const before = await judge.asks(
    [
      '法官:岗位;案件不因职务而可见。这一件由他兼任专家的网格移出,所以还看得到办到哪一步。',
      'The judge: the posts; no case is seen by office alone. The grid in which he is an expert gave this one away, so he sees how it stands.',
    ],
    `query ($id: UUID!) { me { name posts { role placeName } } case(id: $id) { id accessLevel status parties { name } facts } }`,
    { id: story.neighbours.id },
  );
  expect(before).toMatchObject({ case: { accessLevel: 'SENDER', facts: '楼上渗水(演示)' } });
  const given = await judge.asks(
    [
      '法官:立案后经当事人同意委托诉调对接室调解;案件仍由法院持有。',
      'The judge entrusts a case of the court’s own to the linkage room, with the parties’ consent; the court keeps it.',
    ],
    changing('registerEntrusted', KEPT),
    { input: entrusted(roomId('tz-court-link'), story.today) },
  );
  const { id } = caseOf(given, 'registerEntrusted');
  const seen = await judge.asks(
    [
      '看自己委托的案件:知道办到哪一步,看不到调解室里说的话。',
      'Looks at it: how it stands, and nothing of what is said in the room.',
    ],
    `query ($id: UUID!) { case(id: $id) { accessLevel status room { name } clocks { name dueOn } sessions { record } agreement { terms } } }`,
    { id },
  );
  expect(seen.case).toMatchObject({
    accessLevel: 'AUTHORITY',
    status: 'TRANSFERRED_OUT',
    sessions: [],
    agreement: null,
  });
};
