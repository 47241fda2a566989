/** The links of calendar programs in table calendar_link: only hashes. */
import type { CalendarLinks } from '../../../app/accounts/ports/desk.js';
import type { CalendarLinkRow } from '../../../app/accounts/ports/lists.js';
import type { PersonId } from '../../../domain/kernel/ids.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const PUT = statement(
  ({ personId, secretHash, at }: Given<{ personId: string; secretHash: Buffer; at: Date }>) => sql`
    insert into calendar_link (person_id, secret_hash, made_at)
    values (${personId}::uuid, ${secretHash}::bytea, ${at}::timestamptz)
    on conflict (person_id) do update
      set secret_hash = excluded.secret_hash, made_at = excluded.made_at, read_at = null`,
);

const REMOVE = statement(
  ({ personId }: Given<{ personId: PersonId }>) => sql<{ gone: true }>`
    delete from calendar_link where person_id = ${personId}::uuid returning true as gone`,
);

const ONE = statement(
  ({ personId }: Given<{ personId: PersonId }>) => sql<{ madeAt: string; readAt: string | null }>`
    select made_at as "madeAt", read_at as "readAt" from calendar_link where person_id = ${personId}::uuid`,
);

export function calendarLinksOn(execute: Execute): CalendarLinks {
  return {
    put: async (link) => void (await execute(PUT(link))),
    remove: async (personId) => (await execute(REMOVE({ personId }))).length === 1,
  };
}

export async function calendarLinkOf(execute: Execute, personId: PersonId): Promise<CalendarLinkRow> {
  const [{ madeAt, readAt } = { madeAt: null, readAt: null }] = await execute(ONE({ personId }));
  return { madeAt: madeAt ? new Date(madeAt) : null, readAt: readAt ? new Date(readAt) : null };
}
