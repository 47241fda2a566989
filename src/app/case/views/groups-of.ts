/** Sides of many people, in numbers. */
import { counted, standing, unanswered } from '../../../domain/case/group.js';
import { asksForRepresentatives } from '../../../domain/case/group-rules.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { CaseView } from './case-view.js';

type OfGroups = Pick<CaseView, 'groups' | 'representativesAsked'>;

export const NO_GROUPS: OfGroups = { groups: [], representativesAsked: false };

/** For the room that holds the case and who watches it. */
export function groupsOf(state: CaseState): OfGroups {
  return {
    groups: (state.groups ?? []).map((group) => ({
      caseId: state.id,
      side: group.side,
      representatives: standing(group, state.parties),
      represented: group.represented,
      consented: counted(group.consented),
      declined: counted(group.declined),
      unanswered: unanswered(group),
    })),
    representativesAsked: asksForRepresentatives(state),
  };
}
