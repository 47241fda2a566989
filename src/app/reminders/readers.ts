/** The people behind the roles of reminders, today: one for each party, and whoever holds the posts. */
import type { Party } from '../../domain/case/party.js';
import type { Day } from '../../domain/kernel/day.js';
import { heardFor } from '../../domain/letters/addresses.js';
import type { Channel } from '../../domain/letters/kinds.js';
import type { Meant } from '../../domain/letters/meant.js';
import type { LetterReader, LetterStore, StaffMeant } from '../letters/port.js';
import { wayTo } from '../letters/write-letters.js';
import type { RemindedCase } from './port.js';

export interface MeantIn {
  readonly of: Pick<RemindedCase, 'home' | 'caseId'>;
  readonly meant: readonly Meant[];
}

/** In the order asked; each reader once in each, though several posts of one person fit. */
export async function readersOf(letters: LetterStore, all: readonly MeantIn[], day: Day): Promise<LetterReader[][]> {
  const staff = all.flatMap(({ meant }) => meant.filter((one): one is StaffMeant => one.kind !== 'PARTY'));
  const people = staff.length > 0 ? await letters.holders(staff, day) : [];
  const held = new Map(staff.map((one, n) => [one, people[n] ?? []]));
  const onFile = await filesOf(letters, all);
  return all.map(({ meant }) => {
    const ids = new Set(meant.flatMap((one) => (one.kind === 'PARTY' ? [] : (held.get(one) ?? []))));
    const parties = meant.flatMap((one) => (one.kind === 'PARTY' ? [one.party] : []));
    return [
      ...parties.flatMap((party) => hearing(party, onFile, letters.channels)),
      ...[...ids].map((id) => ({ kind: 'PERSON' as const, id })),
    ];
  });
}

type OnFile = Awaited<ReturnType<LetterStore['onFile']>>;

/** What is on file in the cases whose parties are meant, each read once. */
async function filesOf(letters: LetterStore, all: readonly MeantIn[]): Promise<OnFile> {
  const asked = all.filter(({ meant }) => meant.some(({ kind }) => kind === 'PARTY'));
  const cases = [...new Set(asked.map(({ of }) => of.caseId))];
  return cases.length > 0 ? letters.onFile(cases) : new Map();
}

/** Of those who hear for the party the first that can be reached. */
function hearing(party: Party, onFile: OnFile, channels: readonly Channel[]): LetterReader[] {
  const id = heardFor(party).find((one) => wayTo(onFile.get(one), channels));
  return id ? [{ kind: 'PARTY', id }] : [];
}
