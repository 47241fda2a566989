// Where each field that not everybody reads stands in the answer, and what it says in full.
import type { Json } from '../graphql/client.js';
import { PARTIES, TEXTS } from './inputs.js';

const [APPLICANT, RESPONDENT] = PARTIES;
const [AGENT] = APPLICANT.standIns;

const PARTICULARS = 'name idNumber idKind phone email address creditCode';
export const DOCUMENT = `query ($open: UUID!, $ended: UUID!, $entrusted: UUID!) {
  open: case(id: $open) {
    facts claims employer similarCases { displayNo } sessions { kind record caucusWith present helperNames place }
    parties { ${PARTICULARS} standIns { ${PARTICULARS} } } agreement { terms items { text } } undoAsked { reason }
    groups { represented members { name phone idNumber } }
    undisputedFacts { items { text } } serviceAddresses { address phone } letters { kind } partyWords { text } clocks { code } availableRoutes { kind }
    arbitration { steps { kind document } } authorityPapers { number }
    referrals { status note declineNote } timeline(first: 100) { nodes { type reason facts { name value } } }
  }
  ended: case(id: $ended) { followUps { note } proceedings { id steps { document } } parties { formerNames standIns { formerNames } } }
  entrusted: case(id: $entrusted) { custody { since } mandates { id materials judgeName } }
  cases(first: 100) { nodes { id parties { applicant respondent } } }
}`;

export interface Answer {
  readonly open: Json;
  readonly ended: Json;
  readonly entrusted: Json;
  readonly row: Json;
  /** What a head sees of a leaver. */
  readonly leaver?: Json;
}

export interface Field {
  readonly read: (answer: Answer) => unknown;
  /** What it says in full; left out where only whether it is there counts. */
  readonly full?: string;
}

const party = (side: 'APPLICANT' | 'RESPONDENT', field: string): Field['read'] => {
  return ({ open }) => open.parties[side === 'APPLICANT' ? 0 : 1][field];
};
const standIn = (field: string): Field['read'] => {
  return ({ open }) => open.parties[0].standIns[0][field];
};
const session = (kind: string, field: string): Field['read'] => {
  return ({ open }) => open.sessions.find((one: Json) => one.kind === kind)?.[field];
};
const entry = (type: string, field: string): Field['read'] => {
  return ({ open }) => open.timeline.nodes.find((one: Json) => one.type === type)?.[field];
};
const referral = (status: string, field: string): Field['read'] => {
  return ({ open }) => open.referrals.find((one: Json) => one.status === status)?.[field];
};

