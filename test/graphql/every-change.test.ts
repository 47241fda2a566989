// Each change that people make works over HTTP: the lives of some cases, step by step, in the order of a file.
import { afterAll, expect, test } from '@jest/globals';
import { PROCEEDING_ACTIONS } from '../../src/domain/case/proceeding-actions.js';
import { PEOPLE_ACTIONS } from '../../src/app/permission/operations.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { roomId } from '../fixtures/app.js';
import { type Changed, type Json, useApi } from './client.js';
import {
  actsOf,
  anAcceptedCase,
  aRegisteredCase,
  CLERK,
  HEAD,
  MEDIATOR,
  SANYU,
  seen,
  SUPERVISOR,
  today,
} from './registrations.js';

const api = useApi();
const SECOND = '储爱国';
const DISTRICT_HEAD = '尤国梁';
const DISTRICT = roomId('committee-320612');

const FIELDS =
  'id version status number parties { id side } sessions { id status } agreement { items { id } signatures { signer } }';
/** A notice owed after a period, two cases in relation, undisputed facts, groups, what follows an outcome: files of their own. */
const ELSEWHERE = [
  ...['giveRouteNotice', 'reopen', 'linkCases', 'unlinkCases', 'answerPartyWord'],
  ...['recordFacts', 'confirmFacts', 'confirmServiceAddress', 'recordGroupMembers', 'recordGroupConsents'],
  ...Object.keys(PROCEEDING_ACTIONS),
  ...['recordExternalAcceptance', 'recordExternalTransfer', 'recordReturn', 'recordExternalResult'],
  ...['registerEntrusted', 'offerMandate', 'acceptMandate', 'declineMandate', 'recallMandate', 'changeJudge'],
  'reportMandate',
];
const done = new Set<string>(['register', 'requestConsent', 'accept', ...ELSEWHERE]);

const postOf = (name: string) => stableId('post', `320612:${name}:committee-320612104:MEDIATOR`);

/** Takes the step and returns the case as the one who took it sees it. */
async function step(person: string, action: string, kase: Json, over: object = {}): Promise<Json> {
  const { problem, case: after } = await tried(person, action, kase, over);
  expect([action, problem]).toEqual([action, null]);
  expect(after.version).toBe(kase.version + 1);
  return after;
}

async function tried(person: string, action: string, kase: Json, over: object): Promise<Changed> {
  const answer = await api().as(person).change(action, seen(kase, over), FIELDS);
  if (!answer.problem) done.add(action);
  return answer;
}

async function anAssignedCase(): Promise<Json> {
  const assigning = { presider: postOf(MEDIATOR), chosenBy: 'PARTIES', recusalChecked: true };
  return step(HEAD, 'assignMediators', await anAcceptedCase(api()), assigning);
}

/** Half a minute ago, so that the session has begun. */
const justNow = () => new Date(api().app.clock.at.getTime() - 30_000).toISOString();
const later = (hours: number) => new Date(api().app.clock.at.getTime() + hours * 3_600_000).toISOString();

function aSession({ parties }: Json): Json {
  const present = parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  return { kind: 'JOINT', startsAt: justNow(), present, record: '双方各陈己见。' };
}

const bySide = ({ parties }: Json, side: string): string => parties.find((party: Json) => party.side === side).id;
const onPaper = (partyId: string) => ({ partyId, manner: 'ON_PAPER', on: today(api()) });
const written = () => ({ manner: 'WRITTEN', on: today(api()) });

