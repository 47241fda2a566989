/**
 * A side of many people: representatives stand as parties, its other members are on a sealed list. What the representatives settle binds
 * the represented only with their consent (民诉法 56; 办案规则 63; domain.md §8, 29).
 */
import type { EventId, PartyId } from '../kernel/ids.js';
import type { Party, Side } from './party.js';
import type { Track } from './track.js';

/** A member who is no party, sealed with the event that recorded it. */
export interface GroupMember {
  readonly name: string;
  readonly phone?: string;
  readonly idNumber?: string;
}

/** Lines of the list of members, 1 for the first, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Group {
  readonly side: Side;
  readonly representatives: readonly PartyId[];
  /** How many members are on the list. */
  readonly represented: number;
  /** The event whose sealed part is the list of members. */
  readonly membersIn: EventId;
  /** Who answered to the agreement as it is drafted now; of the others no answer is known. */
  readonly consented: readonly Span[];
  readonly declined: readonly Span[];
}

/** No list of members is longer (ours, D). */
export const MOST_REPRESENTED = 5_000;

/** Labour: three to five (办案规则 63); otherwise two to five (民诉法解释 78). */
export function representativesOf(track: Track): {
  readonly least: number;
  readonly most: number;
} {
  return { least: track === 'LABOUR' ? 3 : 2, most: 5 };
}

/** The representatives who are still parties of their side. */
export function standing({ representatives, side }: Group, parties: readonly Party[]): PartyId[] {
  return representatives.filter((id) => parties.some((party) => party.id === id && party.side === side));
}

/** How many lines. */
export const counted = (spans: readonly Span[]): number => spans.reduce((n, { from, to }) => n + to - from + 1, 0);

/** Of how many of the represented no answer is known. */
export function unanswered({ represented, consented, declined }: Group): number {
  return represented - counted(consented) - counted(declined);
}

/** How a line answered; null for not yet. */
export function answerOf({ consented, declined }: Group, line: number): 'CONSENTED' | 'DECLINED' | null {
  const within = ({ from, to }: Span) => from <= line && line <= to;
  if (consented.some(within)) return 'CONSENTED';
  return declined.some(within) ? 'DECLINED' : null;
}

/** The group after these lines answered; a later answer takes the place of an earlier one. */
export function answered(group: Group, spans: readonly Span[], consents: boolean): Group {
  const [gaining, losing] = consents ? [group.consented, group.declined] : [group.declined, group.consented];
  const now = new Set(spans.flatMap(linesIn));
  const gained = spansOf([...new Set([...gaining.flatMap(linesIn), ...now])]);
  const left = spansOf(losing.flatMap(linesIn).filter((line) => !now.has(line)));
  return consents ? { ...group, consented: gained, declined: left } : { ...group, declined: gained, consented: left };
}

const linesIn = ({ from, to }: Span): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

function spansOf(lines: readonly number[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last.to + 1 === line) last.to = line;
    else spans.push({ from: line, to: line });
  }
  return spans;
}
