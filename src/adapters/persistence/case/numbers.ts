/** The register of committee numbers, void ones included. */
import { type Keyset, type Page, pageOf } from '../../../app/reading/page.js';
import type { NumberQuery } from '../../../app/case/views/reading-port.js';
import type { NumberRow } from '../../../app/case/views/timeline.js';
import { HEADS } from '../../../domain/case/access.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { joined, raw, type Sql, sql } from '../database/sql.js';
import { reachOf } from '../../../domain/case/visibility.js';
import { seenInScope } from '../visibility/scope.js';
import { runPlannedAnew, type Snapshot } from '../reading/snapshot.js';
import { afterKey, type Keyed, keyColumns, keyOfRow, type Order, orderBy } from '../reading/pager.js';

const SERIALS: Order = {
  by: [
    { expression: 'n.serial', type: 'integer' },
    { expression: 'n.case_id', type: 'uuid' },
  ],
  down: false,
};

type Read = Omit<NumberRow, 'givenAt' | 'voidedAt'> &
  Keyed & {
    readonly givenAt: string | Date;
    readonly voidedAt: string | Date | null;
    readonly listTotal: number | null;
  };

/** The outer join keeps the committee beside a register without rows, so that “nothing given” and “not for you” are answered alike. */
export async function listNumbers(
  snapshot: Snapshot,
  actor: Actor,
  query: NumberQuery,
  keyset: Keyset,
): Promise<Page<NumberRow> | null> {
  const given = sql`from case_number n where n.home = o.home and n.series = o.series`;
  const total = keyset.total ? sql`(select count(*)::int ${given})` : raw('null::int');
  const rows = await runPlannedAnew<Read>(
    snapshot,
    sql`
    with o as materialized (
      select o.home, o.series_kind || ':' || o.id || ':' || ${String(query.year)}::text as series
      from organisation o where ${committee(query)} and ${answersFor(actor)})
    select p.*, ${total} as "listTotal" from o left join lateral (
      select n.number, n.serial, n.given_at as "givenAt", n.voided_at as "voidedAt", ${keyColumns(SERIALS)},
        (select c.case_id from case_file c where c.home = n.home and c.case_id = n.case_id and ${seenInScope(actor, 'c')}) as "caseId"
      ${given}${afterKey(SERIALS, keyset)} ${orderBy(SERIALS)} limit ${keyset.size + 1}) p on true`,
  );
  const [first] = rows;
  if (!first) return null;
  const page = pageOf(
    rows.filter((row) => row.key0 !== null),
    keyset.size,
    keyOfRow,
    first.listTotal,
  );
  return { ...page, rows: page.rows.map(numberRow) };
}

/** The committee itself, or the one in whose series the room's numbers stand, as `giveNumber` has it. */
function committee({ organisationId, roomId }: NumberQuery): Sql {
  if (organisationId) return sql`o.id = ${organisationId}::uuid`;
  return sql`o.id = (
    select case when own.series_kind <> 'NONE' or v.committee_room_id is null then own.id
      else (select k.organisation_id from room k where k.id = v.committee_room_id) end
    from room r join organisation own on own.id = r.organisation_id
    join room_version v on v.room_id = r.id where r.id = ${roomId}::uuid order by v.version desc limit 1)`;
}

/** Its heads, and who supervises the area. */
function answersFor(actor: Actor): Sql {
  const heads = actor.posts.filter((post) => HEADS.includes(post.role)).map((post) => post.organisationId);
  const areas = reachOf(actor).areas.map((area) => sql`o.division_code ^@ ${area}::text`);
  return sql`(${joined([sql`o.id = any(${heads}::uuid[])`, ...areas], ' or ')})`;
}

function numberRow({ number, serial, caseId, givenAt, voidedAt }: Read): NumberRow {
  return {
    number,
    serial,
    caseId,
    givenAt: new Date(givenAt).toISOString(),
    voidedAt: voidedAt && new Date(voidedAt).toISOString(),
  };
}
