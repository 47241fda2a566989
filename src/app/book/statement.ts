/** The statement of a period: printed columns and rates by class, room, layer, division, type, source or month. */
import { asDay } from '../../domain/kernel/day.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { COLUMN_NAMES } from '../../domain/book/columns.js';
import { rate, type Rate } from '../../domain/book/figure.js';
import { ensureFewMonths, ofItsMonth } from './months.js';
import { keysetOf, type PageRequest } from '../reading/page.js';
import type { Counts, Tally } from '../../domain/book/tally.js';
import type { CountLine, DrillDown, FigureQuery, FiguresReader, Known, StatementQuery } from './port.js';

/** A class never blends with another: a line of several classes has no rate and shows its parts. */
export interface StatementLine {
  readonly key: string;
  /** '' when the line sums several classes. */
  readonly ledgerClass: string;
  /** Cases of disputes accepted before: a second line with the same columns, in no rate of the first. */
  readonly reopened: boolean;
  readonly tally: Tally;
  readonly rates: readonly Rate[];
  readonly parts: readonly StatementLine[];
}

export interface Statement extends Known {
  readonly query: StatementQuery;
  readonly lines: readonly StatementLine[];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;

/** Refuses a period that ends before it begins (PERIOD_BACKWARDS) and malformed days, instants, prefixes. */
export function checkQuery({
  period,
  knownAt,
  filter,
  divisionDigits,
}: Pick<StatementQuery, 'period' | 'knownAt' | 'divisionDigits'> & { filter?: { divisionPrefix?: string } }): void {
  asDay(period.from, 'period.from');
  asDay(period.to, 'period.to');
  ensure(period.from <= period.to, 'PERIOD_BACKWARDS', {
    field: 'period',
    facts: { from: period.from, to: period.to },
  });
  const instantStands = INSTANT.test(knownAt ?? '') && !Number.isNaN(Date.parse(knownAt ?? ''));
  ensure(knownAt == null || instantStands, 'INSTANT_MALFORMED', { field: 'knownAt' });
  ensure(/^\d*$/.test(filter?.divisionPrefix ?? ''), 'DIVISION_MALFORMED', { field: 'filter.divisionPrefix' });
  ensure(divisionDigits === undefined || [2, 4, 6, 9, 12].includes(divisionDigits), 'DIVISION_DIGITS', {
    field: 'divisionDigits',
  });
}

function ratesOf(counts: Counts): readonly Rate[] {
  return [
    rate('SR_ACCEPTED', counts.settledByEnd, counts.accepted),
    rate('SR_COHORT', counts.settledEver, counts.accepted),
    rate('SR_CLOSED', counts.settledNet, counts.closed),
  ];
}

function lineOf({ key, ledgerClass, reopened, tally }: CountLine): StatementLine {
  return { key, ledgerClass, reopened, tally, rates: ratesOf(tally), parts: [] };
}

const TALLIED = [...COLUMN_NAMES, 'acceptedAmount', 'agreedAmount'] as const;

function sumOf(tallies: readonly Tally[]): Tally {
  const sums = TALLIED.map((name) => [name, tallies.reduce((sum, tally) => sum + tally[name], 0)] as const);
  return Object.fromEntries(sums) as unknown as Tally;
}

function totalOf(lines: readonly StatementLine[], reopened: boolean): StatementLine[] {
  const parts = lines.filter((line) => line.reopened === reopened);
  const [first] = parts;
  if (!first) return [];
  if (parts.length === 1) return [first];
  return [{ key: '', ledgerClass: '', reopened, tally: sumOf(parts.map((part) => part.tally)), rates: [], parts }];
}

/** Lines by key, first acceptances before reopened cases, classes in the order of their codes; NONE is one line of each. */
export async function statement(reader: FiguresReader<unknown>, query: StatementQuery): Promise<Statement> {
  checkQuery(query);
  ensureFewMonths(query);
  const { lines, ...known } = await reader.counts(query);
  const all = lines.map(lineOf);
  const printed = query.by === 'NONE' ? [...totalOf(all, false), ...totalOf(all, true)] : all;
  return { ...known, query, lines: printed };
}

/** The cases behind one figure of a statement, whose number equals it; what the viewer may not see is only counted. */
export async function drillDown<Viewer>(
  reader: FiguresReader<Viewer>,
  query: FigureQuery,
  request: PageRequest,
  viewer: Viewer,
): Promise<DrillDown> {
  checkQuery(query);
  const keyed = query.by !== 'NONE' && query.by !== 'CLASS';
  ensure(keyed || query.key === '', 'FIGURE_KEY_UNFIT', { field: 'key', facts: { by: query.by } });
  return reader.cases(ofItsMonth(query), keysetOf(request, 2), viewer);
}
