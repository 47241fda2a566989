/** What was sent to a webhook, latest first, with each attempt. */
import type { DeliveryQuery, DeliveryRow } from '../../../app/webhooks/reading.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';

/** `homes` are those of the asking administrator. */
export async function deliveriesOf(
  execute: Execute,
  homes: readonly string[],
  { webhookId, state, before, first }: DeliveryQuery,
): Promise<readonly DeliveryRow[]> {
  return execute<DeliveryRow>(sql`
    select d.id, d.webhook_id as "webhookId", d.case_id as "caseId", d.event_id as "eventId", d.type, d.state, d.status,
      d.reason, to_json(d.happened_at)#>>'{}' as "happenedAt",
      case when d.state = 'QUEUED' then to_json(d.due_at)#>>'{}' end as "dueAt",
      coalesce((select json_agg(json_build_object('at', a.at, 'status', a.status, 'reason', a.reason) order by a.serial)
        from webhook_attempt a where a.delivery_id = d.id), '[]') as attempts
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.webhook_id = ${webhookId}::uuid and w.home = any (${homes}::text[])
      and (${state}::text is null or d.state = ${state})
      and (${before}::timestamptz is null or d.happened_at < ${before}::timestamptz)
    order by d.happened_at desc, d.id desc limit ${first}::int`);
}
