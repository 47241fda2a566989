/** Which lines of a statement are hidden, because a small figure of a small place could tell of a person. */
import { describe, expect, it } from '@jest/globals';
import { hiddenLines, isSmall } from '../../../src/domain/privacy/small-cells.js';

describe('a figure is small', () => {
  it.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
    [-1, true],
    [-4, true],
    [-5, false],
  ])('%s: %s', (figure, small) => {
    expect(isSmall(figure)).toBe(small);
  });
});

describe('the lines hidden', () => {
  it.each<[string, number[][], number[]]>([
    ['none where no figure is small', [[5], [0], [12]], []],
    ['a small one, and the next smallest, or the total would tell', [[20], [3], [9], [7]], [1, 3]],
    [
      'the next smallest by its largest figure',
      [
        [5, 30],
        [3, 0],
        [9, 8],
        [0, 0],
      ],
      [1, 2],
    ],
    ['the next smallest whatever the sign', [[-20], [3], [-9], [12]], [1, 2]],
    ['two small ones, and no other', [[1], [2], [9]], [0, 1]],
    ['a single small one beside empty lines', [[3], [0], [0]], [0]],
    [
      'a line with one small figure among large ones',
      [
        [50, 2],
        [60, 60],
      ],
      [0, 1],
    ],
    ['nothing of nothing', [], []],
  ])('%s', (_what, lines, hidden) => {
    expect([...hiddenLines(lines)].sort()).toEqual(hidden);
  });
});
