/** Recording undisputed facts, their written confirmation by the parties, and their addresses of service. */
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { allActed, bindingActs } from '../acts.js';
import { inOrder } from '../days.js';
import type { PartyAct } from '../party.js';
import type { CaseState } from '../state.js';
import type { UndisputedFacts } from '../undisputed-facts.js';
import type { Events, StepContext } from './context.js';

/** More than these are a statement of the case, not a list of facts. */
const MOST_FACTS = 100;

export interface FactsInput {
  /** Each a fact of its own. */
  readonly facts: readonly string[];
  /** Every party consents to the recording. */
  readonly consents: readonly PartyAct[];
  /** The parties were told that a later procedure may use it. */
  readonly useExplained: boolean;
  /** No concession, proposal or acknowledgement made for a settlement stands in it (解释 107; 2016 art 22; 在线 18). */
  readonly noConcessions: boolean;
  readonly on: Day;
}

/** Takes the place of an earlier version, which loses its confirmations (FACTS_UNCHECKED, CONSENT_MISSING, FACTS_TOO_MANY). */
export function recordFacts(state: CaseState, input: FactsInput, context: StepContext): Events {
  inOrder(state, input.on, context.today, 'on');
  ensure(input.noConcessions, 'FACTS_UNCHECKED', { field: 'noConcessions' });
  ensure(input.useExplained, 'FACTS_UNCHECKED', { field: 'useExplained' });
  ensure(input.facts.length > 0, 'TEXT_MISSING', { field: 'facts' });
  ensure(input.facts.length <= MOST_FACTS, 'FACTS_TOO_MANY', { field: 'facts', facts: { most: MOST_FACTS } });
  for (const [at, fact] of input.facts.entries()) ensure(fact.trim(), 'TEXT_MISSING', { field: `facts[${at}]` });
  bindingActs(input.consents, state.parties, { on: input.on, today: context.today }, 'consents');
  allActed(input.consents, state.parties, 'CONSENT_MISSING', 'consents');
  const items = input.facts.map(() => context.newId());
  const texts = Object.fromEntries(items.map((id, at) => [`fact:${id}`, input.facts[at]?.trim() ?? '']));
  const version = (state.undisputedFacts?.version ?? 0) + 1;
  return [
    {
      type: 'FactsRecorded',
      day: input.on,
      data: { version, items, consents: input.consents },
      secret: { texts },
    },
  ];
}

export interface FactsConfirmation {
  /** The version that the parties had before them. */
  readonly version: number;
  readonly acts: readonly PartyAct[];
}

/**
 * Each party confirms in writing, on paper or on line (在线 22), a minor through the guardian; the paper stands in the file.
 * FACTS_SUPERSEDED, SIGNATURE_NOT_SPOKEN, E_SIGNATURE_BARRED of family matters, ALREADY_SIGNED, ACT_BEFORE_FACTS.
 */
export function confirmFacts(
  state: CaseState,
  facts: UndisputedFacts,
  { version, acts }: FactsConfirmation,
  context: StepContext,
): Events {
  ensure(version === facts.version, 'FACTS_SUPERSEDED', { field: 'version', facts: { version: facts.version } });
  ensure(acts.length > 0, 'ACT_MISSING', { field: 'acts' });
  bindingActs(acts, state.parties, { on: context.today, today: context.today }, 'acts');
  const signed = facts.confirmations.map(({ partyId }) => partyId);
  for (const [at, act] of acts.entries()) {
    ensure(!signed.includes(act.partyId), 'ALREADY_SIGNED', { field: `acts[${at}]` });
    signed.push(act.partyId);
    ensure(act.on >= facts.on, 'ACT_BEFORE_FACTS', { field: `acts[${at}].on`, facts: { day: act.on, on: facts.on } });
    written(state, act, `acts[${at}]`);
  }
  const day =
    acts
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? context.today;
  return [{ type: 'FactsConfirmed', day, data: { version, acts } }];
}

export interface ServiceAddressInput {
  readonly act: PartyAct;
  readonly address: string;
  readonly phone: string;
  readonly electronic: boolean;
}

/** A party says in writing where papers reach it, before or while mediation lasts, for what follows too (在线 17). */
export function confirmServiceAddress(
  state: CaseState,
  { act, address, phone, electronic }: ServiceAddressInput,
  context: StepContext,
): Events {
  bindingActs([act], state.parties, { on: context.today, today: context.today }, 'act');
  ensure(address.trim(), 'TEXT_MISSING', { field: 'address' });
  written(state, act, 'act');
  const { partyId } = act;
  const texts = { [`service:${partyId}`]: address.trim(), [`servicePhone:${partyId}`]: phone.trim() };
  return [{ type: 'ServiceAddressConfirmed', day: act.on, data: { act, electronic }, secret: { texts } }];
}

/** On paper or on line, and the paper stands in the file. */
function written({ dispute }: CaseState, act: PartyAct, field: string): void {
  ensure(act.manner !== 'SPOKEN', 'SIGNATURE_NOT_SPOKEN', { field });
  ensure(!(act.manner === 'ELECTRONIC' && dispute.type === 'MARRIAGE_FAMILY'), 'E_SIGNATURE_BARRED', { field });
  ensure(act.document?.trim(), 'TEXT_MISSING', { field: `${field}.document` });
}
