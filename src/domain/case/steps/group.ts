/** Recording the members of a side of many people and their representatives, and how the represented answer to an agreement. */
import type { Day } from '../../kernel/day.js';
import type { PartyId } from '../../kernel/ids.js';
import { ensure } from '../../kernel/rule-broken.js';
import { inOrder } from '../days.js';
import { type Group, representativesOf, type GroupMember, type Span } from '../group.js';
import type { Side } from '../party.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';

export interface MembersInput {
  readonly side: Side;
  /** Parties of that side whom the others chose. */
  readonly representatives: readonly PartyId[];
  readonly members: readonly GroupMember[];
  /** The paper by which they were chosen. */
  readonly document: string;
  readonly on: Day;
}

/** PARTY_UNKNOWN, REPRESENTATIVES_COUNT, MORE_MEMBERS_THAN_PEOPLE, TEXT_MISSING. */
export function recordGroupMembers(state: CaseState, input: MembersInput, { today }: StepContext): Events {
  const { side, members, on, document } = input;
  inOrder(state, on, today, 'on');
  const ofSide = state.parties.filter((party) => party.side === side).map(({ id }) => id);
  const representatives = [...new Set(input.representatives)];
  for (const [at, id] of representatives.entries())
    ensure(ofSide.includes(id), 'PARTY_UNKNOWN', { field: `representatives[${at}]` });
  const { least, most } = representativesOf(state.track);
  const fit = representatives.length >= least && representatives.length <= most;
  ensure(fit, 'REPRESENTATIVES_COUNT', { field: 'representatives', facts: { least, most } });
  const { people } = state.dispute;
  const listed = state.parties.length + members.length;
  ensure(listed <= people, 'MORE_MEMBERS_THAN_PEOPLE', { field: 'members', facts: { listed, people } });
  ensure(document.trim(), 'TEXT_MISSING', { field: 'document' });
  const data = { side, representatives, represented: members.length, document: document.trim() };
  return [{ type: 'GroupMembersRecorded', day: on, data, secret: { members } }];
}

export interface ConsentsInput {
  readonly side: Side;
  readonly lines: readonly Span[];
  /** False: they do not consent, and the agreement does not bind them. */
  readonly consents: boolean;
  readonly document: string;
  readonly on: Day;
}

/** By a paper that stands in the file, of lines of the list of members (NO_MEMBERS, MEMBER_UNKNOWN, TEXT_MISSING). */
export function recordGroupConsents(
  state: CaseState,
  groups: readonly Group[],
  { side, lines, consents, document, on }: ConsentsInput,
  { today }: StepContext,
): Events {
  inOrder(state, on, today, 'on');
  const group = groups.find((one) => one.side === side);
  ensure(group, 'NO_MEMBERS', { field: 'side' });
  const { represented: most } = group;
  ensure(lines.length > 0, 'MEMBER_UNKNOWN', { field: 'lines', facts: { most } });
  for (const [at, { from, to }] of lines.entries())
    ensure(1 <= from && from <= to && to <= most, 'MEMBER_UNKNOWN', { field: `lines[${at}]`, facts: { most } });
  ensure(document.trim(), 'TEXT_MISSING', { field: 'document' });
  return [{ type: 'GroupConsentsRecorded', day: on, data: { side, lines, consents, document: document.trim() } }];
}
