// What the changes of linked proceedings are given.
import type { PartyAct } from '../../src/domain/case/party.js';
import type { Proceeding } from '../../src/domain/case/proceeding.js';
import { EXCLUDED_MATTERS } from '../../src/domain/case/proceeding-event.js';
import { recordable } from '../../src/domain/case/proceeding-guards.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import type { Moment } from './inputs.js';

const NOBODY = '00000000-0000-7000-8000-00000000dead';
export const COURT = stableId('organisation', 'tz-court');
export const COMMISSION = stableId('organisation', 'ntc-arbitration');

const actOf = ({ today }: Moment, partyId: string): PartyAct => ({ partyId, manner: 'ON_PAPER', on: today });
const acts = (m: Moment) => m.state.parties.map(({ id }) => actOf(m, id));
const first = (m: Moment) => actOf(m, m.state.parties[0]?.id ?? NOBODY);
const last = ({ state }: Moment): Proceeding | undefined => state.proceedings?.at(-1);

/** The way on which all goes well. */
const WELL = ['PREPARED', 'ACCEPTED', 'UNDER_REVIEW', 'CONFIRMED', 'FILED'] as const;
function nextOf(m: Moment): string {
  const one = last(m);
  const next = one ? recordable(one) : [];
  return WELL.find((status) => next.includes(status)) ?? 'ACCEPTED';
}

const asking = (authorityId: string, attachments: readonly string[]) => ({ authorityId, form: 'WRITTEN', attachments });
const joint = (m: Moment) => ({ acts: acts(m), lateBecause: null });

export const PROCEEDING_INPUTS: Record<string, (m: Moment) => object> = {
  prepareConfirmation: (m) => ({
    ...asking(COURT, ['AGREEMENT', 'BODY_PROOF', 'IDENTITY']),
    ...joint(m),
    screening: EXCLUDED_MATTERS.map((matter) => ({ matter, applies: false })),
    places: { domiciles: ['320612104'], subjectPlace: null, intermediate: false },
    paymentOnly: false,
  }),
  prepareArbitralReview: (m) => ({ ...asking(COMMISSION, ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS']), ...joint(m) }),
  preparePaymentOrder: (m) => ({ ...asking(COURT, ['AGREEMENT', 'IDENTITY']), act: first(m) }),
  applyForEnforcement: (m) => ({ ...asking(COURT, ['TITLE_DOCUMENT', 'IDENTITY']), act: first(m) }),
  offerFiling: (m) => ({ authorityId: COURT, kind: 'SUIT', partyId: first(m).partyId }),
  submitProceeding: (m) => ({ proceedingId: last(m)?.id ?? NOBODY, postedOn: null, lateBecause: null, wish: null }),
  recordProceedingStep: (m) => ({
    ...{ proceedingId: last(m)?.id ?? NOBODY, to: nextOf(m), number: '（2026）苏0612民特12号', document: '裁定书' },
    receivedOn: m.today,
  }),
  withdrawProceeding: (m) => ({ proceedingId: last(m)?.id ?? NOBODY, acts: [first(m)] }),
  recordObjection: (m) => ({
    ...{ proceedingId: last(m)?.id ?? NOBODY, by: 'PARTY', act: first(m), knownOn: null, document: null },
  }),
};
