// Which counts of places are told: under five never to those outside, and never one hidden alone.
import { describe, expect, test } from '@jest/globals';
import { shownCounts } from '../../../src/domain/privacy/small-counts.js';

const told = (counts: readonly number[], inside: readonly number[] = []): string =>
  shownCounts(counts.map((count, at) => ({ count, inside: inside.includes(at) })))
    .map((one) => (one ? 'T' : '-'))
    .join('');

describe('counts of neighbours', () => {
  test.each([
    ['nothing small', [5, 9, 12], [], 'TTT'],
    ['two small hide each other', [4, 0, 12], [], '--T'],
    ['one small takes the smallest other with it', [3, 9, 7], [], '-T-'],
    ['one small alone', [3], [], '-'],
    ['inside everything is told', [3, 0, 1], [0, 1, 2], 'TTT'],
    ['what is told inside hides no other: the smallest outside goes along', [3, 6, 8], [1], '-T-'],
    ['nobody else is outside', [3, 6, 8], [1, 2], '-TT'],
    ['none', [], [], ''],
  ] as const)('%s', (_, counts, inside, shown) => expect(told(counts, inside)).toBe(shown));
});
