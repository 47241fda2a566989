/** What a row attests of the agreement besides its outcome: kept without a date, and only what a settlement can have. */
import type { Attested } from '../../domain/case/state.js';
import { compact } from '../../domain/kernel/half-width.js';
import type { Term } from '../../domain/taxonomy/term.js';
import type { Column } from './columns.js';
import type { Reading } from './reading.js';
import {
  ANSWERS,
  allowed,
  answerOf,
  FORMS,
  type Form,
  formOf,
  PERFORMANCES,
  performanceOf,
  type Result,
  SATISFACTIONS,
  satisfactionOf,
} from './terms.js';

export interface AttestedFacts {
  readonly form: '' | Form;
  readonly attested: Attested;
}

/** WORD_UNKNOWN: the word is left out, never guessed. */
function wordIn<Code extends string>(
  reading: Reading,
  column: Column,
  lookup: (zh: string) => Code | undefined,
  terms: readonly Term[],
): Code | null {
  const text = compact(reading.cell(column));
  if (text === '') return null;
  return lookup(text) ?? reading.doubt('WORD_UNKNOWN', column, allowed(terms));
}

/** ONLY_WHEN_SETTLED: form, performance and confirmation of an agreement that there was not are left out. */
export function attestedOf(reading: Reading, result: Result | null): AttestedFacts {
  const satisfaction = wordIn(reading, 'satisfaction', satisfactionOf, SATISFACTIONS);
  if (result === 'settled') {
    const answer = wordIn(reading, 'confirmation', answerOf, ANSWERS);
    return {
      form: wordIn(reading, 'form', formOf, FORMS) ?? '',
      attested: {
        performance: wordIn(reading, 'performance', performanceOf, PERFORMANCES),
        confirmation: answer && answer === 'YES',
        satisfaction,
      },
    };
  }
  for (const column of ['form', 'performance', 'confirmation'] as const) {
    const empty =
      reading.cell(column) === '' || (column === 'confirmation' && answerOf(compact(reading.cell(column))) === 'NO');
    if (!empty) reading.doubt('ONLY_WHEN_SETTLED', column);
  }
  return { form: '', attested: { performance: null, confirmation: null, satisfaction } };
}
