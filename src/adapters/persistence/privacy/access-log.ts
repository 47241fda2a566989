/** The access log in the database: written in a transaction of its own before the answer goes out. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { AccessLogEntry, AccessLog, CaseReference, Exported } from '../../../app/reading/access-log-port.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { dayOf } from '../../../domain/kernel/day.js';
import { send } from '../database/execute.js';
import { type Sql, sql } from '../database/sql.js';
import type { Orm } from '../database/orm.js';
import { keyAskedFor } from '../case/number-keys.js';
import type { Snapshot } from '../reading/snapshot.js';
import { asSystem } from '../visibility/transactions.js';

interface AccessLogParts {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Openings that this server wrote today; beyond so many it forgets and asks the database again. */
const REMEMBERED = 50_000;

/** A case opened again on the same day by the same person costs no statement: its row stands since the first time. */
export function accessLogOn({ orm, sealer, now, newId }: AccessLogParts): AccessLog {
  const standing = new Set<string>();
  return {
    note: async (actor, entries, requestId = '') => {
      const at = now();
      const fresh = entries.filter((entry) => !standing.has(keyOf(entry, actor, at)));
      if (fresh.length === 0) return;
      await asSystem(orm, async (execute) => {
        for (const entry of fresh) {
          const stamp = { id: newId(), at, requestId };
          const meant = entry.kind === 'REFUSED' ? await casesMeantBy({ execute, sealer }, entry.of) : null;
          send(execute, statementOf(entry, actor, stamp, meant));
        }
      });
      if (standing.size > REMEMBERED) standing.clear();
      for (const entry of fresh) if (entry.kind === 'OPENED') standing.add(keyOf(entry, actor, at));
    },
  };
}

function keyOf(entry: AccessLogEntry, { personId }: Actor, at: Date): string {
  return entry.kind === 'OPENED' ? [dayOf(at), personId, entry.caseId, entry.accessLevel].join() : '';
}

interface Stamp {
  readonly id: string;
  readonly at: Date;
  readonly requestId: string;
}

function statementOf(entry: AccessLogEntry, actor: Actor, stamp: Stamp, meant: Sql | null): Sql {
  if (entry.kind === 'SEARCHED') return searched(entry, actor, stamp);
  if (entry.kind === 'EXPORTED') return exported(entry, actor, stamp);
  const post = entry.kind === 'REFUSED' ? null : entry.post;
  const role = post?.role ?? (entry.kind === 'REFUSED' ? (actor.posts[0]?.role ?? '') : '');
  const accessLevel = entry.kind === 'OPENED' ? entry.accessLevel : '';
  const party = entry.kind === 'COPIED' || entry.kind === 'PACKAGED' ? entry.partyId : null;
  const [field, reason] = entry.kind === 'PACKAGED' ? packaged(entry) : [null, null];
  const where = entry.kind === 'REFUSED' ? meant : sql`c.case_id = ${entry.caseId}::uuid`;
  return sql`
    insert into access_log (home, case_id, log_id, kind, day, at, person_id, post_id, role, sight, party_id, field, reason, request_id)
    select c.home, c.case_id, ${stamp.id}::uuid, ${entry.kind}::text, ${dayOf(stamp.at)}::date, ${stamp.at}::timestamptz,
      ${actor.personId}::uuid, ${post?.id ?? null}::uuid, ${role}::text, ${accessLevel}::text, ${party}::uuid, ${field}::text, ${reason}::text, ${stamp.requestId}::text
    from case_file c where ${where} on conflict do nothing`;
}

/** What was made for whom and as what stands where a revealed field stands: `FILING:PARTY:html`. */
const packaged = (entry: Extract<AccessLogEntry, { kind: 'PACKAGED' }>): [string, string] => [
  [entry.package, entry.recipient, entry.format].join(':'),
  entry.reason,
];

/** What is no number of a case, or no case, meets no row: trying at random writes nothing. */
async function casesMeantBy(snapshot: Snapshot, of: CaseReference): Promise<Sql> {
  if ('caseId' in of) return sql`c.case_id = ${of.caseId}::uuid`;
  const { home, number } = of;
  const key = await keyAskedFor(snapshot, home, number);
  return sql`c.home = ${home} and c.case_id in (
    select n.case_id from case_file n where n.home = ${home} and n.number = ${number}
    union all select d.case_id from case_file d where d.home = ${home} and d.display_no = ${number}
    union all select x.case_id from external_number x where x.home = ${home} and x.number = ${key?.number ?? null}
      and x.keyed = ${key?.keyed ?? false})`;
}

function searched(
  entry: Extract<AccessLogEntry, { kind: 'SEARCHED' }>,
  actor: Actor,
  { id, at, requestId }: Stamp,
): Sql {
  const { by, reason, found, post } = entry;
  return sql`
    insert into search_log (log_id, home, area, at, person_id, post_id, role, kinds, reason, found, request_id)
    values (${id}, ${post?.home ?? ''}, ${post?.divisionCode ?? ''}, ${at}, ${actor.personId}, ${post?.id ?? null},
      ${post?.role ?? ''}, ${by}::text[], ${reason}, ${found}, ${requestId})`;
}

function exported({ list, format, asked, rows, post }: Exported, actor: Actor, { id, at, requestId }: Stamp): Sql {
  return sql`
    insert into export_log (log_id, home, area, at, person_id, post_id, role, list, format, asked, rows, request_id)
    values (${id}, ${post?.home ?? ''}, ${post?.divisionCode ?? ''}, ${at}, ${actor.personId}, ${post?.id ?? null},
      ${post?.role ?? ''}, ${list}, ${format}, ${JSON.stringify(asked)}::jsonb, ${rows}, ${requestId})`;
}
