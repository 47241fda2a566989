// Enterprise secretary, union officer, arbitration clerk: their layers’ share of the same.
import { expect } from '@jest/globals';
import { ARBITRATION_ROOM, UNION_ROOM } from './places.js';
import { after, caseOf, type Known, changing, type Day, ids, KEPT, onCase, onPaper } from './story.js';

const WAGES = {
  type: 'OTHER_LABOUR',
  labourCause: 'L5',
  source: 'ON_APPLICATION',
  amount: 1_260_000,
  people: 1,
  difficult: false,
};

export const labourDay: Day = async (tell, story) => {
  tell.says(
    '**今天能办的**:企业调委会、工会调解室、仲裁委调解室各自登记、受理、调解,并相互转办。**还不能办的**:仲裁的期限、委托调解、审查与裁决,要等仲裁入口建成。',
    '**What works today**: the enterprise’s committee, the union’s room and the commission’s mediation room each register, accept, mediate and refer to each other. **What does not yet**: the periods of arbitration, commissioned mediation, review and award wait for the commission’s own door.',
  );
  const secretary = await tell.signsIn('che.wenlin');
  const input = {
    idempotencyKey: 'day-labour',
    applicationForm: 'WRITTEN',
    dispute: { ...WAGES, placeCode: '320612120' },
    parties: [
      { side: 'APPLICANT', kind: 'PERSON', name: '蔺采薇', phone: '13800005555' },
      { side: 'RESPONDENT', kind: 'ORGANISATION', name: '南通锦澜家纺有限公司', phone: '13800006666' },
    ],
    employer: '南通锦澜家纺有限公司',
    facts: '解除劳动合同的经济补偿年限有争议(演示)',
    claims: '支付经济补偿(演示)',
  };
  const registered = await secretary.asks(
    ['企业调委会秘书:在本企业登记。', 'The enterprise’s secretary registers it in the firm.'],
    changing('register', `${KEPT} track room { name layer }`),
    { input },
  );
  let known: Known = caseOf(registered, 'register');
  const asked = ids(known).map((partyId) => ({ partyId, channel: 'IN_PERSON' }));
  const consent = { ...onCase(known, 'day-labour-consent'), asked };
  known = after(known, await secretary.also(changing('requestConsent'), { input: consent }), 'requestConsent');
  const rightsNotice = { manner: 'WRITTEN', on: story.today };
  const accepted = await secretary.asks(
    [
      '征求意见之后受理,用企业调委会自己的编号。',
      'Consent asked, accepts: under the committee’s own series of numbers.',
    ],
    changing('accept', 'version status number'),
    { input: { ...onCase(known, 'day-labour-accept'), consents: onPaper(known, story.today), rightsNotice } },
  );
  known = after(known, accepted, 'accept');
  const proposed = await secretary.asks(
    ['请工会调解:双方同意,说明理由。', 'Asks the union’s room: both consent, with a reason.'],
    changing('proposeReferral', `version status referrals { status to { name } }`),
    {
      input: {
        ...onCase(known, 'day-labour-refer'),
        roomId: UNION_ROOM,
        reason: 'PARTIES_WISH',
        note: '职工希望由工会调解(演示)。',
        consents: onPaper(known, story.today),
      },
    },
  );
  known = after(known, proposed, 'proposeReferral');
  const send = { ...onCase(known, 'day-labour-send'), noticeGiven: true };
  known = after(known, await secretary.also(changing('sendReferral'), { input: send }), 'sendReferral');
  const officer = await tell.signsIn('mai.desheng');
  const { caseByNumber: offered } = await officer.asks(
    [
      '工会干部:答复之前先看案情,三个工作日内答复。',
      'The union’s officer looks before answering, within three working days.',
    ],
    `query ($number: String!) {
  caseByNumber(home: "320612", number: $number) {
    id version accessLevel status facts referrals { status dueOn from { name } } openActions { action } } }`,
    { number: known.displayNo },
  );
  expect(offered).toMatchObject({ accessLevel: 'OFFERED' });
  const moved = await officer.asks(
    [
      '接收:案件移入工会调解室,编号不变,全区仍是一件。',
      'Takes it: the case moves, keeps its number, and is still one.',
    ],
    changing('acceptReferral', 'version status number room { name layer }'),
    { input: onCase(known, 'day-labour-take') },
  );
  expect(caseOf(moved, 'acceptReferral').number).toBe(accepted.accept.case.number);
  known = after(known, moved, 'acceptReferral');
  const proposal = {
    ...onCase(known, 'day-labour-onwards'),
    roomId: ARBITRATION_ROOM,
    reason: 'SPECIALISED',
    note: '拟转仲裁委调解(演示)。',
    consents: onPaper(known, story.today),
  };
  known = after(known, await officer.also(changing('proposeReferral'), { input: proposal }), 'proposeReferral');
  const onwards = await officer.asks(
    [
      '工会也可以再转仲裁委调解室:拟定之后发出。',
      'The union may send it on to the commission’s room: proposed, then sent.',
    ],
    changing('sendReferral', 'version status referrals { status dueOn to { name } }'),
    { input: { ...onCase(known, 'day-labour-onwards-2'), noticeGiven: true } },
  );
  known = after(known, onwards, 'sendReferral');
  const arbitration = await tell.signsIn('qiu.xiaofeng');
  const { incomingReferrals } = await arbitration.asks(
    ['仲裁受理员:转来的、等本室负责人答复的。', 'The arbitration clerk: offers that wait for the head of the room.'],
    `{ incomingReferrals(open: true) {
    nodes { displayNo type reason dueOn from { name } parties { applicant respondent } } } }`,
  );
  expect(incomingReferrals.nodes).toMatchObject([{ displayNo: known.displayNo }]);
  const taken = await arbitration.asks(
    ['在仲裁委调解室登记申请人自己提出的争议。', 'Registers what an applicant brings to the commission.'],
    changing('register', `${KEPT} track room { name layer }`),
    { input: { ...input, idempotencyKey: 'day-arbitration', parties: arbitrated(input.parties) } },
  );
  expect(caseOf(taken, 'register').room.layer).toBe('L4');
};

/** Another employee of the same firm. */
const arbitrated = <P extends { name: string }>([applicant, firm]: P[]) => [{ ...applicant, name: '佘知微' }, firm];
