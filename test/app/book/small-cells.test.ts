// No question, and no difference of questions, by type of dispute tells one community from another in its block.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mustBeOpenTo, shownTo } from '../../../src/app/book/small-cells.js';
import { statement } from '../../../src/app/book/statement.js';
import type { CountLine, FiguresReader, StatementBy, StatementQuery } from '../../../src/app/book/port.js';
import { COLUMN_NAMES } from '../../../src/domain/book/columns.js';
import type { Tally } from '../../../src/domain/book/tally.js';
import { type Actor, ROLES } from '../../../src/domain/kernel/actor.js';
import { isSmall, type SmallRoom } from '../../../src/domain/privacy/small-cells.js';
import '../../harness/seed.js';

type Room = SmallRoom;
/** Two streets of three communities, one with a grid and an enterprise; a street of one; larger rooms; another district. */
const DIVISIONS = [
  ...['320612', '320612004', '320612004001', '320612004002', '320612004003', '320612004003001', '320612005'],
  ...['320612005001', '320612005002', '320612006', '320612006001', '320371001', '320371001001', '320371001002'],
];
const ROOMS: Room[] = DIVISIONS.flatMap((divisionCode, at) => {
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
const SMALL = ROOMS.filter(({ divisionCode }) => isSmall(divisionCode));
const TYPES = ['NEIGHBOUR', 'CONTRACT', 'MARRIAGE_FAMILY'];
const SOURCES = ['ACTIVE', 'FROM_COURT'];
const MONTHS = ['2022-01', '2022-02', '2022-03'];

/** A case as the book counts it; month and recording are what periods and instants cut by. */
interface Counted {
  readonly room: Room;
  readonly type: string;
  readonly source: string;
  readonly month: string;
  readonly recorded: string;
  /** Mostly the room's own, unless the case came from a room of another class. */
  readonly ledgerClass: string;
  readonly amount: number;
}

/** Counts like the database, of one column and both amounts. */
function readerOf(book: readonly Counted[]): FiguresReader<unknown> {
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

function keyOf({ room, type, source }: Counted, { by, divisionDigits }: StatementQuery): string {
  const keys: Record<StatementBy, string> = {
    ...{ NONE: '', CLASS: '', ROOM: room.roomId, LAYER: room.layer, TYPE: type, SOURCE: source },
    DIVISION: room.divisionCode.slice(0, divisionDigits),
  };
  return keys[by];
}

const some = <T>(of: readonly T[]) => fc.option(fc.subarray([...of], { minLength: 1 }), { nil: undefined });
const written = (id: string) => fc.constantFrom(id, id.toUpperCase(), `{${id}}`);
const question: fc.Arbitrary<StatementQuery> = fc
  .record({
    by: fc.constantFrom<StatementBy>('NONE', 'CLASS', 'ROOM', 'LAYER', 'DIVISION', 'TYPE', 'SOURCE'),
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

const counted: fc.Arbitrary<Counted> = fc.record({
  room: fc.constantFrom(...ROOMS),
  type: fc.constantFrom(...TYPES),
  source: fc.constantFrom(...SOURCES),
  month: fc.constantFrom(...MONTHS),
  recorded: fc.constantFrom('2022-03-31T00:00:00Z', '2022-04-30T00:00:00Z', '2022-06-30T00:00:00Z'),
  amount: fc.nat({ max: 900 }),
  ledgerClass: fc.constantFrom('PEOPLE', 'LABOUR'),
});
/** Outsiders, a serving member of one community, supervisors of a street or of the other district. */
const viewer: fc.Arbitrary<Actor> = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), room: fc.constantFrom(...ROOMS) }), { maxLength: 2 })
  .map((posts) => ({
    personId: 'viewer',
    posts: posts.map(({ role, room: { roomId, divisionCode } }, at) => ({
      ...{ id: `post ${at}`, role, roomId, organisationId: '', home: '320612', divisionCode },
    })),
  }));

const WATCHERS = ['JUSTICE_SUPERVISOR', 'AUDITOR', 'HUB_DISPATCHER'];
/** Written down a second time: who supervises a place, or serves in it. */
const looksAfter = ({ posts }: Actor, place: string) =>
  posts.some(
    (post) => place.startsWith(post.divisionCode) && (WATCHERS.includes(post.role) || post.divisionCode.length >= 12),
  );

const rooms = { smallRooms: async () => SMALL };
const answers = (book: readonly Counted[], by: Actor, questions: readonly StatementQuery[]) =>
  Promise.all(questions.map(async (query) => shownTo(by, await statement(readerOf(book), query), rooms)));

const [PERIOD] = [{ from: '2022-01-01', to: '2022-03-31' }];
const NOBODY: Actor = { personId: 'nobody', posts: [] };

describe('whatever an outsider asks', () => {
  const streetsOf = (all: readonly Room[]) => [
    ...Map.groupBy(all, ({ divisionCode }) => divisionCode.slice(0, 9)).values(),
  ];

  test('the answers stay the same when two communities of a street exchange the types of two cases', async () => {
    let exchanged = 0;
    await fc.assert(
      fc.asyncProperty(
        viewer,
        fc.array(counted, { maxLength: 12 }),
        fc.array(question, { minLength: 1, maxLength: 3 }),
        fc.tuple(counted, fc.nat(), fc.nat(), fc.shuffledSubarray(TYPES, { minLength: 2, maxLength: 2 })),
        async (by, book, questions, [one, street, other, [type, otherType]]) => {
          const unknown = SMALL.filter(({ divisionCode }) => !looksAfter(by, divisionCode)) as Room[];
          const wide = streetsOf(unknown)
            .map((all) => all.filter(({ ledgerClass }) => ledgerClass === 'PEOPLE'))
            .filter((all) => new Set(all.map(({ divisionCode }) => divisionCode.slice(0, 12))).size > 1);
          fc.pre(wide.length > 0);
          const among = wide[street % wide.length] as Room[];
          const here = among[other % among.length] as Room;
          const there = among.find(
            ({ divisionCode }) => divisionCode.slice(0, 12) !== here.divisionCode.slice(0, 12),
          ) as Room;
          const pair = (a: string, b: string) => [
            { ...one, room: here, type: a },
            { ...one, room: there, type: b },
          ];
          const before = await answers([...book, ...pair(type as string, otherType as string)], by, questions);
          const after = await answers([...book, ...pair(otherType as string, type as string)], by, questions);
          expect(after).toEqual(before);
          exchanged += 1;
        },
      ),
      { numRuns: 1500 },
    );
    expect(exchanged).toBeGreaterThan(200);
  }, 60_000);

  test('a line that is not told looks the same with a case behind it and without', async () => {
    const query = { period: PERIOD, by: 'TYPE', filter: { divisionPrefix: '320612004001' } } as const;
    const [community] = SMALL as Room[];
    const one = {
      room: community as Room,
      type: 'CONTRACT',
      source: 'ACTIVE',
      month: '2022-01',
      recorded: '',
      amount: 5,
      ledgerClass: 'PEOPLE',
    };
    expect(await answers([one], NOBODY, [query])).toEqual(await answers([], NOBODY, [query]));
  });
});

describe('what is told', () => {
  const all: Counted[] = ROOMS.flatMap((room) =>
    TYPES.map((type) => ({
      room,
      type,
      source: 'ACTIVE',
      month: '2022-01',
      recorded: '2022-01-31T00:00:00Z',
      amount: 1,
      ledgerClass: room.ledgerClass,
    })),
  );
  const told = async (by: Actor, query: Omit<StatementQuery, 'period'>) => {
    const [shown] = await answers(all, by, [{ ...query, period: PERIOD }]);
    return [
      (shown?.lines ?? []).filter(({ suppressed }) => !suppressed).map(({ key }) => key),
      shown?.lines.some(({ suppressed }) => suppressed),
    ];
  };
  const large = ROOMS.filter(({ divisionCode }) => !isSmall(divisionCode)).map(({ roomId }) => roomId);

  test.each<[string, Omit<StatementQuery, 'period'>, string[], boolean]>([
    ['districts', { by: 'TYPE', filter: { divisionPrefix: '320612', classes: ['PEOPLE'] } }, [...TYPES].sort(), false],
    [
      'a street of several communities',
      { by: 'TYPE', filter: { divisionPrefix: '320612004', classes: ['PEOPLE'] } },
      [...TYPES].sort(),
      false,
    ],
    [
      'no street of one, nor the one it stands with',
      {
        by: 'DIVISION',
        divisionDigits: 9,
        filter: { types: ['CONTRACT'], divisionPrefix: '320612', classes: ['PEOPLE'] },
      },
      ['320612', '320612004'],
      true,
    ],
    ['rooms above the communities', { by: 'ROOM', filter: { types: ['CONTRACT'] } }, large, true],
    [
      'no class that one community alone keeps',
      { by: 'TYPE', filter: { divisionPrefix: '320612', classes: ['LABOUR'] } },
      [],
      true,
    ],
    ['no community', { by: 'TYPE', filter: { divisionPrefix: '320612004001' } }, [], true],
    [
      'no communities of a street less one',
      { by: 'NONE', filter: { types: ['CONTRACT'], rooms: SMALL.slice(1).map(({ roomId }) => roomId) } },
      [],
      true,
    ],
  ])('%s', async (_, query, keys, suppressed) => {
    expect(await told(NOBODY, query)).toEqual([keys, suppressed]);
  });

  test('to who serves there: the community itself', async () => {
    const post = {
      id: 'post',
      role: 'ROOM_HEAD',
      roomId: null,
      organisationId: '',
      home: '320612',
      divisionCode: '320612004001',
    } as const;
    const head = { personId: 'head', posts: [post] };
    expect(await told(head, { by: 'TYPE', filter: { divisionPrefix: '320612004001' } })).toEqual([
      [...TYPES].sort(),
      false,
    ]);
  });

  test('a figure opens where its line is told', async () => {
    const figure = {
      period: PERIOD,
      column: 'registered',
      key: 'CONTRACT',
      ledgerClass: 'PEOPLE',
      reopened: false,
      by: 'TYPE',
    } as const;
    await expect(
      mustBeOpenTo(NOBODY, { ...figure, filter: { divisionPrefix: '320612004001' } }, rooms),
    ).rejects.toThrow('SMALL_CELL');
    await mustBeOpenTo(NOBODY, { ...figure, filter: { divisionPrefix: '320612004' } }, rooms);
  });
});
