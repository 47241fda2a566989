// Every identifier that an input can carry: of which thing, and how a child of another case is put in its place.
import { postOf } from './people.js';
import type { Ready } from './case-setup.js';

/** A child of the other case given with the change of this one, and the refusal that must come. */
export interface Theft {
  readonly action: string;
  readonly what: string;
  readonly over: (other: Ready) => object;
  readonly code: string;
}

const party = ({ state }: Ready): string => state.parties[0]?.id ?? '';
const standIn = ({ state }: Ready): string => state.parties[0]?.standIns[0]?.id ?? '';
const session = ({ state }: Ready): string => state.sessions.find((s) => s.status === 'SCHEDULED')?.id ?? '';
const item = ({ state }: Ready): string => state.agreement?.items[0]?.id ?? '';
const act = (other: Ready) => ({ partyId: party(other), manner: 'ON_PAPER', on: other.today });

const UNKNOWN = 'PARTY_UNKNOWN';

/** Where a field is named twice the change takes it in both places. */
export const THEFTS: readonly Theft[] = [
  {
    action: 'requestConsent',
    what: 'ConsentAskedInput.partyId',
    over: (o) => ({ asked: [{ partyId: party(o), channel: 'PHONE' }] }),
    code: UNKNOWN,
  },
  { action: 'accept', what: 'PartyActInput.partyId', over: (o) => ({ consents: [act(o)] }), code: UNKNOWN },
  { action: 'accept', what: 'AcceptInput.refusals', over: (o) => ({ refusals: [party(o)] }), code: 'PARTY_REFUSES' },
  {
    action: 'openSession',
    what: 'PresentInput.partyId',
    over: (o) => ({ present: [{ partyId: party(o), identityChecked: true }] }),
    code: UNKNOWN,
  },
  {
    action: 'openSession',
    what: 'OpenSessionInput.caucusWith',
    over: (o) => ({ kind: 'CAUCUS', caucusWith: party(o) }),
    code: 'CAUCUS_NEEDS_ONE_PARTY',
  },
  {
    action: 'scheduleSession',
    what: 'ScheduleSessionInput.caucusWith',
    over: (o) => ({ kind: 'CAUCUS', caucusWith: party(o) }),
    code: UNKNOWN,
  },
  {
    action: 'recordArbitrationStep',
    what: 'RecordArbitrationStepInput.parties',
    over: (o) => ({ kind: 'REPRESENTATIVES_NAMED', parties: [party(o)] }),
    code: UNKNOWN,
  },
  {
    action: 'rescheduleSession',
    what: 'RescheduleSessionInput.sessionId',
    over: (o) => ({ sessionId: session(o) }),
    code: 'SESSION_NOT_PLANNED',
  },
  {
    action: 'cancelSession',
    what: 'CancelSessionInput.sessionId',
    over: (o) => ({ sessionId: session(o) }),
    code: 'SESSION_NOT_PLANNED',
  },
  {
    action: 'openSession',
    what: 'OpenSessionInput.sessionId',
    over: (o) => ({ sessionId: session(o) }),
    code: 'SESSION_NOT_PLANNED',
  },
  { action: 'sign', what: 'PartyActInput.partyId', over: (o) => ({ act: act(o) }), code: UNKNOWN },
  {
    action: 'recordPerformance',
    what: 'RecordPerformanceInput.itemId',
    over: (o) => ({ itemId: item(o) }),
    code: 'ITEM_UNKNOWN',
  },
  {
    action: 'recordDefault',
    what: 'RecordDefaultInput.itemId',
    over: (o) => ({ itemId: item(o) }),
    code: 'ITEM_UNKNOWN',
  },
  {
    action: 'amend',
    what: 'AmendItemInput.itemId',
    over: (o) => ({ items: [{ itemId: item(o), amount: 1 }] }),
    code: 'ITEM_UNKNOWN',
  },
  { action: 'recordDefault', what: 'PartyActInput.partyId', over: (o) => ({ reportedBy: act(o) }), code: UNKNOWN },
  {
    action: 'answerPartyWord',
    what: 'AnswerPartyWordInput.wordId',
    over: (o) => ({ wordId: o.state.partyWords?.[0]?.id ?? item(o) }),
    code: 'PARTY_WORD_UNKNOWN',
  },
  { action: 'followUp', what: 'FollowUpInput.visited', over: (o) => ({ visited: [party(o)] }), code: UNKNOWN },
  { action: 'evaluate', what: 'PartyActInput.partyId', over: (o) => ({ act: act(o) }), code: UNKNOWN },
  {
    action: 'recordGroupMembers',
    what: 'RecordGroupMembersInput.representatives',
    over: (o) => ({ representatives: [party(o)] }),
    code: UNKNOWN,
  },
  { action: 'dropParty', what: 'DropPartyInput.partyId', over: (o) => ({ partyId: party(o) }), code: UNKNOWN },
  { action: 'dropParty', what: 'PartyActInput.partyId', over: (o) => ({ acts: [act(o)] }), code: UNKNOWN },
  {
    action: 'dropParty',
    what: 'DropPartyInput.successor',
    over: (o) => ({ reason: 'SUCCEEDED', successor: party(o) }),
    code: 'SUCCESSOR_UNKNOWN',
  },
  {
    action: 'substituteParty',
    what: 'SubstitutePartyInput.partyId',
    over: (o) => ({ partyId: party(o) }),
    code: UNKNOWN,
  },
  { action: 'withdraw', what: 'PartyActInput.partyId', over: (o) => ({ acts: [act(o)] }), code: UNKNOWN },
  {
    action: 'amend',
    what: 'AmendRecordInput.sessionId',
    over: (o) => ({ records: [{ sessionId: o.state.sessions[0]?.id ?? o.caseId, record: '改' }] }),
    code: 'SESSION_UNKNOWN',
  },
  {
    action: 'amend',
    what: 'AmendInput.requestId',
    over: () => ({ requestId: '00000000-0000-7000-8000-00000000dead' }),
    code: 'CORRECTION_NOT_GRANTED',
  },
  {
    action: 'amend',
    what: 'AmendPersonInput.partyId',
    over: (o) => ({ people: [{ partyId: party(o), name: '缪望舒' }] }),
    code: UNKNOWN,
  },
  {
    action: 'amend',
    what: 'AmendPartyInput.id',
    over: (o) => ({
      parties: o.state.parties.map(({ id, side, kind, minor }) => ({ id, side, kind, minor, standIns: [] })),
    }),
    code: 'PARTIES_FIXED',
  },
  {
    action: 'assignMediators',
    what: 'AssignMediatorsInput.presider',
    over: () => ({ presider: postOf('MEDIATOR', 'DISTRICT') }),
    code: 'MEDIATOR_NOT_OF_ROOM',
  },
  {
    action: 'assignMediators',
    what: 'AssignMediatorsInput.others',
    over: () => ({ others: [postOf('EXPERT', 'DISTRICT')] }),
    code: 'MEDIATOR_NOT_OF_ROOM',
  },
  {
    action: 'replaceMediator',
    what: 'ReplaceMediatorInput.in',
    over: () => ({ in: postOf('MEDIATOR', 'ELSEWHERE') }),
    code: 'MEDIATOR_NOT_OF_ROOM',
  },
  {
    action: 'replaceMediator',
    what: 'ReplaceMediatorInput.out',
    over: () => ({ out: postOf('MEDIATOR', 'OWN') }),
    code: 'MEDIATOR_NOT_ON_CASE',
  },
  { action: 'prepareConfirmation', what: 'PartyActInput.partyId', over: (o) => ({ acts: [act(o)] }), code: UNKNOWN },
  { action: 'offerFiling', what: 'OfferFilingInput.partyId', over: (o) => ({ partyId: party(o) }), code: UNKNOWN },
  ...['submitProceeding', 'recordProceedingStep', 'withdrawProceeding', 'recordObjection'].map((action) => ({
    ...{ action, what: `${action[0]?.toUpperCase()}${action.slice(1)}Input.proceedingId`, code: 'PROCEEDING_UNKNOWN' },
    over: (o: Ready) => ({ proceedingId: o.state.proceedings?.[0]?.id }),
  })),
  { action: 'withdrawProceeding', what: 'PartyActInput.partyId', over: (o) => ({ acts: [act(o)] }), code: UNKNOWN },
  { action: 'recordObjection', what: 'PartyActInput.partyId', over: (o) => ({ act: act(o) }), code: UNKNOWN },
  { action: 'submitProceeding', what: 'PartyActInput.partyId', over: (o) => ({ wish: act(o) }), code: 'WISH_UNFIT' },
  { action: 'proposeReferral', what: 'PartyActInput.partyId', over: (o) => ({ consents: [act(o)] }), code: UNKNOWN },
];

