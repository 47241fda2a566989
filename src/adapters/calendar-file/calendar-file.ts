/** Calendars as RFC 5545 has them: a feed that programs read again and again, and invitations that they enter, update or cross out. */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarEntry, CalendarWriter, Invitation, InvitationWriter } from '../../app/session-calendar/port.js';

const PRODUCT = { company: 'Fengqiao', product: 'mediation', language: 'ZH' };
const MINUTE_MS = 60_000;
/** How often a program should look; they do as they like. */
const LOOK_AGAIN_S = 900;

function eventOf({
  uid,
  sequence,
  startsAt,
  minutes,
  summary,
  location,
  cancelled,
  stampedAt,
}: CalendarEntry): ICalEventData {
  return {
    ...{ id: uid, sequence, summary, location, stamp: stampedAt, lastModified: stampedAt },
    ...{ start: startsAt, end: new Date(startsAt.getTime() + minutes * MINUTE_MS) },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

export const writeCalendar: CalendarWriter = (name, entries) =>
  ical({
    ...{ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: LOOK_AGAIN_S },
    events: entries.map(eventOf),
  }).toString();

/** An answer is not asked for: who comes is settled with the room, not by mail. */
export const writeInvitation: InvitationWriter = ({ method, entry, organizer, attendee }: Invitation) =>
  ical({
    ...{ prodId: PRODUCT, method: ICalCalendarMethod[method] },
    events: [
      {
        ...eventOf({ ...entry, cancelled: method === 'CANCEL' }),
        organizer: { name: '枫桥 Fengqiao', email: organizer },
        attendees: [
          {
            ...{ email: attendee, rsvp: false },
            ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION },
          },
        ],
      },
    ],
  }).toString();
