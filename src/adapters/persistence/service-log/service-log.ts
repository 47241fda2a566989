/** The log of services: written with its receipt, read under the viewer’s row policies. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type {
  NewService,
  ServedRoom,
  ServiceCount,
  ServiceReading,
  ServiceRow,
  ServiceRuntime,
  ServiceSpan,
  ServiceUnit,
} from '../../../app/service-log/port.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { idsAmong } from '../network/statements.js';
import { receiptsOn } from '../pipeline/receipts.js';
import { asSystem, asViewer } from '../visibility/transactions.js';

const SERVED = statement(
  ({ id, on }: Given<{ id: string; on: string }>) => sql<ServedRoom>`
    select r.id, v.id as version, r.home, v.layer, v.division_code as "divisionCode"
    from room r join room_version v on v.room_id = r.id
    where r.id = ${id}::uuid and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)`,
);

type Stored = Omit<NewService, 'room' | 'at'> & {
  room: string;
  version: string;
  home: string;
  area: string;
  at: string;
};
const ADD = statement(
  (one: Given<Stored>) => sql`
    insert into service_log (id, home, area, room_id, room_version, person_id, post_id, kind, on_day, helped, cases, recorded_at)
    values (${one.id}::uuid, ${one.home}, ${one.area}, ${one.room}::uuid, ${one.version}::uuid, ${one.personId}::uuid,
      ${one.postId}::uuid, ${one.kind}, ${one.on}::date, ${one.helped}, ${one.cases}, ${one.at}::timestamptz)`,
);

function servicesOn(execute: Execute): ServiceUnit['services'] {
  return {
    served: async (id, on) => (idsAmong([id]).length === 0 ? null : ((await execute(SERVED({ id, on })))[0] ?? null)),
    add: async ({ room: { id: room, version, home, divisionCode: area }, at, ...rest }) =>
      void (await execute(ADD({ ...rest, room, version, home, area, at: at.toISOString() }))),
  };
}

export function serviceRuntimeOf(parts: {
  orm: Orm;
  sealer: Sealer;
  now: () => Date;
  newId: () => string;
}): ServiceRuntime {
  const { orm, sealer, now, newId } = parts;
  return {
    now,
    newId,
    inTransaction: (work) =>
      asSystem(orm, (execute) => work({ receipts: receiptsOn(execute, sealer), services: servicesOn(execute) })),
  };
}

const LIST = statement(
  ({ from, to, roomId }: Given<ServiceSpan>) => sql<ServiceRow>`
    select s.id, s.kind, s.on_day::text as on, s.helped, s.cases, s.room_id as "roomId", v.name as "roomName",
      s.person_id as "personId", p.name as "personName"
    from service_log s join room_version v on v.id = s.room_version join person p on p.id = s.person_id
    where s.on_day between ${from}::date and ${to}::date and (${roomId}::uuid is null or s.room_id = ${roomId}::uuid)
    order by s.on_day desc, s.id desc limit 2000`,
);

const COUNTS = statement(
  ({ from, to, roomId }: Given<ServiceSpan>) => sql<ServiceCount>`
    select to_char(s.on_day, 'YYYY-MM') as month, s.kind, count(*)::int as services, sum(s.helped)::int as helped,
      sum(s.cases)::int as cases, count(distinct s.person_id)::int as judges
    from service_log s
    where s.on_day between ${from}::date and ${to}::date and (${roomId}::uuid is null or s.room_id = ${roomId}::uuid)
    group by 1, 2 order by 1, 2`,
);

export function serviceReadingOn(orm: Orm): ServiceReading {
  return {
    list: (actor, span) => asViewer(orm, actor, async (execute) => [...(await execute(LIST(span)))]),
    counts: (actor, span) => asViewer(orm, actor, async (execute) => [...(await execute(COUNTS(span)))]),
  };
}
