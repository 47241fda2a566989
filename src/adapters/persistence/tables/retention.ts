/** How long files are kept, what forbids a destruction, and destructions. */
import { defineEntity, p } from '@mikro-orm/core';

export const RetentionTable = defineEntity({
  name: 'Retention',
  tableName: 'retention',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    seq: p.integer().primary(),
    archivedOn: p.date(),
    years: p.integer().nullable(),
    until: p.date().nullable(),
    rules: p.array(),
    at: p.datetime(),
    personId: p.uuid(),
    postId: p.uuid(),
    reason: p.blob().$type<Buffer>().nullable(),
  },
});

export const LegalHoldTable = defineEntity({
  name: 'LegalHold',
  tableName: 'legal_hold',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    holdId: p.uuid().primary(),
    ground: p.text(),
    note: p.blob().$type<Buffer>(),
    setAt: p.datetime(),
    setBy: p.uuid(),
    setPost: p.uuid(),
    liftedAt: p.datetime().nullable(),
    liftedBy: p.uuid().nullable(),
    liftedPost: p.uuid().nullable(),
    liftReason: p.blob().$type<Buffer>().nullable(),
  },
});

export const DestructionProposalTable = defineEntity({
  name: 'DestructionProposal',
  tableName: 'destruction_proposal',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    proposalId: p.uuid().primary(),
    appraisal: p.text(),
    proposedAt: p.datetime(),
    proposedBy: p.uuid(),
    proposedPost: p.uuid(),
    confirmed: p.boolean().nullable(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredPost: p.uuid().nullable(),
  },
});

export const DestructionTable = defineEntity({
  name: 'Destruction',
  tableName: 'destruction',
  properties: {
    home: p.text().primary(),
    caseId: p.uuid().primary(),
    certificate: p.text(),
    destroyedAt: p.datetime(),
    personId: p.uuid(),
    postId: p.uuid(),
    basis: p.text(),
  },
});
