/** Written out by hand, nothing of it taken from the allow-list: who may read which sealed text and which particular. */
import type { Particulars } from '../../../src/domain/case/party.js';
import type { CaseState } from '../../../src/domain/case/state.js';

/** The package and its recipient. */
export const TO = [
  'FILING:PARTY',
  'FILING:COURT',
  'FILING:ARBITRATION_COMMISSION',
  'CONFIRMATION:COURT',
  'ARBITRAL_REVIEW:ARBITRATION_COMMISSION',
  'PAYMENT_ORDER:PARTY',
  'MANDATE_REPORT:COURT',
  'MANDATE_REPORT:ARBITRATION_COMMISSION',
  'ENTRUSTMENT:ROOM',
] as const;
export type To = (typeof TO)[number];

const REPORTS: To[] = ['MANDATE_REPORT:COURT', 'MANDATE_REPORT:ARBITRATION_COMMISSION'];
const ABOUT_THE_AGREEMENT: To[] = [
  'CONFIRMATION:COURT',
  'ARBITRAL_REVIEW:ARBITRATION_COMMISSION',
  'PAYMENT_ORDER:PARTY',
];
const JOINT: To[] = ['CONFIRMATION:COURT', 'ARBITRAL_REVIEW:ARBITRATION_COMMISSION'];
/** The party’s own paper, wherever it goes at its wish. */
const FILINGS: To[] = ['FILING:PARTY', 'FILING:COURT', 'FILING:ARBITRATION_COMMISSION'];
const OWN: To[] = [...FILINGS, 'PAYMENT_ORDER:PARTY'];
const NOBODY: To[] = [];

/** By the first word of the key. Free text leaves only as signed facts, as the agreement, and as the party's own statement. */
export const TEXTS: Readonly<Record<string, readonly To[]>> = {
  facts: FILINGS,
  claims: FILINGS,
  terms: ABOUT_THE_AGREEMENT,
  item: ABOUT_THE_AGREEMENT,
  fact: [...FILINGS, ...REPORTS],
  service: [...FILINGS, ...ABOUT_THE_AGREEMENT, ...REPORTS],
  servicePhone: [...FILINGS, ...ABOUT_THE_AGREEMENT, ...REPORTS],
  ...{ employer: NOBODY, oral: NOBODY, record: NOBODY, caucus: NOBODY, helpers: NOBODY, place: NOBODY },
  ...{ reason: NOBODY, decline: NOBODY, followUp: NOBODY, default: NOBODY, missing: NOBODY },
  ...{ materials: NOBODY, judge: NOBODY },
  ...{ objection: NOBODY, complaint: NOBODY, answer: NOBODY },
  asTyped: NOBODY,
};

/** Of a party whose paper it is, or who is one of all; `others` of those against whom the paper is. */
export const PARTICULARS: Readonly<
  Record<keyof Particulars, { readonly self: readonly To[]; readonly others: readonly To[] }>
> = {
  name: { self: TO, others: OWN },
  formerNames: { self: NOBODY, others: NOBODY },
  idNumber: { self: [...OWN, ...JOINT], others: NOBODY },
  /** A code: no mark can stand there. */
  idKind: { self: NOBODY, others: NOBODY },
  creditCode: { self: [...OWN, ...JOINT], others: OWN },
  phone: { self: [...OWN, ...JOINT, 'ENTRUSTMENT:ROOM'], others: NOBODY },
  /** Letters go there; no paper needs it. */
  email: { self: NOBODY, others: NOBODY },
  address: { self: [...OWN, ...JOINT, 'ENTRUSTMENT:ROOM'], others: OWN },
};

/** What the open state says of a case: CODES are ids, codes, days and numbers; TYPED are words of people, which leave in no package. */
export const STATE: Readonly<Record<keyof CaseState, 'CODES' | 'TYPED'>> = {
  ...{ home: 'CODES', id: 'CODES', disputeId: 'CODES', status: 'CODES', displayNo: 'CODES', number: 'CODES' },
  ...{ externalNumbers: 'TYPED', room: 'CODES', track: 'CODES', ledgerClass: 'CODES', dispute: 'CODES' },
  ...{ applicationForm: 'CODES', parties: 'CODES', formerParties: 'CODES', registrar: 'CODES', authors: 'CODES' },
  ...{ rightsNoticeOn: 'CODES', mediators: 'CODES', sessions: 'CODES', agreement: 'CODES', ending: 'CODES' },
  ...{ attested: 'TYPED', followUps: 'CODES', evaluations: 'CODES', referrals: 'CODES', custody: 'CODES' },
  ...{ mandates: 'CODES', proceedings: 'CODES', undoAsked: 'CODES', suspensions: 'CODES', routeNoticeOwed: 'CODES' },
  ...{ extensions: 'CODES', grantedCorrections: 'CODES', milestones: 'CODES', booked: 'CODES' },
  /** Their acts name papers of the file. */
  ...{ undisputedFacts: 'TYPED', serviceAddresses: 'TYPED' },
  ...{ consentAnswers: 'TYPED', partyWords: 'CODES' },
  ...{ administrativeScope: 'CODES', links: 'CODES', reopens: 'CODES', arbitration: 'TYPED', groups: 'CODES' },
  /** Numbers that begin and end in no name; in the party’s own filing. */
  authorityPapers: 'CODES',
};
