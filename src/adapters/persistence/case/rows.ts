/** The tables of migration 0003 as MikroORM maps them: one row class for each, no relation, no behaviour. */
import { defineEntity, p } from '@mikro-orm/core';
import type { CaseState } from '../../../domain/case/state.js';
import type { Book } from '../../../domain/book/reconcile.js';

/** The case as it stands; the only row that a command changes, guarded by its version. */
export const CaseFileRow = defineEntity({
  name: 'CaseFileRow',
  tableName: 'case_file',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    version: p.integer(),
    disputeId: p.uuid(),
    status: p.text(),
    displayNo: p.text(),
    number: p.text().nullable(),
    roomId: p.uuid(),
    roomArea: p.text(),
    disputeType: p.text(),
    source: p.text(),
    amount: p.bigint('number'),
    people: p.integer(),
    difficult: p.boolean(),
    placeCode: p.text(),
    registrar: p.uuid(),
    registeredOn: p.date().nullable(),
    acceptedOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    outcome: p.text().nullable(),
    referralTo: p.uuid().nullable(),
    referralDue: p.date().nullable(),
    state: p.json<CaseState>(),
    book: p.json<Book>(),
    eventCount: p.integer(),
    sealed: p.blob().nullable(),
    listSealed: p.blob().nullable(),
    changedAt: p.datetime(),
  },
});

export const CaseKeyRow = defineEntity({
  name: 'CaseKeyRow',
  tableName: 'case_key',
  properties: { home: p.text().primary(), caseId: p.uuid().primary(), wrapped: p.blob() },
});

export const HistoryRow = defineEntity({
  name: 'HistoryRow',
  tableName: 'history',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    seq: p.integer().primary(),
    eventId: p.uuid(),
    type: p.text(),
    action: p.text(),
    day: p.date(),
    at: p.datetime(),
    personId: p.uuid(),
    postId: p.uuid(),
    role: p.text(),
    roomId: p.uuid(),
    statusBefore: p.text(),
    basis: p.text(),
    data: p.json<unknown>(),
    sealed: p.blob().nullable(),
    tell: p.text(),
  },
});

export const AssignmentRow = defineEntity({
  name: 'AssignmentRow',
  tableName: 'assignment',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    postId: p.uuid().primary(),
    personId: p.uuid(),
    presider: p.boolean(),
    open: p.boolean(),
  },
});

export const ReferralRow = defineEntity({
  name: 'ReferralRow',
  tableName: 'referral',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    referralId: p.uuid().primary(),
    status: p.text(),
    fromRoom: p.uuid(),
    fromArea: p.text(),
    toRoom: p.uuid(),
    toArea: p.text(),
    direction: p.text(),
    reason: p.text(),
    returnsReferral: p.uuid().nullable(),
    proposedOn: p.date(),
    sentOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    declineReason: p.text().nullable(),
  },
});

export const PartyTokenRow = defineEntity({
  name: 'PartyTokenRow',
  tableName: 'party_token',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    partyId: p.uuid().primary(),
    kind: p.text().primary(),
    token: p.blob(),
  },
});

export const ExternalNumberRow = defineEntity({
  name: 'ExternalNumberRow',
  tableName: 'external_number',
  properties: { home: p.text().primary(), number: p.text().primary(), caseId: p.uuid() },
});

export const CASE_ROWS = [
  CaseFileRow,
  CaseKeyRow,
  HistoryRow,
  AssignmentRow,
  ReferralRow,
  PartyTokenRow,
  ExternalNumberRow,
];
