/** What a count belongs to and whether it is asked for: joins a part's room version and reads class, key and filters. */
import type { StatementQuery } from '../../../app/book/port.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';

/** The alias `p` is a part of counts, `rv` the version of the room that counts; a count without room keeps its line. */
export const ROOM_JOIN = raw('left join room_version rv on rv.id::text = p.version');

/** Before acceptance the class is the desk's body's (ledger.md, Class); no body at all has none. */
export const CLASS = raw(`coalesce(nullif(p.ledger_class, ''), rv.ledger_class, 'NONE')`);

/** The text by which lines are distinguished. */
export function keyOf({ by, divisionDigits }: Pick<StatementQuery, 'by' | 'divisionDigits'>): Sql {
  switch (by) {
    case 'NONE':
    case 'CLASS':
      return raw(`''`);
    case 'ROOM':
      return raw(`coalesce(rv.room_id::text, '')`);
    case 'LAYER':
      return raw(`coalesce(rv.layer, '')`);
    case 'MONTH':
      return raw(`case when p.span = 'BEFORE' then '' else to_char(p.month, 'YYYY-MM') end`);
    case 'DIVISION':
      return divisionDigits === undefined
        ? raw(`coalesce(rv.division_code, '')`)
        : sql`coalesce(left(rv.division_code, ${divisionDigits}::integer), '')`;
    case 'TYPE':
      return raw('p.dispute_type');
    case 'SOURCE':
      return raw('p.source');
  }
}

/** The filters as one condition. */
export function filterOf({ filter = {} }: Pick<StatementQuery, 'filter'>): Sql {
  const { classes, rooms, layers, divisionPrefix, areas, types, sources } = filter;
  const conditions = [
    classes && sql`${CLASS} = any (${classes}::text[])`,
    rooms && sql`rv.room_id = any (${rooms}::uuid[])`,
    layers && sql`rv.layer = any (${layers}::text[])`,
    divisionPrefix && sql`rv.division_code like ${`${divisionPrefix}%`}`,
    areas && sql`rv.division_code ^@ any (${areas}::text[])`,
    types && sql`p.dispute_type = any (${types}::text[])`,
    sources && sql`p.source = any (${sources}::text[])`,
  ];
  return joined([raw('true'), ...conditions.filter((condition) => typeof condition === 'object')], ' and ');
}

/** Words of our own as a list in SQL. */
export const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The signed sum of a column over rows with a kind and a number. */
export function signed({ plus, minus }: { plus: readonly string[]; minus: readonly string[] }, number: string): string {
  const less = minus.length > 0 ? `when p.kind in (${list(minus)}) then -${number}` : '';
  return `case when p.kind in (${list(plus)}) then ${number} ${less} else 0 end`;
}
