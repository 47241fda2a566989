/** What, besides the status of the case, forbids a step of a linked proceeding. */
import { ensure, type Facts } from '../kernel/rule-broken.js';
import type { PartyId } from '../kernel/ids.js';
import { unperformed } from './agreement.js';
import type { Guard } from './guards.js';
import { type Proceeding, statusOf } from './proceeding.js';
import { followers, type ProceedingKind, type ProceedingStatus, stands } from './proceeding-status.js';
import type { Agreement, CaseState } from './state.js';

/** An agreement that took effect and was not annulled. */
type InEffect = Agreement & { readonly effectiveOn: string };

/** The effective agreement (AGREEMENT_NOT_IN_EFFECT); what a register only attests has no text that an authority could judge. */
export const inEffect: Guard<InEffect> = ({ agreement, milestones }) => {
  const annulled = milestones.some(({ kind }) => kind === 'ANNULLED');
  ensure(agreement?.effectiveOn && !annulled, 'AGREEMENT_NOT_IN_EFFECT');
  return agreement as InEffect;
};

/** Confirmation and arbitral review of one agreement exclude each other (办案规则 75(5); domain.md §8, 21: PROCEEDING_STANDS). */
function nothingStands(state: CaseState, kinds: readonly ProceedingKind[]): void {
  const other = (state.proceedings ?? []).find((one) => kinds.includes(one.kind) && stands(statusOf(one)));
  if (!other) return;
  const pending = followers(other.kind, statusOf(other)).includes('WITHDRAWN');
  ensure(false, 'PROCEEDING_STANDS', { facts: { proceeding: other.kind, standing: statusOf(other), pending } });
}

const EXCLUSIVE = ['JUDICIAL_CONFIRMATION', 'ARBITRAL_REVIEW'] as const;

/** Whether a court has dismissed the application: this agreement is not confirmed any more (民诉法 206). */
const dismissed = ({ proceedings = [] }: CaseState): boolean =>
  proceedings.some((one) => one.kind === 'JUDICIAL_CONFIRMATION' && statusOf(one) === 'DISMISSED');

/**
 * An authority that keeps the case decides on the agreement itself, save a court that only assigned the mediation before
 * filing (2016 art 19: IN_OUTSIDE_CUSTODY); where it made a paper of its own there is nothing to confirm (DECIDED_OUTSIDE).
 */
function notDecidedOutside({ custody, mandates = [], milestones }: CaseState): void {
  const assigned = mandates.at(-1)?.kind === 'ASSIGNED_PRE_FILING';
  ensure(!custody || assigned, 'IN_OUTSIDE_CUSTODY', { facts: { authority: custody?.authority.kind ?? '' } });
  const end = milestones.find(({ kind }) => kind === 'ENDED_OUTSIDE');
  ensure(!end || end.detail === 'withdrawn', 'DECIDED_OUTSIDE');
}

/** An agreement that may be confirmed by a court (AGREEMENT_NOT_IN_EFFECT, IN_OUTSIDE_CUSTODY, DECIDED_OUTSIDE, PROCEEDING_STANDS, CONFIRMATION_DISMISSED). */
export const confirmable: Guard<InEffect> = (state) => {
  const agreement = inEffect(state);
  notDecidedOutside(state);
  nothingStands(state, EXCLUSIVE);
  ensure(!dismissed(state), 'CONFIRMATION_DISMISSED');
  return agreement;
};

/** A labour agreement that an arbitration commission may review; never of an employment relationship (办案规则 75(4): REVIEW_BARRED). */
export const reviewable: Guard<InEffect> = (state) => {
  const agreement = inEffect(state);
  ensure(state.track === 'LABOUR', 'REVIEW_ONLY_LABOUR');
  ensure(state.dispute.labourCause !== 'L1', 'REVIEW_BARRED');
  nothingStands(state, EXCLUSIVE);
  return agreement;
};

/** A labour agreement on pay, injury costs, compensation or damages with something unpaid (调解仲裁法 16: PAYMENT_ORDER_BARRED). */
export const mayOrderPayment: Guard<InEffect> = (state) => {
  const agreement = inEffect(state);
  const { type, labourCause } = state.dispute;
  const paid = type === 'MIGRANT_WORKER_WAGES' || labourCause === 'L5';
  ensure(state.track === 'LABOUR' && paid, 'PAYMENT_ORDER_BARRED');
  ensure(
    unperformed(agreement).some(({ amount }) => amount !== null),
    'NOTHING_TO_PERFORM',
  );
  nothingStands(state, ['PAYMENT_ORDER']);
  return agreement;
};

