/** Mediation that a court or a commission entrusts: offered, taken, declined, lapsed, recalled, reported. */
import type { Mandate } from '../../domain/case/mandate.js';
import type { CaseState } from '../../domain/case/state.js';
import type { StepContext } from '../../domain/case/steps/context.js';
import * as answer from '../../domain/case/steps/mandate-answer.js';
import * as offer from '../../domain/case/steps/mandate-offer.js';
import type { PartyAct } from '../../domain/case/party.js';
import type { Day } from '../../domain/kernel/day.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import type { Dated } from '../case/commands/intake.js';
import { onCase, onCaseWith, type OnCase } from '../case/commands/on-case.js';
import type { UnitOfWork } from '../case/port.js';
import { candidatesFor, factsOf, roomOn } from '../case/room-lookup.js';

type OnDay<In> = OnCase & Dated & Omit<In, 'on'>;
const dated = <In extends Dated>(input: In, { today }: StepContext): Omit<In, 'on'> & { on: Day } => ({
  ...input,
  on: input.on ?? today,
});

export type Offer = OnDay<offer.OfferInput> & { readonly roomId: RoomId; readonly consents: readonly PartyAct[] };

/** What is known of the room that an authority asks. */
export async function offerFactsOf(
  unit: UnitOfWork,
  authorityId: string,
  roomId: RoomId,
  today: Day,
): Promise<offer.OfferFacts> {
  const [room, roster] = await Promise.all([
    roomOn(unit.network, roomId, today),
    unit.rosters.ofRoom(authorityId, roomId, today),
  ]);
  const preFilingClosedSince = await unit.rosters.preFilingClosedSince(room.home, today);
  return { room: factsOf(room), roster, preFilingClosedSince };
}

export const offerMandate = onCaseWith('offerMandate', {
  read: (unit, { state }, input: Offer, { context }) =>
    offerFactsOf(unit, state.custody?.authority.id ?? '', input.roomId, context.today),
  decide: ({ state }, input, context, { proof, read: facts }) =>
    offer.offerMandate(state, proof, dated(input, context), facts, context),
});

/** The room of the last mandate as it is today, with what the court's roster says of it. */
async function roomAsked(unit: UnitOfWork, { mandates = [] }: CaseState, today: Day) {
  const { room, authority } = mandates.at(-1) as Mandate;
  const [now, roster] = await Promise.all([
    roomOn(unit.network, room.id, today),
    unit.rosters.ofRoom(authority.id, room.id, today),
  ]);
  return { room: factsOf(now), roster };
}

export type AcceptMandate = OnDay<answer.AcceptMandateInput>;

export const acceptMandate = onCaseWith('acceptMandate', {
  ask: (unit, { presider, others }: AcceptMandate, { today }) => candidatesFor(unit, [presider, ...others], today),
  read: (unit, { state }, _input, { context }) => roomAsked(unit, state, context.today),
  decide: ({ state }, input, context, { asked: candidates, proof, read }) =>
    answer.acceptMandate(state, proof, dated(input, context), { ...read, candidates }, context),
});

export const declineMandate = onCase(
  'declineMandate',
  ({ state }, input: OnDay<Parameters<typeof answer.declineMandate>[2]>, context, { proof }) =>
    answer.declineMandate(state, proof, dated(input, context), context),
);

/** The time to answer on line has passed; run by the sweep as the system. */
export const lapseMandate = onCaseWith('lapseMandate', {
  ask: (unit) => unit.network.calendar(),
  decide: ({ state }, _input: OnCase, context, { asked: calendar, proof }) =>
    answer.lapseMandate(state, proof, calendar, context),
});

export const recallMandate = onCase(
  'recallMandate',
  ({ state }, input: OnCase & Dated & { note: string }, context, { proof }) =>
    offer.recallMandate(state, proof, dated(input, context), context),
);

export const changeJudge = onCase(
  'changeJudge',
  (_file, input: OnCase & Parameters<typeof offer.changeJudge>[1], context, { proof }) =>
    offer.changeJudge(proof, input, context),
);

export const reportMandate = onCase(
  'reportMandate',
  ({ state }, input: OnDay<Parameters<typeof answer.reportMandate>[2]>, context, { proof }) =>
    answer.reportMandate(state, proof, dated(input, context), context),
);
