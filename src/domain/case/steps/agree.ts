/** C11–C14: drafting, signing, the oral agreement. The last required act makes the agreement effective. */
import type { Day } from '../../kernel/day.js';
import type { PartyId } from '../../kernel/ids.js';
import { must } from '../../kernel/rule-broken.js';
import { allActed, notFuture, sidesOf, validActs } from '../acts.js';
import { unperformed, wantingSignatures } from '../agreement.js';
import type { CaseEvent, Notice } from '../events.js';
import type { Party, PartyAct } from '../party.js';
import { mayBeOral } from '../situation.js';
import type { Agreement, CaseState, Signature } from '../state.js';
import type { Events, StepContext } from './context.js';
import { soundNotice } from './accept.js';

export interface Terms {
  readonly scope: Agreement['scope'];
  readonly agreedAmount: number;
  readonly terms: string;
  readonly items: readonly { text: string; dueOn?: Day; amount?: number; performedOn?: Day }[];
  /** For PART: how the parties were told the routes of the rest. */
  readonly routeNotice?: Notice | null;
}

/** Content lawful, clear and within the parties' power, as the mediator checked (人民调解法 29–31). A new draft replaces the old. */
export function draft(state: CaseState, input: Terms & { contentChecked: boolean }, context: StepContext): Events {
  must(input.contentChecked, 'CONTENT_UNCHECKED', { field: 'contentChecked' });
  const { agreement, texts } = agreementFrom(state, input, 'WRITTEN', context);
  return [{ type: 'AgreementDrafted', day: context.today, data: { agreement }, secret: { texts } }];
}

export interface SignInput {
  readonly signer: Signature['signer'];
  readonly act: PartyAct | null;
  readonly on: Day;
}

/** One party's or officer's act. Agents need special authorisation, minors a guardian; family papers are not e-signed. */
export function sign(state: CaseState, input: SignInput, context: StepContext): Events {
  notFuture(input.on, context.today, 'on');
  const partyId = input.signer === 'PARTY' ? partySigning(state, input.act, context.today) : null;
  if (input.signer === 'MEDIATOR') must(state.mediators.some(m => m.postId === context.post.id), 'NOT_ASSIGNED', { field: 'signer' });
  const wanting = wantingSignatures(state);
  must(wanting.some(w => w.signer === input.signer && w.partyId === partyId), 'ALREADY_SIGNED', { field: 'signer' });
  const signature: Signature = { signer: input.signer, partyId, on: input.on };
  const signed: CaseEvent = { type: 'AgreementSigned', day: input.on, data: { signature, act: input.act } };
  if (wanting.length > 1) return [signed];
  const last = [...(state.agreement?.signatures ?? []), signature].reduce((day, s) => (s.on > day ? s.on : day), input.on);
  return [signed, ...effect(state.agreement, 'WRITTEN', last)];
}

/** The parties agree that no document is needed and the mediator records the content (人民调解法 28, 30). */
export function recordOralAgreement(
  state: CaseState,
  input: Terms & { consents: readonly PartyAct[]; on: Day },
  context: StepContext,
): Events {
  mayBeOral(state);
  notFuture(input.on, context.today, 'on');
  validActs(input.consents, state.parties, context.today, 'consents');
  allActed(input.consents, sidesOf(state.parties), 'CONSENT_MISSING', 'consents');
  const { agreement, texts } = agreementFrom(state, input, 'ORAL', context);
  const recorded: CaseEvent = {
    type: 'OralAgreementRecorded', day: input.on, data: { agreement, consents: input.consents }, secret: { texts },
  };
  return [recorded, ...effect(agreement, 'ORAL', input.on)];
}

function effect(agreement: Agreement | null, form: Agreement['form'], day: Day): CaseEvent[] {
  const effective: CaseEvent = { type: 'AgreementEffective', day, data: { form } };
  if (!agreement || agreement.items.length === 0) return [effective];
  const begun: CaseEvent = { type: 'PerformanceBegun', day, data: {} };
  return unperformed(agreement).length > 0 ? [effective, begun] : [effective, { type: 'AgreementFulfilled', day, data: {} }];
}

function agreementFrom(state: CaseState, input: Terms, form: Agreement['form'], context: StepContext) {
  must(input.terms.trim(), 'TEXT_MISSING', { field: 'terms' });
  const amounts = [input.agreedAmount, ...input.items.map(i => i.amount ?? 0)];
  must(amounts.every(a => Number.isSafeInteger(a) && a >= 0), 'AMOUNT_MALFORMED', { field: 'agreedAmount' });
  if (input.scope === 'PART') soundNotice(input.routeNotice ?? null, state, context.today);
  const texts: Record<string, string> = { terms: input.terms };
  const items = input.items.map(({ text, dueOn, amount, performedOn }) => {
    const id = context.newId();
    must(text.trim(), 'TEXT_MISSING', { field: 'items' });
    if (performedOn) notFuture(performedOn, context.today, 'items');
    texts[`item:${id}`] = text;
    return { id, dueOn: dueOn ?? null, amount: amount ?? 0, performedOn: performedOn ?? null };
  });
  const agreement: Agreement = { form, scope: input.scope, agreedAmount: input.agreedAmount, items, signatures: [], effectiveOn: null };
  return { agreement, texts };
}

function partySigning(state: CaseState, act: PartyAct | null, today: Day): PartyId {
  must(act, 'ACT_MISSING', { field: 'act' });
  validActs([act], state.parties, today, 'act');
  must(act.manner !== 'SPOKEN', 'SIGNATURE_NOT_SPOKEN', { field: 'act' });
  must(!(act.manner === 'ELECTRONIC' && state.dispute.type === 'MARRIAGE_FAMILY'), 'E_SIGNATURE_BARRED', { field: 'act' });
  entitled(state.parties.find(p => p.id === act.partyId) as Party, act);
  return act.partyId;
}

function entitled(party: Party, act: PartyAct): void {
  const through = party.standIns.find(s => s.id === act.throughId);
  must(!party.minor || through?.kind === 'GUARDIAN', 'GUARDIAN_MUST_SIGN', { field: 'act' });
  must(through?.kind !== 'AGENT' || through.specialAuthorisation, 'AGENT_NOT_AUTHORISED', { field: 'act' });
}
