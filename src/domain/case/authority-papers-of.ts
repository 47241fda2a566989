/** Which papers of authorities a case goes by, and the periods that recorded ones begin and end. */
import type { ClockId } from '../clock/clocks.js';
import type { Day } from '../kernel/day.js';
import type { EventId } from '../kernel/ids.js';
import { type PaperField, paperRule } from './authority-paper.js';
import type { RoomRef } from './room-ref.js';
import type { CaseState } from './state.js';

/** What of a case says whose matter it is. */
export type Concerned = Pick<CaseState, 'dispute'> & { readonly room: Pick<RoomRef, 'kind'> };

/** Whose papers a case goes by: by what it is about, where it is mediated, and who sent it. */
export function fitsField(of: PaperField, { dispute, room }: Concerned): boolean {
  switch (of) {
    case 'TRAFFIC':
      return dispute.type === 'ROAD_TRAFFIC';
    case 'LAND':
      return dispute.type === 'FOREST_LAND';
    case 'PETITION':
      return dispute.source === 'FROM_PETITION';
    case 'PUBLIC_SECURITY':
      return room.kind === 'POLICE_LINKED' || dispute.source === 'FROM_POLICE';
  }
}

export interface PaperClock {
  readonly id: ClockId;
  readonly event: EventId;
  readonly day: Day;
  readonly endedOn: Day | null;
}

/** The periods that recorded papers begin and end; their expiry only advises. */
export function paperClocksOf({ authorityPapers: papers = [] }: CaseState): PaperClock[] {
  return papers.flatMap(({ kind, event, on, receivedOn }, at) => {
    const { begins, fromReceipt } = paperRule(kind);
    const day = fromReceipt ? receivedOn : on;
    const again = papers.slice(at + 1).some((later) => paperRule(later.kind).begins === begins);
    if (!begins || !day || again) return [];
    const end = papers.slice(at + 1).find((later) => paperRule(later.kind).ends?.includes(begins));
    return [{ id: begins, event, day, endedOn: end?.on ?? null }];
  });
}
