/** Who made the entries that a correction may touch: a slip is put right by whoever made it, or by the head. */
import type { PersonId, RoomId } from '../kernel/ids.js';
import type { CaseEventType, Recorded } from './events.js';
import type { Authored, CaseState } from './state.js';
import { ON_DESK } from './status.js';

/** The step by which an entry is made; everything else is written at the registration. */
const MADE_BY: Partial<Record<CaseEventType, Authored>> = {
  Accepted: 'acceptance',
  AgreementDrafted: 'agreement',
  OralAgreementRecorded: 'agreement',
  AgreementEffective: 'ending',
  Refused: 'ending',
  Terminated: 'ending',
  Withdrawn: 'ending',
};

const ENTRY_OF: Readonly<Record<string, Authored>> = {
  acceptedOn: 'acceptance',
  number: 'acceptance',
  agreedAmount: 'agreement',
  items: 'agreement',
  endedOn: 'ending',
  facts: 'facts',
  claims: 'claims',
  employer: 'employer',
};

/** What a corrected field belongs to; null for the rest of the registration, as the type or the amount in dispute. */
function entryOf(field: string): Authored | null {
  if (field.startsWith('people.')) return 'particulars';
  return ENTRY_OF[field] ?? null;
}

/** The state with the person who made or rewrote an entry by this event. */
export function withAuthors(state: CaseState, event: Recorded): CaseState {
  const made = MADE_BY[event.type];
  const rewritten = event.type === 'Amended' ? event.data.fields.flatMap((field) => entryOf(field) ?? []) : [];
  const came = event.type === 'PartyAdded' || event.type === 'PartySubstituted' ? ['particulars' as const] : [];
  const entries = [...(made ? [made] : []), ...rewritten, ...came];
  if (entries.length === 0) return state;
  return { ...state, authors: { ...state.authors, ...Object.fromEntries(entries.map((entry) => [entry, event.by])) } };
}

/** Whether what stands there is what the registrar wrote. */
export function standsAsRegistered({ authors, registrar }: CaseState, entry: Authored): boolean {
  return (authors?.[entry] ?? registrar) === registrar;
}

/** Whether what stands there was written at the registration in that room, and by nobody since. */
export function standsAsThatRoomWrote(
  { authors, milestones }: CaseState,
  entry: Authored,
  room: RoomId | null,
): boolean {
  return authors?.[entry] === undefined && milestones[0]?.room.id === room;
}

/** The registration is the registrar's until the case is taken up by being accepted. */
export function atIntake(state: CaseState, person: PersonId): boolean {
  return state.registrar === person && (ON_DESK as readonly string[]).includes(state.status);
}

/** A mediator's own entries: what they agreed on, how it ended, and what was said at a session they held. */
export function madeEntries({ authors = {}, sessions, status }: CaseState, person: PersonId): boolean {
  const own = authors.agreement === person || authors.ending === person;
  return status !== 'ARCHIVED' && (own || sessions.some(({ openedBy }) => openedBy === person));
}

/** Fields that are not the person's to correct: neither of the registration at intake nor of an own entry. */
export function entriesOfOthers(state: CaseState, fields: readonly string[], person: PersonId): string[] {
  return fields.filter((field) => {
    const entry = entryOf(field);
    if (entry === 'agreement' || entry === 'ending') return state.authors?.[entry] !== person;
    return entry === 'acceptance' || !atIntake(state, person);
  });
}
