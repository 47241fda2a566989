/** Under which key a row is known again, and what counts as the same content. */
import type { ImportRuntime, RowKey } from './port.js';
import type { Home } from '../../domain/kernel/ids.js';
import { isPublicNumber } from '../../domain/kernel/public-number.js';
import type { JudgedRow } from './judge.js';

/** A later form of the content must not take old rows for changed ones: it gets another number and both are tried. */
const FORM = 2;

/** What the row says, after reading: the same register in another format or order of columns has the same content. */
function contentOf({ committee, receiver, dispute, parties, ...facts }: JudgedRow): unknown {
  const { home, number, mediator, acceptedOn, referredOn, ended, typed } = facts;
  return {
    form: FORM,
    home,
    number,
    mediator,
    acceptedOn,
    referredOn,
    ended,
    typed,
    dispute,
    parties,
    facts: facts.facts,
    committee: committee[0]?.name,
    receiver: receiver?.[0]?.name ?? null,
  };
}

/** A number that is not public stands nowhere in the clear, so not here either. */
export function numberKey(home: Home, number: string, hash: ImportRuntime['hash']): string {
  return isPublicNumber(number) ? number : `#${hash({ registerNumber: number, home })}`;
}

/** The hash is keyed, so neither key nor content shows whose case it is. */
export function keyOf(row: JudgedRow, hash: ImportRuntime['hash']): RowKey {
  const content = hash({ registerRow: contentOf(row) });
  return { home: row.home, key: row.number ? numberKey(row.home, row.number, hash) : `#${content}`, content };
}
