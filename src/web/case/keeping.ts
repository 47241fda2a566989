/** Who is asked about keeping and personal data, and which changes of it stand open to their role; the server decides each. */
import type { Change, CaseKeepingQuery, MeQuery } from '../made/documents.js';

const HEADS = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
const CLERKS = ['INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK'];
const WATCHERS = ['JUSTICE_SUPERVISOR', 'AUDITOR'];
const holds = (posts: MeQuery['me']['posts'], roles: readonly string[]) =>
  posts.some(({ role }) => roles.includes(role));

export type Keeping = CaseKeepingQuery;

/** As `app/permission` has it: heads and clerks where the case is, watchers of the area. */
export const seesKeeping = (posts: MeQuery['me']['posts']): boolean => holds(posts, [...HEADS, ...CLERKS, ...WATCHERS]);

export const mayReveal = (posts: MeQuery['me']['posts']): boolean =>
  holds(posts, [...HEADS, ...CLERKS, 'MEDIATOR', 'EXPERT']);

export interface KeepingChanges {
  /** About the case. */
  readonly ofCase: readonly Change[];
  readonly decides: boolean;
  readonly lifts: boolean;
}

/** What there is nothing to confirm of is not offered. */
export function keepingChanges(posts: MeQuery['me']['posts'], { retention }: Keeping): KeepingChanges {
  const head = holds(posts, HEADS);
  const supervisor = holds(posts, ['JUSTICE_SUPERVISOR']);
  const proposed = retention?.proposal && (retention.proposal.confirmed ?? null) === null;
  const ofCase: readonly (readonly [Change, boolean])[] = [
    ['recordRightsRequest', head || holds(posts, CLERKS)],
    ['liftRestriction', head],
    ['setLegalHold', head || supervisor],
    ['amendRetention', supervisor],
    ['proposeDestruction', head && !proposed],
    ['confirmDestruction', supervisor && Boolean(proposed)],
    ['declineDestruction', supervisor && Boolean(proposed)],
  ];
  return { ofCase: ofCase.filter(([, may]) => may).map(([change]) => change), decides: head, lifts: supervisor };
}
