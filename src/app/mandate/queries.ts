/** The queues of mandates: offered, running with their clocks, ended with their results. */
import type { Actor } from '../../domain/kernel/actor.js';
import type { RoomId } from '../../domain/kernel/ids.js';
import { ensureId } from '../reading/ids.js';
import { type DueOn, queuePage, type QueueSort } from '../reading/due.js';
import type { Page, PageRequest } from '../reading/page.js';
import { type Query, query } from '../reading/query.js';
import type { BesideMandateQueues, MandatePhase, MandateRow } from './reading-port.js';

export interface MandateList {
  readonly roomId?: RoomId | null;
  /** Only those of which the viewer is the judge in charge. */
  readonly mine?: boolean | null;
  /** Left out, the newest first. */
  readonly sort?: QueueSort | null;
  readonly due?: DueOn | null;
  readonly page: PageRequest;
}

/** Of the rooms that the viewer works in or names, and of the court or commission that the viewer works for. */
const queueOf = (phase: MandatePhase): Query<BesideMandateQueues, MandateList, Page<MandateRow>> =>
  query((reading: BesideMandateQueues, actor: Actor, { roomId, mine, page, sort: asSorted, due }: MandateList) => {
    const sort = asSorted ?? 'NEWEST';
    const asked = {
      phase,
      roomId: roomId ? ensureId(roomId, 'roomId') : null,
      judge: mine ? actor.personId : null,
      ...{ sort, due: due ?? null },
    };
    return reading.mandateQueue(actor, asked, queuePage(page, sort));
  });

/** What waits for an answer. */
export const mandatesOffered = queueOf('OFFERED');
/** What is mediated under a mandate now. */
export const mandatesRunning = queueOf('RUNNING');
/** What came to its end, and how. */
export const mandatesEnded = queueOf('ENDED');
