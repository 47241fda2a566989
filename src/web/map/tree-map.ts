/** A squarified tree map: each place a rectangle of the area of its weight, none much longer than wide (Bruls, Huizing, van Wijk). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the longest rectangle of a row would be from a square, were these its areas and `side` its length. */
function worst(areas: readonly number[], side: number): number {
  const sum = areas.reduce((one, other) => one + other, 0);
  const [most, least] = [Math.max(...areas), Math.min(...areas)];
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least));
}

/** A row along the shorter side, and what is left of the box. */
function laid(areas: readonly number[], box: Box): readonly [readonly Box[], Box] {
  const { x, y, width, height } = box;
  const sum = areas.reduce((one, other) => one + other, 0);
  const upright = width >= height;
  const thick = sum / (upright ? height : width);
  let at = 0;
  const row = areas.map((area) => {
    const long = area / thick;
    const one = upright ? { x, y: y + at, width: thick, height: long } : { x: x + at, y, width: long, height: thick };
    at += long;
    return one;
  });
  const rest = upright
    ? { x: x + thick, y, width: width - thick, height }
    : { x, y: y + thick, width, height: height - thick };
  return [row, rest];
}

/** Weights must not be nought, and come largest first; the boxes are in their order. */
export function treeMap(weights: readonly number[], box: Box): readonly Box[] {
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const areas = weights.map((one) => (one / whole) * box.width * box.height);
  const placed: Box[] = [];
  let left = box;
  for (let at = 0; at < areas.length; ) {
    const side = Math.min(left.width, left.height);
    let end = at + 1;
    while (end < areas.length && worst(areas.slice(at, end + 1), side) <= worst(areas.slice(at, end), side)) end += 1;
    const [row, rest] = laid(areas.slice(at, end), left);
    placed.push(...row);
    left = rest;
    at = end;
  }
  return placed;
}
