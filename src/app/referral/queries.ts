/** Offers of cases to and from the viewer's rooms. */
import { OPEN_REFERRAL, type ReferralStatus } from '../../domain/case/referral.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseId, RoomId } from '../../domain/kernel/ids.js';
import type { Page, PageRequest } from '../reading/page.js';
import type { CaseReading, ReferralListQuery, Shape } from '../case/views/reading-port.js';
import { query } from '../reading/query.js';
import type { ReferralRow } from '../case/views/case-row.js';
import { referralRowOf } from '../case/views/case-row-of.js';
import { sortedPage } from '../case/queries/cases.js';
import { ensureId } from '../reading/ids.js';

export interface ReferralList {
  /** One room; absent: all rooms in which the viewer has a post. */
  readonly roomId?: RoomId | null;
  readonly status?: readonly ReferralStatus[] | null;
  /** Only those still unanswered. */
  readonly open?: boolean | null;
  /** DUE: what must be answered first, first. */
  readonly sort?: 'NEWEST' | 'DUE' | null;
  readonly page: PageRequest;
  /** `parties` and `openActions` of the case behind the offer; names of both rooms are always here. */
  readonly fields: Shape;
}

/** What is or was offered to the viewer's rooms; a proposal that was not sent is not known to its target. */
export const incomingReferrals = query((reading: CaseReading, actor, input: ReferralList) =>
  listed(reading, actor, input, 'INCOMING'),
);

/** What the viewer's rooms proposed or sent, also when the case has gone elsewhere since. */
export const outgoingReferrals = query((reading: CaseReading, actor, input: ReferralList) =>
  listed(reading, actor, input, 'OUTGOING'),
);

/** The last offer of a case to or from the viewer's rooms, as it stands now; null for none. */
export const lastReferral = query(
  async (reading: CaseReading, actor, { caseId, fields }: { caseId: CaseId; fields: Shape }) => {
    const asked: ReferralListQuery = { side: 'EITHER', caseId, roomId: null, status: null, sort: 'NEWEST' };
    const { rows } = await reading.referrals(actor, asked, fields, sortedPage({ first: 1 }, 'NEWEST'));
    return rows[0] ? referralRowOf(rows[0], actor, asked.side, fields) : null;
  },
);

async function listed(
  reading: CaseReading,
  actor: Actor,
  input: ReferralList,
  side: ReferralListQuery['side'],
): Promise<Page<ReferralRow>> {
  const sort = input.sort ?? 'NEWEST';
  const roomId = input.roomId ? ensureId(input.roomId, 'roomId') : null;
  const asked: ReferralListQuery = { side, caseId: null, roomId, status: statusesOf(input), sort };
  const keyset = sortedPage(input.page, sort === 'DUE' ? 'REFERRAL_DUE' : 'NEWEST');
  const page = await reading.referrals(actor, asked, input.fields, keyset);
  return { ...page, rows: page.rows.map((row) => referralRowOf(row, actor, side, input.fields)) };
}

function statusesOf({ status, open }: ReferralList): readonly ReferralStatus[] | null {
  if (!open) return status ?? null;
  return OPEN_REFERRAL.filter((s) => status?.includes(s) ?? true);
}
