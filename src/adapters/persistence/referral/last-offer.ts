/** The last offer of a case as its two rooms know it, whether they see the case or not. */
import type { LastOffer } from '../../../app/case/port.js';
import { reachOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

interface Asked {
  readonly id: string;
  readonly rooms: readonly string[];
}

const COLUMNS = sql`select r.status, r.answered_on::text as "answeredOn", r.decline_reason as "declineReason"
    from referral r`;

const TO = statement(
  ({ id, rooms }: Given<Asked>) => sql<LastOffer>`
    ${COLUMNS} where r.case_id = ${id}::uuid and r.to_room = any(${rooms}::uuid[]) and r.sent_on is not null
    order by r.referral_id desc limit 1`,
);

const BACK = statement(
  ({ id, rooms }: Given<Asked>) => sql<LastOffer>`
    ${COLUMNS} join case_file c on c.home = r.home and c.case_id = r.case_id and c.room_id <> r.from_room
    where r.case_id = ${id}::uuid and r.from_room = any(${rooms}::uuid[]) and r.direction = 'RETURN'
    order by r.referral_id desc limit 1`,
);

/** The identifiers of referrals follow time. */
export async function lastOffer(
  execute: Execute,
  actor: Actor,
  id: string,
  side: 'TO' | 'BACK',
): Promise<LastOffer | null> {
  const [found] = await execute({ TO, BACK }[side]({ id, rooms: reachOf(actor).rooms }));
  return found ?? null;
}
