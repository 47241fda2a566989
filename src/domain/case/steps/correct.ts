/** Steps are undone (asked by the head, confirmed by the supervisor), and an agreement is annulled. */
import type { AnnulmentKind } from '../outcome.js';
import type { Day } from '../../kernel/day.js';
import type { EventId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { inOrder } from '../days.js';
import type { CaseEventType, Recorded } from '../events.js';
import { standing } from '../fold.js';
import type { CaseState, UndoAsked } from '../state.js';
import type { Events, StepContext } from './context.js';

/** A party was granted a correction of its data (PIPL 46): one amendment is open for it, also in an archived file. */
export function grantCorrection(requestId: string, context: Pick<StepContext, 'today'>): Events {
  return [{ type: 'CorrectionGranted', day: context.today, data: { requestId } }];
}

/** The head asks to undo the last booked step; the supervisor decides. */
export function askUndo(undoes: EventId, input: { reason: string }, context: StepContext): Events {
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  return [
    {
      type: 'UndoAsked',
      day: context.today,
      data: { undoes },
      secret: { texts: { [`reason:undo:${undoes}`]: input.reason } },
    },
  ];
}

/**
 * The last booked step and all unbooked steps after it are undone; folding the remaining events restores the state before it.
 * Refused when another booked step came after the request (UNDO_STALE); the asker may not confirm (UNDO_BY_ASKER).
 */
export function confirmUndo(asked: UndoAsked, history: readonly Recorded[], context: StepContext): Events {
  ensure(asked.by !== context.person, 'UNDO_BY_ASKER');
  return [
    { type: 'StepsUndone', day: context.today, data: { undone: stepsAfter(history, asked.event), asked: asked.event } },
  ];
}

/** An earlier undo stays what it was, since taking it back would say nothing; so does what was decided on a party's right, and what another case knows of this one. */
const STAYS: readonly CaseEventType[] = ['StepsUndone', 'CorrectionGranted', 'Reopened', 'CaseLinked', 'CaseUnlinked'];

/** The events that an undo of this booked event would drop, oldest first; with a booked agreement goes the act that made it effective. */
export function stepsAfter(history: readonly Recorded[], booked: EventId): EventId[] {
  const events = standing(history);
  const at = events.findIndex((e) => e.id === booked);
  const first = events[at]?.type === 'AgreementEffective' ? at - 1 : at;
  return events.slice(first).flatMap((e) => (STAYS.includes(e.type) ? [] : [e.id]));
}

/** The supervisor leaves the step as it is, with a reason; the head may ask again. */
export function declineUndo({ event: undoes }: UndoAsked, input: { reason: string }, context: StepContext): Events {
  ensure(input.reason.trim(), 'TEXT_MISSING', { field: 'reason' });
  return [
    {
      type: 'UndoDeclined',
      day: context.today,
      data: { undoes },
      secret: { texts: { [`reason:undoDeclined:${undoes}`]: input.reason } },
    },
  ];
}

/** The agreement was revoked, declared void or found sham; the day is the ruling's, the success is taken back in its period. */
export function recordAnnulment(
  state: CaseState,
  input: { kind: AnnulmentKind; document: string; rulingOn: Day },
  context: StepContext,
): Events {
  ensure(input.document.trim(), 'TEXT_MISSING', { field: 'document' });
  inOrder(state, input.rulingOn, context.today, 'rulingOn');
  return [{ type: 'AgreementAnnulled', day: input.rulingOn, data: { kind: input.kind, document: input.document } }];
}
