// The rules of the map: rectangles fill the box without overlapping, each of the area of its weight; shades and labels.
import { describe, expect, test } from '@jest/globals';
import { inOrder, labelFor, shadeOf, weightOf } from '../../src/web/map/tiles.js';
import { treeMap } from '../../src/web/map/tree-map.js';

const BOX = { x: 0, y: 0, width: 600, height: 400 };

describe('the tree map', () => {
  test.each([[[1]], [[5, 3, 2]], [[40, 12, 9, 9, 4, 1, 1, 1]], [Array.from({ length: 60 }, () => 1)]])(
    '%j',
    (weights) => {
      const boxes = treeMap(weights, BOX);
      const whole = weights.reduce((sum, one) => sum + one, 0);
      expect(boxes).toHaveLength(weights.length);
      boxes.forEach(({ x, y, width, height }, at) => {
        expect(width * height).toBeCloseTo(((weights[at] ?? 0) / whole) * 240_000, 3);
        expect([x >= -1e-6, y >= -1e-6, x + width <= 600 + 1e-6, y + height <= 400 + 1e-6]).not.toContain(false);
      });
      const overlaps = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter((other) => one.x < other.x + other.width - 1e-6 && other.x < one.x + one.width - 1e-6)
          .filter((other) => one.y < other.y + other.height - 1e-6 && other.y < one.y + one.height - 1e-6),
      );
      expect(overlaps).toEqual([]);
    },
  );

  test('no rectangle of equal weights is far from a square', () => {
    const shapes = treeMap(
      Array.from({ length: 24 }, () => 1),
      BOX,
    ).map(({ width, height }) => width / height);
    expect(Math.max(...shapes, ...shapes.map((one) => 1 / one))).toBeLessThan(2);
  });

  test('nothing gives nothing', () => expect(treeMap([], BOX)).toEqual([]));
});

describe('a place', () => {
  const place = (open: number | null, overdue = 0) => ({ open, overdue, rooms: [] });
  test.each([
    [null, 0, 'untold', 1],
    [0, 0, 'none', 1],
    [8, 0, 'calm', 8],
    [8, 1, 'some', 8],
    [8, 2, 'many', 8],
    [8, 4, 'most', 8],
  ])('with %s open and %i overdue is shaded %s', (open, overdue, shade, weight) => {
    expect([shadeOf(place(open, overdue)), weightOf(place(open, overdue))]).toEqual([shade, weight]);
  });

  test('stands by its number, the same ones as they came', () => {
    const places = [place(null), place(3), place(0), place(9)];
    expect(inOrder(places)).toEqual([place(9), place(3), place(null), place(0)]);
  });

  test.each([
    [60, 100, 'NONE'],
    [100, 20, 'NONE'],
    [100, 40, 'NAME'],
    [100, 60, 'NAME'],
    [160, 60, 'BOTH'],
  ])('%i by %i has room for %s', (width, height, room) => {
    expect(labelFor(width, height, '金新街道', '7 open · 4 overdue')).toBe(room);
  });
});
