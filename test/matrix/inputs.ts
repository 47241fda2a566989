// What each change is given: valid for a case in the state in which the change is open, well-formed for any other.
import type { PartyAct } from '../../src/domain/case/party.js';
import type { CaseState } from '../../src/domain/case/state.js';
import type { Day } from '../../src/domain/kernel/day.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { HOLDER, postOf, SECOND, TARGET } from './people.js';
import { PROCEEDING_INPUTS } from './proceeding-inputs.js';

export interface Moment {
  readonly state: CaseState;
  readonly today: Day;
  readonly at: Date;
  /** Another case of the room, where the change is about two. */
  readonly beside?: { readonly caseId: string; readonly version: number };
}

const NOBODY = '00000000-0000-7000-8000-00000000dead';

const actOf = ({ today }: Moment, partyId: string): PartyAct => ({ partyId, manner: 'ON_PAPER', on: today });
const acts = (m: Moment, side?: string): PartyAct[] =>
  m.state.parties.filter((party) => !side || party.side === side).map(({ id }) => actOf(m, id));
const papers = (m: Moment): PartyAct[] => acts(m).map((act) => ({ ...act, document: '确认书一' }));
const first = (m: Moment): string => m.state.parties[0]?.id ?? NOBODY;
const notice = ({ today }: Moment) => ({ manner: 'WRITTEN', on: today });
const item = ({ state }: Moment): string => state.agreement?.items[0]?.id ?? NOBODY;
const planned = ({ state }: Moment): string => state.sessions.find((s) => s.status === 'SCHEDULED')?.id ?? NOBODY;
const hours = ({ at }: Moment, n: number): Date => new Date(at.getTime() + n * 3_600_000);

const bodyOf = (key: string): string => stableId('organisation', key);
/** A court's number belongs to one case: each paper bears the next one. */
let serial = 0;
const paper = ({ today }: Pick<Moment, 'today'>) => {
  serial += 1;
  return { number: `（2026）苏0612民初${serial}号`, document: '受理案件通知书', on: today };
};

export const TEXTS = {
  facts: '两家因排水起争执，墙脚被水浸泡。',
  claims: '恢复原状并修补墙脚。',
  record: '双方到场，各陈己见。',
  caucus: '申请人私下愿让一步。',
  helper: '汲老师',
  place: '三余镇调解室二楼',
  terms: '三十日内疏通水沟。',
  item: '疏通水沟。',
  note: '案情较重，请区里协助。',
  decline: '人手已满。',
  visit: '水已通，双方无异议。',
  undo: '登记有误。',
  amended: '人数误录。',
  renamed: '户口簿已变更姓名。',
  joined: '同为业主。',
  left: '误列为当事人。',
  employer: '锦澜家纺车间',
  represented: '逄映雪',
  fact: '双方墙基相距两尺。',
  service: '三余镇海晏村代收点',
  reopened: '入冬后墙脚又渗水。',
  linked: '同一场暴雨所致。',
} as const;

