// The laws Path and Time: which moves a case may make, in which order, on which days.
import { expect, test } from '@jest/globals';
import type { Move } from '../../../src/domain/book/entry.js';
import type { Account, AccountKind } from '../../../src/domain/book/account.js';
import { checkPath, moveStands } from '../../../src/domain/book/path.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { pathOf } from './path-of.js';

const TODAY = '2022-12-31';
const check = (text: string) => checkPath(pathOf(text), TODAY);
const SETTLED = 'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:settled 2022-01-20';

test.each([
  '',
  SETTLED,
  'desk:H 2022-01-02, desk:R 2022-01-02, open:R 2022-01-02',
  'desk:R 2022-01-02, unaccepted:R:refused 2022-01-03',
  'desk:R 2022-01-02, open:R 2022-01-05, open:Q 2022-01-06, open:R 2022-01-07, outcome:R:failed 2022-01-20',
  'desk:R 2022-01-02, open:R 2022-01-05, external:court 2022-02-01, external:arbitration 2022-02-02, open:R 2022-02-03',
  'desk:R 2022-01-02, open:R 2022-01-05, external:court 2022-02-01, ended-outside:court:judgment 2022-02-03',
  `${SETTLED}, annulled:R:revoked 2022-06-01`,
  'external:court 2022-01-02, open:R 2022-01-03',
])('a case may go: %s', (text) => {
  expect(() => check(text)).not.toThrow();
});

test.each([
  ['begins open', 'open:R 2022-01-02'],
  ['is accepted by another room than its desk', 'desk:R 2022-01-02, open:Q 2022-01-05'],
  ['is routed to the desk it is on', 'desk:R 2022-01-02, desk:R 2022-01-05'],
  ['is referred to the room it is in', 'desk:R 2022-01-02, open:R 2022-01-05, open:R 2022-01-06'],
  ['ends in another room', 'desk:R 2022-01-02, open:R 2022-01-05, outcome:Q:settled 2022-01-06'],
  ['goes from the desk to an outcome', 'desk:R 2022-01-02, outcome:R:settled 2022-01-06'],
  ['leaves an outcome by a move', `${SETTLED}, open:R 2022-02-01`],
  [
    'is annulled without an agreement',
    'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:failed 2022-01-20, annulled:R:void 2022-02-01',
  ],
  [
    'is annulled after a partial settlement',
    'desk:R 2022-01-02, open:R 2022-01-05, outcome:R:partly-settled 2022-01-20, annulled:R:void 2022-02-01',
  ],
  ['is annulled in another room', `${SETTLED}, annulled:Q:void 2022-02-01`],
  ['comes back from a refusal', 'desk:R 2022-01-02, unaccepted:R:refused 2022-01-05, desk:R 2022-01-06'],
  [
    'is ended by an authority that does not hold it',
    'external:court 2022-01-02, ended-outside:police:document 2022-01-03',
  ],
])('no case %s', (_, text) => {
  expect(() => check(text)).toThrow(new RuleBroken('BOOK_PATH'));
});

const at = (kind: AccountKind, place: string): Account => ({ kind, place, detail: '' });

test.each<[AccountKind, AccountKind]>([
  ['intake', 'desk'],
  ['intake', 'external'],
  ['open', 'external'],
  ['external', 'open'],
])('from %s to %s the place may change or stay', (from, to) => {
  expect([moveStands(at(from, 'R'), at(to, 'R')), moveStands(at(from, 'R'), at(to, 'Q'))]).toEqual([true, true]);
});

test('a move names a version of its room on either side, and of nothing else', () => {
  const [first, second] = pathOf('desk:R 2022-01-02, open:R 2022-01-05') as [Move, Move];
  expect(() => checkPath([first, { ...second, toVersion: '', acceptingVersion: '' }], TODAY)).toThrow('BOOK_PATH');
  expect(() => checkPath([{ ...first, fromVersion: 'R1' }], TODAY)).toThrow('BOOK_PATH');
});

test('a move must leave from where the case is', () => {
  const [first, second] = pathOf('desk:R 2022-01-02, open:R 2022-01-05') as [Move, Move];
  expect(() => checkPath([first, { ...second, from: { kind: 'desk', place: 'Q', detail: '' } }], TODAY)).toThrow(
    'BOOK_PATH',
  );
});

test('days may stand still, never go back, and never lie ahead of the day of recording', () => {
  expect(() => check('desk:R 2022-01-02, open:R 2022-01-02')).not.toThrow();
  expect(() => check('desk:R 2022-01-02, open:R 2022-01-01')).toThrow(new RuleBroken('BOOK_TIME'));
  expect(() => check('desk:R 2022-12-31')).not.toThrow();
  expect(() => check('desk:R 2023-01-01')).toThrow(new RuleBroken('BOOK_TIME'));
});

const changedAfterwards: [string, Partial<Move>][] = [
  ['class', { ledgerClass: 'ADMIN' }],
  ['accepting room', { acceptingRoom: 'Q' }],
  ['accepting version', { acceptingVersion: 'R2' }],
  ['accepting day', { acceptingDay: '2022-01-04' }],
  ['dispute', { dispute: 'another' }],
  ['type', { disputeType: 'MEDICAL' }],
  ['source', { source: 'FROM_COURT' }],
  ['being reopened', { reopens: true }],
  ['version of the room left', { fromVersion: 'R2' }],
];

