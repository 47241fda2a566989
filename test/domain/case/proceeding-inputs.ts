/** Sound inputs of the steps about linked proceedings. */
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import { type Proceeding, statusOf } from '../../../src/domain/case/proceeding.js';
import { EXCLUDED_MATTERS } from '../../../src/domain/case/proceeding-event.js';
import { isHelped, LEADS_TO, recordable } from '../../../src/domain/case/proceeding-guards.js';
import { followers, type ProceedingStatus } from '../../../src/domain/case/proceeding-status.js';
import * as advance from '../../../src/domain/case/proceedings/advance.js';
import * as prepare from '../../../src/domain/case/proceedings/prepare.js';
import { standingFor } from '../../../src/domain/case/party-change.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { anAct, HOME } from './fixtures.js';
import { acts, type Moves } from './move.js';

export const COURT: AuthorityRef = { id: 'court', kind: 'COURT', home: HOME, divisionCode: HOME };
export const COMMISSION: AuthorityRef = {
  id: 'commission',
  kind: 'ARBITRATION_COMMISSION',
  home: HOME,
  divisionCode: HOME,
};

/** The court whose mandate the agreement came of, or that of the place. */
const invited = ({ mandates }: CaseState) =>
  mandates?.findLast(({ authority }) => authority.kind === 'COURT')?.authority ?? COURT;

/** Which way a proceeding goes when all goes well. */
const WELL: readonly ProceedingStatus[] = [
  ...(['PREPARED', 'ACCEPTED', 'UNDER_REVIEW', 'CONFIRMED', 'UPHELD', 'DOCUMENT_MADE', 'ISSUED', 'SERVED'] as const),
  ...(['UNANSWERED', 'OVERRULED', 'FILED', 'ENFORCEMENT_NEGOTIATION', 'SETTLED', 'PERFORMED'] as const),
];

const steps = (one: Proceeding) => followers(one.kind, statusOf(one));
/** The last proceeding of which the step is open. */
function openFor({ proceedings = [] }: CaseState, open: (one: Proceeding) => boolean): Proceeding | undefined {
  return proceedings.findLast(open) ?? proceedings.at(-1);
}
const leading = (state: CaseState, action: keyof typeof LEADS_TO) => {
  const targets: readonly ProceedingStatus[] = LEADS_TO[action];
  return openFor(state, (one) => steps(one).some((to) => targets.includes(to)));
};

export const screening = () =>
  EXCLUDED_MATTERS.map((matter) => ({ matter, applies: false, reason: '只涉及通行和费用' }));
const joint = (state: CaseState, on: string) => ({ acts: acts(state, on), form: 'WRITTEN', on, lateBecause: null });
const sole = (state: CaseState, on: string, attachments: readonly string[]) => {
  const person = state.parties.find(({ kind, side }) => kind === 'PERSON' && side !== 'THIRD_PARTY');
  return { act: anAct(person ?? (state.parties[0] as never), on), form: 'WRITTEN', attachments, on };
};
export const numberBy = ({ authority }: Proceeding) =>
  authority.kind === 'COURT' ? '(2026)苏0612民特12号' : '通劳人仲案字[2026]第12号';

export const PROCEEDING_MOVES = {
  prepareConfirmation: {
    input: ({ state, today }) => ({
      ...joint(state, today),
      attachments: ['AGREEMENT', 'BODY_PROOF', 'IDENTITY'],
      screening: screening(),
      places: { domiciles: [], subjectPlace: null, intermediate: false },
      paymentOnly: true,
    }),
    decide: ({ state }, input, { calendar }, context) =>
      prepare.prepareConfirmation(state, input, invited(state), calendar, context),
  },
  prepareArbitralReview: {
    input: ({ state, today }) => ({
      ...joint(state, today),
      attachments: ['AGREEMENT', 'IDENTITY', 'SERVICE_ADDRESS'],
    }),
    decide: ({ state }, input, { calendar }, context) =>
      prepare.prepareArbitralReview(state, input, COMMISSION, calendar, context),
  },
  preparePaymentOrder: {
    input: ({ state, today }) => sole(state, today, ['AGREEMENT', 'IDENTITY']),
    decide: ({ state }, input, _, context, proof) => prepare.preparePaymentOrder(state, proof, input, COURT, context),
  },
  applyForEnforcement: {
    input: ({ state, today }) => sole(state, today, ['TITLE_DOCUMENT', 'IDENTITY']),
    decide: ({ state }, input, _, context) => prepare.applyForEnforcement(state, input, COURT, context),
  },
  offerFiling: {
    input: ({ state, today: on }) => {
      const open = (kind: 'SUIT' | 'ARBITRATION') => state.parties.find(({ id }) => !isHelped(state, kind, id));
      if (open('SUIT') || state.track !== 'LABOUR') return { kind: 'SUIT', partyId: open('SUIT')?.id, on };
      return { kind: 'ARBITRATION', partyId: open('ARBITRATION')?.id, on };
    },
    decide: ({ state }, input: prepare.FilingInput, _, context) =>
      prepare.offerFiling(state, input, input.kind === 'SUIT' ? COURT : COMMISSION, context),
  },
  submitProceeding: {
    input: ({ state, today: on }) => ({ proceedingId: leading(state, 'submitProceeding')?.id, on }),
    decide: ({ state }, input, { calendar }, context, proof) =>
      advance.submitProceeding(state, proof, input, calendar, context),
  },
  recordProceedingStep: {
    input: ({ state, today: on }) => {
      const one = openFor(state, (each) => recordable(each).length > 0);
      const next = one ? recordable(one) : [];
      const to = WELL.find((status) => next.includes(status)) ?? next[0] ?? 'ACCEPTED';
      const number = one ? numberBy(one) : null;
      return { proceedingId: one?.id, to, number, document: '裁定书', receivedOn: on, on };
    },
    decide: ({ state }, input, _, context, proof) => advance.recordProceedingStep(state, proof, input, context),
  },
  withdrawProceeding: {
    input: ({ state, today: on }) => {
      const one = leading(state, 'withdrawProceeding');
      const applicant = one?.party ? standingFor(state, one.party) : null;
      const party = state.parties.find(({ id }) => id === applicant) ?? state.parties[0];
      return { proceedingId: one?.id, acts: [anAct(party as never, on)], on };
    },
    decide: ({ state }, input, _, context, proof) => advance.withdrawProceeding(state, proof, input, context),
  },
  recordObjection: {
    input: ({ state, today: on }) => ({
      proceedingId: leading(state, 'recordObjection')?.id,
      by: 'PARTY',
      act: anAct(state.parties[0] as never, on),
      knownOn: null,
      document: null,
      on,
    }),
    decide: ({ state }, input, _, context, proof) => advance.recordObjection(state, proof, input, context),
  },
} satisfies Partial<Moves>;
