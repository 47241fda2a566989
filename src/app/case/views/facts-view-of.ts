/** Undisputed facts and addresses of service as the viewer may see them. */
import type { PartyAct } from '../../../domain/case/party.js';
import type { CaseState } from '../../../domain/case/state.js';
import { factsInEffect } from '../../../domain/case/undisputed-facts.js';
import { maskPhone } from '../../../domain/kernel/mask.js';
import type { ActView, CaseView } from './case-view.js';
import type { TextReader } from './texts-of.js';

type FactsOfCase = Pick<CaseView, 'undisputedFacts' | 'serviceAddresses'>;

const shownPhone = (phone: string | null, full: boolean): string | null => (full || !phone ? phone : maskPhone(phone));

export const NO_FACTS: FactsOfCase = { undisputedFacts: null, serviceAddresses: [] };

const actView = ({ partyId, manner, on }: PartyAct): ActView => ({ partyId, manner, on });

/** Telephones in full are for who rings the parties. */
export function factsViewOf(
  { undisputedFacts, serviceAddresses = [], parties }: CaseState,
  text: TextReader,
  phones: boolean,
): FactsOfCase {
  return {
    undisputedFacts: undisputedFacts
      ? {
          ...undisputedFacts,
          items: undisputedFacts.items.map((id) => ({ id, text: text(`fact:${id}`) })),
          confirmations: undisputedFacts.confirmations.map(actView),
          inEffect: factsInEffect(undisputedFacts, parties) !== null,
        }
      : null,
    serviceAddresses: serviceAddresses.map(({ partyId, act, electronic }) => ({
      ...actView(act),
      electronic,
      address: text(`service:${partyId}`),
      phone: shownPhone(text(`servicePhone:${partyId}`), phones),
    })),
  };
}
