// A small network, a book in memory that counts like the database, and random questions about it.
import fc from 'fast-check';
import type { CountLine, FiguresReader, StatementBy, StatementQuery } from '../../../src/app/book/port.js';
import { COLUMN_NAMES } from '../../../src/domain/book/columns.js';
import type { Tally } from '../../../src/domain/book/tally.js';
import { isSmall, type SmallRoom } from '../../../src/domain/privacy/small-cells.js';

/** Two streets of three communities, one with a grid and an enterprise; a street of one; larger rooms; another district. */
const DIVISIONS = [
  ...['320612', '320612004', '320612004001', '320612004002', '320612004003', '320612004003001', '320612005'],
  ...['320612005001', '320612005002', '320612006', '320612006001', '320371001', '320371001001', '320371001002'],
];
export const ROOMS: SmallRoom[] = DIVISIONS.flatMap((divisionCode, at) => {
  const layer = isSmall(divisionCode) && divisionCode !== '320612004002' ? 'L1' : 'L2';
  const home = {
    roomId: `0000000a-0000-7000-8000-${String(at).padStart(12, '0')}`,
    divisionCode,
    layer,
    ledgerClass: 'PEOPLE',
  };
  const firm = { ...home, roomId: home.roomId.replace('a', 'f'), layer: 'L3', ledgerClass: 'LABOUR' };
  return at === 4 ? [home, firm] : [home];
});
export const SMALL = ROOMS.filter(({ divisionCode }) => isSmall(divisionCode));
export const TYPES = ['NEIGHBOUR', 'CONTRACT', 'MARRIAGE_FAMILY'];
const SOURCES = ['ACTIVE', 'FROM_COURT'];
const MONTHS = ['2022-01', '2022-02', '2022-03'];

/** A case as the book counts it; month and recording are what periods and instants cut by. */
export interface Counted {
  readonly room: SmallRoom;
  readonly type: string;
  readonly source: string;
  readonly month: string;
  readonly recorded: string;
  /** Mostly the room's own, unless the case came from a room of another class. */
  readonly ledgerClass: string;
  readonly amount: number;
}

/** Counts like the database, of one column and both amounts. */
export function readerOf(book: readonly Counted[]): FiguresReader<unknown> {
  return {
    counts: async (query) => ({ asOf: '', cut: false, readFrom: 'CELLS', lines: linesOf(book, query) }),
    cases: () => Promise.reject(new Error('not asked')),
  };
}

function linesOf(book: readonly Counted[], query: StatementQuery): CountLine[] {
  const counted = book.filter((one) => isCounted(one, query));
  const lines = Map.groupBy(counted, (one) => `${keyOf(one, query)} ${one.ledgerClass}`);
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => {
      const [key = '', ledgerClass = ''] = name.split(' ');
      const sum = of.reduce((all, { amount }) => all + amount, 0);
      const nought = Object.fromEntries(COLUMN_NAMES.map((column) => [column, 0]));
      const tally = { ...nought, registered: of.length, acceptedAmount: sum, agreedAmount: 0 } as unknown as Tally;
      return { key, ledgerClass, reopened: false, tally };
    });
}

function isCounted(
  { room, type, source, month, recorded, ledgerClass }: Counted,
  { period, filter = {}, knownAt }: StatementQuery,
) {
  const { rooms, layers, divisionPrefix = '', types, sources, classes } = filter;
  const among = (list: readonly string[] | undefined, one: string) => !list || list.includes(one);
  const named = !rooms || rooms.some((id) => id.toLowerCase().replace(/[{}]/g, '') === room.roomId);
  const inTime = `${month}-15` >= period.from && `${month}-15` <= period.to && (!knownAt || recorded <= knownAt);
  const inPlace = named && among(layers, room.layer) && room.divisionCode.startsWith(divisionPrefix);
  return inTime && inPlace && among(types, type) && among(sources, source) && among(classes, ledgerClass);
}

function keyOf({ room, type, source, month }: Counted, { by, divisionDigits }: StatementQuery): string {
  const keys: Record<StatementBy, string> = {
    ...{ NONE: '', CLASS: '', ROOM: room.roomId, LAYER: room.layer, TYPE: type, SOURCE: source, MONTH: month },
    DIVISION: room.divisionCode.slice(0, divisionDigits),
  };
  return keys[by];
}

const some = <T>(of: readonly T[]) => fc.option(fc.subarray([...of], { minLength: 1 }), { nil: undefined });
const written = (id: string) => fc.constantFrom(id, id.toUpperCase(), `{${id}}`);
export const question: fc.Arbitrary<StatementQuery> = fc
  .record({
    by: fc.constantFrom<StatementBy>('NONE', 'CLASS', 'ROOM', 'LAYER', 'DIVISION', 'TYPE', 'SOURCE', 'MONTH'),
    months: fc.subarray(MONTHS, { minLength: 1 }),
    rooms: fc.option(
      fc.subarray(ROOMS, { minLength: 1 }).chain((all) => fc.tuple(...all.map(({ roomId }) => written(roomId)))),
      { nil: undefined },
    ),
    layers: some(['L1', 'L2', 'L3']),
    divisionPrefix: fc.option(fc.constantFrom('32', '3206', ...DIVISIONS), { nil: undefined }),
    types: some(TYPES),
    sources: some(SOURCES),
    classes: some(['PEOPLE', 'LABOUR']),
    divisionDigits: fc.option(fc.constantFrom(2, 4, 6, 9, 12), { nil: undefined }),
    knownAt: fc.option(fc.constantFrom('2022-04-01T00:00:00Z', '2022-05-01T00:00:00Z'), { nil: null }),
  })
  .map(({ by, months, divisionDigits, knownAt, ...filter }) => {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const period = { from: `${months[0]}-01`, to: `${months.at(-1)}-28` };
    return { by, period, filter: given, knownAt, ...(divisionDigits !== undefined && { divisionDigits }) };
  });

export const counted: fc.Arbitrary<Counted> = fc.record({
  room: fc.constantFrom(...ROOMS),
  type: fc.constantFrom(...TYPES),
  source: fc.constantFrom(...SOURCES),
  month: fc.constantFrom(...MONTHS),
  recorded: fc.constantFrom('2022-03-31T00:00:00Z', '2022-04-30T00:00:00Z', '2022-06-30T00:00:00Z'),
  amount: fc.nat({ max: 900 }),
  ledgerClass: fc.constantFrom('PEOPLE', 'LABOUR'),
});
