/** A court or a commission registers a case of its own and offers its mediation to a room, in one step (D01). */
import { ensure } from '../../kernel/rule-broken.js';
import { sidesOf } from '../acts.js';
import { active, refOf, type RoomFacts } from '../admission.js';
import type { AuthorityRef } from '../authority.js';
import { notFuture } from '../days.js';
import type { Party, PartyAct } from '../party.js';
import type { Events, StepContext } from './context.js';
import { asDocument, type Paper } from './custody.js';
import { type OfferFacts, type OfferInput, offered } from './mandate-offer.js';
import { bothSides, type Registration, soundFigures } from './register.js';

/** One consent for all parties, as the court's own paper records it. */
export type Consent = Pick<PartyAct, 'manner' | 'on' | 'document'>;

export interface EntrustInput {
  readonly registration: Omit<Registration, 'externalNumbers'>;
  readonly paper: Omit<Paper, 'on'>;
  readonly offer: Omit<OfferInput, 'on'>;
  readonly consent: Consent;
}

/**
 * The case begins with its authority, which keeps it: it counts as accepted nowhere (ledger.md). The number is the
 * authority's own and taken in the district. A room of the authority's stands for it until one takes the mandate.
 */
export function registerEntrusted(
  { registration, paper, offer, consent }: EntrustInput,
  authority: AuthorityRef,
  own: RoomFacts,
  facts: OfferFacts,
  context: StepContext,
): Events {
  const { on, parties, people, employer, dispute, facts: said, claims, ...opening } = registration;
  active(facts.room);
  notFuture(on, context.today, 'on');
  bothSides(parties);
  soundFigures(dispute);
  ensure(said.trim(), 'TEXT_MISSING', { field: 'facts' });
  ensure(claims.trim(), 'TEXT_MISSING', { field: 'claims' });
  const document = asDocument(authority.kind, { ...paper, on });
  const texts = { facts: said, claims, ...(employer ? { employer } : {}) };
  const consents = sidesOf(parties).map((party) => consentOf(party, consent));
  return [
    {
      type: 'Entrusted',
      day: on,
      data: {
        ...opening,
        ...{ dispute, parties, room: refOf(own), authority, document },
        externalNumbers: document.number ? [document.number] : [],
      },
      secret: { people, texts },
    },
    offered(
      { authority, number: document.number },
      { parties, type: dispute.type },
      { ...offer, on, consents },
      facts,
      context,
    ),
  ];
}

/** A minor consents through the guardian. */
function consentOf({ id: partyId, minor, standIns }: Party, consent: Consent): PartyAct {
  const guardian = minor ? standIns.find(({ kind }) => kind === 'GUARDIAN') : undefined;
  return { ...consent, partyId, ...(guardian && { throughId: guardian.id }) };
}
