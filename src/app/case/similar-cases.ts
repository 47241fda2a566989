/** Cases that look like one dispute: the same two people within a few days. A hint to ask, never a reason to refuse. */
import type { CaseSecret } from '../../domain/case/secret.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseId, Home, RoomId } from '../../domain/kernel/ids.js';
import type { Notice } from '../../domain/kernel/notice.js';

/** Two cases are near when their days of registration lie no further apart (D). */
export const NEAR_DAYS = 30;
/** From this application of one person at one room within so many days on, the clerk is told (D). */
export const OFTEN = { times: 3, days: 90 } as const;

/** A case of the district between the same two people. */
export interface SimilarCase {
  readonly caseId: CaseId;
  readonly similarId: CaseId;
  readonly roomId: RoomId;
  readonly roomName: string;
  readonly displayNo: string;
  /** Whether that case exists for the actor. */
  readonly seen: boolean;
}

/** What a new case looks like, asked before it is written: nothing waits for it while the book is held. */
export interface Likeness {
  readonly similar: readonly SimilarCase[];
  /** How often an applicant came to the room within `OFTEN.days`, this time included. */
  readonly times: number;
}

/** That a case looks like one registered before it. */
export interface AlikeEarlier {
  readonly caseId: CaseId;
  readonly similarId: CaseId;
  readonly displayNo: string;
}

export interface SimilarCases {
  /** By keyed hashes of the parties. */
  find(actor: Actor, file: { readonly state: CaseState; readonly secret: CaseSecret }): Promise<Likeness>;
  /** Keeps each pair for both of its cases. */
  keep(found: readonly SimilarCase[], home: Home, at: Date): void;
  /** Of many cases just written: finds the earlier ones like them, few of each, and keeps the pairs. */
  keepAlike(home: Home, ids: readonly CaseId[], at: Date): Promise<void>;
  /** Which earlier cases are kept as like these. */
  earlierLike(home: Home, ids: readonly CaseId[]): Promise<readonly AlikeEarlier[]>;
}

/** One notice a case: a number is told only to who sees that case, others learn where to ask. */
export function similarNotices({ similar, times }: Likeness): Notice[] {
  const again: Notice = { code: 'SAME_PERSON_AGAIN', facts: { times, days: OFTEN.days } };
  return [
    ...similar.map(
      ({ roomName: room, displayNo, seen }): Notice => ({
        code: 'SIMILAR_CASE',
        facts: { room, ...(seen ? { displayNo } : {}) },
      }),
    ),
    ...(times >= OFTEN.times ? [again] : []),
  ];
}
