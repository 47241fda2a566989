/** Where a statement's counts come from: month cells, entries of ragged days, or entries alone for an earlier instant. */
import type { ReadFrom, StatementQuery } from '../../../app/book/port.js';
import { recordedBy } from './known.js';
import type { Days, Periods } from './periods.js';
import { nextMonth, periodsOf } from './periods.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';

/** What each part calls its rows: flows before or within the period, settlements of its acceptances by its end or later. */
type Label = 'BEFORE' | 'WITHIN' | 'BY_END' | 'LATER';
const label = (name: Label): Sql => raw(`'${name}'`);

const OF_CELL = 'version, ledger_class, reopens, dispute_type, source, kind, tally, dispute_amount, agreed_amount';
const OF_ENTRY = 'ledger_class, reopens, dispute_type, source, kind, sign, sign * dispute_amount, sign * agreed_amount';
const monthOfDay = (column: string): string => `date_trunc('month', ${column}::timestamp)::date`;
/** Flows count in the room and the month where they happened, settlements of a cohort in those that accepted. */
const FLOW_CELL = raw(`${OF_CELL}, month from cell`);
const COHORT_CELL = raw(`${OF_CELL}, accepted_month from cell`);
const FLOW = raw(`version, ${OF_ENTRY}, ${monthOfDay('effective_day')} from counted`);
const COHORT = raw(`accepting_version, ${OF_ENTRY}, ${monthOfDay('accepting_day')} from counted`);
const SETTLEMENTS = raw(`kind in ('SETTLED', 'ANNULLED')`);

/** The cuts of cells that know what is asked, or null when only entries know type and source together. */
function cutsOf({ by, filter }: StatementQuery): { flow: string; cohort: string } | null {
  const type = by === 'TYPE' || filter?.types !== undefined;
  const source = by === 'SOURCE' || filter?.sources !== undefined;
  if (type && source) return null;
  if (type) return { flow: 'TYPE', cohort: 'RETURN_TYPE' };
  return source ? { flow: 'SOURCE', cohort: 'RETURN_SOURCE' } : { flow: 'ROOM', cohort: 'ACCEPTING' };
}

const within = (column: string, { from, to }: Days): Sql => sql`${raw(column)} between ${from}::date and ${to}::date`;
const anyOf = (column: string, days: readonly Days[]): Sql =>
  sql`(${joined(
    days.map((piece) => within(column, piece)),
    ' or ',
  )})`;

/** Entries of given rooms by index: any side of an entry may be the one that counts. */
function roomsOf({ filter }: StatementQuery): Sql {
  if (!filter?.rooms) return raw('true');
  const versions = sql`any (array(select id::text from room_version where room_id = any (${filter.rooms}::uuid[])))`;
  return sql`(to_version = ${versions} or from_version = ${versions} or accepting_version = ${versions})`;
}

const before = (cut: string, until: string, from = raw('true')): Sql =>
  sql`select ${label('BEFORE')} as span, ${FLOW_CELL} where cut = ${cut} and month < ${until}::date and ${from}`;

/** What lies before the period: months, and of rooms the years that are over by then. */
function fromBefore(flow: string, until: string): Sql[] {
  if (flow !== 'ROOM') return [before(flow, until)];
  const year = `${until.slice(0, 4)}-01-01`;
  return [before('YEAR', year), before('ROOM', until, sql`month >= ${year}::date`)];
}

/** Whole months from cells. A settlement in the month in which the period ends ragged is left to the entries. */
function fromCells(
  { by }: StatementQuery,
  { flow, cohort }: { flow: string; cohort: string },
  periods: Periods,
): Sql[] {
  const { cellsBefore, whole, lastMonth } = periods;
  if (!whole) return fromBefore(flow, cellsBefore);
  const { from, until } = whole;
  const later = lastMonth ? nextMonth(until) : until;
  const byEnd = by === 'MONTH' ? raw('month = accepted_month') : sql`month < ${until}::date`;
  return [
    ...fromBefore(flow, cellsBefore),
    sql`select ${label('WITHIN')}, ${FLOW_CELL} where cut = ${flow} and month >= ${from}::date and month < ${until}::date`,
    sql`select case when ${byEnd} then ${label('BY_END')} else ${label('LATER')} end, ${COHORT_CELL}
      where cut = ${cohort} and ${SETTLEMENTS} and accepted_month >= ${from}::date and accepted_month < ${until}::date
        and (month < ${until}::date or month >= ${later}::date)`,
  ];
}

