/** Offers of a case between rooms. */
import type { DeclineReason } from '../../domain/case/referral.js';
import * as step from '../../domain/case/steps/refer.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import { onCase, onCaseWith, type OnCase } from '../case/commands/on-case.js';
import type { CommandContext } from '../pipeline/command.js';
import { factsOf, roomOfCase, roomOn } from '../case/room-lookup.js';
import type { UnitOfWork } from '../case/port.js';

type ToRoom = OnCase & { readonly roomId: RoomId };

/** The room to which the case is offered, as it is today. */
const offeredTo = (unit: UnitOfWork, { caseId }: OnCase, { today }: CommandContext) =>
  roomOfCase(unit, caseId, 'OFFERED', today);
const roomNamed = (unit: UnitOfWork, { roomId }: ToRoom, { today }: CommandContext) =>
  roomOn(unit.network, roomId, today);

export const proposeReferral = onCaseWith('proposeReferral', {
  ask: (unit, input: ToRoom & step.ProposeInput, context) => roomNamed(unit, input, context),
  decide: ({ state }, input, context, { asked: target }) =>
    step.proposeReferral(state, input, factsOf(target), context),
});

export const sendReferral = onCaseWith('sendReferral', {
  ask: (unit, input: OnCase & { noticeGiven: boolean }, context) =>
    Promise.all([offeredTo(unit, input, context), unit.network.calendar()]),
  decide: ({ state }, input, context, { asked: [target, calendar], proof }) =>
    step.sendReferral(state, proof, input, factsOf(target), calendar, context),
});

export const acceptReferral = onCaseWith('acceptReferral', {
  ask: offeredTo,
  decide: ({ state }, _input, context, { asked: target, proof }) =>
    step.acceptReferral(state, proof, factsOf(target), context),
});

export const declineReferral = onCase(
  'declineReferral',
  (_file, input: OnCase & { reason: DeclineReason; note?: string | null }, context, { proof }) =>
    step.declineReferral(proof, { reason: input.reason, note: input.note ?? '' }, context),
);

export const recallReferral = onCase('recallReferral', (_file, _input: OnCase, context, { proof }) =>
  step.recallReferral(proof, context),
);

/** The window has passed; run by the sweep as the system. */
export const lapseReferral = onCaseWith('lapseReferral', {
  ask: (unit) => unit.network.calendar(),
  decide: (_file, _input: OnCase, context, { asked: calendar, proof }) => step.lapseReferral(proof, calendar, context),
});

export const returnReferral = onCaseWith('returnReferral', {
  ask: (unit, input: ToRoom & { note: string; noticeGiven: boolean }, context) =>
    Promise.all([roomNamed(unit, input, context), unit.network.calendar()]),
  decide: ({ state }, input, context, { asked: [target, calendar], proof }) =>
    step.returnReferral(state, proof, input, factsOf(target), calendar, context),
});
