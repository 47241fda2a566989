/** The sessions of one person as a calendar that programs read by its secret link. */
import { CLERKS } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { addDays, dayOf } from '../../domain/kernel/day.js';
import type { RefreshSecrets } from '../accounts/ports/accounts.js';
import { entryOf } from './entry.js';
import type { CalendarWriter, OwnSessions, SessionCalendar } from './port.js';

const PAST_DAYS = 60;
const NAME = '枫桥调解日程 Fengqiao mediation sessions';
const SECRET = /^[\w-]{43}$/;

export interface Feed {
  readonly calendar: SessionCalendar;
  readonly secrets: Pick<RefreshSecrets, 'hash'>;
  readonly write: CalendarWriter;
}

/** Null for a link that opens nothing, whatever the reason. */
export async function feedOf({ calendar, secrets, write }: Feed, secret: string, at: Date): Promise<string | null> {
  const actor = SECRET.test(secret) ? await calendar.reader(secrets.hash(secret), at) : null;
  if (!actor) return null;
  const rows = await calendar.sessions(actor, ownOf(actor, at));
  const entries = rows.map(({ changedAt: stampedAt, status, ...row }) =>
    entryOf({ ...row, stampedAt, cancelled: status === 'CANCELLED' }),
  );
  return write(NAME, entries);
}

/** Who keeps the desk of a room or heads it plans by all its sessions. */
function ownOf({ personId, posts }: Actor, at: Date): OwnSessions {
  const rooms = posts.filter(({ role }) => CLERKS.includes(role)).flatMap(({ roomId }) => roomId ?? []);
  return { personId, rooms: [...new Set(rooms)], since: addDays(dayOf(at), -PAST_DAYS) };
}
