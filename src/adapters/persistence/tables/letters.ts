/** Letters, and how people want to be told. */
import { defineEntity, p } from '@mikro-orm/core';
import type { LetterState } from '../../../app/letters/port.js';
import type { Channel, LetterKind } from '../../../domain/letters/kinds.js';

export const LetterTable = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: {
    id: p.uuid().primary(),
    home: p.text(),
    caseId: p.uuid().nullable(),
    eventId: p.uuid().nullable(),
    kind: p.text().$type<LetterKind>(),
    about: p.text(),
    readerKind: p.text().$type<'PARTY' | 'PERSON'>(),
    readerId: p.uuid(),
    channel: p.text().$type<Channel>().nullable(),
    language: p.text().$type<'zh' | 'en'>(),
    sealed: p.blob().$type<Buffer>().nullable(),
    state: p.text().$type<LetterState>(),
    reason: p.text().nullable(),
    writtenAt: p.datetime(),
    dueAt: p.datetime(),
    relayedAt: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
    openedAt: p.datetime().nullable(),
  },
});

export const LetterPreferenceTable = defineEntity({
  name: 'LetterPreference',
  tableName: 'letter_preference',
  properties: {
    personId: p.uuid().primary(),
    home: p.text(),
    sealed: p.blob().$type<Buffer>(),
    language: p.text().$type<'zh' | 'en'>(),
    news: p.text().$type<'AT_ONCE' | 'DAILY' | 'NONE'>(),
    reminders: p.boolean(),
    version: p.integer(),
    changedAt: p.datetime(),
  },
});
