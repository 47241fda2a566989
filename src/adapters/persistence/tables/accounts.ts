/** Who signs in, and every administrative act. */
import { defineEntity, p } from '@mikro-orm/core';

export const AccountTable = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    login: p.text(),
    personId: p.uuid(),
    passwordHash: p.text().nullable(),
    demo: p.boolean().default(false),
    disabledAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

export const SessionTable = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    refreshHash: p.blob().$type<Buffer>(),
    previousHash: p.blob().$type<Buffer>().nullable(),
    createdAt: p.datetime(),
    usedAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

export const SignInFailureTable = defineEntity({
  name: 'SignInFailure',
  tableName: 'sign_in_failure',
  properties: {
    loginHash: p.blob().$type<Buffer>().primary(),
    count: p.integer(),
    failedAt: p.datetime(),
    lockedUntil: p.datetime().nullable(),
  },
});

export const AccountLinkTable = defineEntity({
  name: 'AccountLink',
  tableName: 'account_link',
  properties: {
    secretHash: p.blob().$type<Buffer>().primary(),
    kind: p.text(),
    personId: p.uuid(),
    accountId: p.uuid().nullable(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});

export const ProviderLinkTable = defineEntity({
  name: 'ProviderLink',
  tableName: 'provider_link',
  properties: {
    accountId: p.uuid().primary(),
    issuer: p.text(),
    login: p.text(),
    subject: p.text().nullable(),
    preparedBy: p.uuid(),
    preparedAt: p.datetime(),
    linkedAt: p.datetime().nullable(),
  },
});

export const ProviderFlowTable = defineEntity({
  name: 'ProviderFlow',
  tableName: 'provider_flow',
  properties: {
    stateHash: p.blob().$type<Buffer>().primary(),
    expiresAt: p.datetime(),
  },
});

export const SignInCodeTable = defineEntity({
  name: 'SignInCode',
  tableName: 'sign_in_code',
  properties: {
    codeHash: p.blob().$type<Buffer>().primary(),
    accountId: p.uuid(),
    expiresAt: p.datetime(),
  },
});

export const AccountLogTable = defineEntity({
  name: 'AccountLog',
  tableName: 'account_log',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(),
    home: p.text(),
    action: p.text(),
    actorPerson: p.uuid(),
    actorPost: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    postId: p.uuid().nullable(),
    facts: p.json<unknown>().defaultRaw("'{}'"),
  },
});
