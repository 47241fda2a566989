/** Parties are added, dropped and substituted. */
import type { Notice } from '../../../domain/case/events.js';
import type { PartyId } from '../../../domain/kernel/ids.js';
import type { Party, SuccessionReason } from '../../../domain/case/party.js';
import * as step from '../../../domain/case/steps/change-parties.js';
import type { StepContext } from '../../../domain/case/steps/context.js';
import type { Coming as Newcomer } from '../../../domain/case/steps/newcomer.js';
import { consentOf, enrol, type NewConsent, type PartyInput } from '../parties.js';
import type { Dated } from './intake.js';
import { onCase, type OnCase } from './on-case.js';

interface Coming extends OnCase, Dated {
  readonly party: PartyInput;
  readonly consent?: NewConsent | null;
  readonly rightsNotice?: Notice | null;
  readonly recusalChecked?: boolean | null;
  readonly samePersonConfirmed?: boolean | null;
}

/** The new party as the case will know it: identified, its particulars checked. */
function comingOf(input: Coming, context: StepContext): Newcomer {
  const { parties, people } = enrol([input.party], context, () => 'party');
  const party = parties[0] as Party;
  return {
    party,
    people,
    consent: consentOf(party, input.consent),
    rightsNotice: input.rightsNotice ?? null,
    recusalChecked: input.recusalChecked ?? false,
    samePersonConfirmed: input.samePersonConfirmed ?? false,
    on: input.on ?? context.today,
  };
}

export const addParty = onCase('addParty', ({ state, secret }, input: Coming & { reason: string }, context) =>
  step.addParty(state, secret.people, { ...comingOf(input, context), reason: input.reason }, context),
);

type Dropping = OnCase & Dated & Omit<step.DropInput, 'on' | 'successor'> & { successor?: PartyId | null };

export const dropParty = onCase('dropParty', ({ state }, input: Dropping, context) => {
  const { partyId, reason, successor = null, acts, note } = input;
  return step.dropParty(state, { partyId, reason, successor, acts, note, on: input.on ?? context.today }, context);
});

type Substituting = Coming & { partyId: PartyId; reason: SuccessionReason; note: string };

export const substituteParty = onCase('substituteParty', ({ state, secret }, input: Substituting, context) => {
  const { partyId, reason, note } = input;
  return step.substituteParty(state, secret.people, { ...comingOf(input, context), partyId, reason, note }, context);
});
