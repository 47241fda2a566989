/** Numbers of papers of the police and of petition offices, as a register has them: no day is invented for them. */
import { type AuthorityPaper, type AuthorityPaperKind, paperRule } from '../../domain/case/authority-paper.js';
import { type Concerned, fitsField } from '../../domain/case/authority-papers-of.js';
import { asPaperNumber } from '../../domain/case/steps/authority-paper.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import type { Column } from './columns.js';
import type { Reading } from './reading.js';

const COLUMNS_OF: readonly (readonly [Column, AuthorityPaperKind])[] = [
  ['accidentNumber', 'ACCIDENT_FINDING'],
  ['petitionNumber', 'PETITION_REGISTERED'],
];

type Attested = Omit<AuthorityPaper, 'event'>;

/** PAPER_UNFIT, PAPER_NUMBER_MALFORMED: the number is left out, and kept as typed. */
export function papersOf(reading: Reading, of: Concerned, typed: Record<string, string>): Attested[] {
  return COLUMNS_OF.flatMap(([column, kind]) => {
    const text = reading.cell(column);
    if (text === '') return [];
    const number = numberIn(text);
    if (number && fitsField(paperRule(kind).of, of))
      return [{ kind, number, on: null, receivedOn: null, matter: null }];
    typed[`asTyped:${column}`] = text;
    return reading.doubt(number ? 'PAPER_UNFIT' : 'PAPER_NUMBER_MALFORMED', column, { paper: kind }) ?? [];
  });
}

function numberIn(text: string): string | null {
  try {
    return asPaperNumber(text, 'number');
  } catch (error) {
    if (error instanceof RuleBroken) return null;
    throw error;
  }
}
