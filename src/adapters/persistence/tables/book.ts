/** The book: entries, heads and month cells. Only entries are inserted by the app; triggers write the rest. */
import { defineEntity, p } from '@mikro-orm/core';

export const EntryTable = defineEntity({
  name: 'Entry',
  tableName: 'entry',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    seq: p.integer().primary(),
    dispute: p.uuid(),
    fromKind: p.text(),
    fromPlace: p.text(),
    fromDetail: p.text(),
    toKind: p.text(),
    toPlace: p.text(),
    toDetail: p.text(),
    effectiveDay: p.date(),
    recordedAt: p.datetime(),
    eventId: p.uuid(),
    ordinal: p.integer(),
    actorId: p.uuid(),
    postId: p.uuid(),
    fromVersion: p.text(),
    toVersion: p.text(),
    acceptingRoom: p.text(),
    acceptingVersion: p.text(),
    acceptingDay: p.date().nullable(),
    presiderPost: p.text(),
    ledgerClass: p.text(),
    disputeType: p.text(),
    source: p.text(),
    agreementForm: p.text(),
    disputeAmount: p.bigint(),
    agreedAmount: p.bigint(),
    people: p.integer(),
    difficult: p.boolean(),
    pairing: p.text(),
    firstSessionHeld: p.boolean(),
    reopens: p.boolean(),
    under: p.integer(),
    erases: p.integer(),
    contentHash: p.blob().$type<Buffer>(),
  },
});

export const CaseHeadTable = defineEntity({
  name: 'CaseHead',
  tableName: 'case_head',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    seq: p.integer(),
    top: p.integer(),
    kind: p.text(),
    place: p.text(),
    detail: p.text(),
  },
});

export const DisputeHeadTable = defineEntity({
  name: 'DisputeHead',
  tableName: 'dispute_head',
  properties: {
    dispute: p.uuid().primary(),
    accepted: p.integer().default(0),
    reopened: p.integer().default(0),
  },
});

export const BookHeadTable = defineEntity({
  name: 'BookHead',
  tableName: 'book_head',
  properties: {
    one: p.boolean().primary().default(true),
    last: p.datetime(),
    holder: p.string().columnType('xid8'),
    begun: p.datetime(),
  },
});

export const CellTable = defineEntity({
  name: 'Cell',
  tableName: 'cell',
  properties: {
    home: p.text().primary(),
    cut: p.text().primary(),
    version: p.text().primary(),
    ledgerClass: p.text().primary(),
    reopens: p.boolean().primary(),
    disputeType: p.text().primary(),
    source: p.text().primary(),
    kind: p.text().primary(),
    acceptedMonth: p.date().primary(),
    month: p.date().primary(),
    tally: p.bigint(),
    disputeAmount: p.bigint(),
    agreedAmount: p.bigint(),
  },
});
