/** What is asked of the book, as the address says it and as the server takes it. */
import type {
  MandateClass,
  MandateColumn,
  LedgerClass,
  Layer,
  DisputeType,
  Source,
  StatementBy,
  StatementColumn,
  StatementInput,
} from '../made/documents.js';
import { before, monthsBetween, monthsLater, type Period, yearAgo } from './period.js';

export const VIEWS = ['table', 'rates', 'flow', 'months', 'mandates'] as const;
export type View = (typeof VIEWS)[number];
export const COMPARED = ['BEFORE', 'YEAR', 'KNOWN'] as const;
export type Compared = (typeof COMPARED)[number];

export interface StatementSearch {
  readonly view?: View;
  readonly by?: StatementBy;
  readonly from?: string;
  readonly to?: string;
  /** A division with all below it. */
  readonly area?: string | number;
  readonly ledgerClass?: LedgerClass;
  readonly layer?: Layer;
  readonly type?: DisputeType;
  readonly source?: Source;
  /** The book as it was known at the end of this day. */
  readonly known?: string;
  readonly against?: Compared;
}

export interface Asked extends Omit<StatementSearch, 'from' | 'to'>, Period {
  readonly by: StatementBy;
  readonly view: View;
}

/** This year by class, where the address says nothing else. */
export function askedOf(search: StatementSearch, today: string): Asked {
  const usual = { view: 'table', by: 'CLASS', from: `${today.slice(0, 4)}-01-01`, to: today } as const;
  const said = Object.fromEntries(Object.entries(search).filter(([, value]) => value));
  return { ...usual, ...said } as Asked;
}

/** One level below the area that is asked for; districts where none is. */
export function digitsBelow(area: string): number {
  return area.length >= 9 ? 12 : area.length >= 6 ? 9 : area.length >= 4 ? 6 : 9;
}

const endOf = (day: string): string => `${day}T23:59:59+08:00`;

export function inputOf({ by, from, to, area, ledgerClass, layer, type, source, known }: Asked): StatementInput {
  const filter = {
    ...(area && { divisionPrefix: String(area) }),
    ...(ledgerClass && { classes: [ledgerClass] }),
    ...(layer && { layers: [layer] }),
    ...(type && { types: [type] }),
    ...(source && { sources: [source] }),
  };
  return {
    ...{ by, from, to },
    ...(by === 'DIVISION' && { divisionDigits: digitsBelow(String(area ?? '')) }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(known && { knownAt: endOf(known) }),
  };
}

/** With what the figures are compared; null where with nothing. What was known at its end tells what was recorded late. */
export function comparedWith(asked: Asked): Asked | null {
  if (asked.against === 'BEFORE') return { ...asked, ...before(asked) };
  if (asked.against === 'YEAR') return { ...asked, ...yearAgo(asked) };
  if (asked.against === 'KNOWN') return { ...asked, known: asked.to };
  return null;
}

export interface LineKey {
  readonly key: string;
  readonly ledgerClass?: LedgerClass | null;
  readonly reopened: boolean;
}

export const keyOf = ({ key, ledgerClass, reopened }: LineKey): string => `${key}|${ledgerClass ?? ''}|${reopened}`;

/** The line of the other statement that a line is compared with: of months the one that stands as far from the beginning. */
export function besideOf(asked: Asked, line: LineKey): LineKey {
  const against = comparedWith(asked);
  if (asked.by !== 'MONTH' || !against || line.key === '') return line;
  return { ...line, key: monthsLater(line.key, monthsBetween(asked.from, against.from)) };
}

/** The address of the cases behind one figure. */
export interface FigureSearch extends StatementSearch, Paged {
  readonly key?: string | number;
  readonly ofClass?: LedgerClass;
  readonly reopened?: boolean;
  readonly column?: StatementColumn;
  /** The book of mandates has its own columns and classes. */
  readonly book?: 'mandates';
  readonly mandateColumn?: MandateColumn;
  readonly mandateClass?: MandateClass;
}

interface Paged {
  readonly after?: string;
  readonly page?: number;
}

export function figureSearch(asked: Asked, line: LineKey, column: string): FigureSearch {
  const { view: _, against: __, ...kept } = asked;
  return {
    ...kept,
    key: line.key,
    ...(line.ledgerClass && { ofClass: line.ledgerClass }),
    ...(line.reopened && { reopened: true }),
    column: column.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as StatementColumn,
  };
}
