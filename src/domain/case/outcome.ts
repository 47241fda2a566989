/** In which ways a case ends, and on which grounds: the details that the book's accounts carry. */

/** Ended without having been accepted. */
export const UNACCEPTED_AS = ['refused', 'withdrawn', 'filed-elsewhere', 'duplicate'] as const;
export type UnacceptedAs = (typeof UNACCEPTED_AS)[number];

/** Ended after acceptance; `partly-settled` is counted beside the settled, never among them. */
export const ENDED_AS = ['settled', 'partly-settled', 'failed', 'terminated', 'withdrawn'] as const;
export type EndedAs = (typeof ENDED_AS)[number];

/** Ended by the authority that held it. */
export const ENDED_OUTSIDE_AS = ['judgment', 'award', 'document', 'withdrawn'] as const;
export type EndedOutsideAs = (typeof ENDED_OUTSIDE_AS)[number];

export type Outcome = UnacceptedAs | EndedAs | EndedOutsideAs;

/** Why a settlement was annulled: revoked, declared void, or found sham. */
export const ANNULMENT_KINDS = ['revoked', 'void', 'sham'] as const;
export type AnnulmentKind = (typeof ANNULMENT_KINDS)[number];

export const REFUSAL_GROUNDS = [
  'PARTY_REFUSES',
  'NOT_ADMISSIBLE',
  'OUT_OF_AREA',
  'FILED_ELSEWHERE',
  'DUPLICATE',
  'OTHER',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** domain.md §5.1 without WITHDRAWN, which is only the applicant's own command. */
export const TERMINATION_GROUNDS = [
  'REFUSED_BY_PARTY',
  'IRRECONCILABLE',
  'UNREACHABLE',
  'PERIOD_EXPIRED',
  'REFUSED_TO_SIGN',
  'SELF_SETTLED',
  'FILED_ELSEWHERE',
  'FALSE_MEDIATION',
  'SCOPE_EXCEEDED',
  'DEATH_NO_SUCCESSOR',
  'OTHER',
] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** Grounds that the book counts as failed; the others as terminated (ledger.md). */
const FAILED: readonly TerminationGround[] = [
  'REFUSED_BY_PARTY',
  'IRRECONCILABLE',
  'REFUSED_TO_SIGN',
  'PERIOD_EXPIRED',
];

/** `withdraw` is the applicant's own action and names its ground itself. */
export type EndGround = RefusalGround | TerminationGround | 'WITHDRAWN';

/** How the book counts a mediation that ended on this ground. */
export function endedAs(ground: TerminationGround): EndedAs {
  return FAILED.includes(ground) ? 'failed' : 'terminated';
}

/** How the book counts a case that was refused on this ground. */
export function refusedAs(ground: RefusalGround): UnacceptedAs {
  if (ground === 'FILED_ELSEWHERE') return 'filed-elsewhere';
  return ground === 'DUPLICATE' ? 'duplicate' : 'refused';
}
