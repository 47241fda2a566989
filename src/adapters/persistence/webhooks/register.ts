/** Webhooks in table webhook, as an administrator keeps them. */
import type { Replayed, Webhook, WebhookRegister } from '../../../app/accounts/ports/webhooks.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { raw, sql } from '../database/sql.js';
import type { Execute } from '../database/execute.js';

const WEBHOOK = raw(
  `id, home, organisation_id as "organisationId", url, events, serial, former_until as "formerUntil",
   failing_since as "failingSince", disabled_at as "disabledAt", disabled_for as "disabledFor"`,
);

const dated = (at: Date | string | null): Date | null => (at === null ? null : new Date(at));

export function webhookOf(row: Webhook): Webhook {
  const { formerUntil, failingSince, disabledAt } = row;
  return { ...row, formerUntil: dated(formerUntil), failingSince: dated(failingSince), disabledAt: dated(disabledAt) };
}

export function webhookRegisterOn(execute: Execute): WebhookRegister {
  return {
    homeOf: async (id) =>
      (await execute<{ home: Home }>(sql`select home from organisation where id = ${id}::uuid`))[0]?.home ?? null,
    add: async ({ id, home, organisationId, url, events }, by, at) => {
      const added = await execute(sql`
        insert into webhook (id, home, organisation_id, url, events, registered_by, registered_at)
        values (${id}::uuid, ${home}, ${organisationId}::uuid, ${url}, ${events}::text[], ${by}::uuid, ${at}::timestamptz)
        on conflict do nothing returning id`);
      return added.length > 0;
    },
    byId: async (id) => {
      const [row] = await execute<Webhook>(sql`select ${WEBHOOK} from webhook where id = ${id}::uuid for update`);
      return row ? webhookOf(row) : null;
    },
    disable: async (id, why, at) => {
      const disabled = await execute(sql`
        update webhook set disabled_at = ${at}::timestamptz, disabled_for = ${why}
        where id = ${id}::uuid and disabled_at is null returning id`);
      if (disabled.length > 0) await giveUp(execute, id, at);
      return disabled.length > 0;
    },
    enable: async (id) => {
      const enabled = await execute(sql`
        update webhook w set disabled_at = null, disabled_for = null, failing_since = null
        where id = ${id}::uuid and disabled_at is not null and not exists (
          select from webhook o where o.organisation_id = w.organisation_id and o.url = w.url and o.disabled_at is null)
        returning id`);
      return enabled.length > 0;
    },
    newSecret: async (id, formerUntil) => {
      await execute(sql`
        update webhook set serial = serial + 1, former_until = ${formerUntil}::timestamptz where id = ${id}::uuid`);
    },
    replay: (id, which, at) => replay(execute, id, which, at),
  };
}

/** Nothing waits for a webhook that is not in use. */
async function giveUp(execute: Execute, webhookId: string, at: Date): Promise<void> {
  await execute(sql`
    update webhook_delivery set state = 'FAILED', reason = 'DISABLED', ended_at = ${at}::timestamptz
    where webhook_id = ${webhookId}::uuid and state = 'QUEUED'`);
}

async function replay(execute: Execute, id: string, which: Replayed, at: Date): Promise<number> {
  const { deliveryId, from, to, taken } = which;
  const queued = await execute(sql`
    update webhook_delivery set state = 'QUEUED', tries = 0, due_at = ${at}::timestamptz, relayed_at = null,
      ended_at = null, reason = null
    where webhook_id = ${id}::uuid and (${deliveryId}::uuid is null or id = ${deliveryId}::uuid)
      and (${deliveryId}::uuid is not null or happened_at between ${from}::timestamptz and ${to}::timestamptz)
      and (state = 'FAILED' or state = 'SENT' and ${taken}::boolean)
    returning id`);
  return queued.length;
}

/** Of districts, those in use first. */
export async function webhooksOf(execute: Execute, homes: readonly string[]): Promise<Webhook[]> {
  const rows = await execute<Webhook>(sql`
    select ${WEBHOOK} from webhook where home = any (${homes}::text[]) order by disabled_at nulls first, registered_at, id`);
  return rows.map(webhookOf);
}
