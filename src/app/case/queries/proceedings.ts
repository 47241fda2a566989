/** What waits for the viewer's court or commission, and what a room has asked of them. */
import { AUTHORITY_ROLES } from '../../../domain/case/access.js';
import type { ProceedingKind, ProceedingStatus } from '../../../domain/case/proceeding-status.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import { ensureId } from '../../reading/ids.js';
import type { Page, PageRequest } from '../../reading/page.js';
import { query } from '../../reading/query.js';
import type { CaseReading } from '../views/reading-port.js';
import type { ProceedingRow } from '../views/proceeding-row.js';
import { type DueOn, queuePage, type QueueSort } from '../../reading/due.js';

interface Wanted {
  readonly kind?: ProceedingKind | null;
  /** Left out, what is due first, first. */
  readonly sort?: QueueSort | null;
  readonly due?: DueOn | null;
  readonly page: PageRequest;
}

const orderOf = ({ sort, due }: Pick<Wanted, 'sort' | 'due'>) => ({ sort: sort ?? ('DUE' as const), due: due ?? null });

/** The viewer's organisations, by posts at the authority itself, in no room. */
const authoritiesOf = ({ posts }: Actor): string[] =>
  posts.flatMap(({ roomId, role, organisationId }) =>
    roomId === null && AUTHORITY_ROLES.includes(role) ? [organisationId] : [],
  );

/** Handed in to the viewer's authority and waiting for it, what is due first, first; nothing for who has no post at one. */
export const proceedingsToDecide = query(
  async (reading: CaseReading, actor, { kind = null, page, ...wanted }: Wanted): Promise<Page<ProceedingRow>> => {
    const order = orderOf(wanted);
    const keyset = queuePage(page, order.sort);
    const authorities = [...new Set(authoritiesOf(actor))];
    const asked = { authorities, roomId: null, kind, status: null, waiting: true, ...order };
    return reading.proceedings(actor, asked, keyset);
  },
);

export interface RoomProceedings extends Wanted {
  readonly roomId: RoomId;
  readonly status?: readonly ProceedingStatus[] | null;
}

/** Of the cases that the room holds or that ended there, as far as the viewer works there or watches it (ID_MALFORMED). */
export const proceedingsOfRoom = query(
  async (reading: CaseReading, actor, { kind = null, status, page, ...input }: RoomProceedings) => {
    const order = orderOf(input);
    const keyset = queuePage(page, order.sort);
    const roomId = ensureId(input.roomId, 'roomId');
    return reading.proceedings(
      actor,
      { authorities: null, roomId, kind, status: status ?? null, waiting: false, ...order },
      keyset,
    );
  },
);
