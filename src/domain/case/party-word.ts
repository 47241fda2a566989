/** What parties said by self-service: answers to the question for consent, objections, complaints. */
import type { Day } from '../kernel/day.js';
import type { PartyId, PostId } from '../kernel/ids.js';
import type { Party, PartyAct } from './party.js';

/** The last answer of each party counts. */
export interface ConsentAnswer {
  readonly act: PartyAct;
  readonly consents: boolean;
}

export const PARTY_WORD_KINDS = ['OBJECTION', 'COMPLAINT'] as const;

/** Its text is sealed under `objection:<id>` or `complaint:<id>`. */
export interface PartyWord {
  readonly id: string;
  readonly kind: (typeof PARTY_WORD_KINDS)[number];
  readonly partyId: PartyId;
  /** The mediator to whom the party objects. */
  readonly mediator: PostId | null;
  readonly on: Day;
}

/** Consents that parties of today gave themselves and of which the step says nothing else. */
export function consentsGiven(
  answers: readonly ConsentAnswer[] | undefined,
  parties: readonly Party[],
  said: readonly PartyAct[],
): PartyAct[] {
  return standing(answers, parties, said).flatMap(({ act, consents }) => (consents ? [act] : []));
}

/** Parties of today who refused themselves and have not consented since, as the step says. */
export function refusalsGiven(
  answers: readonly ConsentAnswer[] | undefined,
  parties: readonly Party[],
  said: readonly PartyAct[],
): PartyId[] {
  return standing(answers, parties, said).flatMap(({ act, consents }) => (consents ? [] : [act.partyId]));
}

function standing(
  answers: readonly ConsentAnswer[] = [],
  parties: readonly Party[],
  said: readonly PartyAct[],
): ConsentAnswer[] {
  const known = answers.filter(({ act }) => parties.some(({ id }) => id === act.partyId));
  return known.filter(({ act }) => !said.some(({ partyId }) => partyId === act.partyId));
}
