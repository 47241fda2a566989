/** Tariffs of commercial bodies: written with their receipt, read by everybody. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { ChargingRoom, NewTariff, TariffReading, TariffRuntime, TariffUnit } from '../../../app/tariff/port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { RoomId } from '../../../domain/kernel/ids.js';
import type { Tariff } from '../../../domain/network/tariff.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { receiptsOn } from '../pipeline/receipts.js';
import { idsAmong } from '../network/statements.js';
import { asSystem } from '../visibility/transactions.js';

const ROOM = statement(
  ({ id, on }: Given<{ id: RoomId; on: Day }>) => sql<ChargingRoom>`
    select r.id, r.home, v.kind, v.division_code as "divisionCode" from room r join room_version v on v.room_id = r.id
    where r.id = ${id}::uuid and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)`,
);

interface Stored {
  readonly id: string;
  readonly home: string;
  readonly room: RoomId;
  readonly from: Day;
  readonly published: string;
  readonly base: number;
  readonly steps: string;
  readonly by: string;
  readonly at: string;
}
const ADD = statement(
  ({ id, home, room, from, published, base, steps, by, at }: Given<Stored>) => sql<{ id: string }>`
    insert into tariff (id, home, room_id, valid_from, published, base, steps, entered_by, entered_at)
    values (${id}::uuid, ${home}, ${room}::uuid, ${from}::date, ${published}, ${base}::bigint, ${steps}::jsonb, ${by}::uuid,
      ${at}::timestamptz)
    on conflict (room_id, valid_from) do nothing returning id`,
);

const storedOf = ({ id, room, from, published, base, steps, by, at }: NewTariff): Stored => ({
  ...{ id, home: room.home, room: room.id, from, published, base, by },
  ...{
    steps: JSON.stringify(steps.map(({ over, perTenThousand }) => ({ over, perTenThousand }))),
    at: at.toISOString(),
  },
});

function tariffsOn(execute: Execute): TariffUnit['tariffs'] {
  return {
    room: async (id, on) => (idsAmong([id]).length === 0 ? null : ((await execute(ROOM({ id, on })))[0] ?? null)),
    add: async (tariff) => (await execute(ADD(storedOf(tariff)))).length > 0,
  };
}

const LIST = statement(
  ({ roomId }: Given<{ roomId: RoomId }>) => sql<Tariff>`
    select t.valid_from::text as from, t.published, t.base::float8 as base, t.steps from tariff t
    where t.room_id = ${roomId}::uuid order by t.valid_from desc`,
);

export function tariffReadingOn(execute: Execute): TariffReading {
  return { of: async (roomId) => [...(await execute(LIST({ roomId })))] };
}

export function tariffRuntimeOf(parts: {
  orm: Orm;
  sealer: Sealer;
  now: () => Date;
  newId: () => string;
}): TariffRuntime {
  const { orm, sealer, now, newId } = parts;
  return {
    now,
    newId,
    inTransaction: (work) =>
      asSystem(orm, (execute) => work({ receipts: receiptsOn(execute, sealer), tariffs: tariffsOn(execute) })),
  };
}
