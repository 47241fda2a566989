/** Entries into the mandates' book. */
import type { MandateEntry } from '../../../domain/book/mandates/move.js';
import { type BookColumn, insertsInto } from './inserts-into.js';

const COLUMNS: readonly BookColumn<MandateEntry>[] = [
  ['home', 'text', (e) => e.home],
  ['case_id', 'uuid', (e) => e.caseId],
  ['mandate_id', 'uuid', (e) => e.mandateId],
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
  ['version', 'text', (e) => e.version],
  ['authority', 'text', (e) => e.authority],
  ['authority_division', 'text', (e) => e.authorityDivision],
  ['mandate_class', 'text', (e) => e.mandateClass],
  ['mandate_kind', 'text', (e) => e.mandateKind],
  ['procedure', 'text', (e) => e.procedure],
  ['offered_day', 'date', (e) => e.offeredDay],
  ['taken_day', 'date', (e) => e.takenDay],
  ['presider_post', 'text', (e) => e.presiderPost],
  ['dispute_type', 'text', (e) => e.disputeType],
  ['source', 'text', (e) => e.source],
  ['agreement_form', 'text', (e) => e.agreementForm],
  ['dispute_amount', 'bigint', (e) => e.disputeAmount],
  ['agreed_amount', 'bigint', (e) => e.agreedAmount],
  ['people', 'integer', (e) => e.people],
  ['difficult', 'boolean', (e) => e.difficult],
  ['pairing', 'text', (e) => e.pairing],
  ['first_session_held', 'boolean', (e) => e.firstSessionHeld],
  ['under', 'integer', (e) => e.under],
  ['erases', 'integer', (e) => e.erases],
];

/**
 * Books the entries in their order, no statement at all where no mandate turned; other bookings wait from here on for the
 * commit (`insertEntries`).
 */
export const insertMandates = insertsInto('mandate_entry', COLUMNS);
