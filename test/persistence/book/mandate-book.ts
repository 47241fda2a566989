// The mandates' book in a real database for tests: what a mandate's line of text says is booked as the app books it.
import { insertMandates } from '../../../src/adapters/persistence/book/insert-mandates.js';
import { brokenLaw } from '../../../src/adapters/persistence/book/laws.js';
import type { Execute } from '../../../src/adapters/persistence/database/execute.js';
import { sql } from '../../../src/adapters/persistence/database/sql.js';
import { type Followed, follow } from '../../../src/domain/book/follow.js';
import type { MandateEntry, MandateMove } from '../../../src/domain/book/mandates/move.js';
import { MANDATE_RULES } from '../../../src/domain/book/mandates/reconcile.js';
import type { FreshDatabase } from '../../harness/database.js';
import { type MandateColumnsGiven, mandatePath } from '../../domain/book/mandates/mandate-path.js';
import { idOf, STAMP } from '../../domain/book/path-of.js';
import { executeOn, HOME, TODAY } from './test-book.js';

type Kept = Followed<MandateMove>;

let events = 0;

/** A mandate's name is `case` or `case/second`; before the bar stands the case that it is of. */
export const caseOf = (name: string): string => idOf(`case ${name.split('/')[0]}`);

export class TestMandates {
  readonly #books = new Map<string, Kept>();

  constructor(private readonly db: () => FreshDatabase) {}

  book(name: string): Kept {
    return this.#books.get(name) ?? { seq: 0, live: [] };
  }

  /** The entries that make the mandate's book follow the line; every call is another event. */
  entriesFor(name: string, text: string, columns: MandateColumnsGiven = {}, book = this.book(name)) {
    events += 1;
    const moves = mandatePath(text, { mandateId: idOf(`mandate ${name}`), ...columns });
    return follow<MandateMove>(MANDATE_RULES, book, moves, {
      ...{ ...STAMP, home: HOME, caseId: caseOf(name), eventId: idOf(`mandate event ${events}`), today: TODAY },
    });
  }

  /** In one transaction of the app; keeps what it booked. */
  async follow(name: string, text: string, columns: MandateColumnsGiven = {}): Promise<readonly MandateEntry[]> {
    const { entries, book } = this.entriesFor(name, text, columns);
    await this.insert(entries);
    this.#books.set(name, book);
    return entries;
  }

  insert(entries: readonly MandateEntry[]): Promise<void> {
    return this.inTransaction((execute) => insertMandates(execute, entries));
  }

  async inTransaction<T>(work: (execute: Execute) => Promise<T>): Promise<T> {
    const client = await this.db().appClient();
    const execute = executeOn(client);
    try {
      await client.query('begin');
      await execute(sql`select set_config('fengqiao.scope', 'SYSTEM', true)`);
      const result = await work(execute);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw brokenLaw(error) ?? error;
    } finally {
      client.release();
    }
  }

  check(): Promise<Record<string, unknown>[]> {
    return this.db().asOwner('select * from book_check()');
  }

  /** Accounts below zero or above one at any pair of effective day and recorded time (law 5). */
  belowZero(name: string | null = null): Promise<Record<string, unknown>[]> {
    return this.db().asOwner(LAW_FIVE, [name && idOf(`mandate ${name}`)]);
  }
}

const LAW_FIVE = `
  with entry as (select * from mandate_entry where $1::uuid is null or mandate_id = $1
  ), step as (
    select mandate_id, to_kind || ':' || to_place || ':' || to_detail as account, 1 as sign, effective_day, recorded_at from entry
    union all
    select mandate_id, from_kind || ':' || from_place || ':' || from_detail, -1, effective_day, recorded_at from entry
  ), instant as (
    select distinct a.mandate_id, a.effective_day, b.recorded_at from entry a join entry b using (mandate_id)
  )
  select i.mandate_id, i.effective_day, i.recorded_at, s.account, sum(s.sign) as balance
  from instant i join step s on s.mandate_id = i.mandate_id and s.effective_day <= i.effective_day and s.recorded_at <= i.recorded_at
  where s.account not like 'mandate-intake%'
  group by 1, 2, 3, 4 having sum(s.sign) not in (0, 1)`;
