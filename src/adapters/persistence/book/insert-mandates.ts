/** Entries into the mandates' book: one statement, and none at all where no mandate turned. */
import type { MandateEntry } from '../../../domain/book/mandates/move.js';
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { brokenLaw } from './laws.js';

/** Each column with its type and where an entry has it; the database adds recorded time and content hash. */
const COLUMNS: readonly (readonly [name: string, type: string, value: (entry: MandateEntry) => unknown])[] = [
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

const NAMES = raw(COLUMNS.map(([name]) => name).join(', '));
const TYPES = raw(COLUMNS.map(([name, type]) => `${name} ${type}`).join(', '));

const INSERT = statement(
  ({ rows }: Given<{ rows: string }>) => sql`
    insert into mandate_entry (${NAMES})
    select ${NAMES}
    from rows from (jsonb_to_recordset(${rows}::jsonb) as (${TYPES})) with ordinality as given
    order by given.ordinality`,
);

const rowOf = (entry: MandateEntry) => Object.fromEntries(COLUMNS.map(([name, , value]) => [name, value(entry)]));

/**
 * Books the entries in their order; other bookings wait from here on for the commit (`insertEntries`). Throws the law
 * that the book sees broken: BOOK_PATH, BOOK_TIME, BOOK_ONCE.
 */
export async function insertMandates(execute: Execute, entries: readonly MandateEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await execute(INSERT({ rows: JSON.stringify(entries.map(rowOf)) })).catch((error) => {
    throw brokenLaw(error) ?? error;
  });
}