export const FIELDS: Record<string, Field> = {
  'Party.name': { read: party('RESPONDENT', 'name'), full: RESPONDENT.name },
  'Party.formerNames': { read: ({ ended }) => ended?.parties[0].formerNames[0], full: APPLICANT.name },
  'Party.idNumber': { read: party('APPLICANT', 'idNumber'), full: APPLICANT.idNumber },
  'Party.idKind': { read: party('APPLICANT', 'idKind'), full: 'RESIDENT_ID' },
  'Party.phone': { read: party('APPLICANT', 'phone'), full: APPLICANT.phone },
  'Party.email': { read: party('APPLICANT', 'email'), full: APPLICANT.email },
  'Party.address': { read: party('APPLICANT', 'address'), full: APPLICANT.address },
  'Party.creditCode': { read: ({ open }) => open.parties[2].creditCode, full: PARTIES[2].creditCode },
  'StandIn.name': { read: standIn('name'), full: AGENT.name },
  'StandIn.formerNames': {
    read: ({ ended }) => ended?.parties[0].standIns[0].formerNames[0],
    full: AGENT.name,
  },
  'StandIn.idNumber': { read: standIn('idNumber'), full: AGENT.idNumber },
  'StandIn.idKind': { read: standIn('idKind'), full: 'RESIDENT_ID' },
  'StandIn.phone': { read: standIn('phone'), full: AGENT.phone },
  'StandIn.email': { read: standIn('email'), full: AGENT.email },
  'StandIn.address': { read: standIn('address'), full: AGENT.address },
  'StandIn.creditCode': { read: standIn('creditCode'), full: AGENT.creditCode },
  'Case.facts': { read: ({ open }) => open.facts, full: TEXTS.facts },
  'Case.claims': { read: ({ open }) => open.claims, full: TEXTS.claims },
  'Case.employer': { read: ({ open }) => open.employer, full: TEXTS.employer },
  'Case.sessions': { read: ({ open }) => open.sessions },
  'Session.record': { read: session('JOINT', 'record'), full: TEXTS.record },
  'Session.record (caucus)': { read: session('CAUCUS', 'record'), full: TEXTS.caucus },
  'Session.caucusWith': { read: session('CAUCUS', 'caucusWith') },
  'Session.present': { read: session('CAUCUS', 'present') },
  'Session.helperNames': { read: session('JOINT', 'helperNames'), full: TEXTS.helper },
  'Session.place': { read: session('JOINT', 'place'), full: TEXTS.place },
  'Case.agreement': { read: ({ open }) => open.agreement },
  'Agreement.terms': { read: ({ open }) => open.agreement?.terms, full: TEXTS.terms },
  'AgreementItem.text': { read: ({ open }) => open.agreement?.items[0].text, full: TEXTS.item },
  'Case.groups': { read: ({ open }) => open.groups },
  'Group.members': { read: ({ open }) => open.groups[0]?.members },
  'GroupMember.name': { read: ({ open }) => open.groups[0]?.members[0]?.name, full: TEXTS.represented },
  'GroupMember.phone': { read: ({ open }) => open.groups[0]?.members[0]?.phone, full: '13800006666' },
  'GroupMember.idNumber': { read: ({ open }) => open.groups[0]?.members[0]?.idNumber, full: '320612196803074215' },
  'Case.undisputedFacts': { read: ({ open }) => open.undisputedFacts },
  'UndisputedFact.text': { read: ({ open }) => open.undisputedFacts?.items[0].text, full: TEXTS.fact },
  'Case.serviceAddresses': { read: ({ open }) => open.serviceAddresses },
  'ServiceAddress.address': { read: ({ open }) => open.serviceAddresses[0]?.address, full: TEXTS.service },
  'ServiceAddress.phone': { read: ({ open }) => open.serviceAddresses[0]?.phone, full: '13800005555' },
  'Case.letters': { read: ({ open }) => open.letters },
  'Case.partyWords': { read: ({ open }) => open.partyWords },
  'Case.clocks': { read: ({ open }) => open.clocks },
  'Case.arbitration': { read: ({ open }) => open.arbitration },
  'ArbitrationStep.document': { read: ({ open }) => open.arbitration?.steps[0].document },
  'Case.authorityPapers': { read: ({ open }) => open.authorityPapers },
  'Case.availableRoutes': { read: ({ open }) => open.availableRoutes },
  'Case.similarCases': { read: ({ open }) => open.similarCases },
  'Case.undoAsked': { read: ({ open }) => open.undoAsked },
  'UndoAsked.reason': { read: ({ open }) => open.undoAsked?.reason, full: TEXTS.undo },
  'Referral.note': { read: referral('SENT', 'note'), full: TEXTS.note },
  'Referral.declineNote': { read: referral('DECLINED', 'declineNote'), full: TEXTS.decline },
  'FollowUp.note': { read: ({ ended }) => ended?.followUps[0]?.note, full: TEXTS.visit },

  'Case.custody': { read: ({ entrusted }) => entrusted?.custody },
  'Case.mandates': { read: ({ entrusted }) => entrusted?.mandates[0]?.id },
  'Mandate.materials': { read: ({ entrusted }) => entrusted?.mandates[0]?.materials },
  'Mandate.judgeName': { read: ({ entrusted }) => entrusted?.mandates[0]?.judgeName, full: '戚法官' },
  'Case.proceedings': { read: ({ ended }) => ended?.proceedings[0]?.id },
  'ProceedingStep.document': { read: ({ ended }) => ended?.proceedings[0]?.steps.at(-1).document, full: '裁定书' },
  'TimelineEntry.reason': { read: entry('Amended', 'reason'), full: TEXTS.amended },
  'TimelineEntry.facts (agreement)': { read: entry('AgreementDrafted', 'facts') },
  'TimelineEntry.facts': { read: entry('Amended', 'facts') },
  'PartiesBrief.applicant': { read: ({ row }) => row.parties.applicant, full: APPLICANT.name },
  'PartiesBrief.respondent': { read: ({ row }) => row.parties.respondent, full: RESPONDENT.name },
};

FIELDS['LeaverPost.cases'] = { read: ({ leaver }) => leaver?.[0]?.cases };

/** 全 in full, 遮 with stars in it and not in full, 隐 not there at all. */
export function markOf({ read, full }: Field, answer: Answer): string {
  const value = read(answer);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '隐';
  if (full === undefined) return '全';
  const text = String(value);
  if (text.includes(full)) return '全';
  return text.includes('*') ? '遮' : text;
}
