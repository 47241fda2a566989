/** Mediators and sessions. */
import type { SessionId } from '../../../domain/kernel/ids.js';
import * as staff from '../../../domain/case/steps/assign.js';
import * as session from '../../../domain/case/steps/session.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';
import { candidatesFor } from '../room-lookup.js';

export const assignMediators = onCaseWith('assignMediators', {
  ask: (unit, { presider, others }: OnCase & staff.AssignInput, { today }) =>
    candidatesFor(unit, [presider, ...others], today),
  decide: ({ state }, input, context, { asked: candidates }) =>
    staff.assignMediators(state, input, candidates, context),
});

export const replaceMediator = onCaseWith('replaceMediator', {
  ask: (unit, input: OnCase & staff.ReplaceInput, { today }) => candidatesFor(unit, [input.in], today),
  decide: ({ state }, input, context, { asked: candidates }) =>
    staff.replaceMediator(state, input, candidates, context),
});

export const scheduleSession = onCase('scheduleSession', (file, input: OnCase & session.SessionPlan, context) =>
  session.scheduleSession(file.state, input, context),
);

export const rescheduleSession = onCase(
  'rescheduleSession',
  (_file, input: OnCase & { sessionId: SessionId; startsAt: Date }, context, { proof }) =>
    session.rescheduleSession(proof, input, context),
);

export const cancelSession = onCase(
  'cancelSession',
  (_file, input: OnCase & { sessionId: SessionId; reason: string }, context, { proof }) =>
    session.cancelSession(proof, input, context),
);

export const openSession = onCase('openSession', (file, input: OnCase & session.SessionInput, context) =>
  session.openSession(file.state, input, context),
);
