/** Where things are and who runs them: divisions, organisations, rooms with their versions, published figures. */
import { defineEntity, p } from '@mikro-orm/core';
import type { DivisionRow } from '../../../app/network/port.js';
import type { SeriesKind } from '../../../domain/network/room.js';
import type { DisputeType } from '../../../domain/taxonomy/dispute-type.js';
import type { Layer, LedgerClass } from '../../../domain/taxonomy/layer.js';
import type { RoomKind } from '../../../domain/taxonomy/room-kind.js';

export const DivisionTable = defineEntity({
  name: 'Division',
  tableName: 'division',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    level: p.text().$type<DivisionRow['level']>(),
    parentCode: p.text().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    invented: p.boolean().default(false),
  },
});

export const OrganisationTable = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    name: p.text(),
    nameEn: p.text().default(''),
    kind: p.text(),
    divisionCode: p.text(),
    hostKind: p.text().nullable(),
    numberWord: p.text().default(''),
    seriesKind: p.text().$type<SeriesKind>(),
    caseloadCap: p.integer().nullable(),
    invented: p.boolean().default(false),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

export const RoomTable = defineEntity({
  name: 'Room',
  tableName: 'room',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    organisationId: p.uuid(),
    invented: p.boolean().default(false),
  },
});

export const RoomVersionTable = defineEntity({
  name: 'RoomVersion',
  tableName: 'room_version',
  properties: {
    id: p.uuid().primary(),
    roomId: p.uuid(),
    version: p.integer(),
    kind: p.text().$type<RoomKind>(),
    layer: p.text().$type<Layer>(),
    legalCharacter: p.text(),
    ledgerClass: p.text().$type<LedgerClass>(),
    name: p.text(),
    nameEn: p.text().default(''),
    divisionCode: p.text(),
    committeeRoomId: p.uuid().nullable(),
    accepts: p.array().$type<DisputeType[]>().defaultRaw("'{}'"),
    mayAccept: p.boolean(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

export const PublishedFigureTable = defineEntity({
  name: 'PublishedFigure',
  tableName: 'published_figure',
  properties: {
    place: p.text().primary(),
    code: p.text().primary(),
    asOf: p.date().primary(),
    divisionCode: p.text().nullable(),
    name: p.text(),
    nameEn: p.text(),
    value: p.bigint(),
    atLeast: p.boolean(),
    unit: p.text(),
    source: p.text(),
    note: p.text().default(''),
  },
});
