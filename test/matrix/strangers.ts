// Parties of a fresh case who are in no other.
import { upgradedIdentityNumber } from '../../src/domain/kernel/identity-number.js';
import { PARTIES } from './inputs.js';

/** The same parties under names and numbers of their own: between people with hundreds of cases, looking for those takes longer than all else. */
export const strangers = (nth: number): readonly object[] =>
  PARTIES.map((party, at) => ({
    ...party,
    ...{ name: `${party.name}之${nth}`, phone: String(13_900_000_000 + 10 * nth + at) },
    ...('idNumber' in party && {
      idNumber: upgradedIdentityNumber(`320612020720${String(nth % 990).padStart(3, '0')}`),
    }),
    ...('creditCode' in party && { creditCode: null }),
  }));
