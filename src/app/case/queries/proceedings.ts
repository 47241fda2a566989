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
import { sortedPage } from './cases.js';

interface Wanted {
  readonly kind?: ProceedingKind | null;
  readonly page: PageRequest;
}

/** The viewer's organisations, by posts at the authority itself, in no room. */
const authoritiesOf = ({ posts }: Actor): string[] =>
  posts.flatMap(({ roomId, role, organisationId }) =>
    roomId === null && AUTHORITY_ROLES.includes(role) ? [organisationId] : [],
  );

/** Handed in to the viewer's authority and waiting for it, what is due first, first; nothing for who has no post at one. */
export const proceedingsToDecide = query(
  async (reading: CaseReading, actor, { kind = null, page }: Wanted): Promise<Page<ProceedingRow>> => {
    const keyset = sortedPage(page, 'REFERRAL_DUE');
    const authorities = [...new Set(authoritiesOf(actor))];
    const asked = { authorities, roomId: null, kind, status: null, waiting: true };
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
    const keyset = sortedPage(page, 'REFERRAL_DUE');
    const roomId = ensureId(input.roomId, 'roomId');
    return reading.proceedings(
      actor,
      { authorities: null, roomId, kind, status: status ?? null, waiting: false },
      keyset,
    );
  },
);
