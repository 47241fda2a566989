/** What a calendar shows of a session: kind, number of the case, time and place. No names, and nothing of the matter. */
import type { Session } from '../../domain/case/state.js';
import { VENUE_KIND_LABELS } from '../texts/labels/case.js';
import type { Labels } from '../texts/labels/label.js';
import { SESSION_MINUTES } from '../case/sessions-beside.js';
import type { CalendarEntry } from './port.js';

export interface SessionFacts extends Pick<Session, 'id' | 'kind'> {
  readonly venue: Session['venue'] | null;
  /** As who plans it wrote it; a feed has none, for it is sealed with the case. */
  readonly place?: string | null;
  readonly startsAt: Date;
  readonly no: string;
  readonly roomName: string;
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly cancelled: boolean;
}

const KINDS: Labels<Session['kind']> = {
  JOINT: ['调解会', 'Mediation session'],
  CAUCUS: ['个别谈话', 'Separate talk'],
};

/** Both languages at once: nobody tells a calendar program which one its reader reads. */
export function entryOf(told: SessionFacts): CalendarEntry {
  const { id, kind, venue, place, startsAt, no, roomName, sequence, stampedAt, cancelled } = told;
  const [zh, en] = KINDS[kind];
  const where = venue ? `${VENUE_KIND_LABELS[venue].join(' ')}${place ? `：${place}` : ''}` : (place ?? roomName);
  return {
    ...{ uid: `session-${id}@fengqiao`, sequence, startsAt, minutes: SESSION_MINUTES, cancelled, stampedAt },
    ...{ summary: `${zh} ${en} ${no}`, location: venue ? `${where}（${roomName}）` : where },
  };
}
