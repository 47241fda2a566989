/** Shapes: who outside holds a case, and what mediation was entrusted of it. */
import type { Mandate, MandateResult } from '../../../domain/case/mandate.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { MandateId, PersonId, PostId } from '../../../domain/kernel/ids.js';
import type { RoomBrief } from './case-row.js';
import type { AuthorityBrief } from './proceeding-view-of.js';

export interface CustodyView {
  readonly authority: AuthorityBrief;
  readonly since: Day;
  readonly number: string | null;
}

export interface MandateView {
  readonly id: MandateId;
  readonly kind: Mandate['kind'];
  readonly procedure: Mandate['procedure'];
  readonly online: boolean;
  readonly authority: AuthorityBrief;
  readonly room: RoomBrief;
  /** The authority's case number for it; null where it is the one of its custody. */
  readonly number: string | null;
  readonly offeredOn: Day | null;
  readonly takenOn: Day | null;
  readonly endedOn: Day | null;
  readonly result: MandateResult | null;
  readonly receiptSignedOn: Day | null;
  readonly reportedOn: Day | null;
  readonly judge: PostId | null;
  /** Who is in charge, as the authority wrote it: for the room that mediates or is asked to, and the authority itself. */
  readonly judgeName: string | null;
  /** What the authority hands over; for the same. */
  readonly materials: string | null;
  /** Who mediated under it and therefore takes no part in the trial (2016 art 16). */
  readonly mediatedBy: readonly PersonId[];
}
