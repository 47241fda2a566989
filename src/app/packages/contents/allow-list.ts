/**
 * What of a case each package may hold, for each recipient: what is not named here is not read at all. Free text leaves
 * only as undisputed facts that every party signed, as the agreement where the package is about it, and as what the party
 * itself states in its own filing (domain.md §8, 17–19, 36; 解释 107; 2016 art 22; 在线 18, 22).
 */
import type { PackageKind, Recipient } from '../../../domain/case/packages.js';
import type { Field } from './fields.js';

const CASE = ['case.displayNo', 'case.number', 'case.type'] as const;
const ROOM = ['room.organisation', 'room.name', 'room.mediators'] as const;
const UNDISPUTED = ['undisputed.on', 'undisputed.items', 'undisputed.confirmations'] as const;
const SERVICE = ['service', 'servicePhone', 'electronic'] as const;
const AGREEMENT = [
  'agreement.form',
  'agreement.scope',
  'agreement.amount',
  'agreement.effectiveOn',
  'agreement.terms',
  'agreement.items',
  'agreement.signatures',
] as const;
/** 民诉法 124, 办案规则 29, 解释 351–354: who applies says all of themselves. */
const APPLYING = [
  ...(['side', 'kind', 'name', 'sex', 'birth', 'idKind', 'idNumber', 'creditCode', 'phone', 'address'] as const),
  'standIns',
  ...SERVICE,
] as const;
/** 民诉法 124(2): of the other side what is needed to find it, neither its identity number nor its telephone. */
const OPPOSED = ['side', 'kind', 'name', 'sex', 'creditCode', 'address'] as const;
const NAMED = ['side', 'kind', 'name'] as const;

type Group = 'own' | 'others' | 'parties';
const of = <G extends Group, P extends string>(group: G, fields: readonly P[]) =>
  fields.map((field) => `${group}.${field}` as const);

const OWN_FILING: readonly Field[] = [
  ...CASE,
  'case.labour',
  'case.papers',
  ...ROOM,
  ...of('own', APPLYING),
  ...of('others', OPPOSED),
  'statement.claims',
  'statement.facts',
  'mediation.endedOn',
  'mediation.ground',
  ...UNDISPUTED,
];
/** The same paper, handed in by the room: the party itself asked for that. */
const FILING_HANDED_IN: readonly Field[] = [...OWN_FILING, 'authority.name'];
const JOINT: readonly Field[] = [...CASE, ...ROOM, 'authority.name', ...of('parties', APPLYING), ...AGREEMENT];
const REPORT: readonly Field[] = [
  ...CASE,
  ...ROOM,
  'authority.name',
  'authority.number',
  ...of('parties', [...NAMED, ...SERVICE]),
  ...(['mandate.kind', 'mandate.takenOn', 'mandate.receiptSignedOn', 'mandate.endedOn', 'mandate.result'] as const),
  ...(['mediation.jointSessions', 'mediation.ground'] as const),
  ...UNDISPUTED,
];

export const ALLOWED: Readonly<Record<PackageKind, Readonly<Partial<Record<Recipient, readonly Field[]>>>>> = {
  FILING: { PARTY: OWN_FILING, COURT: FILING_HANDED_IN, ARBITRATION_COMMISSION: FILING_HANDED_IN },
  CONFIRMATION: { COURT: JOINT },
  ARBITRAL_REVIEW: { ARBITRATION_COMMISSION: JOINT },
  PAYMENT_ORDER: {
    PARTY: [
      ...CASE,
      ...ROOM,
      'authority.name',
      ...of('own', APPLYING),
      ...of('others', OPPOSED),
      ...AGREEMENT,
      'agreement.owed',
    ],
  },
  MANDATE_REPORT: { COURT: REPORT, ARBITRATION_COMMISSION: REPORT },
  ENTRUSTMENT: {
    ROOM: [
      'case.displayNo',
      'case.type',
      ...(['room.organisation', 'room.name'] as const),
      'authority.name',
      'authority.number',
      ...of('parties', [...NAMED, 'phone', 'address', 'standIns']),
      ...(['mandate.kind', 'mandate.procedure', 'mandate.offeredOn'] as const),
    ],
  },
};
