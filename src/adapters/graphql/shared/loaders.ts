// Loaders of one request, for what no statement of a list can join: rooms, their versions and posts, divisions.
import DataLoader from 'dataloader';
import type { DivisionRow, NetworkReading, RoomRow } from '../../../app/network/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Post } from '../../../domain/network/post.js';

export interface Loaders {
  /** Every version of a room, oldest first. */
  readonly versions: DataLoader<string, RoomRow[]>;
  /** Posts held at a room today. */
  readonly posts: DataLoader<string, Post[]>;
  readonly division: DataLoader<string, DivisionRow | null>;
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null, keys: readonly string[]): Row[][] {
  const groups = Map.groupBy(rows, keyOf);
  return keys.map((key) => groups.get(key) ?? []);
}

export function loadersOn(network: NetworkReading, today: Day): Loaders {
  return {
    versions: new DataLoader(async (ids) => grouped(await network.roomVersions(ids), ({ id }) => id, ids)),
    posts: new DataLoader(async (ids) => grouped(await network.postsOfRooms(ids, today), ({ roomId }) => roomId, ids)),
    division: new DataLoader(async (codes) => {
      const divisions = new Map((await network.divisions(codes)).map((division) => [division.code, division]));
      return codes.map((code) => divisions.get(code) ?? null);
    }),
  };
}
