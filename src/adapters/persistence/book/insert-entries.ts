/** Entries into the book: one statement however many, as the last statements of their transaction. */
import type { Entry } from '../../../domain/book/entry.js';
import type { Execute } from '../database/execute.js';
import { raw, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { brokenLaw } from './laws.js';

/** Each column with its type and where an entry has it; the database adds recorded time and content hash. */
const COLUMNS: readonly (readonly [name: string, type: string, value: (entry: Entry) => unknown])[] = [
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

const NAMES = raw(COLUMNS.map(([name]) => name).join(', '));
const TYPES = raw(COLUMNS.map(([name, type]) => `${name} ${type}`).join(', '));

const INSERT = statement(
  ({ rows }: Given<{ rows: string }>) => sql`
    insert into entry (${NAMES})
    select ${NAMES}
    from rows from (jsonb_to_recordset(${rows}::jsonb) as (${TYPES})) with ordinality as given
    order by given.ordinality`,
);

/** In batches that keep the one parameter small; entries of one case may stand in one batch, in their order. */
const BATCH = 1000;

const rowOf = (entry: Entry) => Object.fromEntries(COLUMNS.map(([name, , value]) => [name, value(entry)]));

/**
 * Books the entries in their order. From here on other bookings wait for the commit, so this belongs at the end of a
 * transaction. Throws the law that the book sees broken: BOOK_PATH, BOOK_TIME, BOOK_ONCE.
 */
export async function insertEntries(execute: Execute, entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const rows = JSON.stringify(entries.slice(start, start + BATCH).map(rowOf));
    await execute(INSERT({ rows })).catch((error) => {
      throw brokenLaw(error) ?? error;
    });
  }
}