const FILED_OR_OVER: readonly ProceedingStatus[] = ['FILED', 'REFUSED', 'WITHDRAWN'];

/** Whether the party is being helped with a suit or an arbitration. */
export function isHelped({ proceedings = [] }: CaseState, kind: ProceedingKind, partyId: PartyId): boolean {
  return proceedings.some(
    (one) => one.kind === kind && one.party === partyId && !FILED_OR_OVER.includes(statusOf(one)),
  );
}

/** Some party is not being helped with a suit, or in a labour dispute with an arbitration (FILING_ALREADY_OFFERED). */
export const mayOfferFiling: Guard<void> = (state) => {
  const kinds = state.track === 'LABOUR' ? (['SUIT', 'ARBITRATION'] as const) : (['SUIT'] as const);
  const open = state.parties.some(({ id }) => kinds.some((kind) => !isHelped(state, kind, id)));
  ensure(open, 'FILING_ALREADY_OFFERED');
};

/** Results on which enforcement may be applied for (民诉法 206, 227; 调解仲裁法 51). */
const TITLES: Readonly<Partial<Record<ProceedingKind, readonly ProceedingStatus[]>>> = {
  JUDICIAL_CONFIRMATION: ['CONFIRMED', 'UPHELD'],
  ARBITRAL_REVIEW: ['SERVED'],
  PAYMENT_ORDER: ['UNANSWERED', 'OVERRULED'],
};

/** The proceeding whose result may be enforced, once at a time (NO_TITLE, PROCEEDING_STANDS). */
export const hasTitle: Guard<Proceeding> = (state) => {
  const title = state.proceedings?.find((one) => TITLES[one.kind]?.includes(statusOf(one)));
  ensure(title, 'NO_TITLE', { facts: lastOf(state) });
  nothingStands(state, ['ENFORCEMENT']);
  return title;
};

/** Statuses that a step of this action may lead to. */
export const LEADS_TO = {
  submitProceeding: ['SUBMITTED', 'HANDED_OVER'],
  withdrawProceeding: ['WITHDRAWN'],
  recordObjection: ['OBJECTED'],
} as const satisfies Readonly<Record<string, readonly ProceedingStatus[]>>;

const BY_OTHERS: readonly ProceedingStatus[] = Object.values(LEADS_TO).flat();

/** What is recorded of the authority, and the preparing of a filing: all that no other action leads to. */
export function recordable(proceeding: Proceeding): readonly ProceedingStatus[] {
  return followers(proceeding.kind, statusOf(proceeding)).filter((status) => !BY_OTHERS.includes(status));
}

/** How the last one stands, and whether what comes next of it is recorded: for who asks what opens a step. */
function lastOf({ proceedings }: CaseState): Facts {
  const last = proceedings?.at(-1);
  return last ? { standing: statusOf(last), waits: recordable(last).length > 0 } : { standing: 'NONE', waits: false };
}

type Lacking = 'NO_PROCEEDING_FOR_STEP' | 'NOTHING_TO_OBJECT_TO';

function those(
  state: CaseState,
  open: (proceeding: Proceeding) => boolean,
  lacking: Lacking = 'NO_PROCEEDING_FOR_STEP',
): readonly Proceeding[] {
  const found = (state.proceedings ?? []).filter(open);
  ensure(found.length > 0, lacking, { facts: lastOf(state) });
  return found;
}

const leadingTo = (action: keyof typeof LEADS_TO, lacking?: Lacking): Guard<readonly Proceeding[]> => {
  const targets: readonly ProceedingStatus[] = LEADS_TO[action];
  return (state) =>
    those(state, (one) => followers(one.kind, statusOf(one)).some((to) => targets.includes(to)), lacking);
};

/** Proceedings that can be handed in (NO_PROCEEDING_FOR_STEP). */
export const maySubmit = leadingTo('submitProceeding');
/** Proceedings that can still be withdrawn (NO_PROCEEDING_FOR_STEP). */
export const mayWithdraw = leadingTo('withdrawProceeding');
/** Rulings and orders that can be objected to (NOTHING_TO_OBJECT_TO). */
export const mayObject = leadingTo('recordObjection', 'NOTHING_TO_OBJECT_TO');
/** Proceedings of which a further step can be recorded (NO_PROCEEDING_FOR_STEP). */
export const mayRecord: Guard<readonly Proceeding[]> = (state) => those(state, (one) => recordable(one).length > 0);
