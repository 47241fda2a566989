/** Partners, signing keys and documents of the hand-over to other systems. */
import { defineEntity, p } from '@mikro-orm/core';

export const HandoverPartnerTable = defineEntity({
  name: 'HandoverPartner',
  tableName: 'handover_partner',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
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
    caseId: p.uuid(),
    sealed: p.blob().$type<Buffer>(),
    personId: p.uuid(),
    madeAt: p.datetime(),
    sentAt: p.datetime().nullable(),
  },
});
