/** Entries into the book, as the last statements of their transaction. */
import type { Entry } from '../../../domain/book/entry.js';
import { type BookColumn, insertsInto } from './inserts-into.js';

const COLUMNS: readonly BookColumn<Entry>[] = [
  ['home', 'text', (e) => e.home],
  ['case_id', 'uuid', (e) => e.caseId],
  ['seq', 'integer', (e) => e.seq],
  ['dispute', 'uuid', (e) => e.dispute],
  ['from_kind', 'text', (e) => e.from.kind],
  ['from_place', 'text', (e) => e.from.place],
  ['from_detail', 'text', (e) => e.from.detail],
  ['to_kind', 'text', (e) => e.to.kind],
  ['to_place', 'text', (e) => e.to.place],
  ['to_detail', 'text', (e) => e.to.detail],
  ['effective_day', 'date', (e) => e.effectiveDay],
  ['event_id', 'uuid', (e) => e.cause.eventId],
  ['ordinal', 'integer', (e) => e.cause.ordinal],
  ['actor_id', 'uuid', (e) => e.actorId],
  ['post_id', 'uuid', (e) => e.postId],
  ['from_version', 'text', (e) => e.fromVersion],
  ['to_version', 'text', (e) => e.toVersion],
  ['accepting_room', 'text', (e) => e.acceptingRoom],
  ['accepting_version', 'text', (e) => e.acceptingVersion],
  ['accepting_day', 'date', (e) => e.acceptingDay],
  ['presider_post', 'text', (e) => e.presiderPost],
  ['ledger_class', 'text', (e) => e.ledgerClass],
  ['dispute_type', 'text', (e) => e.disputeType],
  ['source', 'text', (e) => e.source],
  ['agreement_form', 'text', (e) => e.agreementForm],
  ['dispute_amount', 'bigint', (e) => e.disputeAmount],
  ['agreed_amount', 'bigint', (e) => e.agreedAmount],
  ['people', 'integer', (e) => e.people],
  ['difficult', 'boolean', (e) => e.difficult],
  ['pairing', 'text', (e) => e.pairing],
  ['first_session_held', 'boolean', (e) => e.firstSessionHeld],
  ['reopens', 'boolean', (e) => e.reopens],
  ['under', 'integer', (e) => e.under],
  ['erases', 'integer', (e) => e.erases],
];

/**
 * Books the entries in their order. From here on other bookings wait for the commit, so this belongs at the end of a
 * transaction.
 */
export const insertEntries = insertsInto('entry', COLUMNS);
