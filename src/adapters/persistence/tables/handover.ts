/** Partners, signing keys and documents of the hand-over to other systems. */
import { defineEntity, p } from '@mikro-orm/core';

export const HandoverPartnerTable = defineEntity({
  name: 'HandoverPartner',
  tableName: 'handover_partner',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    kind: p.text(),
    organisationId: p.uuid(),
    postId: p.uuid(),
    issuer: p.text(),
    endpoint: p.text().nullable(),
    jwks: p.json().nullable(),
    jwksUrl: p.text().nullable(),
    registeredBy: p.uuid(),
    registeredAt: p.datetime(),
    disabledAt: p.datetime().nullable(),
  },
});

export const HandoverKeyTable = defineEntity({
  name: 'HandoverKey',
  tableName: 'handover_key',
  properties: {
    home: p.text().primary(),
    serial: p.integer().primary(),
    madeAt: p.datetime(),
    retiredAt: p.datetime().nullable(),
  },
});

export const HandoverDocumentTable = defineEntity({
  name: 'HandoverDocument',
  tableName: 'handover_document',
  properties: {
    partnerId: p.uuid().primary(),
    documentId: p.text().primary(),
    home: p.text(),
    kind: p.text(),
    digest: p.blob().$type<Buffer>(),
    version: p.integer().nullable(),
    receivedAt: p.datetime(),
    answer: p.json().nullable(),
  },
});

export const HandoverSentTable = defineEntity({
  name: 'HandoverSent',
  tableName: 'handover_sent',
  properties: {
    partnerId: p.uuid().primary(),
    documentId: p.text().primary(),
    home: p.text(),
    caseId: p.uuid().nullable(),
    sealed: p.blob().$type<Buffer>().nullable(),
    personId: p.uuid(),
    madeAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    id: p.uuid(),
    receivedId: p.uuid().nullable(),
    package: p.text().nullable(),
    organisationId: p.uuid().nullable(),
    proceedingId: p.uuid().nullable(),
    state: p.text(),
    relayedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    answerSealed: p.blob().$type<Buffer>().nullable(),
  },
});

export const HandoverReceivedTable = defineEntity({
  name: 'HandoverReceived',
  tableName: 'handover_received',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    partnerId: p.uuid(),
    documentId: p.text(),
    issuer: p.text(),
    organisationId: p.uuid(),
    theirCase: p.uuid(),
    package: p.text(),
    recipient: p.text(),
    madeOn: p.date(),
    sealed: p.blob().$type<Buffer>().nullable(),
    receivedAt: p.datetime(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
    destroyedAt: p.datetime().nullable(),
  },
});