export const PARTIES = [
  {
    ...{ side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', phone: '13800001111', idNumber: '320612190207277756' },
    ...{ address: '三余镇海晏村九组17号', email: 'wenren@example.org' },
    standIns: [
      {
        ...{ kind: 'AGENT', name: '宿迁鹤', phone: '13800003333', idNumber: '320612196803074215' },
        ...{
          address: '金沙街道人民路88号',
          email: 'suqian@example.org',
          creditCode: '91320612MA1WXC1G6W',
          specialAuthorisation: true,
        },
      },
    ],
  },
  { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒', phone: '13800002222', address: '三余镇海晏村九组19号' },
  { side: 'RESPONDENT', kind: 'ORGANISATION', name: '三余水利站', creditCode: '91320612MA1WXC1G6W' },
] as const;

const DISPUTE = {
  ...{ type: 'NEIGHBOUR', labourCause: null, source: 'FROM_PETITION', amount: 120_000, people: 2, difficult: false },
  placeCode: '320612104',
};
const PRESENT = (m: Moment) => m.state.parties.map(({ id }) => ({ partyId: id, identityChecked: true }));
const AGREED = (m: Moment) => ({
  ...{ scope: 'WHOLE', agreedAmount: 0, terms: TEXTS.terms },
  items: [{ text: TEXTS.item }],
  consents: acts(m),
});

const COMING = (m: Moment) => ({
  party: { side: 'APPLICANT', kind: 'PERSON', name: '璩拾光', phone: '13800004444' },
  ...{ consent: { manner: 'ON_PAPER', on: m.today }, rightsNotice: notice(m), recusalChecked: true },
});

const LINK = ({ beside }: Moment) => ({
  ...{ otherId: beside?.caseId ?? NOBODY, otherVersion: beside?.version ?? 1 },
  ...{ kind: 'SAME_EVENT', reason: TEXTS.linked },
});

const MATERIALS = ['起诉状副本', '证据目录'];
const offering = (m: Moment, roomId: string) => ({
  ...{ roomId, kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: MATERIALS, consents: acts(m) },
  judge: '戚法官',
});
const taking = ({ today }: Moment, presider: string) => ({
  ...{ presider, others: [], recusalChecked: true, receiptSignedOn: today, receiptDocument: '签收单1' },
  overCapReason: '逐格检验',
});

/** A case of the court's own, whose mediation it offers to the room. */
export const entrusting = (roomId: string) => ({
  ...{
    roomId,
    dispute: { ...DISPUTE, source: 'FROM_COURT' },
    parties: PARTIES,
    facts: TEXTS.facts,
    claims: TEXTS.claims,
  },
  ...paper({ today: '2026-06-09' }),
  mandate: { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: MATERIALS, judge: '戚法官' },
  consent: { manner: 'ON_PAPER', on: '2026-06-09' },
});

/** A registration at the desk of the room. */
export const registering = (roomId: string) => ({
  ...{ roomId, applicationForm: 'WRITTEN', dispute: DISPUTE, parties: PARTIES, employer: TEXTS.employer },
  ...{ facts: TEXTS.facts, claims: TEXTS.claims },
});

/** The matter of each change, without key, case and version. */
export const INPUTS: Record<string, (m: Moment) => object> = {
  ...PROCEEDING_INPUTS,
  routeToDesk: () => ({ roomId: SECOND, reason: '属该街道' }),
  requestConsent: (m) => ({ asked: m.state.parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' })) }),
  accept: (m) => ({ consents: acts(m), refusals: [], rightsNotice: notice(m) }),
  refuse: (m) => ({ ground: 'OUT_OF_AREA', reason: '不属本镇', routeNotice: notice(m) }),
  assignMediators: () => ({
    ...{ presider: postOf('MEDIATOR', 'ASSIGNED'), others: [postOf('EXPERT', 'ASSIGNED')], chosenBy: 'ROOM' },
    ...{ recusalChecked: true, overCapReason: '逐格检验' },
  }),
  replaceMediator: () => ({
    ...{ out: postOf('EXPERT', 'ASSIGNED'), in: postOf('MEDIATOR', 'OWN'), reason: 'LEFT', recusalChecked: true },
    overCapReason: '逐格检验',
  }),
  scheduleSession: (m) => ({ kind: 'JOINT', startsAt: hours(m, 2), place: TEXTS.place }),
  rescheduleSession: (m) => ({ sessionId: planned(m), startsAt: hours(m, 3) }),
  cancelSession: (m) => ({ sessionId: planned(m), reason: '一方临时有事' }),
  openSession: (m) => ({
    ...{ kind: 'JOINT', startsAt: new Date(m.at.getTime() - 30_000), present: PRESENT(m), record: TEXTS.record },
    ...{ helpers: [{ name: TEXTS.helper, profession: '教师' }], helpersConsented: true, place: TEXTS.place },
  }),
  caucus: (m) => ({
    ...{ kind: 'CAUCUS', caucusWith: first(m), startsAt: new Date(m.at.getTime() - 20_000), record: TEXTS.caucus },
    ...{ present: PRESENT(m).slice(0, 1), helpers: [], helpersConsented: false },
  }),
  draft: () => ({
    ...{ scope: 'WHOLE', agreedAmount: 0, terms: TEXTS.terms, items: [{ text: TEXTS.item }], contentChecked: true },
  }),
  sign: (m) => ({ signer: 'PARTY', act: actOf(m, first(m)) }),
  recordOralAgreement: AGREED,
  addParty: (m) => ({ ...COMING(m), reason: TEXTS.joined }),
  dropParty: (m) => ({ partyId: m.state.parties.at(-1)?.id ?? NOBODY, reason: 'MISTAKE', acts: [], note: TEXTS.left }),
  substituteParty: (m) => ({ ...COMING(m), partyId: first(m), reason: 'DEATH', note: TEXTS.left }),
  recordFacts: (m) => ({ facts: [TEXTS.fact], consents: acts(m), useExplained: true, noConcessions: true }),
  recordGroupMembers: (m) => ({
    side: 'RESPONDENT',
    representatives: m.state.parties.filter(({ side }) => side === 'RESPONDENT').map(({ id }) => id),
    ...{ members: `${TEXTS.represented},13800006666,320612196803074215`, document: '推选书一' },
  }),
  recordGroupConsents: () => ({
    ...{ side: 'RESPONDENT', lines: [{ from: 1, to: 1 }], consents: true, document: '意见书一' },
  }),
  confirmFacts: (m) => ({ version: m.state.undisputedFacts?.version ?? 1, acts: papers(m) }),
  confirmServiceAddress: (m) => ({
    ...{ act: papers(m)[0], address: TEXTS.service, phone: '13800005555', electronic: false },
  }),
  reopen: () => ({
    ...{ reason: 'NEW_FACT', note: TEXTS.reopened, applicationForm: 'ORAL' },
    ...{ parties: PARTIES, facts: TEXTS.facts, claims: TEXTS.claims },
  }),
  linkCases: LINK,
  unlinkCases: LINK,
  suspend: () => ({ cause: 'APPRAISAL', reason: '已委托鉴定。' }),
  resume: () => ({ reason: '鉴定已出。' }),
  extendPeriod: (m) => ({ count: 10, consents: acts(m) }),
  giveRouteNotice: (m) => ({ routeNotice: notice(m), arbitrationNamed: false }),
  recordPerformance: (m) => ({ itemId: item(m), evidence: 'ON_SITE' }),
  recordDefault: (m) => ({ itemId: item(m), reportedBy: actOf(m, first(m)), note: '逾期未办' }),
  followUp: (m) => ({
    ...{ visited: [first(m)], performance: 'PERFORMED', suit: false, escalationSigns: false, note: TEXTS.visit },
  }),
  evaluate: (m) => ({ act: actOf(m, first(m)), score: 5 }),
  terminate: (m) => ({
    ...{ ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: notice(m) },
    ...{ arbitrationNamed: false, factsOffered: false },
  }),
  withdraw: (m) => ({ acts: acts(m, 'APPLICANT') }),
  complain: () => ({ text: '约好的时间没有人来。' }),
  answerPartyWord: ({ state }) => ({ wordId: state.partyWords?.at(-1)?.id ?? NOBODY, answer: '已向当事人致歉。' }),
  archive: () => ({
    explanations: ['APPLICATION', 'IDENTITY', 'RIGHTS_NOTICE', 'MEDIATION_RECORD', 'AGREEMENT', 'PERFORMANCE'].map(
      (missing) => ({ item: missing, text: '见情况说明' }),
    ),
  }),
  /** Who has held a session and made no other entry corrects its record. */
  amend: ({ state }) =>
    state.status === 'MEDIATING' && state.sessions.length === 1
      ? { reason: TEXTS.amended, records: [{ sessionId: state.sessions[0]?.id, record: TEXTS.record }] }
      : { reason: TEXTS.amended, dispute: { people: 5 } },
  rename: (m) => ({
    reason: TEXTS.renamed,
    people: [first(m), m.state.parties[0]?.standIns[0]?.id ?? NOBODY].map((partyId, i) => ({
      ...{ partyId, name: ['闻人听雪', '宿迁鸿'][i], renamed: true },
    })),
  }),
  askUndo: () => ({ reason: TEXTS.undo }),
  confirmUndo: () => ({}),
  declineUndo: () => ({ reason: '请附文书' }),
  recordAnnulment: ({ today }) => ({ kind: 'REVOKED', document: '（2026）苏0612民终1号', rulingOn: today }),
  proposeReferral: (m) => ({ roomId: TARGET, reason: 'BEYOND_ABILITY', note: TEXTS.note, consents: acts(m) }),
  proposeNextDoor: (m) => ({ roomId: SECOND, reason: 'CAPACITY', note: '请邻街相助。', consents: acts(m) }),
  sendReferral: () => ({ noticeGiven: true }),
  acceptReferral: () => ({}),
  declineReferral: () => ({ reason: 'CAPACITY', note: TEXTS.decline }),
  recallReferral: () => ({}),
  recordArbitrationStep: ({ today }) => ({ kind: 'CONSULTATION_ASKED', document: '协商申请书', on: today }),
  recordAuthorityPaper: ({ today }) => ({ kind: 'PETITION_REGISTERED', number: `320612${++serial}`, on: today }),
  recordExternalAcceptance: (m) => ({ authorityId: bodyOf('tz-court'), ...paper(m) }),
  recordExternalTransfer: (m) => ({ authorityId: bodyOf('ntc-court'), ...paper(m) }),
  recordReturn: (m) => ({ roomId: SECOND, document: '退回函', on: m.today }),
  recordExternalResult: (m) => ({ result: 'JUDGMENT', ...paper(m) }),
  offerMandate: (m) => offering(m, TARGET),
  offerHere: (m) => offering(m, HOLDER),
  acceptMandate: (m) => taking(m, postOf('MEDIATOR', 'OFFERED')),
  acceptHere: (m) => ({ ...taking(m, postOf('MEDIATOR', 'ASSIGNED')), others: [postOf('EXPERT', 'ASSIGNED')] }),
  declineMandate: () => ({ reason: 'CAPACITY', note: TEXTS.decline }),
  recallMandate: () => ({ note: '当事人要求判决。' }),
  changeJudge: () => ({ judge: '戚法官', judgePostId: postOf('JUDGE', 'COURT') }),
  reportMandate: () => ({ document: '调解情况报告1', factsAttached: false }),
  returnReferral: () => ({ roomId: TARGET, note: '宜由区里继续', noticeGiven: true }),
};
