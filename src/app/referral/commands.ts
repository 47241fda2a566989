/** Offers of a case between rooms. */
import type { AdministrativeScope } from '../../domain/case/administrative-scope.js';
import type { DeclineReason } from '../../domain/case/referral.js';
import * as step from '../../domain/case/steps/refer.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import { OPEN_REFERRAL } from '../../domain/case/referral.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type CaseCommand, onCase, onCaseWith, type OnCase } from '../case/commands/on-case.js';
import type { CommandContext } from '../pipeline/command.js';
import { factsOf, roomOfCase, roomOn } from '../case/room-lookup.js';
import type { LastOffer, UnitOfWork } from '../case/port.js';

type ToRoom = OnCase & { readonly roomId: RoomId };

/** The room to which the case is offered, as it is today. */
const offeredTo = (unit: UnitOfWork, { caseId }: OnCase, { today }: CommandContext) =>
  roomOfCase(unit, caseId, 'OFFERED', today);
const roomNamed = (unit: UnitOfWork, { roomId }: ToRoom, { today }: CommandContext) =>
  roomOn(unit.network, roomId, today);

/**
 * An offer is answered once, and a case given back once: whoever does it again learns what came of it
 * (REFERRAL_ANSWERED), also when the case is out of sight by then.
 */
function once<In extends OnCase>(side: 'TO' | 'BACK', command: CaseCommand<In>): CaseCommand<In> {
  return {
    ...command,
    lock: async (unit, input, context) => {
      const locking = command.lock(unit, input, context);
      const [locked, last] = await Promise.all([locking, unit.cases.lastOffer(context.actor, input.caseId, side)]);
      return { locked, last };
    },
    gate: (seen, input, context) => {
      const { locked, last } = seen as { locked: unknown; last: LastOffer | null };
      if (last) ensureUnanswered(last);
      return command.gate(locked, input, context);
    },
  };
}

function ensureUnanswered({ status, answeredOn, declineReason }: LastOffer): void {
  const open = OPEN_REFERRAL.some((one) => one === status);
  const facts = { answer: status, answeredOn: answeredOn ?? '', ...(declineReason ? { reason: declineReason } : {}) };
  ensure(open, 'REFERRAL_ANSWERED', { facts });
}

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

export const acceptReferral = once(
  'TO',
  onCaseWith('acceptReferral', {
    ask: (unit, input: OnCase & { administrativeScope?: AdministrativeScope | null }, context) =>
      offeredTo(unit, input, context),
    decide: ({ state }, input, context, { asked: target, proof }) =>
      step.acceptReferral(state, proof, factsOf(target), context, input.administrativeScope),
  }),
);

export const declineReferral = once(
  'TO',
  onCase(
    'declineReferral',
    (_file, input: OnCase & { reason: DeclineReason; note?: string | null }, context, { proof }) =>
      step.declineReferral(proof, { reason: input.reason, note: input.note ?? '' }, context),
  ),
);

export const recallReferral = onCase('recallReferral', (_file, _input: OnCase, context, { proof }) =>
  step.recallReferral(proof, context),
);

/** The window has passed; run by the sweep as the system. */
export const lapseReferral = onCaseWith('lapseReferral', {
  ask: (unit) => unit.network.calendar(),
  decide: (_file, _input: OnCase, context, { asked: calendar, proof }) => step.lapseReferral(proof, calendar, context),
});

/** The calendar of the window is loaded; run by the sweep as the system. */
export const dateReferral = onCaseWith('dateReferral', {
  ask: (unit) => unit.network.calendar(),
  decide: (_file, _input: OnCase, context, { asked: calendar, proof }) => step.dateReferral(proof, calendar, context),
});

export const returnReferral = once(
  'BACK',
  onCaseWith('returnReferral', {
    ask: (unit, input: ToRoom & { note: string; noticeGiven: boolean }, context) =>
      Promise.all([roomNamed(unit, input, context), unit.network.calendar()]),
    decide: ({ state }, input, context, { asked: [target, calendar], proof }) =>
      step.returnReferral(state, proof, input, factsOf(target), calendar, context),
  }),
);
