/** Who outside holds a case, and what mediation was entrusted of it, as far as the viewer may know. */
import type { Custody } from '../../../domain/case/authority.js';
import { dayOfTurn, type Mandate } from '../../../domain/case/mandate.js';
import type { CaseState } from '../../../domain/case/state.js';
import type { Visibility } from '../../../domain/case/visibility.js';
import type { AuthorityBrief } from './proceeding-view-of.js';
import type { StoredCase } from './reading-port.js';
import type { CustodyView, MandateView } from './mandate-view.js';
import type { TextReader } from './texts-of.js';

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
      number: holder.number ?? null,
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
        judgeName: text(`judge:${one.id}`),
        materials: text(`materials:${one.id}`),
        mediatedBy: one.mediatedBy ?? [],
      })),
  };
}
