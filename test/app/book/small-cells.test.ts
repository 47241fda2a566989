// No question, and no difference of questions, by type of dispute tells one community from another in its block.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ensureOpenTo, shownTo } from '../../../src/app/book/small-cells.js';
import { statement } from '../../../src/app/book/statement.js';
import type { StatementQuery } from '../../../src/app/book/port.js';
import { type Actor, ROLES } from '../../../src/domain/kernel/actor.js';
import { isSmall, type SmallRoom } from '../../../src/domain/privacy/small-cells.js';
import '../../harness/seed.js';
import { type Counted, counted, question, readerOf, ROOMS, SMALL, TYPES } from './counted-book.js';

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
  const streetsOf = (all: readonly SmallRoom[]) => [
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
          const unknown = SMALL.filter(({ divisionCode }) => !looksAfter(by, divisionCode)) as SmallRoom[];
          const wide = streetsOf(unknown)
            .map((all) => all.filter(({ ledgerClass }) => ledgerClass === 'PEOPLE'))
            .filter((all) => new Set(all.map(({ divisionCode }) => divisionCode.slice(0, 12))).size > 1);
          fc.pre(wide.length > 0);
          const among = wide[street % wide.length] as SmallRoom[];
          const here = among[other % among.length] as SmallRoom;
          const there = among.find(
            ({ divisionCode }) => divisionCode.slice(0, 12) !== here.divisionCode.slice(0, 12),
          ) as SmallRoom;
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
    const [community] = SMALL as SmallRoom[];
    const one = {
      room: community as SmallRoom,
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
      ensureOpenTo(NOBODY, { ...figure, filter: { divisionPrefix: '320612004001' } }, rooms),
    ).rejects.toThrow('SMALL_CELL');
    await ensureOpenTo(NOBODY, { ...figure, filter: { divisionPrefix: '320612004' } }, rooms);
  });
});
