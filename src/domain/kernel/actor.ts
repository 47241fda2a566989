/** Who acts: a person through one of the posts they hold today (domain.md §7.0), or the system itself. */
import type { DivisionCode, Home, PersonId, PostId, RoomId } from './ids.js';

export const ROLES = [
  'INTAKE_CLERK',
  'GRID_WORKER',
  'GRID_LEAD',
  'MEDIATOR',
  'ROOM_HEAD',
  'HUB_DISPATCHER',
  'JUSTICE_SUPERVISOR',
  'UNION_OFFICER',
  'ENTERPRISE_SECRETARY',
  'ARB_CLERK',
  'ARBITRATOR',
  'COURT_CLERK',
  'JUDGE',
  'EXPERT',
  'AUDITOR',
  'ADMINISTRATOR',
  'SYSTEM',
] as const;

/** What a post lets its holder do; one post has one role, a person may hold several posts. */
export type Role = (typeof ROLES)[number];

/** A post today: its room or organisation and, for supervisors, the area they supervise (the division and all below it). */
export interface ActingPost {
  readonly id: PostId;
  readonly role: Role;
  /** The room the post sits in; null for a post at an organisation. */
  readonly roomId: RoomId | null;
  readonly organisationId: string;
  readonly home: Home;
  readonly divisionCode: DivisionCode;
  /** The head's post in whose place a deputy stands, or a clerk of the room may answer referrals today. */
  readonly inPlaceOf?: PostId | null;
}

export interface Actor {
  readonly personId: PersonId;
  readonly posts: readonly ActingPost[];
}

/** The system as an actor: it lets offers lapse when their time is over, and attests imported rows; nothing else. */
export const SYSTEM_POST: ActingPost = {
  id: '00000000-0000-7000-8000-000000000001',
  role: 'SYSTEM',
  roomId: null,
  organisationId: '00000000-0000-7000-8000-000000000001',
  home: '',
  divisionCode: '',
};

export const SYSTEM: Actor = { personId: '00000000-0000-7000-8000-000000000001', posts: [SYSTEM_POST] };
