/** Lines of a register that sum up others: no case, but a check whether all of it is there. */
import { compact } from '../../domain/kernel/half-width.js';
import { readFen, readPeople } from './read-figure.js';
import type { Finding } from './reading.js';
import type { RegisterRow, TotalKind } from './register-row.js';

const TOTAL = /^(?:合计|总计|共计|总合计|累计|(小计|本页合计|本页小计))(?:[:：(（]|共?\d+[件行条]|$)/u;

/** Null for a line that does not begin with the word for a sum. */
export function totalKindOf(texts: readonly string[]): TotalKind | null {
  const found = TOTAL.exec(compact(texts.find((text) => text !== '') ?? ''));
  return found && (found[1] ? 'PART' : 'ALL');
}

interface Sum {
  amount: bigint;
  people: number;
}

/** Adds up what the rows say, whether they are kept or not, as the register itself does. */
export class Totals {
  readonly #all: Sum = { amount: 0n, people: 0 };
  #part: Sum = { amount: 0n, people: 0 };

  add({ cells, amountUnit }: RegisterRow): void {
    for (const sum of [this.#all, this.#part]) {
      sum.amount += BigInt(readFen(cells.amount, amountUnit) ?? 0);
      sum.people += readPeople(cells.people) ?? 0;
    }
  }

  /** TOTAL_DIFFERS for each figure that is not the sum of the rows; a figure that is not there is not compared. */
  check({ cells, amountUnit, total }: RegisterRow): Finding[] {
    const sum = total === 'PART' ? this.#part : this.#all;
    this.#part = { amount: 0n, people: 0 };
    const amount = readFen(cells.amount, amountUnit);
    const people = readPeople(cells.people);
    const differs = (column: 'amount' | 'people', found: string): Finding => ({
      code: 'TOTAL_DIFFERS',
      column,
      value: cells[column],
      facts: { found },
    });
    return [
      ...(people !== null && people !== sum.people ? [differs('people', String(sum.people))] : []),
      ...(amount !== null && BigInt(amount) !== sum.amount ? [differs('amount', yuan(sum.amount))] : []),
    ];
  }
}

function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
