/** What the events about a side of many people make of a case. */
import type { Recorded } from './events.js';
import { answered } from './group.js';
import type { CaseState } from './state.js';

type Of<T extends Recorded['type']> = Extract<Recorded, { type: T }>;

/** A new list of members takes the place of the former of that side, with its answers. */
export function withMembers(state: CaseState, { id, data }: Of<'GroupMembersRecorded'>): CaseState {
  const { side, representatives, represented } = data;
  const others = (state.groups ?? []).filter((group) => group.side !== side);
  const group = { side, representatives, represented, membersIn: id, consented: [], declined: [] };
  return { ...state, groups: [...others, group] };
}

/** By lines of the list of members. */
export function withAnswers(state: CaseState, { data }: Of<'GroupConsentsRecorded'>): CaseState {
  const { side, lines, consents } = data;
  return {
    ...state,
    groups: (state.groups ?? []).map((group) => (group.side === side ? answered(group, lines, consents) : group)),
  };
}

/** Whoever answered, answered to the draft before. */
export function withoutAnswers(state: CaseState): CaseState {
  if (!state.groups) return state;
  return { ...state, groups: state.groups.map((group) => ({ ...group, consented: [], declined: [] })) };
}
