/** Sessions as calendar programs read them, and what that asks of the store. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PersonId, RoomId, SessionId } from '../../domain/kernel/ids.js';
import type { Session } from '../../domain/case/state.js';

/** A session of a case; nothing of it is personal, for a calendar program keeps it wherever it likes. */
export interface SessionRow {
  readonly id: SessionId;
  readonly kind: Session['kind'];
  readonly status: Session['status'];
  readonly venue: Session['venue'] | null;
  readonly startsAt: Date;
  readonly no: string;
  readonly roomName: string;
  /** Rises with every event of the case. */
  readonly sequence: number;
  readonly changedAt: Date;
}

/** Whose sessions are asked for: of the cases that the person mediates, and of all cases of the rooms whose desk or head they are. */
export interface OwnSessions {
  readonly personId: PersonId;
  readonly rooms: readonly RoomId[];
  readonly since: Day;
}

export interface SessionCalendar {
  /** Whose link it is; null for none, a revoked one, and one of a person who may not sign in. Notes that it was read. */
  reader(secretHash: Buffer, at: Date): Promise<Actor | null>;
  /** In the reader's scope, the earliest first; at most two thousand. */
  sessions(actor: Actor, own: OwnSessions): Promise<readonly SessionRow[]>;
}

/** One entry of a calendar, as RFC 5545 has it. */
export interface CalendarEntry {
  /** The same whenever the session is told of, so that a program finds it again. */
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly summary: string;
  readonly location: string;
  readonly cancelled: boolean;
  /** When it was told of, or changed last. */
  readonly stampedAt: Date;
}

/** A calendar with these entries, to be read again and again. */
export type CalendarWriter = (name: string, entries: readonly CalendarEntry[]) => string;

/** One entry to one reader, to be entered, updated or crossed out by their program. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly entry: CalendarEntry;
  /** From whom the mail comes, and to whom it goes; nobody else is named. */
  readonly organizer: string;
  readonly attendee: string;
}
export type InvitationWriter = (invitation: Invitation) => string;
