/** Messages to partner systems: queued with what follows of an event, handed on when due, ended with each attempt. */
import type { HandedOver } from '../../../app/outbox/port.js';
import type { Listener, WebhookQueue } from '../../../app/webhooks/follow.js';
import type { LetterUnit } from '../../../app/letters/port.js';
import type { DisabledWebhook } from '../../../app/webhooks/notice.js';
import type { DeliveryStore, OpenDelivery, Outcome } from '../../../app/webhooks/deliver.js';
import { TOLD_TO_AUTHORITY } from '../../../domain/case/told-to-authority.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { asSystem, executorOfSystem } from '../visibility/transactions.js';
import { relaying } from '../outbox/relaying.js';
import { webhookRegisterOn } from './register.js';

/** Whose room holds the case or is asked to take it; a court or commission that takes part is told the course. */
const LISTENERS = statement(
  ({ notes }: Given<{ notes: string }>) => sql<Listener>`
    select n.id as "eventId", w.id as "webhookId"
    from jsonb_to_recordset(${notes}::jsonb) n (id uuid, home text, "caseId" uuid, type text, course boolean)
    cross join lateral (
      select w.id from webhook w, case_file c
      where c.home = n.home and c.case_id = n."caseId" and w.disabled_at is null and n.type = any (w.events)
        and (w.organisation_id in (select r.organisation_id from room r where r.id in (c.room_id, c.referral_to))
          or n.course and exists (select from case_sight s where s.home = c.home and s.case_id = c.case_id
            and s.kind = 'AUTHORITY' and s.place = w.organisation_id))
      offset 0) w
    order by n.id, w.id`,
);

const QUEUE = statement(
  ({ rows, at }: Given<{ rows: string; at: Date }>) => sql`
    insert into webhook_delivery (id, webhook_id, home, case_id, event_id, type, happened_at, state, due_at)
    select d.id, d."webhookId", d.home, d."caseId", d."eventId", d.type, ${at}::timestamptz, 'QUEUED', ${at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) d (id uuid, "webhookId" uuid, home text, "caseId" uuid, "eventId" uuid, type text)
    on conflict (webhook_id, event_id) do nothing`,
);

export function webhookQueueOn(execute: Execute): WebhookQueue {
  return {
    listenersOf: (notes) => {
      const asked = notes.map((note) => ({ ...note, course: TOLD_TO_AUTHORITY.includes(note.type) }));
      return execute(LISTENERS({ notes: JSON.stringify(asked) }));
    },
    queue: async (deliveries, at) => {
      const rows = deliveries.map(({ note: { home, caseId, type }, ...one }) => ({ ...one, home, caseId, type }));
      await execute(QUEUE({ rows: JSON.stringify(rows), at }));
    },
  };
}

const relay = relaying<HandedOver>({
  table: 'webhook_delivery',
  columns: 'id, home',
  waits: (at) => sql`state = 'QUEUED' and due_at <= ${at}::timestamptz`,
  order: 'due_at, id',
});

const OPEN = statement(
  ({ id }: Given<{ id: string }>) => sql<OpenDelivery>`
    select d.id, d.webhook_id as "webhookId", d.home, d.case_id as "caseId", d.event_id as "eventId", d.type,
      d.happened_at as "happenedAt", d.tries, w.url, w.serial, w.former_until as "formerUntil",
      w.failing_since as "failingSince"
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.id = ${id}::uuid and d.state = 'QUEUED' and w.disabled_at is null`,
);

/** `lettersOn` makes of a transaction what letters are written with. */
export function deliveryStoreOn(orm: Orm, lettersOn: (execute: Execute, at: Date) => LetterUnit): DeliveryStore {
  const execute = executorOfSystem(orm);
  return {
    relay: relay(orm),
    open: async (id) => {
      const [row] = await execute(OPEN({ id }));
      return row ? { ...row, ...instantsOf(row) } : null;
    },
    attempted: (delivery, outcome, at, tell) =>
      asSystem(orm, async (run) => {
        const disabled = await attempted(run, delivery, outcome, at);
        if (disabled) await tell(lettersOn(run, at), disabled);
      }),
    forget: async (before) => {
      const gone = await execute(sql`
        delete from webhook_delivery where state <> 'QUEUED' and ended_at < ${before}::timestamptz returning id`);
      return gone.length;
    },
  };
}

const instantsOf = ({ happenedAt, formerUntil, failingSince }: OpenDelivery) => ({
  happenedAt: new Date(happenedAt),
  formerUntil: formerUntil && new Date(formerUntil),
  failingSince: failingSince && new Date(failingSince),
});

async function attempted(
  execute: Execute,
  { id, webhookId }: OpenDelivery,
  outcome: Outcome,
  at: Date,
): Promise<DisabledWebhook | null> {
  const { state, dueAt, status, reason, failingSince, disable } = outcome;
  await execute(sql`
    insert into webhook_attempt (delivery_id, serial, at, status, reason)
    select ${id}::uuid, coalesce(max(serial), 0) + 1, ${at}::timestamptz, ${status}::int, ${reason}
    from webhook_attempt where delivery_id = ${id}::uuid`);
  await execute(sql`
    update webhook_delivery set state = ${state}, tries = tries + 1, due_at = coalesce(${dueAt}::timestamptz, due_at),
      relayed_at = null, ended_at = case when ${state} = 'QUEUED' then null else ${at}::timestamptz end,
      status = ${status}::int, reason = ${reason}
    where id = ${id}::uuid`);
  await execute(sql`
    update webhook set failing_since = ${failingSince}::timestamptz
    where id = ${webhookId}::uuid and disabled_at is null`);
  return disable && (await webhookRegisterOn(execute).disable(webhookId, disable, at))
    ? disabledOf(execute, webhookId, at)
    : null;
}

async function disabledOf(execute: Execute, id: string, at: Date): Promise<DisabledWebhook | null> {
  const today = sql`(${at}::timestamptz at time zone 'Asia/Shanghai')::date`;
  const [row] = await execute<DisabledWebhook>(sql`
    select w.id, w.home, w.disabled_for as why, o.name as organisation, o.name_en as "organisationEn",
      coalesce((select json_agg(distinct p.person_id) from post p join organisation po on po.id = p.organisation_id
        where p.role = 'ADMINISTRATOR' and po.home = w.home and p.valid_from <= ${today}
          and (p.valid_to is null or p.valid_to > ${today})), '[]') as administrators
    from webhook w join organisation o on o.id = w.organisation_id where w.id = ${id}::uuid`);
  return row ?? null;
}
