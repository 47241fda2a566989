/** Once a week the heads of rooms and the bureau are told what is overdue. */
import { HEADS } from '../../domain/case/access.js';
import type { NextKind } from '../../domain/case/next-date.js';
import { type Day, dayOf } from '../../domain/kernel/day.js';
import type { DivisionCode, Home, PersonId, RoomId } from '../../domain/kernel/ids.js';
import { summaryWeek } from '../../domain/reminders/week.js';
import type { LetterDraft, LetterFacts, LetterUnit } from '../letters/port.js';
import { writeLetters } from '../letters/write-letters.js';
import type { Post } from '../../domain/network/post.js';
import type { StampedCalendar } from './port.js';

/** A case whose next date has passed, in which somebody acted here: an imported line is nobody's neglect. */
export interface OverdueCase {
  readonly no: string;
  readonly roomId: RoomId;
  readonly roomName: string;
  readonly area: DivisionCode;
  readonly kind: NextKind;
  readonly dueOn: Day;
}

/** One who answers for what is overdue, by the post held on the day. */
type PostHolder = Pick<Post, 'personId' | 'role' | 'roomId' | 'divisionCode'>;

/** In one transaction. */
export interface OverdueStore {
  calendar(): Promise<StampedCalendar>;
  /** Districts that have not been told of this week, nor of a later one. */
  homes(week: Day): Promise<readonly Home[]>;
  /** False when somebody else was faster; who claims it tells of it before the commit. */
  claim(home: Home, week: Day, at: Date): Promise<boolean>;
  /** The longest overdue first. */
  overdue(home: Home, today: Day): Promise<readonly OverdueCase[]>;
  /** Heads of these rooms, and supervisors whose area has some of them in it. */
  answerable(rooms: readonly RoomId[], areas: readonly DivisionCode[], day: Day): Promise<readonly PostHolder[]>;
}

export interface OverdueUnit extends LetterUnit {
  readonly overdue: OverdueStore;
}

/** So many cases, or rooms, are named in a letter; the whole list stands in the system. */
const NAMED = 20;

/** Returns the district that was told of; null when none is left. One district in one transaction. */
export async function summariseOverdue(unit: OverdueUnit): Promise<Home | null> {
  const { at, overdue } = unit;
  const week = summaryWeek(at, (await overdue.calendar()).calendar);
  if (!week) return null;
  const [home] = await overdue.homes(week);
  if (home === undefined || !(await overdue.claim(home, week, at))) return home ?? null;
  const cases = await overdue.overdue(home, dayOf(at));
  const of = <Key extends 'roomId' | 'area'>(key: Key) => [...new Set(cases.map((one) => one[key]))];
  const holders = await overdue.answerable(of('roomId'), of('area'), dayOf(at));
  await writeLetters(unit, [
    ...draftsFor(home, week, forHeads(cases, holders)),
    ...draftsFor(home, week, forBureau(cases, holders)),
  ]);
  return home;
}

interface Summary {
  readonly personId: PersonId;
  readonly about: string;
  readonly facts: LetterFacts;
}

function draftsFor(home: Home, week: Day, summaries: readonly Summary[]): LetterDraft[] {
  return summaries.map(({ personId, about, facts }) => ({
    ...{ kind: 'OVERDUE_SUMMARY', home, caseId: null, eventId: null, reader: { kind: 'PERSON', id: personId } },
    ...{ about: `${week} ${about}`, facts: { week, ...facts } },
  }));
}

/** One for each room that a person heads: by the number of each case, what is overdue and since when. */
function forHeads(cases: readonly OverdueCase[], holders: readonly PostHolder[]): Summary[] {
  return [...Map.groupBy(cases, ({ roomId }) => roomId)].flatMap(([roomId, ofRoom]) => {
    const lines = ofRoom.slice(0, NAMED).map(({ no, kind, dueOn }) => `${no} ${kind} ${dueOn}`);
    const facts = { scope: 'ROOM', room: ofRoom[0]?.roomName ?? '', count: ofRoom.length, lines: lines.join('\n') };
    const heads = holders.filter((one) => HEADS.includes(one.role) && one.roomId === roomId);
    return [...new Set(heads.map(({ personId }) => personId))].map((personId) => ({ personId, about: roomId, facts }));
  });
}

/** One for each area that a person supervises: how many in which room. */
function forBureau(cases: readonly OverdueCase[], holders: readonly PostHolder[]): Summary[] {
  return holders
    .filter(({ role }) => role === 'JUSTICE_SUPERVISOR')
    .flatMap(({ personId, divisionCode }) => {
      const inArea = cases.filter(({ area }) => area.startsWith(divisionCode));
      const rooms = [...Map.groupBy(inArea, ({ roomName }) => roomName)].sort((a, b) => b[1].length - a[1].length);
      const lines = rooms.slice(0, NAMED).map(([name, ofRoom]) => `${name} ${ofRoom.length}`);
      const facts = { scope: 'AREA', count: inArea.length, rooms: rooms.length, lines: lines.join('\n') };
      return inArea.length > 0 ? [{ personId, about: `area ${divisionCode}`, facts }] : [];
    });
}
