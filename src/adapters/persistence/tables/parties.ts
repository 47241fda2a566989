/** By what a party is found, and which cases look like one dispute. */
import { defineEntity, p } from '@mikro-orm/core';

export const SimilarCaseTable = defineEntity({
  name: 'SimilarCase',
  tableName: 'similar_case',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    similarId: p.uuid().primary(),
    foundAt: p.datetime(),
  },
});

export const PartyTokenTable = defineEntity({
  name: 'PartyToken',
  tableName: 'party_token',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    partyId: p.uuid().primary(),
    kind: p.text().primary(),
    token: p.blob().$type<Buffer>().primary(),
  },
});