/** Stand-ins of another case speak for nobody here; `over` gets this case's own party. */
export const VOICES: readonly (Omit<Theft, 'over'> & { over: (own: Ready, other: Ready) => object })[] = [
  {
    ...{ action: 'withdraw', what: 'PartyActInput.throughId', code: 'STAND_IN_UNKNOWN' },
    over: (own, other) => ({ acts: [{ ...act(own), throughId: standIn(other) }] }),
  },
  {
    ...{ action: 'openSession', what: 'PresentInput.throughId', code: 'STAND_IN_UNKNOWN' },
    over: (own, other) => ({
      present: [{ partyId: party(own), throughId: standIn(other), identityChecked: true }],
    }),
  },
];

/** Identifiers that are no child of a case. */
export const NO_CHILDREN: Record<string, string> = {
  caseId: 'the case itself',
  allowanceId: 'an allowance for the clerks of a room in the supervisor’s area (test/graphql/standing-in)',
  'RegisterInput.sameDisputeAs': 'another case, which must exist for who registers',
  otherId: 'another case, which must exist for who links it',
  postId: 'a post of the one who acts',
  authorityPostId: 'a post of a court or commission of the administrator’s home (test/handover)',
  deadLetterId: 'a job of the queue, of the administrator’s home (test/queue)',
  packageId: 'a package of the inbox of one’s own court or commission (test/handover)',
  partnerId: 'a partner of the administrator’s home (test/handover)',
  webhookId: 'a webhook of the administrator’s home (test/webhooks)',
  deliveryId: 'a delivery of that webhook, or none is sent again',
  authorityId: 'an authority of the network',
  mediatorPostId: 'a post of the network',
  ...{ judgePostId: 'a post of the network', 'AcceptMandateInput.presider': 'a mediator of the room asked' },
  'AcceptedMandateInput.presider': 'a mediator of the room asked',
  'AcceptedMandateInput.others': 'mediators of the room asked',
  'AcceptMandateInput.others': 'mediators of the room asked, or the mandate is not taken',
  roomId: 'a room of the network',
  'StatementFilter.rooms': 'rooms of the network',
  'MandateFilter.rooms': 'rooms of the network',
  'MandateFilter.authorities': 'organisations of the network',
  'CaseFilter.roomId': 'a room of the network',
  'CaseFilter.mediatorId': 'a person: filters what exists for the viewer',
  'AmendStandInInput.id': 'of someone new, made by the client',
  ...{ personId: 'a person of the network', accountId: 'an account', organisationId: 'an organisation of the network' },
  ...{ appointmentId: 'a proposal of a post', 'RevokeSessionInput.sessionId': 'a sign-in of one’s own' },
  ...{ 'HandOverInput.out': 'a post of the network', 'HandedCaseInput.in': 'a post of the network' },
  accountId: 'an account, of a person of the administrator’s home (test/accounts)',
  personId: 'a person of the home (test/accounts)',
  organisationId: 'an organisation of the network',
  appointmentId: 'a proposal of the administrator’s home (test/accounts)',
  'RevokeSessionInput.sessionId': 'a sign-in: one’s own, or of the administrator’s home (test/accounts)',
  'HandOverInput.out': 'the post of who leaves: a mediator of each case named, or the case stays',
  'HandedCaseInput.in': 'the post of who follows: of the room of the case, or the case stays',
};

/** Children of a case that are kept beside it; `keeping` in children.test.ts tries each. */
export const KEPT = [
  'RevealInput.partyId',
  'IssuePartyCodeInput.partyId',
  'IssuePartyCodeInput.throughId',
  /** A party’s own: test/self-service/acts.test.ts. */
  'RaiseObjectionInput.mediator',
  'RecordRightsRequestInput.partyId',
  'RecordRightsRequestInput.throughId',
  'DecideRightsRequestInput.requestId',
  'LiftRestrictionInput.partyId',
  'LiftLegalHoldInput.holdId',
];
