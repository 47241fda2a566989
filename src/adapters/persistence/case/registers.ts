/** Number series and the register of numbers. */
import type { Numbers } from '../../../app/case/port.js';
import { externalNumber } from '../../../domain/kernel/external-number.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { inScope } from '../visibility/scope.js';

const TAKE = `
  insert into number_series (home, series, last) values ($1, $2, $3)
  on conflict (home, series) do update set last = number_series.last + $3
  returning last`;

const GIVE =
  'insert into case_number (home, series, serial, number, case_id, given_at) values ($1, $2, $3, $4, $5, $6)';

/** The row of a series is locked by the taking, so serials follow each other in commit order and a rollback leaves no hole. */
export function numbersOn(execute: Execute): Numbers {
  return {
    take: async (home, series, count) => {
      const [row] = await execute<{ last: number }>(TAKE, [home, series, count]);
      return (row as { last: number }).last - count + 1;
    },
    give: async (given) => {
      await execute(GIVE, [given.home, given.series, given.serial, given.number, given.caseId, given.at]);
    },
    takenExternally: async (home, numbers) => {
      if (numbers.length === 0) return [];
      const rows = await execute<{ number: string }>(
        'select number from external_number where home = $1 and number = any($2::text[])',
        [home, numbers.map(externalNumber)],
      );
      return rows.map((row) => row.number);
    },
    holdersOf: async (actor, home, numbers) => {
      if (numbers.length === 0) return [];
      const { text, values } = sql`
        select x.number, (select true from case_file c
          where c.home = x.home and c.case_id = x.case_id and ${inScope(actor, 'c')}) is true as seen
        from external_number x where x.home = ${home} and x.number = any(${numbers.map(externalNumber)}::text[])`.bound();
      return execute<{ number: string; seen: boolean }>(text, values);
    },
  };
}
