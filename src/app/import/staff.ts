/** Mediators as a register names them: known at the committee, or given a provisional post there. */
import type { Mediator } from '../../domain/case/state.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import type { ProvisionalPost } from '../network/port.js';
import type { HomeIndex, KnownMediator } from './home-index.js';
import type { JudgedRow } from './judge.js';
import type { ImportRuntime, ImportUnit } from './port.js';

const roomOf = (row: JudgedRow): RoomId => row.committee[0]?.id ?? '';

function knownTo(index: HomeIndex, row: JudgedRow): KnownMediator | null {
  return index.mediator(roomOf(row), row.mediator, row.acceptedOn);
}

/** The post of each row's mediator, as presider; unknown ones get theirs first, from the first day they are named. */
export async function mediatorsFor(
  runtime: ImportRuntime,
  unit: ImportUnit,
  index: HomeIndex,
  rows: readonly JudgedRow[],
): Promise<(row: JudgedRow) => Mediator | null> {
  const made = new Map<string, ProvisionalPost>();
  for (const row of rows) {
    if (row.mediator === '' || knownTo(index, row)) continue;
    const key = `${roomOf(row)}:${row.mediator}`;
    const earlier = made.get(key);
    if (!earlier || row.acceptedOn < earlier.validFrom) made.set(key, provisional(runtime, row));
  }
  if (made.size > 0) await unit.networkOfHome.addProvisional([...made.values()]);
  return (row) => {
    const post = made.get(`${roomOf(row)}:${row.mediator}`);
    const mediator = post ? { postId: post.id, personId: post.personId } : knownTo(index, row);
    return mediator && { postId: mediator.postId, personId: mediator.personId, presider: true };
  };
}

function provisional(runtime: ImportRuntime, row: JudgedRow): ProvisionalPost {
  const { postId, personId } = runtime.provisionalIds(roomOf(row), row.mediator);
  return {
    id: postId,
    personId,
    home: row.home,
    personName: row.mediator,
    roomId: roomOf(row),
    validFrom: row.acceptedOn,
  };
}

/** Whether the mediator held a post before any import; a provisional post is still to be confirmed. */
export function isUnknown(index: HomeIndex, row: JudgedRow): boolean {
  return row.mediator !== '' && (knownTo(index, row)?.provisional ?? true);
}
