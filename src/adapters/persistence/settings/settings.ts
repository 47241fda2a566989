/** Dated settings: written with their receipt, read with who changed them. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { NewSettingChange, SettingReading, SettingRow, SettingRuntime } from '../../../app/settings/port.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { receiptsOn } from '../pipeline/receipts.js';
import { asSystem } from '../visibility/transactions.js';

type Stored = Omit<NewSettingChange, 'at'> & { readonly at: string };
const ADD = statement(
  ({ id, name, area, from, allowed, law, mark, by, at }: Given<Stored>) => sql<{ id: string }>`
    insert into setting_change (id, name, area, valid_from, allowed, law, mark, changed_by, changed_at)
    values (${id}::uuid, ${name}, ${area}, ${from}::date, ${allowed}, ${law}, ${mark}, ${by}::uuid, ${at}::timestamptz)
    on conflict (name, area, valid_from) do nothing returning id`,
);

const LIST = statement(
  ({ areas }: Given<{ areas: readonly string[] }>) => sql<SettingRow>`
    select s.id, s.name, s.area, s.valid_from::text as from, s.allowed, s.law, s.mark, p.name as "changedByName",
      to_char(s.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from setting_change s left join person p on p.id = s.changed_by
    where exists (select from unnest(${areas}::text[]) a (code) where s.area ^@ a.code or a.code ^@ s.area)
    order by s.valid_from desc, s.name, s.area`,
);

export function settingReadingOn(execute: Execute): SettingReading {
  return { list: async (areas) => [...(await execute(LIST({ areas })))] };
}

export function settingRuntimeOf(parts: {
  orm: Orm;
  sealer: Sealer;
  now: () => Date;
  newId: () => string;
}): SettingRuntime {
  const { orm, sealer, now, newId } = parts;
  const add = (execute: Execute) => async (change: NewSettingChange) =>
    (await execute(ADD({ ...change, at: change.at.toISOString() }))).length > 0;
  return {
    now,
    newId,
    inTransaction: (work) =>
      asSystem(orm, (execute) => work({ receipts: receiptsOn(execute, sealer), settings: { add: add(execute) } })),
  };
}
