/**
 * By type of dispute a figure of a community or a grid can identify a family (domain.md §8, 36). Communities stand in
 * blocks; whoever supervises or serves none of them is shown a block's figures by type whole or not at all (decision 18).
 */
import type { DivisionCode, RoomId } from '../kernel/ids.js';

/** Codes of communities have twelve digits, those of grids more; those of streets nine, of districts six. */
export const COMMUNITY_DIGITS = 12;
const STREET = 9;
const DISTRICT = 6;

/** Of two communities none can be distinguished from the other. */
const LEAST = 2;

/** A room, as it stood in one of its versions, of a community or of a grid in it. */
export interface SmallRoom {
  readonly roomId: RoomId;
  readonly divisionCode: DivisionCode;
  readonly layer: string;
  readonly ledgerClass: string;
}

/** Whether a division is as small as a community. */
export function isSmall(division: DivisionCode): boolean {
  return division.length >= COMMUNITY_DIGITS;
}

export type Block = readonly SmallRoom[];

/**
 * The rooms in blocks of at least two communities: a street by itself or, where it has fewer, with the next of its
 * district, the last with the one before it; a district that has but one community goes with the next district.
 */
export function blocksOf(rooms: readonly SmallRoom[]): Block[] {
  const sorted = [...rooms].sort((a, b) => (a.divisionCode < b.divisionCode ? -1 : 1));
  const blocks: SmallRoom[][] = [];
  let waiting: SmallRoom[] = [];
  for (const street of Map.groupBy(sorted, ({ divisionCode }) => divisionCode.slice(0, STREET)).values()) {
    const last = blocks.at(-1);
    if (last && waiting.length > 0 && !sameDistrict(waiting, street) && sameDistrict(last, waiting)) {
      last.push(...waiting);
      waiting = [];
    }
    waiting.push(...street);
    if (communities(waiting) < LEAST) continue;
    blocks.push(waiting);
    waiting = [];
  }
  if (waiting.length > 0) blocks.push([...(blocks.pop() ?? []), ...waiting]);
  return blocks;
}

/** Whether a figure of the rooms that `holds` names identifies no community: each block is in it whole or not at all. */
export function identifiesNone(blocks: readonly Block[], holds: (room: SmallRoom) => boolean): boolean {
  return blocks.every((block) => {
    const held = block.filter(holds).length;
    return held === 0 || (held === block.length && communities(block) >= LEAST);
  });
}

function communities(rooms: Block): number {
  return new Set(rooms.map(({ divisionCode }) => divisionCode.slice(0, COMMUNITY_DIGITS))).size;
}

function sameDistrict(one: Block, other: Block): boolean {
  const [a, b] = [one, other].map((rooms) => rooms.at(-1)?.divisionCode.slice(0, DISTRICT));
  return a === b;
}
