/** What the links of letters find and mark. */
import type { LinkedLetter, LinkStore } from '../../../app/letters/links.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const FIND = statement(
  ({ id }: Given<{ id: string }>) => sql<LinkedLetter>`
    select kind, home, case_id as "caseId", jsonb_build_object('kind', reader_kind, 'id', reader_id) as reader
    from letter where id = ${id}::uuid`,
);

const OPENED = statement(
  ({ id, at }: Given<{ id: string; at: Date }>) => sql`
    update letter set state = 'OPENED', opened_at = ${at}::timestamptz where id = ${id}::uuid and state = 'SENT'`,
);

const STOP = statement(
  ({ person, what, at }: Given<{ person: string; what: string; at: Date }>) => sql`
    update letter_preference set version = version + 1, changed_at = ${at}::timestamptz,
      news = case when ${what}::text = 'NEWS' then 'NONE' else news end,
      reminders = case when ${what}::text = 'REMINDERS' then false else reminders end
    where person_id = ${person}::uuid`,
);

export function linkStoreOn(execute: Execute): LinkStore {
  return {
    find: async (id) => (await execute(FIND({ id })))[0] ?? null,
    opened: async (id, at) => void (await execute(OPENED({ id, at }))),
    stop: async ({ personId: person, what }, at) => void (await execute(STOP({ person, what, at }))),
  };
}
