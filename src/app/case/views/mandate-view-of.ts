/** Who outside holds a case, and what mediation was entrusted of it, as far as the viewer may know. */
import type { Custody } from '../../../domain/case/authority.js';
import { dayOfTurn, type Mandate, type MandateResult } from '../../../domain/case/mandate.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Visibility } from '../../../domain/case/visibility.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { MandateId, PersonId, PostId } from '../../../domain/kernel/ids.js';
import type { AuthorityBrief } from './proceeding-view-of.js';
import type { StoredCase } from './reading-port.js';
import type { RoomBrief } from './case-row.js';
import type { TextReader } from './texts-of.js';

export interface CustodyView {
  readonly authority: AuthorityBrief;
  readonly since: Day;
  readonly number: string | null;
}

export interface MandateView {
  readonly id: MandateId;
  readonly kind: Mandate['kind'];
  readonly procedure: Mandate['procedure'];
  readonly online: boolean;
  readonly authority: AuthorityBrief;
  readonly room: RoomBrief;
  /** The authority's case number for it; null where it is the one of its custody. */
  readonly number: string | null;
  readonly offeredOn: Day | null;
  readonly takenOn: Day | null;
  readonly endedOn: Day | null;
  readonly result: MandateResult | null;
  readonly receiptSignedOn: Day | null;
  readonly reportedOn: Day | null;
  readonly judge: PostId | null;
  /** For the room that holds the case: what the authority handed over. */
  readonly materials: string | null;
  /** Who mediated under it and therefore takes no part in the trial (2016 art 16). */
  readonly mediatedBy: readonly PersonId[];
}

const briefOf = ({ id, kind }: Custody['authority'], names: ReadonlyMap<string, string>): AuthorityBrief => ({
  ...{ id, kind, name: names.get(id) ?? '' },
});

/** Those inside see all; the room that is asked its offer; an authority what it entrusted itself; nobody else any. */
function seen(one: Mandate, { accessLevel, through }: Visibility): boolean {
  switch (accessLevel) {
    case 'CUSTODIAN':
    case 'OVERSEER':
      return true;
    case 'OFFERED':
      return one.room.id === through?.roomId && dayOfTurn(one, 'ENDED') === null;
    case 'AUTHORITY':
      return one.authority.id === through?.organisationId;
    case 'REGISTRAR':
    case 'SENDER':
      return false;
  }
}

const KNOWS_THE_HOLDER: readonly Visibility['accessLevel'][] = ['CUSTODIAN', 'OVERSEER', 'OFFERED', 'AUTHORITY'];

/** Both, for the view of a case. */
export function entrustedOf(
  { state, authorities, rooms }: Pick<StoredCase, 'state' | 'authorities' | 'rooms'>,
  text: TextReader,
  visibility: Visibility,
): { readonly custody: CustodyView | null; readonly mandates: readonly MandateView[] } {
  const { custody, mandates = [] }: CaseState = state;
  const holder = custody && KNOWS_THE_HOLDER.includes(visibility.accessLevel) ? custody : null;
  return {
    custody: holder && {
      authority: briefOf(holder.authority, authorities),
      since: holder.since,
      number: holder.number,
    },
    mandates: mandates
      .filter((one) => seen(one, visibility))
      .map((one) => ({
        ...{ id: one.id, kind: one.kind, procedure: one.procedure, online: one.online ?? false },
        authority: briefOf(one.authority, authorities),
        room: rooms.get(one.room.id) ?? { id: one.room.id, name: '', nameEn: '' },
        number: one.number ?? null,
        ...{ offeredOn: dayOfTurn(one, 'OFFERED'), takenOn: dayOfTurn(one, 'TAKEN') },
        ...{ endedOn: dayOfTurn(one, 'ENDED'), result: one.turns.at(-1)?.result ?? null },
        ...{ receiptSignedOn: one.receiptSignedOn, reportedOn: one.reportedOn ?? null, judge: one.judge ?? null },
        materials: text(`materials:${one.id}`),
        mediatedBy: one.mediatedBy ?? [],
      })),
  };
}
