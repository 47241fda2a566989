/** Statements and drill-down over the book: one SQL statement each, plain rows. */
import { monthsOf } from '../../../app/book/months.js';
import type { CountLine, FigureQuery, FiguresReader, StatementQuery } from '../../../app/book/port.js';
import { COLUMNS, type Span } from '../../../domain/book/columns.js';
import type { Kind } from '../../../domain/book/kinds.js';
import { isNought, tallyOf, type When } from '../../../domain/book/tally.js';
import type { Execute } from '../database/execute.js';
import { casesBehind } from './drill-down.js';
import { KNOWN_COLUMNS, type KnownRow, knownAt, knownOf, oneRow, recordedBy } from './known.js';
import { CLASS, filterOf, keyOf, list, ROOM_JOIN, signed } from './scope.js';
import { partsOf } from './statement-parts.js';
import { raw, type Sql, sql } from '../database/sql.js';

/** What of a part only some questions distinguish; the others sum over it before anything is joined. */
function distinguished({ by, filter = {} }: StatementQuery): Sql {
  const type = by === 'TYPE' || filter.types ? raw(', dispute_type') : raw('');
  const month = by === 'MONTH' ? raw(', month') : raw('');
  return by === 'SOURCE' || filter.sources ? sql`${type}${month}, source` : sql`${type}${month}`;
}

/** Month cells are many and room versions few: counts are summed by version first, then joined to the rooms. */
function countsSql(query: StatementQuery, parts: Sql): Sql {
  const group = sql`span, kind, version, ledger_class, reopens${distinguished(query)}`;
  return sql`with ${knownAt(query.knownAt)},
    part (span, version, ledger_class, reopens, dispute_type, source, kind, tally, dispute_amount, agreed_amount, month) as (${parts}),
    p as (
      select ${group}, sum(tally) as tally, sum(dispute_amount) as dispute_amount, sum(agreed_amount) as agreed_amount
      from part group by ${group}
    ),
    line as (
      select ${keyOf(query)} as key, ${CLASS} as ledger_class, p.reopens, p.span, p.kind, sum(p.tally) as tally,
        sum(p.dispute_amount) as dispute_amount, sum(p.agreed_amount) as agreed_amount
      from p ${ROOM_JOIN} where ${filterOf(query)} group by 1, 2, 3, 4, 5
    )
    select ${KNOWN_COLUMNS}, coalesce((select json_agg(json_build_array(
      key, ledger_class, reopens, span, kind, tally, dispute_amount, agreed_amount)) from line), '[]') as counted
    from known`;
}

type CountedRow = readonly [string, string, boolean, When, Kind, number, number, number];

/** Each month with its own rows; what lies before it is what lies before the period and what the months until then brought. */
function monthByMonth(rows: readonly CountedRow[], period: StatementQuery['period']): CountedRow[] {
  const inMonth = Map.groupBy(rows, ([month]) => month);
  const before = [...(inMonth.get('') ?? [])];
  return monthsOf(period).flatMap(({ key }) => {
    const own = inMonth.get(key) ?? [];
    const all = [...before, ...own].map(([, ...rest]): CountedRow => [key, ...rest]);
    const flows = own.filter(([, , , when]) => when === 'WITHIN');
    before.push(
      ...flows.map(
        ([month, ledgerClass, reopened, , ...rest]): CountedRow => [month, ledgerClass, reopened, 'BEFORE', ...rest],
      ),
    );
    return all;
  });
}

/** Lines by key, first acceptances before reopened cases; a line of noughts is left out. */
function linesOf(rows: readonly CountedRow[]): CountLine[] {
  const lines = Map.groupBy(rows, ([key, ledgerClass, reopened]) => `${reopened ? 1 : 0} ${key} ${ledgerClass}`);
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, counts]) => lineOf(counts));
}

function lineOf(rows: readonly CountedRow[]): CountLine[] {
  const [key, ledgerClass, reopened] = rows[0] as CountedRow;
  const tally = tallyOf(
    rows.map(([, , , when, kind, count, disputeAmount, agreedAmount]) => {
      return { when, kind, count, disputeAmount, agreedAmount };
    }),
  );
  return isNought(tally) ? [] : [{ key, ledgerClass, reopened, tally }];
}

/** Which entries a column reads. */
function daysOf(span: Span, { from, to }: StatementQuery['period']): Sql {
  switch (span) {
    case 'BEFORE':
      return sql`effective_day < ${from}::date`;
    case 'WITHIN':
      return sql`effective_day between ${from}::date and ${to}::date`;
    case 'UNTIL':
      return sql`effective_day <= ${to}::date`;
    case 'BY_END':
      return sql`accepting_day between ${from}::date and ${to}::date and effective_day <= ${to}::date`;
    case 'EVER':
      return sql`accepting_day between ${from}::date and ${to}::date`;
  }
}

function hitsSql(query: FigureQuery): Sql {
  const column = COLUMNS[query.column];
  const count = raw(signed(column, 'p.sign'));
  const room = column.span === 'BY_END' || column.span === 'EVER' ? 'accepting_version' : 'version';
  const ofClass = query.ledgerClass === '' ? raw('true') : sql`${CLASS} = ${query.ledgerClass}`;
  return sql`select p.home, p.case_id, sum(${count})::integer as count
    from (select home, case_id, kind, sign, ${raw(room)} as version, ledger_class, reopens, dispute_type, source, recorded_at,
      effective_day, accepting_day from counted) p ${ROOM_JOIN}
    where p.kind in (${raw(list([...column.plus, ...column.minus]))}) and ${daysOf(column.span, query.period)}
      and ${recordedBy(query.knownAt)} and p.reopens = ${query.reopened}
      and ${keyOf(query)} = ${query.key} and ${ofClass} and ${filterOf(query)}
    group by p.home, p.case_id having sum(${count}) <> 0`;
}

/**
 * `visible` is a condition on `hit.home` and `hit.case_id`, given by whoever knows which cases a viewer may see.
 * It must read with the same rights as the case lists, or drill-down would show more than they do.
 */
export function figuresReader<Viewer>(execute: Execute, visible: (viewer: Viewer) => Sql): FiguresReader<Viewer> {
  return {
    async counts(query) {
      const { parts, now } = partsOf(query);
      const row = await oneRow<KnownRow & { counted: CountedRow[] }>(execute, countsSql(query, parts));
      return {
        ...knownOf(row, now),
        lines: linesOf(query.by === 'MONTH' ? monthByMonth(row.counted, query.period) : row.counted),
      };
    },
    async cases(query, keyset, viewer) {
      return casesBehind(execute, { hits: hitsSql(query), knownAt: query.knownAt }, keyset, visible(viewer));
    },
  };
}
