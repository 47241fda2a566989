/** What parties said by self-service: answers to the question for consent, objections, complaints. */
import { addDays, type Day } from '../kernel/day.js';
import type { PartyId, PostId } from '../kernel/ids.js';
import type { Party, PartyAct } from './party.js';

/** The last answer of each party counts. */
export interface ConsentAnswer {
  readonly act: PartyAct;
  readonly consents: boolean;
}

export const PARTY_WORD_KINDS = ['OBJECTION', 'COMPLAINT'] as const;

/** Its text is sealed under `objection:<id>` or `complaint:<id>`, the answer under `answer:<id>`. */
export interface PartyWord {
  readonly id: string;
  readonly kind: (typeof PARTY_WORD_KINDS)[number];
  readonly partyId: PartyId;
  /** The mediator to whom the party objects. */
  readonly mediator: PostId | null;
  readonly on: Day;
  /** Absent until the head of the room answered. */
  readonly answeredOn?: Day;
}

/** Days within which the head answers (D: decision 68): an objection holds the mediation up. */
const ANSWERED_WITHIN = { OBJECTION: 3, COMPLAINT: 15 } as const;

export const answerDue = ({ kind, on }: PartyWord): Day => addDays(on, ANSWERED_WITHIN[kind]);

/** Another mediator in place of the one to whom the party objected is an answer too. */
export const wasMet = ({ kind, mediator }: PartyWord, mediators: readonly { readonly postId: PostId }[]): boolean =>
  kind === 'OBJECTION' && !mediators.some(({ postId }) => postId === mediator);

/** What waits for an answer, the most urgent first. */
export function openWords({
  partyWords = [],
  mediators,
}: {
  readonly partyWords?: readonly PartyWord[];
  readonly mediators: readonly { readonly postId: PostId }[];
}): PartyWord[] {
  return partyWords
    .filter((word) => !word.answeredOn && !wasMet(word, mediators))
    .sort((one, other) => answerDue(one).localeCompare(answerDue(other)));
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
