/** Letters follow of an event: as the table says, to whoever holds the posts and hears for the parties today. */
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { PersonId } from '../../domain/kernel/ids.js';
import { heardFor } from '../../domain/letters/addresses.js';
import type { Fact } from '../../domain/letters/facts.js';
import { happenedIn } from '../../domain/letters/happened.js';
import { type Asked, lettersOf } from '../../domain/letters/told/table.js';
import type { FollowedCase, FollowUnit } from '../following/unit.js';
import type { Note } from '../outbox/port.js';
import type { LetterDraft, LetterFacts, LetterReader, LetterStore, Names, StaffMeant } from './port.js';
import { wayTo, writeLetters } from './write-letters.js';

export interface LettersUnit extends FollowUnit {
  readonly letters: LetterStore;
}

/** Letters of what was undone are recalled; whom they had reached is told that they no longer hold. */
export async function writeLettersOfEvents(_notes: readonly Note[], unit: LettersUnit): Promise<void> {
  const found = await unit.theCases();
  const undone = found.flatMap(({ event }) => (event.type === 'StepsUndone' ? event.data.undone : []));
  const reached = undone.length > 0 ? await unit.letters.recall(undone) : new Set<string>();
  const asked = found.flatMap((one) => askedOf(one, unit.at));
  if (asked.length === 0) return;
  const drafts = await draftsOf(unit, asked);
  const wanted = drafts.filter(({ kind, reader }) => kind !== 'STEPS_UNDONE' || reached.has(reader.id));
  await writeLetters(unit, wanted);
}

/** A letter that the table asks for, with the case that it is of. */
interface AskedIn {
  readonly found: FollowedCase;
  readonly one: Asked;
}

function askedOf(found: FollowedCase, at: Date): AskedIn[] {
  const happened = happenedIn(found.history, found.event);
  const asked = happened ? lettersOf(happened).filter((one) => !isOver(one, at)) : [];
  return asked.map((one) => ({ found, one }));
}

/** A session that has begun needs no announcement any more. */
const isOver = ({ facts: { startsAt } }: Asked, at: Date): boolean =>
  typeof startsAt === 'string' && startsAt <= at.toISOString();

async function draftsOf(unit: LettersUnit, asked: readonly AskedIn[]): Promise<LetterDraft[]> {
  const readers = await readersOf(unit, asked);
  const names = await unit.letters.names([
    ...new Set(asked.flatMap(({ one: { facts } }) => Object.values(facts).flatMap(idsIn))),
  ]);
  return asked.flatMap(({ found: { file, event }, one: { letter, facts } }, n) => {
    const { home, id: caseId } = file.state;
    const told = factsTold(facts, names, file.secret.texts);
    return (readers[n] ?? []).map((reader): LetterDraft => {
      const name = reader.kind === 'PARTY' ? (file.secret.people[reader.id]?.name ?? null) : null;
      return { kind: letter, home, caseId, eventId: event.id, reader, about: event.id, facts: { ...told, name } };
    });
  });
}

/** For each letter its readers. Whoever did it themselves is left out, in whichever post they are meant. */
async function readersOf({ letters, at }: LettersUnit, asked: readonly AskedIn[]): Promise<LetterReader[][]> {
  const staff = asked.flatMap(({ one: { to } }): StaffMeant[] => (to.kind === 'PARTY' ? [] : [to]));
  const [held, onFile] = await Promise.all([
    holdersOf(letters, staff, dayOf(at)),
    letters.onFile([...new Set(asked.map(({ found }) => found.file.state.id))]),
  ]);
  return asked.map(({ found: { event }, one: { to } }) => {
    if (to.kind !== 'PARTY')
      return (held.get(to) ?? []).filter((id) => id !== event.by).map((id) => ({ kind: 'PERSON', id }));
    const hears = heardFor(to.party);
    const id = hears.find((one) => wayTo(onFile.get(one), letters.channels)) ?? hears[0];
    return id ? [{ kind: 'PARTY', id }] : [];
  });
}

async function holdersOf(
  letters: LetterStore,
  staff: readonly StaffMeant[],
  day: Day,
): Promise<ReadonlyMap<StaffMeant, readonly PersonId[]>> {
  const found = staff.length > 0 ? await letters.holders(staff, day) : [];
  return new Map(staff.map((one, n) => [one, found[n] ?? []]));
}

function idsIn(fact: Fact): readonly string[] {
  if (typeof fact !== 'object') return [];
  if ('room' in fact) return [fact.room];
  if ('organisation' in fact) return [fact.organisation];
  return 'people' in fact ? fact.people : [];
}

/** Names and texts in the place of what names them; an English name stands beside the Chinese one. */
export function factsTold(
  facts: Asked['facts'],
  names: ReadonlyMap<string, Names>,
  texts: Readonly<Record<string, string>>,
): LetterFacts {
  const entries = Object.entries(facts).flatMap(([key, fact]): [string, string | number | null][] => {
    if (typeof fact !== 'object') return [[key, fact]];
    if ('text' in fact) return [[key, texts[fact.text] ?? null]];
    const known = idsIn(fact).flatMap((id) => names.get(id) ?? []);
    const [zh, en] = [known.map(([name]) => name).join('、'), known.map(([name, other]) => other || name).join(', ')];
    return [
      [key, zh],
      [`${key}En`, en],
    ];
  });
  return Object.fromEntries(entries);
}
