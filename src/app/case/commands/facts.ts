/** Undisputed facts are recorded and confirmed; a party confirms its address of service. */
import * as step from '../../../domain/case/steps/facts.js';
import { asPhone } from '../../../domain/kernel/phone.js';
import type { Dated } from './intake.js';
import { onCase, type OnCase } from './on-case.js';

type Recording = OnCase & Dated & Omit<step.FactsInput, 'on'>;

export const recordFacts = onCase('recordFacts', ({ state }, input: Recording, context) =>
  step.recordFacts(state, { ...input, on: input.on ?? context.today }, context),
);

export const confirmFacts = onCase(
  'confirmFacts',
  ({ state }, input: OnCase & step.FactsConfirmation, context, { proof: facts }) =>
    step.confirmFacts(state, facts, input, context),
);

export const confirmServiceAddress = onCase(
  'confirmServiceAddress',
  ({ state }, input: OnCase & step.ServiceAddressInput, context) =>
    step.confirmServiceAddress(state, { ...input, phone: asPhone(input.phone, 'phone') }, context),
);
