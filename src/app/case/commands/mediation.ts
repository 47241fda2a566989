/** Mediators and sessions. */
import type { SessionId } from '../../../domain/kernel/ids.js';
import * as staff from '../../../domain/case/steps/assign.js';
import * as session from '../../../domain/case/steps/session.js';
import { onCase, type OnCase } from '../../pipeline/command.js';
import { candidatesFor } from '../room-lookup.js';

export const assignMediators = onCase(
  'assignMediators',
  async (file, input: OnCase & staff.AssignInput, context, { unit }) => {
    const candidates = await candidatesFor(unit, [input.presider, ...input.others], context.today);
    return staff.assignMediators(file.state, input, candidates, context);
  },
);

export const replaceMediator = onCase(
  'replaceMediator',
  async (file, input: OnCase & staff.ReplaceInput, context, { unit }) => {
    const candidates = await candidatesFor(unit, [input.in], context.today);
    return staff.replaceMediator(file.state, input, candidates, context);
  },
);

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
