/** Linked proceedings as the viewer may see them: codes, days, numbers and papers of authorities, no text of the file. */
import type { AuthorityKind } from '../../../domain/case/authority.js';
import {
  numberOf,
  type Proceeding,
  type ProceedingStep,
  statusOf,
  wasSubmitted,
} from '../../../domain/case/proceeding.js';
import { extendableBy } from '../../../domain/case/proceeding-clocks.js';
import { recordable } from '../../../domain/case/proceeding-guards.js';
import type { ProceedingKind, ProceedingStatus } from '../../../domain/case/proceeding-status.js';
import type { Visibility } from '../../../domain/case/visibility.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { EventId, PartyId, ProceedingId } from '../../../domain/kernel/ids.js';

export interface AuthorityBrief {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly name: string;
}

export interface ProceedingStepView {
  readonly event: EventId;
  readonly status: ProceedingStatus;
  readonly on: Day;
  readonly number: string | null;
  readonly document: string | null;
  readonly receivedOn: Day | null;
  /** The authority extended its own period by so much. */
  readonly extendedBy: number | null;
}

export interface ProceedingView {
  readonly id: ProceedingId;
  readonly kind: ProceedingKind;
  readonly status: ProceedingStatus;
  readonly authority: AuthorityBrief;
  readonly partyId: PartyId | null;
  readonly number: string | null;
  /** What may be recorded of it now: what follows and, where the authority may extend its period, the status it has. */
  readonly next: readonly ProceedingStatus[];
  readonly steps: readonly ProceedingStepView[];
}

/**
 * The room that holds the case sees all of them, its supervision all but typed titles, an authority those that were handed in
 * to it; who registered the case, is only asked, or gave it away sees none.
 */
export function proceedingViewsOf(
  { proceedings = [] }: CaseState,
  { accessLevel, through }: Visibility,
  names: ReadonlyMap<string, string>,
): ProceedingView[] {
  const titles = accessLevel !== 'OVERSEER';
  const shown = proceedings.filter((one) => {
    if (accessLevel === 'AUTHORITY') return wasSubmitted(one) && one.authority.id === through?.organisationId;
    return accessLevel === 'CUSTODIAN' || accessLevel === 'OVERSEER';
  });
  return shown.map((one) => viewOf(one, names, titles));
}

function viewOf(one: Proceeding, names: ReadonlyMap<string, string>, titles: boolean): ProceedingView {
  const { id, kind, authority } = one;
  const steps: readonly ProceedingStep[] = one.steps;
  const extendable = extendableBy(one) !== null && !steps.some(({ extendedBy }) => extendedBy);
  return {
    next: [...recordable(one), ...(extendable ? [statusOf(one)] : [])],
    ...{ id, kind, status: statusOf(one), number: numberOf(one), partyId: one.party ?? null },
    authority: { id: authority.id, kind: authority.kind, name: names.get(authority.id) ?? '' },
    steps: steps.map(({ event, status, on, number, document, receivedOn = null, extendedBy = null }) => ({
      ...{ event, status, on, number, receivedOn, extendedBy },
      document: titles ? (document ?? null) : null,
    })),
  };
}
