/** The parties of a case in the order of a dictionary. */
import type { PartyView } from './case-view.js';

const PINYIN = new Intl.Collator('zh-u-co-pinyin');

/** By the names as they are shown: an order by what is masked would tell what is masked. Who shows no name comes last. */
export function byShownName(parties: readonly PartyView[]): PartyView[] {
  return parties.toSorted((one, other) => {
    if (one.name === null || other.name === null) return Number(one.name === null) - Number(other.name === null);
    return PINYIN.compare(one.name, other.name);
  });
}