test('planned, moved, cancelled, held joint and apart; another mediator; drafted, signed, in default, performed', async () => {
  let kase = await anAssignedCase();
  kase = await step(MEDIATOR, 'scheduleSession', kase, { kind: 'JOINT', startsAt: later(2), place: '三余镇调解室' });
  kase = await step(MEDIATOR, 'rescheduleSession', kase, { sessionId: kase.sessions[0].id, startsAt: later(3) });
  kase = await step(MEDIATOR, 'cancelSession', kase, { sessionId: kase.sessions[0].id, reason: '一方临时有事' });
  expect(kase.sessions).toMatchObject([{ status: 'CANCELLED' }]);
  kase = await step(MEDIATOR, 'openSession', kase, aSession(kase));
  const applicant = bySide(kase, 'APPLICANT');
  const caucus = {
    ...aSession(kase),
    kind: 'CAUCUS',
    caucusWith: applicant,
    present: [{ partyId: applicant, identityChecked: true }],
  };
  kase = await step(MEDIATOR, 'openSession', kase, caucus);
  kase = await step(HEAD, 'replaceMediator', kase, {
    out: postOf(MEDIATOR),
    in: postOf(SECOND),
    reason: 'LEFT',
    recusalChecked: true,
  });
  const items = [
    { text: '三十日内清理水沟', dueOn: '2026-07-09' },
    { text: '赔付', amount: 80_000 },
  ];
  kase = await step(SECOND, 'draft', kase, {
    scope: 'WHOLE',
    agreedAmount: 80_000,
    terms: '双方自愿达成。',
    items,
    contentChecked: true,
  });
  for (const act of actsOf(api(), kase)) kase = await step(SECOND, 'sign', kase, { signer: 'PARTY', act });
  kase = await step(SECOND, 'sign', kase, { signer: 'MEDIATOR' });
  kase = await step(CLERK, 'sign', kase, { signer: 'SEAL' });
  expect(kase.status).toBe('PERFORMING');
  const [cleaning, paying] = kase.agreement.items;
  kase = await step(SECOND, 'recordDefault', kase, {
    itemId: paying.id,
    reportedBy: onPaper(applicant),
    note: '逾期未付',
  });
  kase = await step(SECOND, 'recordPerformance', kase, { itemId: paying.id, evidence: 'TRANSFER', document: '回单-1' });
  kase = await step(HEAD, 'recordPerformance', kase, { itemId: cleaning.id, evidence: 'ON_SITE' });
  expect(kase.status).toBe('FULFILLED');
  const visit = {
    visited: [applicant],
    performance: 'PERFORMED',
    suit: false,
    escalationSigns: false,
    note: '水已通。',
  };
  kase = await step(CLERK, 'followUp', kase, visit);
  kase = await step(CLERK, 'evaluate', kase, { act: onPaper(applicant), score: 5 });
  kase = await step(CLERK, 'evaluate', kase, { act: onPaper(bySide(kase, 'RESPONDENT')) });
  const people = [{ partyId: applicant, name: '闻人听雨', phone: '13800003333' }];
  kase = await step(HEAD, 'amend', kase, { reason: '金额误录', dispute: { amount: 150_000 }, people });
  kase = await step(HEAD, 'recordAnnulment', kase, {
    kind: 'REVOKED',
    document: '（2026）苏0612民终1号',
    rulingOn: today(api()),
  });
  expect(kase.status).toBe('ANNULLED');
  kase = await step(HEAD, 'askUndo', kase, { reason: '裁判文书录错案件' });
  kase = await step(SUPERVISOR, 'declineUndo', kase, { reason: '请附文书' });
  kase = await step(HEAD, 'askUndo', kase, { reason: '附文书，确系录错' });
  kase = await step(SUPERVISOR, 'confirmUndo', kase);
  expect(kase.status).toBe('EVALUATED');
  kase = await step(HEAD, 'archive', kase);
  expect(kase.status).toBe('ARCHIVED');
}, 60_000);

test('a party is added, one is dropped, one is succeeded by its heir', async () => {
  let kase = await anAssignedCase();
  const consent = { manner: 'ON_PAPER', on: today(api()) };
  const coming = { consent, rightsNotice: written(), recusalChecked: true };
  const third = { side: 'RESPONDENT', kind: 'PERSON', name: '璩拾光' };
  kase = await step(MEDIATOR, 'addParty', kase, { ...coming, party: third, reason: '共有人' });
  const [, first, second] = kase.parties;
  const leaving = { partyId: second.id, reason: 'MISTAKE', acts: [], note: '误列' };
  kase = await step(CLERK, 'dropParty', kase, leaving);
  const heir = { side: 'RESPONDENT', kind: 'PERSON', name: '缪知微' };
  const inherits = { ...coming, party: heir, partyId: first.id, reason: 'DEATH', note: '死亡证明' };
  kase = await step(MEDIATOR, 'substituteParty', kase, inherits);
  expect(kase.parties.map(({ side }: Json) => side)).toEqual(['APPLICANT', 'RESPONDENT']);
  const asked = `{ case(id: "${kase.id}") { parties { name } formerParties { reason until successor party { name } } } }`;
  const { data } = await api().as(MEDIATOR).send(asked);
  expect(data.case).toMatchObject({
    parties: [{ name: '闻人听雨' }, { name: '缪知微' }],
    formerParties: [
      { reason: 'MISTAKE', successor: null, party: { name: '璩拾光' } },
      { reason: 'DEATH', successor: kase.parties[1].id, party: { name: '缪望舒' } },
    ],
  });
  const search = await api().as(CLERK).send('{ cases(filter: { party: "缪望舒", open: true }) { nodes { id } } }');
  expect(search.data.cases.nodes.map(({ id }: Json) => id)).toContain(kase.id);
});

