/** Ids of what is seeded: made from names, so that seeding again meets the same rows and changes nothing. */
import { v5 } from 'uuid';

const FENGQIAO = '6a1f0c3e-5b0e-5d3a-9f53-0f2c8f6f3206';

/** The id of the thing of this sort and name, for ever the same. */
export function stableId(
  sort: 'organisation' | 'room' | 'room-version' | 'roster' | 'person' | 'post',
  name: string,
): string {
  return v5(`${sort}:${name}`, FENGQIAO);
}
