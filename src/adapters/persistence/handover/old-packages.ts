/** Received packages whose term is over: their texts go, in one statement, with those of their answers. */
import type { OldPackages } from '../../../app/handover/destroy-received.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const DESTROY = statement(
  ({ before, at }: Given<{ before: Date; at: Date }>) => sql<{ n: number }>`
    with due as (
      select id from handover_received
      where destroyed_at is null and coalesce(answered_at, received_at) < ${before}::timestamptz
      order by coalesce(answered_at, received_at) limit 1000 for update skip locked),
    answers as (update handover_sent s set sealed = null from due where s.received_id = due.id),
    gone as (
      update handover_received r set sealed = null, destroyed_at = ${at}::timestamptz from due where r.id = due.id returning r.id)
    select count(*)::int as n from gone`,
);

export const oldPackagesOn = (execute: Execute): OldPackages => ({
  destroy: async (before, at) => (await execute(DESTROY({ before, at })))[0]?.n ?? 0,
});
