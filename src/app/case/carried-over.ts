/** What a reopened case takes over from the one that ended: its parties of today and what they said. */
import type { Particulars, Party } from '../../domain/case/party.js';
import type { CommandContext } from '../pipeline/command.js';
import { minorityOf } from './parties.js';
import type { CaseFile } from './port.js';

export interface CarriedOver {
  readonly parties: readonly Party[];
  readonly people: Readonly<Record<string, Particulars>>;
  readonly facts: string;
  readonly claims: string;
  readonly employer?: string;
}

/**
 * Everybody gets an identifier of the new case. Minority is told anew; an authorisation to settle was given for the case
 * that ended, and is not taken over.
 */
export function carriedOver(
  { state, secret }: Pick<CaseFile, 'state' | 'secret'>,
  { newId, today }: Pick<CommandContext, 'newId' | 'today'>,
): CarriedOver {
  const people: Record<string, Particulars> = {};
  const anew = (id: string): string => {
    const fresh = newId();
    const known = secret.people[id];
    if (known) people[fresh] = known;
    return fresh;
  };
  const parties = state.parties.map((party): Party => {
    const standIns = party.standIns.map(({ id, kind }) => ({ id: anew(id), kind, specialAuthorisation: false }));
    const minor = minorityOf(secret.people[party.id], today) ?? party.minor;
    return { ...party, id: anew(party.id), minor, standIns };
  });
  const { facts = '', claims = '', employer } = secret.texts;
  return { parties, people, facts, claims, ...(employer ? { employer } : {}) };
}
