/** What parties and places of a case are called. */
import { currentLanguage, t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { CaseFile } from './choices.js';

export type PartyOf = CaseFile['parties'][number];

export const placeName = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string =>
  currentLanguage() === 'zh' ? name : nameEn || name;

export const nameOrHidden = ({ name }: { readonly name?: string | null }): string => name ?? t('hidden');

/** A party that left the case keeps its name in what it did. */
export function nameOfParty({ parties, formerParties }: CaseFile, id: string | null | undefined): string {
  const all = [...parties, ...formerParties.map(({ party }) => party)];
  const found = all.find((party) => party.id === id);
  return found ? nameOrHidden(found) : '';
}

export const partyWithSide = (party: PartyOf): string =>
  t('named', { name: nameOrHidden(party), what: label('Side', party.side) });
