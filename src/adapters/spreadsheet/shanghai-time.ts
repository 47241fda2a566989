// Instants in files are written as the clock on the wall shows them: Asia/Shanghai, which has known no summer time since 1991.

const EAST_MS = 8 * 3_600_000;

/** The UTC fields of the date returned are those of the wall clock. */
export function shanghaiTime(instant: string): Date {
  return new Date(Date.parse(instant) + EAST_MS);
}
