// What the key of a line names, and the divisions that a statement counts in.
import type { Division, Room } from '../network/types.js';
import type { Loaders } from '../shared/loaders.js';

/** The last version of the room, of a line by room. */
export async function roomOf(key: string, loaders: Loaders): Promise<Room | null> {
  return key.includes('-') ? ((await loaders.versions.load(key)).at(-1) ?? null) : null;
}

/** Of a line by division. */
export function divisionOf(key: string, loaders: Loaders): Promise<Division | null> | null {
  return /^\d+$/.test(key) ? loaders.division.load(key) : null;
}

export async function divisionsOf(codes: readonly string[], loaders: Loaders): Promise<Division[]> {
  const found = await Promise.all(codes.map((code) => loaders.division.load(code)));
  return found.filter((division) => division !== null);
}
