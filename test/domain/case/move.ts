/** What a step is told with in the tests: a sound input, the network's answer, the step itself. */
import { type Action, type Proof } from '../../../src/domain/case/actions.js';
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import type { RoomFacts } from '../../../src/domain/case/admission.js';
import type { RosterOfRoom } from '../../../src/domain/case/roster.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { Candidate } from '../../../src/domain/case/steps/assign.js';
import type { Events, StepContext } from '../../../src/domain/case/steps/context.js';
import { anAct, type CALENDAR, DISTRICT, TOWN, UNION, VILLAGE } from './fixtures.js';
import type { Story } from './story.js';

/** What the network says when the step is taken; a test replaces what it is about. */
export interface StepFacts {
  room: RoomFacts;
  candidates: Candidate[];
  calendar: typeof CALENDAR;
  number: string | null;
  /** The authority named; left out, the court or the commission that does not hold it yet. */
  authority?: AuthorityRef;
  /** Of the court; left out, the room is on it. */
  roster?: RosterOfRoom;
  /** Left out, since 2025. */
  preFilingClosedSince?: string | null;
}

type Decide<A extends Action> = (
  story: Story,
  input: never,
  facts: StepFacts,
  context: StepContext,
  proof: Proof<A>,
) => Events;

/** `input` is what a careful mediator would give; `decide` is the step itself. */
export interface Move<A extends Action> {
  input(story: Story, context: StepContext): object;
  room?(story: Story): RoomFacts;
  decide: Decide<A>;
}

export type Moves = { readonly [A in Action]: Move<A> };

export const sides = (state: CaseState) => state.parties.filter((p) => p.side !== 'THIRD_PARTY');
export const applicants = (state: CaseState) => state.parties.filter((p) => p.side === 'APPLICANT');
export const acts = (state: CaseState, on: string) => sides(state).map((party) => anAct(party, on));

/** A room that may take the case: another one, that has not declined it. */
export function nextRoom({ state }: Story): RoomFacts {
  const refused = state.referrals.filter((r) => r.status === 'DECLINED').map((r) => r.to.id);
  const choice = [UNION, DISTRICT, VILLAGE, TOWN].filter((room) => room.id !== state.room.id);
  return choice.find((room) => !refused.includes(room.id)) ?? (choice[0] as RoomFacts);
}
