/** The figure of an address, as the server takes it in either book. */
import type { FigureInput, MandateFigureInput } from '../made/documents.js';
import { askedOf, type FigureSearch, inputOf } from './asked.js';

export function figureInput(search: FigureSearch, today: string): FigureInput {
  const { key = '', ofClass, reopened = false, column = 'ACCEPTED' } = search;
  return {
    ...inputOf(askedOf(search, today)),
    ...{ key: String(key), reopened, column },
    ...(ofClass && { ledgerClass: ofClass }),
  };
}

export function mandateFigureInput(search: FigureSearch, today: string): MandateFigureInput {
  const { from, to, knownAt } = inputOf(askedOf(search, today));
  const { key = '', mandateClass = 'COURT', mandateColumn = 'OFFERED' } = search;
  return {
    ...{ by: 'AUTHORITY', from, to, key: String(key), mandateClass, column: mandateColumn },
    ...(knownAt && { knownAt }),
  };
}