test('suspended, resumed, given more time; an oral agreement', async () => {
  let kase = await anAssignedCase();
  kase = await step(MEDIATOR, 'openSession', kase, aSession(kase));
  kase = await step(MEDIATOR, 'suspend', kase, { cause: 'APPRAISAL', reason: '委托鉴定' });
  expect(kase.status).toBe('SUSPENDED');
  kase = await step(MEDIATOR, 'recordArbitrationStep', kase, { kind: 'CONSULTATION_ASKED', document: '协商申请书' });
  const dispute = { type: 'ROAD_TRAFFIC' };
  kase = await step(HEAD, 'amend', kase, { dispute, reason: '实为交通事故' });
  const finding = { kind: 'ACCIDENT_FINDING', number: '通公交认字〔2026〕第12号', on: today(api()) };
  kase = await step(MEDIATOR, 'recordAuthorityPaper', kase, finding);
  kase = await step(MEDIATOR, 'resume', kase, { reason: '鉴定意见已出' });
  kase = await step(MEDIATOR, 'extendPeriod', kase, { count: 15, consents: actsOf(api(), kase) });
  expect(kase.status).toBe('MEDIATING');
  const consents = actsOf(api(), kase);
  kase = await step(MEDIATOR, 'recordOralAgreement', kase, {
    scope: 'WHOLE',
    agreedAmount: 0,
    terms: '互相致歉。',
    consents,
  });
  expect(kase.status).toBe('AGREEMENT_EFFECTIVE');
});

test('refused, sent to another desk, withdrawn, ended without agreement', async () => {
  const refusing = { ground: 'OUT_OF_AREA', reason: '不属本镇', routeNotice: written() };
  expect((await step(CLERK, 'refuse', await aRegisteredCase(api()), refusing)).status).toBe('NOT_ACCEPTED');
  const routed = await step(CLERK, 'routeToDesk', await aRegisteredCase(api()), {
    roomId: roomId('committee-320612004'),
  });
  expect(routed.status).toBe('REGISTERED');
  const accepted = await anAcceptedCase(api());
  const acts = [onPaper(bySide(accepted, 'APPLICANT'))];
  expect((await step(CLERK, 'withdraw', accepted, { acts })).status).toBe('WITHDRAWN');
  const ending = { ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: written() };
  expect((await step(HEAD, 'terminate', await anAcceptedCase(api()), ending)).status).toBe('TERMINATED_FAILED');
});

test('offered, taken back, declined, accepted and given back', async () => {
  let kase = await anAcceptedCase(api());
  const offer = (reason: string) => ({ roomId: DISTRICT, reason, note: '案情重大', consents: actsOf(api(), kase) });
  kase = await step(HEAD, 'proposeReferral', kase, offer('BEYOND_ABILITY'));
  kase = await step(HEAD, 'sendReferral', kase, { noticeGiven: true });
  kase = await step(HEAD, 'recallReferral', kase);
  kase = await step(HEAD, 'proposeReferral', kase, offer('CAPACITY'));
  kase = await step(HEAD, 'sendReferral', kase, { noticeGiven: true });
  const declined = await tried(DISTRICT_HEAD, 'declineReferral', kase, { reason: 'CAPACITY', note: '人手已满' });
  expect(declined).toEqual({ caseId: kase.id, problem: null, case: null });
  kase = { ...kase, version: kase.version + 1 };
  kase = await step(HEAD, 'proposeReferral', kase, offer('PARTIES_WISH'));
  kase = await step(HEAD, 'sendReferral', kase, { noticeGiven: true });
  kase = await step(DISTRICT_HEAD, 'acceptReferral', kase);
  kase = await step(DISTRICT_HEAD, 'returnReferral', kase, { roomId: SANYU, note: '宜就地调解', noticeGiven: true });
  kase = await step(HEAD, 'acceptReferral', kase);
  expect(kase.status).toBe('ACCEPTED');
});

afterAll(() => {
  expect([...PEOPLE_ACTIONS].filter((action) => !done.has(action))).toEqual([]);
});
