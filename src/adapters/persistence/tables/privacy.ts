/** The access log, and the rights of parties. */
import { defineEntity, p } from '@mikro-orm/core';

export const AccessLogTable = defineEntity({
  name: 'AccessLog',
  tableName: 'access_log',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    logId: p.uuid().primary(),
    kind: p.text(),
    day: p.date(),
    at: p.datetime(),
    personId: p.uuid(),
    postId: p.uuid().nullable(),
    role: p.text(),
    sight: p.text(),
    partyId: p.uuid().nullable(),
    field: p.text().nullable(),
    reason: p.text().nullable(),
    note: p.blob().$type<Buffer>().nullable(),
    requestId: p.text(),
  },
});

export const SearchLogTable = defineEntity({
  name: 'SearchLog',
  tableName: 'search_log',
  properties: {
    logId: p.uuid().primary(),
    home: p.text(),
    area: p.text(),
    at: p.datetime(),
    personId: p.uuid(),
    postId: p.uuid().nullable(),
    role: p.text(),
    kinds: p.array(),
    reason: p.text().nullable(),
    found: p.integer(),
    requestId: p.text(),
  },
});

export const ExportLogTable = defineEntity({
  name: 'ExportLog',
  tableName: 'export_log',
  properties: {
    logId: p.uuid().primary(),
    home: p.text(),
    area: p.text(),
    at: p.datetime(),
    personId: p.uuid(),
    postId: p.uuid().nullable(),
    role: p.text(),
    list: p.text(),
    format: p.text(),
    asked: p.json(),
    rows: p.integer(),
    requestId: p.text(),
  },
});

export const RightsRequestTable = defineEntity({
  name: 'RightsRequest',
  tableName: 'rights_request',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    requestId: p.uuid().primary(),
    partyId: p.uuid(),
    throughId: p.uuid().nullable(),
    kind: p.text(),
    identity: p.text(),
    askedOn: p.date(),
    dueOn: p.date().nullable(),
    receivedAt: p.datetime(),
    receivedBy: p.uuid(),
    receivedPost: p.uuid(),
    asked: p.blob().$type<Buffer>(),
    outcome: p.text().nullable(),
    basis: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedPost: p.uuid().nullable(),
    reason: p.blob().$type<Buffer>().nullable(),
  },
});

export const RestrictionTable = defineEntity({
  name: 'Restriction',
  tableName: 'restriction',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    restrictionId: p.uuid().primary(),
    partyId: p.uuid(),
    requestId: p.uuid(),
    setAt: p.datetime(),
    setBy: p.uuid(),
    setPost: p.uuid(),
    liftedAt: p.datetime().nullable(),
    liftedBy: p.uuid().nullable(),
    liftedPost: p.uuid().nullable(),
    liftReason: p.blob().$type<Buffer>().nullable(),
  },
});
