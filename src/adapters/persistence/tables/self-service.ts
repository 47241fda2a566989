/** Parties without an account: their one-time codes and short sessions. */
import { defineEntity, p } from '@mikro-orm/core';

export const PartyCodeTable = defineEntity({
  name: 'PartyCode',
  tableName: 'party_code',
  properties: {
    id: p.uuid().primary(),
    purpose: p.text().$type<'ENTER' | 'APPLY' | 'ROOM'>(),
    ticketHash: p.blob().$type<Buffer>(),
    codeHash: p.blob().$type<Buffer>(),
    contactHash: p.blob().$type<Buffer>().nullable(),
    tries: p.integer().default(0),
    askedAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    home: p.text().nullable(),
    caseId: p.uuid().nullable(),
    partyId: p.uuid().nullable(),
    throughId: p.uuid().nullable(),
    issuedBy: p.uuid().nullable(),
    issuedPost: p.uuid().nullable(),
    identity: p.text().nullable(),
  },
});

export const PartySessionTable = defineEntity({
  name: 'PartySession',
  tableName: 'party_session',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob().$type<Buffer>(),
    home: p.text(),
    caseId: p.uuid(),
    partyId: p.uuid(),
    throughId: p.uuid().nullable(),
    openedAt: p.datetime(),
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});
