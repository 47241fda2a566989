// The rules of the desk: a leaver's cases go to whoever is then the least full, and a cap is told before it is passed.
import { describe, expect, test } from '@jest/globals';
import { gained, isOver, spread } from '../../src/web/desk/load.js';

const taker = (postId: string, openCases: number, cap: number | null = null) => ({ postId, openCases, cap });

describe('the cases of a leaver', () => {
  test.each([
    ['nobody stays', [], {}],
    ['one stays', [taker('a', 30, 20)], { x: 'a', y: 'a', z: 'a' }],
    ['two of the same load take turns', [taker('a', 2), taker('b', 2)], { x: 'a', y: 'b', z: 'a' }],
    ['a smaller cap fills sooner', [taker('a', 5, 10), taker('b', 5, 20)], { x: 'b', y: 'b', z: 'b' }],
    ['the least busy comes first', [taker('a', 9), taker('b', 7), taker('c', 8)], { x: 'b', y: 'b', z: 'c' }],
  ])('%s', (_, takers, chosen) => expect(spread(['x', 'y', 'z'], takers)).toEqual(chosen));

  test('each is told how many come to him', () => {
    expect([...gained({ x: 'a', y: 'b', z: 'a' })]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

test.each([
  [taker('a', 19, 20), 1, false],
  [taker('a', 19, 20), 2, true],
  [taker('a', 99), 99, false],
])('%j with %i more passes the cap: %s', (one, more, over) => expect(isOver(one, more)).toBe(over));
