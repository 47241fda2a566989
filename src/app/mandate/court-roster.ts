/** Whom courts invite to mediate: the rooms and mediators on their rosters (法释〔2016〕14号 art 1). */
import { AUTHORITY_ROLES } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { PostId, RoomId } from '../../domain/kernel/ids.js';
import { ensurePermitted } from '../permission/operations.js';
import { ensureId } from '../reading/ids.js';

/** A line of a roster, with the names of today. */
export interface CourtRosterRow {
  readonly id: string;
  readonly authorityId: string;
  readonly authorityName: string;
  /** The invited body, or the body of the invited mediator. */
  readonly roomId: RoomId;
  readonly roomName: string;
  /** Null where the body itself is invited. */
  readonly mediatorPostId: PostId | null;
  readonly mediatorName: string | null;
  readonly from: Day;
  /** The first day on which it is no more. */
  readonly to: Day | null;
}

export interface RosterQuery {
  /** Courts of the viewer’s own posts, and areas that the viewer watches. */
  readonly courts: readonly string[];
  readonly areas: readonly string[];
  /** Of this court alone. */
  readonly authorityId: string | null;
  /** Only what holds on the day. */
  readonly on: Day | null;
}

export interface CourtRosterReading {
  list(query: RosterQuery): Promise<CourtRosterRow[]>;
}

/** NOT_PERMITTED, ID_MALFORMED. A court’s own roster, and for the bureau those of the courts in its area. */
export async function courtRoster(
  reading: CourtRosterReading,
  actor: Actor,
  { organisationId, on }: { readonly organisationId?: string | null; readonly on?: Day | null },
): Promise<CourtRosterRow[]> {
  ensurePermitted('courtRoster', actor);
  const atCourt = actor.posts.filter(({ role }) => AUTHORITY_ROLES.includes(role));
  const watching = actor.posts.filter(({ role }) => role === 'JUSTICE_SUPERVISOR');
  return reading.list({
    courts: atCourt.map(({ organisationId }) => organisationId),
    areas: watching.map(({ divisionCode }) => divisionCode),
    authorityId: organisationId ? ensureId(organisationId, 'organisationId') : null,
    on: on ?? null,
  });
}
