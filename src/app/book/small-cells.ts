/**
 * Statements by type of dispute where communities and grids are counted (domain.md §6.3, 14; §8, 36; decision 18). What is
 * shown depends on who asks and on the network, never on the figures: so no difference of answers, and no gap, shows more.
 */
import { AREA_READERS } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { DivisionCode } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { blocksOf, isSmall, type SmallRoom, identifiesNone } from '../../domain/privacy/small-cells.js';
import type { Tally } from '../../domain/book/tally.js';
import type { FigureQuery, StatementFilter } from './port.js';
import type { NetworkReading } from '../network/port.js';
import type { Statement, StatementLine } from './statement.js';

export interface ShownLine extends Omit<StatementLine, 'tally' | 'parts'> {
  /** Null when it is hidden; then there are no rates and no parts either. */
  readonly tally: Tally | null;
  readonly parts: readonly ShownLine[];
  readonly suppressed: boolean;
}

export interface ShownStatement extends Omit<Statement, 'lines'> {
  readonly lines: readonly ShownLine[];
}

export type Rooms = Pick<NetworkReading, 'smallRooms'>;

/** What any book is asked, as far as places and types go. */
export interface AskedByType {
  readonly by: string;
  readonly divisionDigits?: number;
  readonly filter?: Pick<StatementFilter, 'classes' | 'rooms' | 'layers' | 'divisionPrefix' | 'areas' | 'types'>;
}

/** Stands for all lines that are not shown. It is there whether or not anything was counted in them. */
const SUPPRESSED: ShownLine = {
  ...{ key: '', ledgerClass: '', reopened: false },
  ...{ tally: null, rates: [], parts: [], suppressed: true },
};

/** The statement as this viewer may read it: lines that are not shown are left out, and one line says so. */
export async function shownTo(viewer: Actor, statement: Statement, rooms: Rooms): Promise<ShownStatement> {
  const { query, lines } = statement;
  const outside = await outsideOf(viewer, query, rooms);
  const isShown = showingOf(query, outside);
  // The total of all classes is judged as such, even when only one of them counted anything.
  const classOf = (ledgerClass: string): string => (query.by === 'NONE' ? '' : ledgerClass);
  const shown = lines.filter(({ key, ledgerClass }) => isShown(key, classOf(ledgerClass))).map(shownLine);
  const whole = outside
    .filter((room) => inFilter(query, room) && (query.filter?.classes?.includes(room.ledgerClass) ?? true))
    .every((room) => isShown(keyOf(query, room), classOf(room.ledgerClass)));
  return { ...statement, lines: whole ? shown : [...shown, SUPPRESSED] };
}

/** Of a book whose lines have no classes of rooms: which lines are shown, and whether all of them are. */
export async function shownLines(viewer: Actor, query: AskedByType, rooms: Rooms) {
  const outside = await outsideOf(viewer, query, rooms);
  const isShown = showingOf(query, outside);
  const whole = outside.filter((room) => inFilter(query, room)).every((room) => isShown(keyOf(query, room), ''));
  return { isShown: (key: string) => isShown(key, ''), whole };
}

/** SMALL_CELL: what is behind such a figure is neither listed nor counted for who may not see it. */
export async function ensureOpenTo(viewer: Actor, query: FigureQuery, rooms: Rooms): Promise<void> {
  const isShown = showingOf(query, await outsideOf(viewer, query, rooms));
  ensure(isShown(query.key, query.ledgerClass), 'SMALL_CELL', { field: 'filter.types' });
}

/** Whether a line is shown: judged over all small rooms, and over those that keep its class, '' for all classes. */
function showingOf(query: AskedByType, outside: readonly SmallRoom[]) {
  const all = blocksOf(outside);
  const byClass = Map.groupBy(outside, ({ ledgerClass }) => ledgerClass);
  const ofClass = new Map([...byClass].map(([name, rooms]) => [name, blocksOf(rooms)] as const));
  const { classes = [...ofClass.keys()] } = query.filter ?? {};
  return (key: string, ledgerClass: string): boolean => {
    const holds = (room: SmallRoom) => inFilter(query, room) && keyOf(query, room) === keyAsAsked(query, key);
    const judged = (ledgerClass ? [ledgerClass] : classes).map((name) => ofClass.get(name) ?? []);
    return [all, ...judged].every((blocks) => identifiesNone(blocks, holds));
  };
}

function shownLine(line: StatementLine): ShownLine {
  return { ...line, suppressed: false, parts: line.parts.map(shownLine) };
}

/** The small rooms that the viewer does not supervise or serve, where the question is one by type; else none. */
async function outsideOf(viewer: Actor, { by, filter = {} }: AskedByType, rooms: Rooms): Promise<SmallRoom[]> {
  if (by !== 'TYPE' && !filter.types) return [];
  return (await rooms.smallRooms()).filter(({ divisionCode }) => !looksAfter(viewer, divisionCode));
}

function inFilter({ filter = {} }: AskedByType, { roomId, layer, divisionCode }: SmallRoom): boolean {
  const { rooms, layers, divisionPrefix = '', areas = [''] } = filter;
  if (rooms && !rooms.some((id) => bareId(id) === roomId)) return false;
  if (!areas.some((area) => divisionCode.startsWith(area))) return false;
  return (!layers || layers.includes(layer)) && divisionCode.startsWith(divisionPrefix);
}

/** The database takes capitals and braces for the same id, so they are no way around. */
function bareId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

/** The line in which a room is counted, '' where lines are not split by place: then every line holds every room. */
function keyOf({ by, divisionDigits }: AskedByType, { roomId, layer, divisionCode }: SmallRoom): string {
  if (by === 'ROOM') return roomId;
  if (by === 'LAYER') return layer;
  return by === 'DIVISION' ? divisionCode.slice(0, divisionDigits) : '';
}

function keyAsAsked({ by }: AskedByType, key: string): string {
  return by === 'ROOM' || by === 'LAYER' || by === 'DIVISION' ? key : '';
}

/** By supervising it, or by serving in that very community. */
function looksAfter({ posts }: Actor, place: DivisionCode): boolean {
  return posts.some(
    ({ role, divisionCode }) =>
      place.startsWith(divisionCode) && (AREA_READERS.includes(role) || isSmall(divisionCode)),
  );
}
