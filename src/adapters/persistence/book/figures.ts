/** Statements and drill-down over the book: one SQL statement each, plain rows. */
import type { CaseCount, CountLine, FigureQuery, FiguresReader, StatementQuery } from '../../../app/ports/book.js';
import { type Keyset, pageOf } from '../../../app/page.js';
import { COLUMN_NAMES, COLUMNS, type Column, type Span } from '../../../domain/ledger/columns.js';
import type { Execute } from '../execute.js';
import { KNOWN_COLUMNS, type KnownRow, knownAt, knownOf, recordedBy } from './known.js';
import { CLASS, filterOf, keyOf, ROOM_JOIN } from './scope.js';
import { partsOf } from './statement-parts.js';
import { raw, type Sql, sql } from './sql.js';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Which labels of the parts a column sums. */
const LABELS: Record<Span, readonly string[]> = {
  BEFORE: ['BEFORE'],
  WITHIN: ['WITHIN'],
  UNTIL: ['BEFORE', 'WITHIN'],
  BY_END: ['BY_END'],
  EVER: ['BY_END', 'LATER'],
};

/** The signed sum of a column over rows with a kind and a number. */
function signed({ plus, minus }: Column, number: string): string {
  const less = minus.length > 0 ? `when p.kind in (${list(minus)}) then -${number}` : '';
  return `case when p.kind in (${list(plus)}) then ${number} ${less} else 0 end`;
}

function columnSum(column: Column): string {
  return `coalesce(sum(${signed(column, 'p.tally')}) filter (where p.span in (${list(LABELS[column.span])})), 0)`;
}

const AMOUNTS = [
  `'acceptedAmount', coalesce(sum(p.dispute_amount) filter (where p.span = 'WITHIN' and p.kind = 'ACCEPTED'), 0)`,
  `'agreedAmount', coalesce(sum(p.agreed_amount) filter (where p.span = 'WITHIN' and p.kind in ('SETTLED', 'PARTLY')), 0)`,
];
const TALLY = raw([...COLUMN_NAMES.map((name) => `'${name}', ${columnSum(COLUMNS[name])}`), ...AMOUNTS].join(',\n'));
const NOT_ALL_NOUGHT = raw(`exists (select from jsonb_each_text(tally) where value <> '0')`);

function countsSql(query: StatementQuery, parts: Sql): Sql {
  return sql`with ${knownAt(query.knownAt)},
    part (span, version, ledger_class, reopens, dispute_type, source, kind, tally, dispute_amount, agreed_amount) as (${parts}),
    summed as (
      select ${keyOf(query)} as key, ${CLASS} as ledger_class, p.reopens as reopened, p.span, p.kind, sum(p.tally) as tally,
        sum(p.dispute_amount) as dispute_amount, sum(p.agreed_amount) as agreed_amount
      from part p ${ROOM_JOIN} where ${filterOf(query)} group by 1, 2, 3, 4, 5
    ),
    line as (
      select key, ledger_class, reopened, jsonb_build_object(${TALLY}) as tally from summed p group by key, ledger_class, reopened
    )
    select ${KNOWN_COLUMNS}, coalesce((select jsonb_agg(jsonb_build_object(
      'key', key, 'ledgerClass', ledger_class, 'reopened', reopened, 'tally', tally) order by reopened, key, ledger_class) from line
      where ${NOT_ALL_NOUGHT}), '[]') as lines
    from known`;
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

function casesSql(query: FigureQuery, { after, size }: Keyset, visible: Sql): Sql {
  const beyond = after ? sql`(home, case_id) > (${after[0]}, ${after[1]}::uuid)` : raw('true');
  return sql`with ${knownAt(query.knownAt)},
    hit as materialized (${hitsSql(query)}),
    seen as materialized (select home, case_id, count from hit where ${visible}),
    page as (select home, case_id, count from seen where ${beyond} order by home, case_id limit ${size + 1})
    select ${KNOWN_COLUMNS}, (select coalesce(sum(count), 0)::integer from hit) as figure,
      (select count(*)::integer from hit) as cases, (select count(*)::integer from seen) as seen,
      coalesce((select jsonb_agg(jsonb_build_object('home', home, 'caseId', case_id, 'count', count) order by home, case_id)
        from page), '[]') as page
    from known`;
}

/**
 * `visible` is a condition on `hit.home` and `hit.case_id`, given by whoever knows which cases a viewer may see.
 * It must read with the same rights as the case lists, or drill-down would show more than they do.
 */
export function figuresReader<Viewer>(execute: Execute, visible: (viewer: Viewer) => Sql): FiguresReader<Viewer> {
  const one = async <Row>(statement: Sql): Promise<Row> => {
    const { text, values } = statement.bound();
    const [row] = await execute<Row>(text, values);
    if (!row) throw new Error('the book has no head');
    return row;
  };
  return {
    async counts(query) {
      const { parts, now } = partsOf(query);
      const row = await one<KnownRow & { lines: CountLine[] }>(countsSql(query, parts));
      return { ...knownOf(row, now), lines: row.lines };
    },
    async cases(query, keyset, viewer) {
      const row = await one<KnownRow & { figure: number; cases: number; seen: number; page: CaseCount[] }>(
        casesSql(query, keyset, visible(viewer)),
      );
      const page = pageOf(row.page, keyset.size, ({ home, caseId }) => [home, caseId], row.cases);
      return { ...knownOf(row, 'ENTRIES'), figure: row.figure, cases: row.cases, hidden: row.cases - row.seen, page };
    },
  };
}
