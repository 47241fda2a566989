/** The two sides of a row. A doubtful number is kept as typed among the sealed texts, never as a way to find the party. */
import { minorOn } from '../../domain/case/minor.js';
import type { Particulars, PartyKind, Side } from '../../domain/case/party.js';
import { normaliseName } from '../../domain/kernel/name.js';
import type { Day } from '../../domain/kernel/day.js';
import { isPhone, normalisePhone } from '../../domain/kernel/phone.js';
import type { FindingCode } from '../texts/problems/import.js';
import type { Column } from './columns.js';
import { namesIn, piecesIn } from './party-names.js';
import { identified, type Identity } from './party-number.js';
import type { Reading } from './reading.js';

export interface PartyFacts {
  readonly side: Side;
  readonly kind: PartyKind;
  /** Read from the identity number and the day of acceptance. */
  readonly minor: boolean;
  readonly particulars: Particulars;
}

interface SideColumns {
  readonly side: Side;
  readonly name: Column;
  readonly id: Column;
  readonly phone: Column;
}

const SIDES: readonly SideColumns[] = [
  { side: 'APPLICANT', name: 'applicant', id: 'applicantId', phone: 'applicantPhone' },
  { side: 'RESPONDENT', name: 'respondent', id: 'respondentId', phone: 'respondentPhone' },
];

/** Where a row's doubtful values go as they were typed. */
type Typed = Record<string, string>;

/** The parties that the row names. A side without any name is missing: kept, with the guard PARTY_MISSING named. */
export function partiesOf(reading: Reading, typed: Typed, acceptedOn: Day): PartyFacts[] {
  return SIDES.flatMap((columns) => {
    if (reading.cell(columns.name) === '') reading.doubt('PARTY_MISSING', columns.name);
    return [columns.name, columns.id, columns.phone].some((column) => reading.cell(column) !== '')
      ? sideOf(reading, columns, typed, acceptedOn)
      : [];
  });
}

function sideOf(reading: Reading, columns: SideColumns, typed: Typed, acceptedOn: Day): PartyFacts[] {
  const names = namesIn(reading, columns.name, typed);
  const identities = identitiesOf(reading, columns, names, typed);
  const phones = phonesOf(reading, columns, names, typed);
  return names.map((name, at): PartyFacts => {
    const { kind, idNumber, idKind, creditCode } = identities[at] as Identity;
    const phone = phones[at];
    return {
      side: columns.side,
      kind,
      minor: minorOn({ kind, idNumber }, acceptedOn),
      particulars: {
        name: normaliseName(name),
        ...(idNumber ? { idNumber } : {}),
        ...(idKind ? { idKind } : {}),
        ...(creditCode ? { creditCode } : {}),
        ...(phone ? { phone } : {}),
      },
    };
  });
}

function identitiesOf(reading: Reading, { id }: SideColumns, names: readonly string[], typed: Typed): Identity[] {
  const found = numbersFor(reading, id, names, typed).map((text, at) =>
    identified(names[at] ?? '', text, reading.today),
  );
  for (const { refusal, doubt } of found) {
    if (refusal) reading.refuse(refusal, id, { today: reading.today });
    if (doubt) keepAsTyped(reading, id, typed, doubt);
  }
  return found;
}

function phonesOf(reading: Reading, { phone }: SideColumns, names: readonly string[], typed: Typed): (string | null)[] {
  return numbersFor(reading, phone, names, typed).map((text) => {
    if (text === '' || isPhone(text)) return text && normalisePhone(text);
    keepAsTyped(reading, phone, typed, 'PHONE_DOUBTFUL');
    return null;
  });
}

/** One for each name, in their order; of numbers that are fewer or more nobody can say whose they are (NUMBERS_UNCLEAR). */
function numbersFor(reading: Reading, column: Column, names: readonly string[], typed: Typed): string[] {
  const text = reading.cell(column);
  if (names.length === 1 || text === '') return names.map(() => text);
  const numbers = piecesIn(text);
  if (numbers.length === names.length) return numbers;
  keepAsTyped(reading, column, typed, 'NUMBERS_UNCLEAR');
  return names.map(() => '');
}

function keepAsTyped(reading: Reading, column: Column, typed: Typed, code: FindingCode): void {
  if (reading.doubts.some((doubt) => doubt.column === column && doubt.code === code)) return;
  typed[`asTyped:${column}`] = reading.cell(column);
  reading.doubt(code, column);
}
