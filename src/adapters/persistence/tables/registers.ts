/** Numbers, receipts, imported rows, finished seedings and wrapped keys. */
import { defineEntity, p } from '@mikro-orm/core';

export const NumberSeriesTable = defineEntity({
  name: 'NumberSeries',
  tableName: 'number_series',
  properties: {
    home: p.text().primary(),
    series: p.text().primary(),
    last: p.integer(),
  },
});

export const CaseNumberTable = defineEntity({
  name: 'CaseNumber',
  tableName: 'case_number',
  properties: {
    home: p.text().primary(),
    series: p.text().primary(),
    serial: p.integer().primary(),
    number: p.text(),
    caseId: p.uuid(),
    givenAt: p.datetime(),
    voidedAt: p.datetime().nullable(),
  },
});

export const ExternalNumberTable = defineEntity({
  name: 'ExternalNumber',
  tableName: 'external_number',
  properties: {
    home: p.text().primary(),
    number: p.text().primary(),
    caseId: p.uuid(),
    keyed: p.boolean(),
  },
});

export const ReceiptTable = defineEntity({
  name: 'Receipt',
  tableName: 'receipt',
  properties: {
    actor: p.uuid().primary(),
    key: p.text().primary(),
    operation: p.text(),
    inputHash: p.blob().$type<Buffer>(),
    recordedAt: p.datetime(),
    subjectKind: p.text().nullable(),
    subjectId: p.text().nullable(),
    result: p.json<unknown>().nullable(),
  },
});

export const ImportRowTable = defineEntity({
  name: 'ImportRow',
  tableName: 'import_row',
  properties: {
    home: p.text().primary(),
    rowKey: p.text().primary(),
    contentHash: p.blob().$type<Buffer>(),
    caseId: p.uuid(),
  },
});

export const SeedingTable = defineEntity({
  name: 'Seeding',
  tableName: 'seeding',
  properties: {
    name: p.text().primary(),
    doneAt: p.datetime(),
  },
});

export const WrappedKeyTable = defineEntity({
  name: 'WrappedKey',
  tableName: 'wrapped_key',
  properties: {
    name: p.text().primary(),
    wrapped: p.blob().$type<Buffer>(),
    masterId: p.text(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
