// Communities in blocks: none stands alone, and a figure holds a block whole or not at all.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Block,
  blocksOf,
  isSmall,
  type SmallRoom,
  identifiesNone,
} from '../../../src/domain/privacy/small-cells.js';
import '../../harness/seed.js';

const at = (divisionCode: string): SmallRoom => ({
  roomId: divisionCode,
  layer: 'L1',
  ledgerClass: 'PEOPLE',
  divisionCode,
});
const codes = (blocks: readonly Block[]) => blocks.map((block) => block.map(({ divisionCode }) => divisionCode));

test('a street of several communities is a block, with its grids', () => {
  const street = ['320612004001', '320612004002', '320612004002001'];
  const next = ['320612005001', '320612005002'];
  expect(codes(blocksOf([...next, ...street].map(at)))).toEqual([street, next]);
});

test('a street of one goes with the next of its district, the last with the one before, a district of one with the next', () => {
  const [one, two, more] = ['320612004001', '320612005001', '320612005002'];
  expect(codes(blocksOf([one, two, more].map(at)))).toEqual([[one, two, more]]);
  const last = '320612006001';
  const far = ['320613001001', '320613001002'];
  expect(codes(blocksOf([two, more, last, ...far].map(at)))).toEqual([[two, more, last], far]);
  expect(codes(blocksOf([one, ...far].map(at)))).toEqual([[one, ...far]]);
  expect(codes(blocksOf([...far, '320614001001'].map(at)))).toEqual([[...far, '320614001001']]);
  expect(blocksOf([])).toEqual([]);
});

test('a figure tells of none with whole blocks only, and never with a community that is alone in all', () => {
  const blocks = [['320612004001', '320612004002'].map(at), ['320612005001', '320612005002'].map(at)];
  const told = (...held: string[]) =>
    identifiesNone(blocks, ({ divisionCode }) => held.some((code) => divisionCode.startsWith(code)));
  expect([told(), told('320612004'), told('3206'), told('320612004001'), told('320612004', '320612005001')]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(identifiesNone([['320612004001', '320612004001001'].map(at)], () => true)).toBe(false);
  expect(identifiesNone([['320612004001'].map(at)], () => false)).toBe(true);
});

test('twelve digits are a community, nine are none', () => {
  expect(['320612004', '320612004001', '320612004001001'].map(isSmall)).toEqual([false, true, true]);
});

test('blocks part the rooms, and each has two communities unless there is but one in all', () => {
  const code = fc.tuple(
    fc.constantFrom('320612', '320371', '110101'),
    fc.nat({ max: 4 }),
    fc.nat({ max: 2 }),
    fc.constantFrom('', '001'),
  );
  const any = fc.array(code).map((codes) =>
    codes.map(([district, street, community, grid], at) => ({
      ...{
        roomId: String(at),
        layer: 'L1',
        ledgerClass: 'PEOPLE',
        divisionCode: `${district}00${street}00${community}${grid}`,
      },
    })),
  );
  fc.assert(
    fc.property(any, (all) => {
      const blocks = blocksOf(all);
      expect(
        blocks
          .flat()
          .map(({ roomId }) => roomId)
          .sort(),
      ).toEqual(all.map(({ roomId }) => roomId).sort());
      const communities = (of: readonly SmallRoom[]) =>
        new Set(of.map(({ divisionCode }) => divisionCode.slice(0, 12))).size;
      for (const block of blocks) expect(communities(block)).toBeGreaterThanOrEqual(Math.min(2, communities(all)));
      for (const { roomId } of communities(all) > 1 ? [] : all)
        expect(identifiesNone(blocks, (room) => room.roomId === roomId)).toBe(false);
    }),
  );
});
