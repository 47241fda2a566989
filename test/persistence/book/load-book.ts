// A case's part of the book read back from its entries, apart from what the case file keeps of it.
import type { CaseId, Home } from '../../../src/domain/kernel/ids.js';
import { type Book, EMPTY_BOOK } from '../../../src/domain/book/reconcile.js';
import type { Booked } from '../../../src/domain/book/entry.js';
import type { Execute } from '../../../src/adapters/persistence/database/execute.js';
import { type Sql, sql } from '../../../src/adapters/persistence/database/sql.js';

/** Down from the top move by `under`, so that only moves that stand are read. */
const live = (home: Home, caseId: CaseId): Sql => sql`
  with recursive live as (
    select e.* from case_head h join entry e on e.home = h.home and e.case_id = h.case_id and e.seq = h.top
    where h.home = ${home} and h.case_id = ${caseId}
    union all
    select e.* from live l join entry e on e.home = l.home and e.case_id = l.case_id and e.seq = l.under
  )
  select h.seq, coalesce((select jsonb_agg(jsonb_build_object(
    'seq', seq, 'under', under, 'dispute', dispute,
    'from', jsonb_build_object('kind', from_kind, 'place', from_place, 'detail', from_detail),
    'to', jsonb_build_object('kind', to_kind, 'place', to_place, 'detail', to_detail),
    'effectiveDay', to_char(effective_day, 'YYYY-MM-DD'), 'fromVersion', from_version, 'toVersion', to_version,
    'acceptingRoom', accepting_room, 'acceptingVersion', accepting_version,
    'acceptingDay', to_char(accepting_day, 'YYYY-MM-DD'), 'ledgerClass', ledger_class,
    'presiderPost', presider_post, 'disputeType', dispute_type, 'source', source, 'agreementForm', agreement_form,
    'disputeAmount', dispute_amount, 'agreedAmount', agreed_amount, 'people', people, 'difficult', difficult,
    'pairing', pairing, 'firstSessionHeld', first_session_held, 'reopens', reopens) order by seq) from live), '[]') as live
  from case_head h where h.home = ${home} and h.case_id = ${caseId}`;

/** Empty for a case that was never booked. */
export async function loadBook(execute: Execute, home: Home, caseId: CaseId): Promise<Book> {
  const [row] = await execute<{ seq: number; live: Booked[] }>(live(home, caseId));
  return row ? { seq: row.seq, live: row.live } : EMPTY_BOOK;
}
