/** C11–C14: drafting, signing, the oral agreement. The last required act makes the agreement effective. */
import { asPlannedDay, type Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, settlingActs, sidesOf } from '../acts.js';
import { hasSigned, itemsAddUp, unperformed, wantingSignatures } from '../agreement.js';
import { soundAmount } from '../amount.js';
import { inOrder, notFuture } from '../days.js';
import type { CaseEvent, Notice } from '../events.js';
import type { PartyAct } from '../party.js';
import type { Agreement, AgreementItem, CaseState, Signature } from '../state.js';
import type { Events, StepContext } from './context.js';
import { soundNotice } from './accept.js';
import { offerTakenBack } from './refer.js';

export interface Terms {
  readonly scope: Agreement['scope'];
  readonly agreedAmount: number;
  readonly terms: string;
  readonly items: readonly { text: string; dueOn?: Day | null; amount?: number | null; performedOn?: Day }[];
  /** For PART: how the parties were told the routes of the rest. */
  readonly routeNotice?: Notice | null;
}

/** Content lawful, clear and within the parties' power, as the mediator checked (人民调解法 29–31). A new draft replaces the old. */
export function draft(state: CaseState, input: Terms & { contentChecked: boolean }, context: StepContext): Events {
  ensure(input.contentChecked, 'CONTENT_UNCHECKED', { field: 'contentChecked' });
  const { agreement, texts } = agreementFrom(state, input, { form: 'WRITTEN', on: context.today }, context);
  return [
    { type: 'AgreementDrafted', day: context.today, data: { agreement, ...restNotice(input) }, secret: { texts } },
  ];
}

export interface SignInput {
  readonly signer: Signature['signer'];
  readonly act: PartyAct | null;
  /** Day of the mediator's signature or the seal; a party's bears the day of its act. */
  readonly on: Day;
}

/**
 * One party's or officer's act. Agents need special authorisation, minors a guardian; family papers are not e-signed.
 * Who need not sign (a third party) may; the last required signature makes the agreement effective.
 */
export function sign(state: CaseState, agreement: Agreement, input: SignInput, context: StepContext): Events {
  const act = input.signer === 'PARTY' ? partySigning(state, input.act, context.today) : null;
  const on = act?.on ?? input.on;
  inOrder(state, on, context.today, act ? 'act' : 'on');
  if (input.signer === 'MEDIATOR')
    ensure(
      state.mediators.some((m) => m.postId === context.post.id),
      'NOT_ASSIGNED',
      { field: 'signer' },
    );
  const signature: Signature = { signer: input.signer, partyId: act?.partyId ?? null, on };
  ensure(!hasSigned(agreement, signature), 'ALREADY_SIGNED', { field: 'signer' });
  const signed: CaseEvent = { type: 'AgreementSigned', day: on, data: { signature, act } };
  const rest = wantingSignatures(state).filter((w) => w.signer !== signature.signer || w.partyId !== signature.partyId);
  if (rest.length > 0) return [signed];
  const days = [...agreement.signatures, signature].map((s) => s.on);
  const last = days.sort().at(-1) ?? on;
  return [signed, ...effect(state, agreement, 'WRITTEN', last, context.today)];
}

/** The parties agree that no document is needed and the mediator records the content (人民调解法 28, 30). */
export function recordOralAgreement(
  state: CaseState,
  input: Terms & { consents: readonly PartyAct[]; on: Day },
  context: StepContext,
): Events {
  inOrder(state, input.on, context.today, 'on');
  settlingActs(input.consents, state.parties, { on: input.on, today: context.today }, 'consents');
  allActed(input.consents, sidesOf(state.parties), 'CONSENT_MISSING', 'consents');
  const { agreement, texts } = agreementFrom(state, input, { form: 'ORAL', on: input.on }, context);
  const recorded: CaseEvent = {
    type: 'OralAgreementRecorded',
    day: input.on,
    data: { agreement, consents: input.consents, ...restNotice(input) },
    secret: { texts },
  };
  return [recorded, ...effect(state, agreement, 'ORAL', input.on, context.today)];
}

/** What follows from the last act: effect, performance begun or done on the spot, an open offer taken back. Under a mandate the authority sees to the performance. */
function effect(state: CaseState, agreement: Agreement, form: Agreement['form'], day: Day, today: Day): CaseEvent[] {
  return [
    { type: 'AgreementEffective', day, data: { form } },
    ...(state.custody ? [] : performing(agreement, day)),
    ...offerTakenBack(state, today),
  ];
}

function performing(agreement: Agreement, day: Day): CaseEvent[] {
  if (agreement.items.length === 0) return [];
  const open = unperformed(agreement).length > 0;
  return [open ? { type: 'PerformanceBegun', day, data: {} } : { type: 'AgreementFulfilled', day, data: {} }];
}

/** How the parties were told the routes of what a partial agreement leaves open. */
function restNotice({ scope, routeNotice }: Terms): { routeNotice?: Notice } {
  return scope === 'PART' && routeNotice ? { routeNotice } : {};
}

/** Money items add up to the amount agreed, an item without money has no sum, and nothing falls due before the agreement. */
function agreementFrom(
  state: CaseState,
  input: Terms,
  { form, on }: { form: Agreement['form']; on: Day },
  context: StepContext,
) {
  ensure(input.terms.trim(), 'TEXT_MISSING', { field: 'terms' });
  soundAmount(input.agreedAmount, 'agreedAmount');
  if (input.scope === 'PART') soundNotice(input.routeNotice ?? null, state, context.today);
  const items = input.items.map((item, at) => itemFrom(item, `items[${at}]`, on, context));
  itemsAddUp(input.agreedAmount, items);
  const texts: Record<string, string> = { terms: input.terms };
  for (const [at, { id }] of items.entries()) texts[`item:${id}`] = input.items[at]?.text ?? '';
  const { scope, agreedAmount } = input;
  const agreement: Agreement = { form, scope, agreedAmount, items, signatures: [], effectiveOn: null };
  return { agreement, texts };
}

function itemFrom(
  { text, dueOn, amount, performedOn }: Terms['items'][number],
  field: string,
  on: Day,
  { newId, today }: StepContext,
): AgreementItem {
  ensure(text.trim(), 'TEXT_MISSING', { field: `${field}.text` });
  if (amount != null) soundAmount(amount, `${field}.amount`);
  if (performedOn) notFuture(performedOn, today, `${field}.performedOn`);
  if (dueOn) {
    asPlannedDay(dueOn, `${field}.dueOn`, today);
    ensure(performedOn || dueOn >= on, 'DUE_BEFORE_AGREEMENT', { field: `${field}.dueOn`, facts: { dueOn, on } });
  }
  return { id: newId(), dueOn: dueOn ?? null, amount: amount || null, performedOn: performedOn ?? null };
}

function partySigning(state: CaseState, act: PartyAct | null, today: Day): PartyAct {
  ensure(act, 'ACT_MISSING', { field: 'act' });
  settlingActs([act], state.parties, { on: today, today }, 'act');
  ensure(act.manner !== 'SPOKEN', 'SIGNATURE_NOT_SPOKEN', { field: 'act' });
  ensure(!(act.manner === 'ELECTRONIC' && state.dispute.type === 'MARRIAGE_FAMILY'), 'E_SIGNATURE_BARRED', {
    field: 'act',
  });
  return act;
}
