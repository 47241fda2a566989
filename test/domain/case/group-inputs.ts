/** Sound inputs for the steps about a side of many people. */
import { membersFrom } from '../../../src/domain/case/group-members.js';
import * as step from '../../../src/domain/case/steps/group.js';
import type { Moves } from './move.js';

const PAPER = '推选书一';

/** The side with the most parties, whose others are as many as the case concerns. */
export const GROUP_MOVES: Pick<Moves, 'recordGroupMembers' | 'recordGroupConsents'> = {
  recordGroupMembers: {
    input: ({ state: { parties, dispute }, today: on }) => {
      const of = (side: string) => parties.filter((party) => party.side === side).map(({ id }) => id);
      const [side, ids] =
        of('APPLICANT').length > 1 ? ['APPLICANT', of('APPLICANT')] : ['RESPONDENT', of('RESPONDENT')];
      const names = Array.from({ length: dispute.people - parties.length }, (_, at) => `员工${at + 1}`);
      return {
        side,
        representatives: ids.slice(0, 5),
        members: membersFrom(names.join('\n'), 'members'),
        document: PAPER,
        on,
      };
    },
    decide: ({ state }, input, _, context) => step.recordGroupMembers(state, input, context),
  },
  recordGroupConsents: {
    input: ({ state: { groups = [] }, today: on }) => ({
      ...{ side: groups[0]?.side, consents: true, document: PAPER, on },
      lines: [{ from: 1, to: groups[0]?.represented ?? 1 }],
    }),
    decide: ({ state }, input, _, context, groups) => step.recordGroupConsents(state, groups, input, context),
  },
};
