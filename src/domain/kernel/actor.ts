/** Who acts: a person through one of the posts they hold today (domain.md §7.0), or the system itself. */
import type { CaseId, DivisionCode, Home, PartyId, PersonId, PostId, RoomId } from './ids.js';

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
  'PARTY',
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
  /** Who came by self-service; such an actor has no post. */
  readonly party?: PartyIdentity;
}

/** A party of one case, as itself or through the guardian, agent or representative who speaks for it. */
export interface PartyIdentity {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly partyId: PartyId;
  readonly throughId: PartyId | null;
}

/** A party acts through no post of the network; its acts are recorded under this one. Nobody is appointed to it. */
export const PARTY_POST: ActingPost = {
  id: '00000000-0000-7000-8000-000000000002',
  role: 'PARTY',
  roomId: null,
  organisationId: '00000000-0000-7000-8000-000000000002',
  home: '',
  divisionCode: '',
};

/** Whoever speaks is the actor: the history names it by its identifier in the case. */
export function partyActor(party: PartyIdentity): Actor {
  const speaker: string = party.throughId ?? party.partyId;
  return { personId: speaker as PersonId, posts: [], party };
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
