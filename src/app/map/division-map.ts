/** The divisions right below one, each with its rooms, its open cases and what of it is overdue (M12). */
import { AREA_READERS } from '../../domain/case/access.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { DivisionCode } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { shownCounts } from '../../domain/privacy/small-counts.js';
import type { FiguresReader } from '../book/port.js';
import type { DivisionRow, NetworkReading } from '../network/port.js';
import { query } from '../reading/query.js';
import type { MapReading, MapRooms, OverdueAt, RoomsOfKind } from './port.js';

export interface MapDivision {
  readonly division: DivisionRow;
  /** Null where it is under five and the viewer stands outside. */
  readonly open: number | null;
  readonly overdue: number;
  readonly rooms: readonly { readonly kind: string; readonly count: number }[];
}

interface MapSources {
  readonly network: Pick<NetworkReading, 'divisionsBelow'> & MapRooms;
  readonly figures: Pick<FiguresReader<Actor>, 'counts'>;
}

interface Asked {
  /** Null for the topmost. */
  readonly below: DivisionCode | null;
  readonly day: Day;
}

/** Above it by supervising, or working in it, above it or below it. */
function isInside({ posts }: Actor, code: DivisionCode): boolean {
  return posts.some(({ role, divisionCode }) =>
    AREA_READERS.includes(role)
      ? code.startsWith(divisionCode)
      : code.startsWith(divisionCode) || divisionCode.startsWith(code),
  );
}

/** Sums of what lies in each of the divisions or below it. */
function sumIn<Row extends { readonly divisionCode: DivisionCode }>(
  rows: readonly Row[],
  code: DivisionCode,
  of: (row: Row) => number,
): number {
  return rows.filter(({ divisionCode }) => divisionCode.startsWith(code)).reduce((sum, row) => sum + of(row), 0);
}

function kindsIn(rooms: readonly RoomsOfKind[], code: DivisionCode) {
  const own = Map.groupBy(
    rooms.filter(({ divisionCode }) => divisionCode.startsWith(code)),
    ({ kind }) => kind,
  );
  return [...own].map(([kind, rows]) => ({ kind, count: rows.reduce((sum, { count }) => sum + count, 0) }));
}

/** What is overdue is counted only as far as the viewer may know it. DIVISION_MALFORMED for what is no code. */
export const overdueOnMap = query((reading: MapReading, actor, { below, day }: Asked) => {
  ensure(below === null || /^\d{2,20}$/.test(below), 'DIVISION_MALFORMED', { field: 'below' });
  return reading.overdueByPlace(actor, below, day);
});

/** Open cases are those of the book, of every class, whoever asks; a small number is not told to those outside. */
export async function divisionMap(
  { network, figures }: MapSources,
  viewer: Actor,
  { below, day }: Asked,
  overdue: readonly OverdueAt[],
): Promise<MapDivision[]> {
  const [divisions, rooms, { lines }] = await Promise.all([
    network.divisionsBelow(below, day),
    network.roomsByKind(below, day),
    figures.counts({ period: { from: day, to: day }, by: 'DIVISION', filter: { divisionPrefix: below ?? '' } }),
  ]);
  const counted = lines.map(({ key, tally }) => ({ divisionCode: key, open: tally.openAfter }));
  const open = divisions.map(({ code }) => sumIn(counted, code, (line) => line.open));
  const shown = shownCounts(
    divisions.map(({ code }, at) => ({ count: open[at] ?? 0, inside: isInside(viewer, code) })),
  );
  return divisions.map((division, at) => ({
    division,
    open: shown[at] ? (open[at] ?? 0) : null,
    overdue: sumIn(overdue, division.code, (one) => one.overdue),
    rooms: kindsIn(rooms, division.code),
  }));
}