/** By the end of the period or, by month, of the month that accepted. */
function byEndOrLater({ by, period: { to } }: StatementQuery): Sql {
  const sameMonth = raw(`${monthOfDay('effective_day')} = ${monthOfDay('accepting_day')}`);
  const byEnd = sql`effective_day <= ${to}::date and ${by === 'MONTH' ? sameMonth : raw('true')}`;
  return sql`case when ${byEnd} then ${label('BY_END')} else ${label('LATER')} end`;
}

/** The ragged days, and settlements of whole accepted months in the month that the period's end cuts in two. */
function fromRagged(query: StatementQuery, { raggedBefore, whole, ragged, lastMonth }: Periods): Sql[] {
  const rooms = roomsOf(query);
  const split = byEndOrLater(query);
  const parts: Sql[] = [];
  if (raggedBefore)
    parts.push(sql`select ${label('BEFORE')}, ${FLOW} where ${within('effective_day', raggedBefore)} and ${rooms}`);
  if (ragged.length > 0) {
    parts.push(
      sql`select ${label('WITHIN')}, ${FLOW} where ${anyOf('effective_day', ragged)} and ${rooms}`,
      sql`select ${split}, ${COHORT} where ${SETTLEMENTS} and ${anyOf('accepting_day', ragged)} and ${rooms}`,
    );
  }
  if (whole && lastMonth) {
    parts.push(sql`select ${split}, ${COHORT} where ${SETTLEMENTS} and ${within('effective_day', lastMonth)}
      and accepting_day >= ${whole.from}::date and accepting_day < ${whole.until}::date and ${rooms}`);
  }
  return parts;
}

/** Everything from entries as recorded up to the instant. */
function fromEntries(query: StatementQuery, onlyIf: Sql): Sql[] {
  const { from, to } = query.period;
  const known = sql`${recordedBy(query.knownAt)} and ${roomsOf(query)} and ${onlyIf}`;
  const flow = sql`case when effective_day < ${from}::date then ${label('BEFORE')} else ${label('WITHIN')} end`;
  return [
    sql`select ${flow} as span, ${FLOW} where effective_day <= ${to}::date and ${known}`,
    sql`select ${byEndOrLater(query)}, ${COHORT} where ${SETTLEMENTS} and ${within('accepting_day', query.period)} and ${known}`,
  ];
}

/** A part that is read only if it is the source for the instant asked for; the planner asks that once, not per row. */
const gated = (part: Sql, gate: Sql): Sql => sql`${part} and ${gate}`;

/** The union of all parts, and from where it is read when the instant is the last and when it is an earlier one. */
export function partsOf(query: StatementQuery): { parts: Sql; now: ReadFrom } {
  const cuts = cutsOf(query);
  if (!cuts) return { parts: joined(fromEntries(query, raw('true')), '\nunion all\n'), now: 'ENTRIES' };
  const periods = periodsOf(query.period);
  const ragged = fromRagged(query, periods);
  const parts = [...fromCells(query, cuts, periods), ...ragged];
  const now = ragged.length > 0 ? 'CELLS_AND_ENTRIES' : 'CELLS';
  if (query.knownAt == null) return { parts: joined(parts, '\nunion all\n'), now };
  const atLast = parts.map((part) => gated(part, raw('not (select earlier from known)')));
  const earlier = fromEntries(query, raw('(select earlier from known)'));
  return { parts: joined([...atLast, ...earlier], '\nunion all\n'), now };
}
