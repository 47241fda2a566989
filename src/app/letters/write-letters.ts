/** The one way to write letters: drafts become rows that are sent later, by the way on which their reader can be reached. */
import type { PartyId, PersonId } from '../../domain/kernel/ids.js';
import type { Addresses } from '../../domain/letters/addresses.js';
import { type Channel, mannerOf } from '../../domain/letters/kinds.js';
import { civilHour, nextMorning } from '../../domain/letters/quiet-hours.js';
import type { LetterDraft, LetterState, LetterStore, LetterUnit, NewLetter, Preference } from './port.js';

interface Known {
  readonly people: ReadonlyMap<PersonId, Preference>;
  readonly parties: ReadonlyMap<PartyId, Addresses>;
}

/** Written in the transaction of what they tell; nothing is sent in it. The same draft again writes nothing. */
export async function writeLetters(unit: LetterUnit, drafts: readonly LetterDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const known = await knownOf(unit.letters, drafts);
  const letters = drafts.flatMap((draft) => letterOf(unit, draft, known) ?? []);
  if (letters.length > 0) await unit.letters.write(letters);
}

async function knownOf(letters: LetterStore, drafts: readonly LetterDraft[]): Promise<Known> {
  const people = [...new Set(drafts.flatMap(({ reader }) => (reader.kind === 'PERSON' ? [reader.id] : [])))];
  const cases = [...new Set(drafts.flatMap(({ reader, caseId }) => (reader.kind === 'PARTY' && caseId ? caseId : [])))];
  return {
    people: people.length > 0 ? await letters.preferences(people) : new Map(),
    parties: cases.length > 0 ? await letters.onFile(cases) : new Map(),
  };
}

/**
 * Null where nobody misses it: who serves in the network and wants no such letter or has named no address sees it in the
 * system, and a party that cannot be reached is told of notices by its room, which sees that it must.
 */
function letterOf(unit: LetterUnit, draft: LetterDraft, known: Known): NewLetter | null {
  const { reader } = draft;
  const preference = reader.kind === 'PERSON' ? known.people.get(reader.id) : undefined;
  const addresses = reader.kind === 'PERSON' ? preference?.addresses : known.parties.get(reader.id);
  const way = wayTo(addresses, unit.letters.channels);
  if (reader.kind === 'PERSON' && (!way || !preference || declines(preference, draft))) return null;
  if (!way && mannerOf(draft.kind) !== 'NOTICE') return null;
  return {
    ...draft,
    id: unit.newId(),
    channel: way?.channel ?? null,
    address: way?.address ?? null,
    language: preference?.language ?? 'zh',
    state: stateOf(draft, way !== null, preference),
    writtenAt: unit.at,
    dueAt: dueAt(unit.at, draft, preference),
  };
}

/** Letters that wait for the day's summary go with it in the morning; a code goes at any hour. */
function dueAt(at: Date, { kind, facts: { startsAt } }: LetterDraft, preference: Preference | undefined): Date {
  const manner = mannerOf(kind);
  if (manner === 'CODE') return at;
  if (manner === 'NEWS' && preference?.news === 'DAILY') return nextMorning(at);
  return civilHour(at, typeof startsAt === 'string' && startsAt.endsWith('Z') ? startsAt : null);
}

/** The first way that the installation and the reader both have. */
export function wayTo(addresses: Addresses = {}, channels: readonly Channel[]) {
  const channel = channels.find((one) => addresses[one]);
  return channel ? { channel, address: addresses[channel] as string } : null;
}

function declines({ news, reminders }: Preference, { kind }: LetterDraft): boolean {
  const manner = mannerOf(kind);
  return (manner === 'NEWS' && news === 'NONE') || (manner === 'REMINDER' && !reminders);
}

function stateOf({ kind }: LetterDraft, reachable: boolean, preference: Preference | undefined): LetterState {
  if (!reachable) return 'NO_CHANNEL';
  return mannerOf(kind) === 'NEWS' && preference?.news === 'DAILY' ? 'HELD' : 'QUEUED';
}
