/** Offers of a case between rooms. */
import type { DeclineReason } from '../../domain/case/referral.js';
import * as step from '../../domain/case/steps/refer.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import type { Day } from '../../domain/kernel/day.js';
import { onCase, onCaseAsking, type OnCase } from '../pipeline/command.js';
import { factsOf, roomOfCase, roomOn } from '../case/room-lookup.js';
import type { UnitOfWork } from '../case/port.js';

type ToRoom = OnCase & { readonly roomId: RoomId };

/** The room to which the case is offered, as it is today. */
const offeredTo = (unit: UnitOfWork, { caseId }: OnCase, today: Day) => roomOfCase(unit, caseId, 'OFFERED', today);
const roomNamed = (unit: UnitOfWork, { roomId }: ToRoom, today: Day) => roomOn(unit.network, roomId, today);

export const proposeReferral = onCaseAsking(
  'proposeReferral',
  (unit, input: ToRoom & step.ProposeInput, today) => roomNamed(unit, input, today),
  (file, input, context, { asked: target }) => step.proposeReferral(file.state, input, factsOf(target), context),
);

export const sendReferral = onCaseAsking(
  'sendReferral',
  (unit, input: OnCase & { noticeGiven: boolean }, today) =>
    Promise.all([offeredTo(unit, input, today), unit.network.calendar()]),
  (file, input, context, { asked: [target, calendar], proof }) =>
    step.sendReferral(file.state, proof, input, factsOf(target), calendar, context),
);

export const acceptReferral = onCaseAsking(
  'acceptReferral',
  offeredTo,
  (file, _input: OnCase, context, { asked: target, proof }) =>
    step.acceptReferral(file.state, proof, factsOf(target), context),
);

export const declineReferral = onCase(
  'declineReferral',
  (_file, input: OnCase & { reason: DeclineReason; note?: string | null }, context, { proof }) =>
    step.declineReferral(proof, { reason: input.reason, note: input.note ?? '' }, context),
);

export const recallReferral = onCase('recallReferral', (_file, _input: OnCase, context, { proof }) =>
  step.recallReferral(proof, context),
);

/** The window has passed; run by the sweep as the system. */
export const expireReferral = onCaseAsking(
  'expireReferral',
  (unit) => unit.network.calendar(),
  (_file, _input: OnCase, context, { asked: calendar, proof }) => step.expireReferral(proof, calendar, context),
);

export const returnReferral = onCaseAsking(
  'returnReferral',
  (unit, input: ToRoom & { note: string; noticeGiven: boolean }, today) =>
    Promise.all([roomNamed(unit, input, today), unit.network.calendar()]),
  (file, input, context, { asked: [target, calendar], proof }) =>
    step.returnReferral(file.state, proof, input, factsOf(target), calendar, context),
);
