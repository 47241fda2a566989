/** What every application to an authority needs: the right body, the acts of who applies, its papers (domain.md §5). */
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs, sidesOf } from '../acts.js';
import type { AuthorityKind, AuthorityRef } from '../authority.js';
import { notBefore, notFuture } from '../days.js';
import type { CaseEvent } from '../events.js';
import type { PartyAct } from '../party.js';
import type { Application, Attachment, ProceedingOpening } from '../proceeding-event.js';
import type { ProceedingKind } from '../proceeding-status.js';
import type { CaseState } from '../state.js';
import type { StepContext } from '../steps/context.js';

export interface ApplicationInput {
  /** Each party that applies: by itself or through whom. */
  readonly acts: readonly PartyAct[];
  readonly form: 'WRITTEN' | 'ORAL';
  readonly attachments: readonly Attachment[];
  readonly on: Day;
}

/** The body is of the kind that decides on such an application (AUTHORITY_OF_OTHER_KIND). */
export function ofKind(authority: AuthorityRef, kind: AuthorityKind): void {
  const facts = { authority: kind };
  ensure(authority.kind === kind, 'AUTHORITY_OF_OTHER_KIND', { field: 'authorityId', facts });
}

/** Both sides apply together (APPLICATION_NOT_JOINT names who is missing); third parties need not. */
export function joint(state: CaseState, { acts, on }: ApplicationInput, context: StepContext): void {
  bindingActs(acts, state.parties, { on, today: context.today }, 'acts');
  allActed(acts, sidesOf(state.parties), 'APPLICATION_NOT_JOINT', 'acts');
}

/** The papers asked for, and the authorisation where an agent acts (ATTACHMENT_MISSING names the rest). */
export function complete(
  state: CaseState,
  { acts, attachments }: ApplicationInput,
  wanted: readonly Attachment[],
): void {
  const standIns = state.parties.flatMap((party) => party.standIns);
  const byAgent = acts.some(({ throughId }) => standIns.some(({ id, kind }) => id === throughId && kind === 'AGENT'));
  const all: readonly Attachment[] = byAgent ? [...wanted, 'AUTHORISATION'] : wanted;
  const missing = all.filter((one) => !attachments.includes(one));
  ensure(missing.length === 0, 'ATTACHMENT_MISSING', { field: 'attachments', facts: { attachments: missing } });
}

/** A day that has come, not before the agreement or the end of the mediation. */
export function afterOutcome(state: CaseState, on: Day, context: StepContext): void {
  notFuture(on, context.today, 'on');
  notBefore(on, state.agreement?.effectiveOn ?? state.ending?.on ?? '', 'on');
}

interface Opened extends Partial<Pick<ProceedingOpening, 'party' | 'status'>> {
  readonly kind: ProceedingKind;
  readonly on: Day;
  readonly application: Application | null;
  /** Kept sealed under `reason:<proceeding>`. */
  readonly reason?: string | null;
}

/** The event with which a proceeding begins. */
export function opening(authority: AuthorityRef, opened: Opened, context: StepContext): CaseEvent {
  const { kind, on, application, party, status = 'PREPARED', reason } = opened;
  const proceedingId = context.newId();
  return {
    type: 'ProceedingPrepared',
    day: on,
    data: { proceedingId, kind, authority, ...(party && { party }), status, application },
    ...(reason && { secret: { texts: { [`reason:${proceedingId}`]: reason } } }),
  };
}
