/** Where the counts of the mandates' statement come from: month cells, entries of ragged days, or entries alone for an earlier instant. */
import type { ReadFrom } from '../../../app/book/port.js';
import type { MandateQuery } from '../../../app/book/mandates/port.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { recordedBy } from './known.js';
import { type Days, type Periods, periodsOf } from './periods.js';

const COLUMNS = 'version, authority, mandate_class, dispute_type, kind';
const CELL = raw(`${COLUMNS}, tally, agreed_amount from mandate_cell`);
const ENTRY = raw(`${COLUMNS}, sign, sign * agreed_amount from mandate_counted`);
/** Only agreements are followed back to the period of their offer. */
const AGREED = raw(`kind = 'AGREED'`);

const within = (column: string, { from, to }: Days): Sql => sql`${raw(column)} between ${from}::date and ${to}::date`;
const anyOf = (column: string, days: readonly Days[]): Sql =>
  sql`(${joined(
    days.map((piece) => within(column, piece)),
    ' or ',
  )})`;

/** Whole months. */
function fromCells(byType: boolean, { cellsBefore, whole }: Periods): Sql[] {
  const [flow, cohort] = byType ? ['TYPE', 'COHORT_TYPE'] : ['ROOM', 'COHORT'];
  const before = sql`select 'BEFORE' as span, ${CELL} where cut = ${flow} and month < ${cellsBefore}::date`;
  if (!whole) return [before];
  const { from, until } = whole;
  return [
    before,
    sql`select 'WITHIN', ${CELL} where cut = ${flow} and month >= ${from}::date and month < ${until}::date`,
    sql`select 'BY_END', ${CELL} where cut = ${cohort} and offered_month >= ${from}::date and month < ${until}::date`,
  ];
}

/** The ragged days, and what ended on those after the whole months of what was offered within them. */
function fromRagged({ period }: MandateQuery, { raggedBefore, whole, ragged, lastMonth }: Periods): Sql[] {
  const parts: Sql[] = [];
  if (raggedBefore) parts.push(sql`select 'BEFORE', ${ENTRY} where ${within('effective_day', raggedBefore)}`);
  if (ragged.length > 0)
    parts.push(
      sql`select 'WITHIN', ${ENTRY} where ${anyOf('effective_day', ragged)}`,
      sql`select 'BY_END', ${ENTRY} where ${AGREED} and ${anyOf('offered_day', ragged)} and effective_day <= ${period.to}::date`,
    );
  if (whole && lastMonth)
    parts.push(sql`select 'BY_END', ${ENTRY} where ${AGREED} and offered_day >= ${whole.from}::date
      and offered_day < ${whole.until}::date and effective_day between ${whole.until}::date and ${period.to}::date`);
  return parts;
}

/** Everything from entries as recorded up to the instant. */
function fromEntries({ period: { from, to }, knownAt }: MandateQuery): Sql[] {
  const known = sql`${recordedBy(knownAt)} and (select earlier from known)`;
  return [
    sql`select case when effective_day < ${from}::date then 'BEFORE' else 'WITHIN' end, ${ENTRY}
      where effective_day <= ${to}::date and ${known}`,
    sql`select 'BY_END', ${ENTRY} where ${AGREED} and ${within('offered_day', { from, to })}
      and effective_day <= ${to}::date and ${known}`,
  ];
}

/** The union of all parts, and from where it is read when the instant is the last. */
export function mandatePartsOf(query: MandateQuery): { parts: Sql; now: ReadFrom } {
  const periods = periodsOf(query.period);
  const byType = query.by === 'TYPE' || query.filter?.types !== undefined;
  const ragged = fromRagged(query, periods);
  const now = [...fromCells(byType, periods), ...ragged];
  const atLast = now.map((part) => sql`${part} and not (select earlier from known)`);
  const parts = query.knownAt == null ? now : [...atLast, ...fromEntries(query)];
  return { parts: joined(parts, '\nunion all\n'), now: ragged.length > 0 ? 'CELLS_AND_ENTRIES' : 'CELLS' };
}
