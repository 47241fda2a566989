/** A row becomes the facts of a case, or the reasons why it cannot; doubts are named and the row is kept. */
import { guardsBroken } from '../../domain/case/steps/attest.js';
import type { AuthorityPaper } from '../../domain/case/authority-paper.js';
import type { DisputeFacts } from '../../domain/case/state.js';
import { trackOf } from '../../domain/case/track.js';
import type { Day } from '../../domain/kernel/day.js';
import { externalNumber } from '../../domain/kernel/external-number.js';
import { compact } from '../../domain/kernel/half-width.js';
import type { Home } from '../../domain/kernel/ids.js';
import { roomOn, type RoomOnDay } from '../../domain/network/room.js';
import { DISPUTE_TYPES, type DisputeType, disputeTypeOf } from '../../domain/taxonomy/dispute-type.js';
import { type Source, SOURCES, sourceOf } from '../../domain/taxonomy/source.js';
import type { RegisterRow } from './register-row.js';
import type { HomeIndex, RoomInTime } from './home-index.js';
import { type AttestedFacts, attestedOf } from './judge-attested.js';
import { type Course, courseOf } from './judge-days.js';
import { papersOf } from './judge-papers.js';
import { type PartyFacts, partiesOf } from './judge-parties.js';
import { committeeOf, divisionIn, doubtClosed, receiverOf } from './judge-place.js';
import { readFen, readPeople } from './read-figure.js';
import { type Finding, Reading } from './reading.js';
import { allowed } from './terms.js';

/** Everything a row says, ready to be attested. */
export interface JudgedRow {
  readonly line: number;
  readonly home: Home;
  /** The register's own number in the form in which numbers are compared, or null. */
  readonly number: string | null;
  readonly numberAsTyped: string | null;
  readonly committee: RoomInTime;
  readonly receiver: RoomInTime | null;
  /** '' when the row names none. */
  readonly mediator: string;
  readonly acceptedOn: Day;
  readonly referredOn: Day | null;
  readonly ended: (NonNullable<Course['ended']> & AttestedFacts) | null;
  readonly dispute: DisputeFacts;
  readonly papers: readonly Omit<AuthorityPaper, 'event'>[];
  readonly parties: readonly PartyFacts[];
  readonly facts: string;
  /** Doubtful values as they were typed; sealed with the case. */
  readonly typed: Readonly<Record<string, string>>;
}

export type Judged =
  | { readonly kept: JudgedRow; readonly doubts: readonly Finding[] }
  | { readonly kept: null; readonly reasons: readonly Finding[] };

/** All reasons against a row are named together, so that the clerk can mend it at once. */
export function judge(row: RegisterRow, index: HomeIndex | null, today: Day): Judged {
  const reading = new Reading(row, today);
  if (row.tooLong) reading.refuse('ROW_TOO_LONG', 'satisfaction');
  const course = courseOf(reading);
  const committee = committeeOf(reading, index);
  const receiver = receiverOf(reading, index, committee);
  const type =
    disputeTypeOf(compact(reading.cell('type'))) ?? reading.refuse('TYPE_UNKNOWN', 'type', allowed(DISPUTE_TYPES));
  const source =
    sourceOf(compact(reading.cell('source'))) ?? reading.refuse('SOURCE_UNKNOWN', 'source', allowed(SOURCES));
  if (!index || !committee || !type || !source || !course.acceptedOn || reading.reasons.length > 0) {
    return { kept: null, reasons: reading.reasons };
  }
  const found = { index, committee, receiver, type, source, course, acceptedOn: course.acceptedOn };
  const kept = keep(reading, found);
  return reading.reasons.length > 0 ? { kept: null, reasons: reading.reasons } : { kept, doubts: reading.doubts };
}

interface Found {
  readonly index: HomeIndex;
  readonly committee: RoomInTime;
  readonly receiver: RoomInTime | null;
  readonly type: DisputeType;
  readonly source: Source;
  readonly course: Course;
  readonly acceptedOn: Day;
}

function keep(reading: Reading, { index, committee, receiver, type, source, course, acceptedOn }: Found): JudgedRow {
  const typed: Record<string, string> = {};
  const parties = partiesOf(reading, typed, acceptedOn);
  const attested = attestedOf(reading, course.ended?.result ?? null);
  const dispute: DisputeFacts = {
    type,
    labourCause: null,
    source,
    amount: amountIn(reading, typed),
    people: peopleIn(reading, parties.length),
    difficult: false,
    placeCode: divisionIn(index, reading.cell('division')) ?? committee[0]?.divisionCode ?? index.home,
  };
  const room = roomOn(committee, acceptedOn) as RoomOnDay;
  const facts: JudgedRow = {
    line: reading.row.line,
    home: index.home,
    number: externalNumber(reading.cell('number')) || null,
    numberAsTyped: reading.cell('number') || null,
    committee,
    receiver,
    mediator: compact(reading.cell('mediator')),
    acceptedOn,
    referredOn: course.referredOn,
    ended: course.ended && { ...course.ended, ...attested },
    parties,
    facts: reading.cell('facts'),
    typed,
    dispute,
    papers: papersOf(reading, { dispute, room }, typed),
  };
  doubtGuards(reading, facts);
  return facts;
}

/** Nothing written is unknown, not none; so is an unreadable amount, which is kept as typed. */
function amountIn(reading: Reading, typed: Record<string, string>): number | null {
  const text = reading.cell('amount');
  if (text === '') return null;
  const fen = readFen(text, reading.row.amountUnit);
  if (fen !== null) return fen;
  typed['asTyped:amount'] = text;
  return reading.doubt('AMOUNT_DOUBTFUL', 'amount');
}

/** Nobody is invented: where the number cannot be read, the parties named are counted. */
function peopleIn(reading: Reading, named: number): number {
  const people = readPeople(reading.cell('people'));
  if (people === null) reading.doubt('PEOPLE_DOUBTFUL', 'people', { counted: Math.max(named, 1) });
  return people ?? Math.max(named, 1);
}

/** Guards of today that the attested past breaks; it counts all the same. */
function doubtGuards(
  reading: Reading,
  { committee, receiver, acceptedOn, referredOn, ended, dispute }: JudgedRow,
): void {
  doubtClosed(reading, 'committee', committee, acceptedOn);
  if (receiver && referredOn) doubtClosed(reading, 'receiver', receiver, referredOn);
  const last = ended && roomOn(receiver ?? committee, ended.on);
  if (!last) return;
  const track = trackOf(last.kind, dispute);
  const end = { outcome: ended.result, form: ended.form, attested: ended.attested, on: ended.on };
  for (const guard of guardsBroken({ track }, end)) reading.doubt(guard, 'form');
}
