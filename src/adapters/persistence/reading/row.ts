/** THE declaration of a list's row: by which column each property of it is read, and for which field where not always. */
import type { Shape } from '../../../app/case/views/reading-port.js';
import { db, joined, raw, type Sql, sql } from '../database/sql.js';

type Expression = string | Sql;
interface OnlyFor {
  /** The field that must be asked for, or any of several; else the property is null. */
  readonly only: string | readonly string[];
  readonly as: Expression;
}

/** Every property of the row has its column, and there is no column without a property. */
export type RowColumns<Row> = { readonly [Name in keyof Row]-?: Expression | OnlyFor };

const isOnlyFor = (column: Expression | OnlyFor): column is OnlyFor => typeof column === 'object' && 'only' in column;

const fieldsOf = ({ only }: OnlyFor): readonly string[] => (typeof only === 'string' ? [only] : only);

/** The columns of the fields asked for. */
export function selectionOf<Row>(columns: RowColumns<Row>, asked: Shape): Sql {
  const wanted = Object.entries<Expression | OnlyFor>(columns).flatMap(([name, column]) => {
    if (isOnlyFor(column) && !fieldsOf(column).some((field) => asked.has(field))) return [];
    const as = isOnlyFor(column) ? column.as : column;
    return [sql`${typeof as === 'string' ? raw(as) : as} as ${raw(`"${name}"`)}`];
  });
  return joined(wanted, ', ');
}

/** The same where no expression holds a value: the text is made once for each choice of fields. */
export function selectionsOf<Row>(columns: RowColumns<Row>): (asked: Shape) => Sql {
  const fields = Object.values<Expression | OnlyFor>(columns).flatMap((column) =>
    isOnlyFor(column) ? fieldsOf(column) : [],
  );
  const made = new Map<string, Sql>();
  return (asked) => {
    const key = fields.filter((field) => asked.has(field)).join();
    let selection = made.get(key);
    if (!selection) {
      selection = raw(selectionOf(columns, asked).compile(db).sql);
      made.set(key, selection);
    }
    return selection;
  };
}

/**
 * The properties of a row that was read, null where they were not asked for, without those that are only for `inner` use.
 * Name by name: copying by rest and spread takes several times as long, and a page has hundreds of them.
 */
export function copierOf<Row, Inner extends keyof Row>(
  columns: RowColumns<Row>,
  inner: readonly Inner[],
): (read: Row) => Omit<Row, Inner> {
  const names = (Object.keys(columns) as (keyof Row)[]).filter((name) => !inner.includes(name as Inner));
  return (read) => {
    const row: Partial<Record<keyof Row, unknown>> = {};
    for (const name of names) row[name] = read[name] ?? null;
    return row as Omit<Row, Inner>;
  };
}