test.each(changedAfterwards)('%s cannot change on the way, only be restated', (_, change) => {
  const [registered, accepted, settled] = pathOf(SETTLED) as [Move, Move, Move];
  expect(() => checkPath([registered, accepted, { ...settled, ...change }], TODAY)).toThrow(
    new RuleBroken('BOOK_PATH'),
  );
});

test('class, accepting room and day are empty before acceptance', () => {
  const [registered] = pathOf(SETTLED) as [Move];
  expect(() => checkPath([{ ...registered, ledgerClass: 'PEOPLE' }], TODAY)).toThrow('BOOK_PATH');
  expect(() => checkPath([{ ...registered, acceptingRoom: 'R' }], TODAY)).toThrow('BOOK_PATH');
});

test('a room names its version, an authority has none', () => {
  const [registered] = pathOf('desk:R 2022-01-02') as [Move];
  const [outside] = pathOf('external:court 2022-01-02') as [Move];
  expect(() => checkPath([{ ...registered, toVersion: '' }], TODAY)).toThrow('BOOK_PATH');
  expect(() => checkPath([{ ...outside, toVersion: 'R1' }], TODAY)).toThrow('BOOK_PATH');
});

test('a refusal says from where to where, on which day, and what stood against it', () => {
  const facts = (text: string, day = TODAY) => {
    try {
      checkPath(pathOf(text), day);
    } catch (error) {
      const { code, field, facts } = error as RuleBroken;
      return { code, field, facts };
    }
    return null;
  };
  expect(facts('open:R 2022-01-02')).toEqual({
    code: 'BOOK_PATH',
    field: null,
    facts: { from: 'intake', to: 'open:R', day: '2022-01-02' },
  });
  expect(facts('desk:R 2022-01-02, open:R 2022-01-01')).toEqual({
    code: 'BOOK_TIME',
    field: null,
    facts: { from: 'desk:R', to: 'open:R', day: '2022-01-01', notBefore: '2022-01-02' },
  });
  expect(facts('desk:R 2022-01-03', '2022-01-02')).toEqual({
    code: 'BOOK_TIME',
    field: null,
    facts: { from: 'intake', to: 'desk:R', day: '2022-01-03', notAfter: '2022-01-02' },
  });
});

test('a refusal names the column that does not carry on, or the place where the case is', () => {
  const [registered, accepted, settled] = pathOf(SETTLED) as [Move, Move, Move];
  const about = (...moves: Move[]) => {
    try {
      checkPath(moves, TODAY);
    } catch (error) {
      return error as RuleBroken;
    }
    return null;
  };
  const facts = { from: 'open:R', to: 'outcome:R:settled', day: '2022-01-20' };
  expect(about(registered, accepted, { ...settled, ledgerClass: 'ADMIN' })).toMatchObject({
    field: 'acceptingRoom',
    facts,
  });
  expect(about(registered, accepted, { ...settled, source: 'FROM_COURT' })).toMatchObject({ field: 'dispute', facts });
  expect(about(registered, settled)).toMatchObject({ facts: { ...facts, at: 'desk:R' } });
  expect(about(accepted)).toMatchObject({ facts: { from: 'desk:R', at: 'intake' } });
});

test.each<[string, Partial<Move>]>([
  ['another room', { acceptingRoom: 'Q' }],
  ['another version', { acceptingVersion: 'R2' }],
  ['another day', { acceptingDay: '2022-01-04' }],
  ['no class', { ledgerClass: '' }],
])('an acceptance by %s is none', (_what, change) => {
  const [registered, accepted] = pathOf(SETTLED) as [Move, Move];
  expect(() => checkPath([registered, { ...accepted, ...change }], TODAY)).toThrow(new RuleBroken('BOOK_PATH'));
});

test('a case that comes from outside was accepted nowhere', () => {
  const [outside, back] = pathOf('external:court 2022-01-02, open:R 2022-01-03') as [Move, Move];
  const accepted = {
    acceptingRoom: 'R',
    acceptingVersion: 'R1',
    acceptingDay: '2022-01-03',
    ledgerClass: 'PEOPLE',
  } as const;
  expect(() => checkPath([outside, { ...back, ...accepted }], TODAY)).toThrow(new RuleBroken('BOOK_PATH'));
  const [desk, other] = pathOf('desk:H 2022-01-02, desk:R 2022-01-02') as [Move, Move];
  const early = { ...accepted, acceptingDay: '2022-01-02' };
  expect(() =>
    checkPath(
      [
        { ...desk, ...early },
        { ...other, ...early },
      ],
      TODAY,
    ),
  ).toThrow(new RuleBroken('BOOK_PATH'));
});

test('a room left names its version, too', () => {
  const [registered, accepted] = pathOf(SETTLED) as [Move, Move];
  const moves = [
    { ...registered, toVersion: '' },
    { ...accepted, fromVersion: '' },
  ];
  expect(() => checkPath(moves, TODAY)).toThrow(new RuleBroken('BOOK_PATH'));
});
