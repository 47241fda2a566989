/** The cases behind a figure of any book, in one SQL statement. */
import type { CaseCount, DrillDown } from '../../../app/book/port.js';
import { type Keyset, pageOf } from '../../../app/reading/page.js';
import type { Execute } from '../database/execute.js';
import { raw, type Sql, sql } from '../database/sql.js';
import { KNOWN_COLUMNS, type KnownRow, knownAt, knownOf, oneRow } from './known.js';

/** `hits` has home, case_id and a count that is not nought, by case. */
interface Figure {
  readonly hits: Sql;
  readonly knownAt: string | null | undefined;
}

interface Row extends KnownRow {
  readonly figure: number;
  readonly cases: number;
  readonly seen: number;
  readonly page: CaseCount[];
}

/** `visible` is a condition on `hit.home` and `hit.case_id`; what it hides is counted, not listed. */
export async function casesBehind(execute: Execute, figure: Figure, keyset: Keyset, visible: Sql): Promise<DrillDown> {
  const row = await oneRow<Row>(execute, casesSql(figure, keyset, visible));
  const page = pageOf(row.page, keyset.size, ({ home, caseId }) => [home, caseId], row.cases);
  return { ...knownOf(row, 'ENTRIES'), figure: row.figure, cases: row.cases, hidden: row.cases - row.seen, page };
}

function casesSql({ hits, knownAt: asked }: Figure, { after, size }: Keyset, visible: Sql): Sql {
  const beyond = after ? sql`(home, case_id) > (${after[0]}, ${after[1]}::uuid)` : raw('true');
  return sql`with ${knownAt(asked)},
    hit as materialized (${hits}),
    seen as materialized (select home, case_id, count from hit where ${visible}),
    page as (select home, case_id, count from seen where ${beyond} order by home, case_id limit ${size + 1})
    select ${KNOWN_COLUMNS}, (select coalesce(sum(count), 0)::integer from hit) as figure,
      (select count(*)::integer from hit) as cases, (select count(*)::integer from seen) as seen,
      coalesce((select jsonb_agg(jsonb_build_object('home', home, 'caseId', case_id, 'count', count) order by home, case_id)
        from page), '[]') as page
    from known`;
}
