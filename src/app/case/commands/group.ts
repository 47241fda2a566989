/** The roster of a side of many people, and how the represented answer. */
import { rosterFrom } from '../../../domain/case/group-roster.js';
import * as step from '../../../domain/case/steps/group.js';
import type { Dated } from './intake.js';
import { onCase, type OnCase } from './on-case.js';

type Rostering = OnCase & Dated & Omit<step.RosterInput, 'on' | 'lines'> & { readonly roster: string };

export const recordRoster = onCase('recordRoster', ({ state }, { roster, ...input }: Rostering, context) =>
  step.recordRoster(state, { ...input, lines: rosterFrom(roster, 'roster'), on: input.on ?? context.today }, context),
);

export const recordGroupConsents = onCase(
  'recordGroupConsents',
  ({ state }, input: OnCase & Dated & Omit<step.ConsentsInput, 'on'>, context, { proof: groups }) =>
    step.recordGroupConsents(state, groups, { ...input, on: input.on ?? context.today }, context),
);
