/** A district's network held in memory, to look up by the names that a register writes. */
import { compact } from '../../domain/kernel/half-width.js';
import type { Day } from '../../domain/kernel/day.js';
import type { DivisionCode, Home, PostId, RoomId } from '../../domain/kernel/ids.js';
import { standsOn, type RoomVersion } from '../../domain/network/room.js';
import type { NetworkOfHome } from '../network/port.js';

/** All versions of one room. */
export type RoomInTime = readonly RoomVersion[];

export interface KnownMediator {
  readonly postId: PostId;
  readonly personId: string;
  readonly name: string;
  readonly provisional: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Rooms by name, mediators by room, divisions: read once for an import, never changed by it. */
export class HomeIndex {
  readonly #rooms: Map<string, RoomVersion[]>;

  constructor(
    readonly home: Home,
    versions: readonly RoomVersion[],
    private readonly mediators: ReadonlyMap<RoomId, readonly KnownMediator[]>,
    private readonly divisions: ReadonlySet<DivisionCode>,
  ) {
    this.#rooms = Map.groupBy(versions, ({ name }) => compact(name));
  }

  hasDivision(code: DivisionCode): boolean {
    return this.divisions.has(code);
  }

  /** Rooms that bore the name at any time, each with the versions that did. */
  named(name: string): RoomInTime[] {
    return [...Map.groupBy(this.#rooms.get(compact(name)) ?? [], ({ id }) => id).values()];
  }

  /** The committee of that name that serves that division. */
  committeeAt(division: DivisionCode, name: string): RoomInTime | null {
    return this.named(name).find((room) => room.some(({ divisionCode }) => divisionCode === division)) ?? null;
  }

  /** The committee that serves the division, whatever it is called, when there is just one. */
  onlyCommitteeAt(division: DivisionCode): RoomInTime | null {
    const [name, ...others] = this.committeesAt(division);
    return name !== undefined && others.length === 0 ? this.committeeAt(division, name) : null;
  }

  /** The names that committees of the division bear or bore. */
  committeesAt(division: DivisionCode): string[] {
    const versions = [...this.#rooms.values()].flat();
    return [...new Set(versions.filter((room) => room.divisionCode === division).map(({ name }) => name))];
  }

  /** A receiver is named without a place: of several the one whose area holds the accepting committee's. */
  receiver(name: string, division: DivisionCode): RoomInTime[] {
    const all = this.named(name);
    if (all.length < 2) return all;
    return all.filter((room) => room.some(({ divisionCode }) => division.startsWith(divisionCode)));
  }

  /** Of several posts of one name at a room the one held on that day. */
  mediator(room: RoomId, name: string, day: Day): KnownMediator | null {
    const known = (this.mediators.get(room) ?? []).filter((one) => one.name === compact(name));
    return known.find((one) => standsOn(one, day)) ?? known[0] ?? null;
  }
}

/** Reads a district's network; null for a code that is no district here. */
export async function loadHome(
  network: Omit<NetworkOfHome, 'addProvisional'>,
  home: Home,
  today: Day,
): Promise<HomeIndex | null> {
  if (!/^\d{6}$/.test(home)) return null;
  const divisions = await network.divisionCodes(home);
  if (!divisions.has(home)) return null;
  const posts = await network.mediators(home, today);
  const atRooms = posts.flatMap((post) =>
    post.roomId ? [{ ...post, postId: post.id, room: post.roomId, name: compact(post.personName) }] : [],
  );
  return new HomeIndex(
    home,
    await network.acceptingRooms(home),
    Map.groupBy(atRooms, ({ room }) => room),
    divisions,
  );
}
