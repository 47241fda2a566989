/**
 * Statements by type of dispute in a community or a grid: small figures there tell of persons (domain.md §6.3, 14; §8, 36).
 * Who may see the cases behind them sees the figures too, or the room could not reckon its own book; nobody else does.
 * Districts, streets and committees above the communities are never touched.
 */
import { AREA_READERS } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { DivisionCode, RoomId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { hiddenLines } from '../../domain/privacy/small-cells.js';
import { COLUMN_NAMES } from '../../domain/book/columns.js';
import type { Tally } from '../../domain/book/tally.js';
import type { FigureQuery, StatementQuery } from './port.js';
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

/** Codes of communities have twelve digits, those of grids more. */
const COMMUNITY_DIGITS = 12;

type Rooms = Pick<NetworkReading, 'roomVersions'>;

/** The statement as this viewer may read it. */
export async function shownTo(viewer: Actor, statement: Statement, rooms: Rooms): Promise<ShownStatement> {
  const { query, lines } = statement;
  const shut = await shutLines(
    viewer,
    query,
    lines.map(({ key }) => key),
    rooms,
  );
  const figures = lines.map((line, index) => (shut[index] ? figuresOf(line) : []));
  const hidden = hiddenLines(figures);
  return { ...statement, lines: lines.map((line, index) => (hidden.has(index) ? hiddenLine(line) : shownLine(line))) };
}

/** SMALL_CELL: what is behind such a figure is neither listed nor counted for who may not see it. */
export async function mustBeOpenTo(viewer: Actor, query: FigureQuery, rooms: Rooms): Promise<void> {
  const [shut] = await shutLines(viewer, query, [query.key], rooms);
  ensure(!shut, 'SMALL_CELL', { field: 'filter.types' });
}

function figuresOf({ tally, parts }: StatementLine): number[] {
  return [tally, ...parts.map((part) => part.tally)].flatMap((one) => COLUMN_NAMES.map((name) => one[name]));
}

function shownLine(line: StatementLine): ShownLine {
  return { ...line, suppressed: false, parts: line.parts.map(shownLine) };
}

function hiddenLine(line: StatementLine): ShownLine {
  return { ...line, tally: null, rates: [], parts: [], suppressed: true };
}

/** Which lines speak of a type of dispute in a place as small as a community that the viewer does not look after. */
async function shutLines(
  viewer: Actor,
  query: StatementQuery,
  keys: readonly string[],
  rooms: Rooms,
): Promise<boolean[]> {
  const { by, filter = {} } = query;
  const byType = by === 'TYPE' || (filter.types?.length ?? 0) > 0;
  if (!byType) return keys.map(() => false);
  const named = by === 'ROOM' ? keys : (filter.rooms ?? []);
  const areas = named.length > 0 ? await areasOf(named, rooms) : new Map<RoomId, DivisionCode>();
  const scope = scopeOf(query, areas);
  return keys.map((key) => {
    const places = by === 'ROOM' ? [areas.get(key) ?? ''] : by === 'DIVISION' ? [key] : scope;
    const fine = places.length > 0 && places.every((place) => place.length >= COMMUNITY_DIGITS);
    return fine && !places.every((place) => looksAfter(viewer, place));
  });
}

/** The places of a statement that is not split by place: its area, or where its rooms sit. */
function scopeOf({ filter = {} }: StatementQuery, areas: ReadonlyMap<RoomId, DivisionCode>): readonly DivisionCode[] {
  const prefix = filter.divisionPrefix ?? '';
  return prefix.length >= COMMUNITY_DIGITS ? [prefix] : (filter.rooms ?? []).map((room) => areas.get(room) ?? '');
}

async function areasOf(ids: readonly string[], rooms: Rooms): Promise<Map<RoomId, DivisionCode>> {
  const versions = await rooms.roomVersions(ids);
  return new Map(versions.map(({ id, divisionCode }) => [id, divisionCode]));
}

/** By supervising it, or by serving in that very community. */
function looksAfter({ posts }: Actor, place: DivisionCode): boolean {
  return posts.some(
    ({ role, divisionCode }) =>
      place.startsWith(divisionCode) && (AREA_READERS.includes(role) || divisionCode.length >= COMMUNITY_DIGITS),
  );
}
