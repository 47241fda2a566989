/** Mediators and sessions. */
import type { SessionId } from '../../../domain/kernel/ids.js';
import { runningMandate } from '../../../domain/case/mandate.js';
import { mediatorsListed } from '../../../domain/case/roster.js';
import * as staff from '../../../domain/case/steps/assign.js';
import * as session from '../../../domain/case/steps/session.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';
import type { CommandContext } from '../../pipeline/command.js';
import type { UnitOfWork } from '../port.js';
import { candidatesFor } from '../room-lookup.js';
import { besideNotices, SESSION_MINUTES } from '../sessions-beside.js';

export const assignMediators = onCaseWith('assignMediators', {
  ask: (unit, { presider, others }: OnCase & staff.AssignInput, { today }) =>
    candidatesFor(unit, [presider, ...others], today),
  decide: ({ state }, input, context, { asked: candidates }) =>
    staff.assignMediators(state, input, candidates, context),
});

export const replaceMediator = onCaseWith('replaceMediator', {
  ask: (unit, input: OnCase & staff.ReplaceInput, { today }) => candidatesFor(unit, [input.in], today),
  read: async (unit, { state }, _input, { context }) => {
    const mandate = runningMandate(state.mandates);
    return (
      mandate && { mandate, roster: await unit.rosters.ofRoom(mandate.authority.id, mandate.room.id, context.today) }
    );
  },
  decide: ({ state }, input, context, { asked: candidates, read: under }) => {
    if (under) mediatorsListed(under.mandate.authority, under.roster, [input.in]);
    return staff.replaceMediator(state, input, candidates, context);
  },
});

/** What else the mediators of the case have at that time. */
const beside = (unit: UnitOfWork, { caseId, startsAt }: OnCase & { startsAt: Date }, { actor }: CommandContext) =>
  unit.cases.sessionsBeside(actor, caseId, startsAt, SESSION_MINUTES);

export const scheduleSession = onCaseWith('scheduleSession', {
  ask: (unit, input: OnCase & session.SessionPlan, context) => beside(unit, input, context),
  decide: ({ state }, input, context) => session.scheduleSession(state, input, context),
  notices: ({ asked }) => besideNotices(asked),
});

export const rescheduleSession = onCaseWith('rescheduleSession', {
  ask: (unit, input: OnCase & { sessionId: SessionId; startsAt: Date }, context) => beside(unit, input, context),
  decide: (_file, input, context, { proof }) => session.rescheduleSession(proof, input, context),
  notices: ({ asked }) => besideNotices(asked),
});

export const cancelSession = onCase(
  'cancelSession',
  (_file, input: OnCase & { sessionId: SessionId; reason: string }, context, { proof }) =>
    session.cancelSession(proof, input, context),
);

export const openSession = onCaseWith('openSession', {
  ask: (unit, input: OnCase & session.SessionInput, context) => beside(unit, input, context),
  decide: ({ state }, input, context) => session.openSession(state, input, context),
  notices: ({ asked }) => besideNotices(asked),
});
