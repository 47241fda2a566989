/** One recorded step of consultation or arbitration. */
import type { Day } from '../kernel/day.js';
import type { EventId, PartyId } from '../kernel/ids.js';
import type { ArbitrationStepKind } from './arbitration-rules.js';
import type { Side } from './party.js';

/** What some kinds of steps say besides their day. */
export interface StepDetails {
  /** To which side it was served, or which side did it. */
  readonly side?: Side;
  readonly hearingOn?: Day;
  /** Calendar days by which the award's period was extended. */
  readonly days?: number;
  /** Of each item of an award, whether it is final (调解仲裁法 47). */
  readonly finals?: readonly boolean[];
  readonly arbitrators?: number;
  /** The representatives of many workers. */
  readonly parties?: readonly PartyId[];
  /** Until when the parties agreed to talk. */
  readonly until?: Day;
}

export interface ArbitrationStep extends StepDetails {
  readonly kind: ArbitrationStepKind;
  readonly event: EventId;
  readonly on: Day;
  readonly document: string;
  /** '' where the paper bears none. */
  readonly number: string;
}
