/** The case as it stands, its history, and the rows by which lists find it. */
import { defineEntity, p } from '@mikro-orm/core';
import type { CaseBook } from '../../../domain/book/mandates/reconcile.js';
import type { CaseState } from '../../../domain/case/state.js';

export const CaseKeyTable = defineEntity({
  name: 'CaseKey',
  tableName: 'case_key',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    wrapped: p.blob().$type<Buffer>(),
  },
});

export const CaseFileTable = defineEntity({
  name: 'CaseFile',
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
    amount: p.bigint(),
    amountKnown: p.boolean(),
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
    nextDue: p.date().nullable(),
    nextKind: p.text().nullable(),
    state: p.json<CaseState>(),
    book: p.json<CaseBook>(),
    eventCount: p.integer(),
    sealed: p.blob().$type<Buffer>().nullable(),
    listSealed: p.blob().$type<Buffer>().nullable(),
    changedAt: p.datetime(),
    restricted: p.array().columnType('uuid[]').defaultRaw("'{}'"),
  },
});

export const HistoryTable = defineEntity({
  name: 'History',
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
    sealed: p.blob().$type<Buffer>().nullable(),
    inPlaceOf: p.uuid().nullable(),
  },
});

export const AssignmentTable = defineEntity({
  name: 'Assignment',
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

export const CaseSightTable = defineEntity({
  name: 'CaseSight',
  tableName: 'case_sight',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    kind: p.text().primary(),
    place: p.uuid().primary(),
    until: p.integer().nullable(),
  },
});

export const ReferralTable = defineEntity({
  name: 'Referral',
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
