/**
 * How many cases a place has open is told to those outside of it from five on: one rule for the map and for statements that
 * name the place (decision 69). Nobody is identified by it, so differences of answers are not looked at; small-cells.ts does.
 */
import { AREA_READERS } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { DivisionCode } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { shownCounts } from '../../domain/privacy/small-counts.js';
import { bareId, type Rooms, type ShownLine, type ShownStatement, SUPPRESSED } from './small-cells.js';
import type { FigureQuery, FiguresReader, StatementQuery } from './port.js';
import { checkQuery } from './statement.js';

/** Above it by supervising, or working in it, above it or below it. */
function isInside({ posts }: Actor, code: DivisionCode): boolean {
  return posts.some(({ role, divisionCode }) =>
    AREA_READERS.includes(role)
      ? code.startsWith(divisionCode)
      : code.startsWith(divisionCode) || divisionCode.startsWith(code),
  );
}

interface OpenAt {
  readonly code: DivisionCode;
  readonly open: number;
}

/** Of places beside each other, in the order given. */
export function shownPlaces(viewer: Actor, places: readonly OpenAt[]): readonly boolean[] {
  return shownCounts(places.map(({ code, open }) => ({ count: open, inside: isInside(viewer, code) })));
}

/** Streets and what is below them; a district that is asked for by itself is told whole (decision 18). */
const STREET_DIGITS = 9;

/** The place whose cases a line counts, by the line's key; null of a line, or a question, that is of no one place. */
type PlaceOf = (key: string) => DivisionCode | null;

async function placesOf({ by, filter = {} }: StatementQuery, rooms: Rooms): Promise<PlaceOf | null> {
  const { divisionPrefix = '', rooms: ids } = filter;
  if (by === 'DIVISION') return (key) => key || null;
  if (by === 'ROOM' || ids) {
    const small = new Map((await rooms.smallRooms()).map(({ roomId, divisionCode }) => [roomId, divisionCode]));
    const divisionOf: PlaceOf = (id) => small.get(bareId(id)) ?? null;
    if (by === 'ROOM') return divisionOf;
    const [place, ...more] = new Set(ids?.map(divisionOf));
    return place && more.length === 0 ? () => place : null;
  }
  return divisionPrefix.length >= STREET_DIGITS ? () => divisionPrefix : null;
}

/** Lines are judged by all that is open in their place, whatever their class; by month, each month by itself. */
function shownIn(viewer: Actor, { by }: StatementQuery, lines: readonly ShownLine[], placeOf: PlaceOf) {
  const groupOf = ({ key }: Pick<ShownLine, 'key'>): string => `${placeOf(key) ?? ''} ${by === 'MONTH' ? key : ''}`;
  const groups = [
    ...Map.groupBy(
      lines.filter(({ key, tally }) => tally && placeOf(key)),
      groupOf,
    ),
  ];
  const open = groups.map(([group, of]) => ({
    code: group.split(' ')[0] as DivisionCode,
    open: of.reduce((sum, { tally }) => sum + (tally?.openAfter ?? 0), 0),
  }));
  const told = shownPlaces(viewer, open);
  const hidden = new Set(groups.filter((_, at) => !told[at]).map(([group]) => group));
  return (line: Pick<ShownLine, 'key'>): boolean => !hidden.has(groupOf(line));
}

/** The lines of small places left out, for those outside; one line says that there may be such. */
export async function withoutSmallPlaces(viewer: Actor, read: ShownStatement, rooms: Rooms): Promise<ShownStatement> {
  const placeOf = await placesOf(read.query, rooms);
  if (!placeOf) return read;
  const isShown = shownIn(viewer, read.query, read.lines, placeOf);
  const lines = read.lines.filter((line) => line.suppressed || isShown(line));
  const marked = lines.length === read.lines.length || lines.some(({ suppressed }) => suppressed);
  return { ...read, lines: marked ? lines : [...lines, SUPPRESSED] };
}

interface Sources {
  readonly figures: Pick<FiguresReader<Actor>, 'counts'>;
  readonly network: Rooms;
}

/** SMALL_PLACE: what the statement does not tell is not opened either. What `checkQuery` refuses is never asked for. */
export async function ensurePlaceTold(viewer: Actor, query: FigureQuery, { figures, network }: Sources): Promise<void> {
  const placeOf = await placesOf(query, network);
  const place = placeOf?.(query.key);
  if (!placeOf || !place || isInside(viewer, place)) return;
  checkQuery(query);
  const { lines } = await figures.counts(query);
  const shown = lines.map((line): ShownLine => ({ ...line, rates: [], parts: [], suppressed: false }));
  ensure(shownIn(viewer, query, shown, placeOf)(query), 'SMALL_PLACE', { field: 'filter' });
}
