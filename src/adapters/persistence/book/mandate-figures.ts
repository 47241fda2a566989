/** Statements and drill-down over the mandates' book: one SQL statement each, plain rows. */
import type {
  MandateCountLine,
  MandateFigureQuery,
  MandateQuery,
  MandatesReader,
} from '../../../app/book/mandates/port.js';
import { MANDATE_COLUMNS, type MandateColumn } from '../../../domain/book/mandates/columns.js';
import type { MandateKindCounted } from '../../../domain/book/mandates/kinds.js';
import type { MandateClass } from '../../../domain/book/mandates/move.js';
import { mandateTallyOf, type MandateWhen } from '../../../domain/book/mandates/tally.js';
import type { Execute } from '../database/execute.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { casesBehind } from './drill-down.js';
import { KNOWN_COLUMNS, type KnownRow, knownAt, knownOf, oneRow, recordedBy } from './known.js';
import { mandatePartsOf } from './mandate-parts.js';
import { filterOf as placesOf, keyOf as placeOf, list, ROOM_JOIN, signed } from './scope.js';

function keyOf({ by, divisionDigits }: MandateQuery): Sql {
  if (by === 'AUTHORITY') return raw('p.authority');
  return placeOf({ by, ...(divisionDigits !== undefined && { divisionDigits }) });
}

function filterOf({ filter = {} }: MandateQuery): Sql {
  const { classes, authorities, ...places } = filter;
  const own = [
    classes && sql`p.mandate_class = any (${classes}::text[])`,
    authorities && sql`p.authority = any (${authorities}::text[])`,
  ];
  return joined([placesOf({ filter: places }), ...own.filter((one) => typeof one === 'object')], ' and ');
}

function countsSql(query: MandateQuery, parts: Sql): Sql {
  return sql`with ${knownAt(query.knownAt)},
    p (span, version, authority, mandate_class, dispute_type, kind, tally, agreed_amount) as (${parts}),
    line as (
      select ${keyOf(query)} as key, p.mandate_class, p.span, p.kind, sum(p.tally) as tally, sum(p.agreed_amount) as agreed_amount
      from p ${ROOM_JOIN} where ${filterOf(query)} group by 1, 2, 3, 4
    )
    select ${KNOWN_COLUMNS}, coalesce((select json_agg(json_build_array(
      line.key, line.mandate_class, o.name, line.span, line.kind, line.tally, line.agreed_amount))
      from line left join organisation o on o.id::text = line.key), '[]') as counted
    from known`;
}

type CountedRow = [string, MandateClass, string | null, MandateWhen, MandateKindCounted, number, number];

/** Lines by key and class; a line of noughts is left out. */
function linesOf(rows: readonly CountedRow[]): MandateCountLine[] {
  const lines = Map.groupBy(rows, ([key, mandateClass]) => `${key} ${mandateClass}`);
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, counts]) => lineOf(counts));
}

function lineOf(rows: readonly CountedRow[]): MandateCountLine[] {
  const [key, mandateClass, authorityName] = rows[0] as CountedRow;
  const tally = mandateTallyOf(
    rows.map(([, , , when, kind, count, agreedAmount]) => ({ when, kind, count, agreedAmount })),
  );
  return Object.values(tally).every((number) => number === 0) ? [] : [{ key, mandateClass, authorityName, tally }];
}

/** Which entries a column reads. */
function daysOf(span: MandateColumn['span'], { from, to }: MandateQuery['period']): Sql {
  switch (span) {
    case 'BEFORE':
      return sql`p.effective_day < ${from}::date`;
    case 'WITHIN':
      return sql`p.effective_day between ${from}::date and ${to}::date`;
    case 'UNTIL':
      return sql`p.effective_day <= ${to}::date`;
    case 'BY_END':
      return sql`p.offered_day between ${from}::date and ${to}::date and p.effective_day <= ${to}::date`;
  }
}

function hitsSql(query: MandateFigureQuery): Sql {
  const column = MANDATE_COLUMNS[query.column];
  const count = raw(signed(column, 'p.sign'));
  return sql`select p.home, p.case_id, sum(${count})::integer as count
    from mandate_counted p ${ROOM_JOIN}
    where p.kind in (${raw(list([...column.plus, ...column.minus]))}) and ${daysOf(column.span, query.period)}
      and ${recordedBy(query.knownAt)} and ${keyOf(query)} = ${query.key} and p.mandate_class = ${query.mandateClass}
      and ${filterOf(query)}
    group by p.home, p.case_id having sum(${count}) <> 0`;
}

/** `visible` is that of `figuresReader`: drill-down shows no case that the lists do not. */
export function mandatesReader<Viewer>(execute: Execute, visible: (viewer: Viewer) => Sql): MandatesReader<Viewer> {
  return {
    async counts(query) {
      const { parts, now } = mandatePartsOf(query);
      const row = await oneRow<KnownRow & { counted: CountedRow[] }>(execute, countsSql(query, parts));
      return { ...knownOf(row, now), lines: linesOf(row.counted) };
    },
    cases: (query, keyset, viewer) =>
      casesBehind(execute, { hits: hitsSql(query), knownAt: query.knownAt }, keyset, visible(viewer)),
  };
}
