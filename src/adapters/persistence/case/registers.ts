/** Number series and the register of numbers. */
import type { Numbers } from '../../../app/case/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { seenInScope } from '../visibility/scope.js';
import { numbersByKey } from './number-keys.js';

interface Taken {
  readonly home: string;
  readonly series: string;
  readonly count: number;
}

const TAKE = statement(({ home, series, count }: Given<Taken>) =>
  db
    .insertInto('number_series')
    .values({ home, series, last: count })
    .onConflict((there) =>
      there.columns(['home', 'series']).doUpdateSet({ last: sql`number_series.last + excluded.last` }),
    )
    .returning('last'),
);

type Number = Parameters<Numbers['give']>[0];

const GIVE = statement(({ home, series, serial, number, caseId, at }: Given<Number>) =>
  db.insertInto('case_number').values({ home, series, serial, number, case_id: caseId, given_at: at }),
);

const TAKEN = statement(({ home, keys }: Given<{ home: string; keys: readonly string[] }>) =>
  db
    .selectFrom('external_number')
    .select('number')
    .where('home', '=', home)
    .where(sql<boolean>`number = any(${keys}::text[])`),
);

/** The row of a series is locked by the taking, so serials follow each other in commit order and a rollback leaves no hole. */
export function numbersOn(execute: Execute, sealer: Sealer): Numbers {
  return {
    take: async (home, series, count) => {
      const [row] = await execute(TAKE({ home, series, count }));
      return (row as { last: number }).last - count + 1;
    },
    give: async (given) => void (await execute(GIVE(given))),
    takenExternally: async (home, numbers) => {
      if (numbers.length === 0) return [];
      const byKey = await numbersByKey(sealer, home, numbers);
      const rows = await execute(TAKEN({ home, keys: [...byKey.keys()] }));
      return rows.flatMap(({ number }) => byKey.get(number) ?? []);
    },
    holdersOf: async (actor, home, numbers) => {
      if (numbers.length === 0) return [];
      const byKey = await numbersByKey(sealer, home, numbers);
      const rows = await execute<{ number: string; roomName: string; seen: boolean }>(sql`
        select x.number, (select v.name from case_file o join room_version v on v.room_id = o.room_id
          where o.home = x.home and o.case_id = x.case_id order by v.version desc limit 1) as "roomName",
          (select true from case_file c
          where c.home = x.home and c.case_id = x.case_id and ${seenInScope(actor, 'c')}) is true as seen
        from external_number x where x.home = ${home} and x.number = any(${[...byKey.keys()]}::text[])`);
      return rows.map((row) => ({ ...row, number: byKey.get(row.number) ?? '' }));
    },
  };
}
