/** The daily letter: what was held for somebody since the last one, line by line, in one letter. */
import { dayOf } from '../../domain/kernel/day.js';
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import type { LetterFacts } from '../../domain/letters/facts.js';
import type { LetterKind } from '../../domain/letters/kinds.js';
import type { Language } from '../texts/labels/label.js';
import type { LetterUnit } from './port.js';
import { bodyOf } from './texts/compose.js';
import { writeLetters } from './write-letters.js';

export interface HeldLetter {
  readonly id: string;
  readonly home: Home;
  readonly kind: LetterKind;
  readonly language: Language;
  readonly facts: LetterFacts;
}

export interface DigestUnit extends LetterUnit {
  readonly held: {
    /** What is due of the reader, the oldest first, locked; what another gathers is left out. */
    of(reader: PersonId, at: Date): Promise<readonly HeldLetter[]>;
    gathered(ids: readonly string[]): Promise<void>;
  };
}

export interface Digests {
  /** Whom something held is due for. */
  readers(at: Date): Promise<readonly PersonId[]>;
  inTransaction<T>(at: Date, work: (unit: DigestUnit) => Promise<T>): Promise<T>;
}

/** Everybody's in a transaction of its own; returns how many daily letters were written. */
export async function gatherDigests(digests: Digests, at: Date): Promise<number> {
  const readers = await digests.readers(at);
  for (const reader of readers) await digests.inTransaction(at, (unit) => gather(unit, reader));
  return readers.length;
}

async function gather(unit: DigestUnit, reader: PersonId): Promise<void> {
  const held = await unit.held.of(reader, unit.at);
  const [first] = held;
  if (!first) return;
  const lines = held.map(({ kind, facts, language }) => bodyOf(kind, facts, language)).join('\n');
  await writeLetters(unit, [
    {
      ...{ kind: 'DIGEST', home: first.home, caseId: null, eventId: null, reader: { kind: 'PERSON', id: reader } },
      ...{ about: `${dayOf(unit.at)} ${first.id}`, facts: { count: held.length, lines } },
    },
  ]);
  await unit.held.gathered(held.map(({ id }) => id));
}
