/** The members of a side of many people with their representatives, and how the represented answer. */
import { membersFrom } from '../../../domain/case/group-members.js';
import * as step from '../../../domain/case/steps/group.js';
import type { Dated } from './intake.js';
import { onCase, type OnCase } from './on-case.js';

type WithList = OnCase & Dated & Omit<step.MembersInput, 'on' | 'members'> & { readonly members: string };

export const recordGroupMembers = onCase('recordGroupMembers', ({ state }, { members, ...input }: WithList, context) =>
  step.recordGroupMembers(
    state,
    { ...input, members: membersFrom(members, 'members'), on: input.on ?? context.today },
    context,
  ),
);

export const recordGroupConsents = onCase(
  'recordGroupConsents',
  ({ state }, input: OnCase & Dated & Omit<step.ConsentsInput, 'on'>, context, { proof: groups }) =>
    step.recordGroupConsents(state, groups, { ...input, on: input.on ?? context.today }, context),
);
