/** What a court or a commission is asked after the outcome, and what it does. */
import * as advance from '../../../domain/case/proceedings/advance.js';
import * as prepare from '../../../domain/case/proceedings/prepare.js';
import type { CommandContext } from '../../pipeline/command.js';
import type { UnitOfWork } from '../port.js';
import { authorityOn } from '../room-lookup.js';
import type { Dated } from './intake.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';

type OnDay<In> = OnCase & Dated & Omit<In, 'on'>;
interface Addressed {
  readonly authorityId: string;
}
type ToAuthority<In> = OnDay<In> & Addressed;

const dated = <In extends Dated>(input: In, { today }: { readonly today: string }) => ({
  ...input,
  on: input.on ?? today,
});

const authority = (unit: UnitOfWork, input: Addressed, { today }: CommandContext) =>
  authorityOn(unit.network, input.authorityId, today);

/** The authority named and the official calendar, by which the last day is told. */
async function withCalendar(unit: UnitOfWork, input: Addressed, context: CommandContext) {
  const [named, calendar] = await Promise.all([authority(unit, input, context), unit.network.calendar()]);
  return { named, calendar };
}

export const prepareConfirmation = onCaseWith('prepareConfirmation', {
  ask: (unit, input: ToAuthority<prepare.ConfirmationInput>, context) => withCalendar(unit, input, context),
  decide: ({ state }, input, context, { asked: { named, calendar } }) =>
    prepare.prepareConfirmation(state, dated(input, context), named, calendar, context),
});

export const prepareArbitralReview = onCaseWith('prepareArbitralReview', {
  ask: (unit, input: ToAuthority<prepare.ReviewInput>, context) => withCalendar(unit, input, context),
  decide: ({ state }, input, context, { asked: { named, calendar } }) =>
    prepare.prepareArbitralReview(state, dated(input, context), named, calendar, context),
});

export const preparePaymentOrder = onCaseWith('preparePaymentOrder', {
  ask: (unit, input: ToAuthority<prepare.SoleInput>, context) => authority(unit, input, context),
  decide: ({ state }, input, context, { asked: court, proof }) =>
    prepare.preparePaymentOrder(state, proof, dated(input, context), court, context),
});

export const applyForEnforcement = onCaseWith('applyForEnforcement', {
  ask: (unit, input: ToAuthority<prepare.SoleInput>, context) => authority(unit, input, context),
  decide: ({ state }, input, context, { asked: court }) =>
    prepare.applyForEnforcement(state, dated(input, context), court, context),
});

export const offerFiling = onCaseWith('offerFiling', {
  ask: (unit, input: ToAuthority<prepare.FilingInput>, context) => authority(unit, input, context),
  decide: ({ state }, input, context, { asked: body }) =>
    prepare.offerFiling(state, dated(input, context), body, context),
});

export const submitProceeding = onCaseWith('submitProceeding', {
  ask: (unit) => unit.network.calendar(),
  decide: ({ state }, input: OnDay<advance.SubmitInput>, context, { asked: calendar, proof }) =>
    advance.submitProceeding(state, proof, dated(input, context), calendar, context),
});

export const recordProceedingStep = onCase(
  'recordProceedingStep',
  ({ state }, input: OnDay<advance.RecordInput>, context, { proof }) =>
    advance.recordProceedingStep(state, proof, dated(input, context), context),
);

export const withdrawProceeding = onCase(
  'withdrawProceeding',
  ({ state }, input: OnDay<advance.WithdrawalInput>, context, { proof }) =>
    advance.withdrawProceeding(state, proof, dated(input, context), context),
);

export const recordObjection = onCase(
  'recordObjection',
  ({ state }, input: OnDay<advance.ObjectionInput>, context, { proof }) =>
    advance.recordObjection(state, proof, dated(input, context), context),
);
