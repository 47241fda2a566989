/** The log of looks in the database: written in a transaction of its own before the answer goes out. */
import type { Look, LookBook, Meant } from '../../../app/ports/privacy.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { dayOf } from '../../../domain/kernel/day.js';
import { type Sql, sql } from '../book/sql.js';
import type { Orm } from '../orm.js';
import { asHouse } from '../row-security/frames.js';

interface LookBookParts {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Openings noted by this server today; beyond so many it forgets and asks the database again. */
const REMEMBERED = 50_000;

/** A case opened again on the same day by the same person costs no statement: its row stands since the first time. */
export function lookBookOn({ orm, now, newId }: LookBookParts): LookBook {
  const standing = new Set<string>();
  return {
    note: async (actor, looks, requestId = '') => {
      const at = now();
      const fresh = looks.filter((look) => !standing.has(keyOf(look, actor, at)));
      if (fresh.length === 0) return;
      await asHouse(orm, async (execute) => {
        for (const look of fresh) {
          const { text, values } = statementOf(look, actor, { id: newId(), at, requestId }).bound();
          await execute(text, values);
        }
      });
      if (standing.size > REMEMBERED) standing.clear();
      for (const look of fresh) if (look.kind === 'OPENED') standing.add(keyOf(look, actor, at));
    },
  };
}

function keyOf(look: Look, { personId }: Actor, at: Date): string {
  return look.kind === 'OPENED' ? [dayOf(at), personId, look.caseId, look.sight].join() : '';
}

interface Stamp {
  readonly id: string;
  readonly at: Date;
  readonly requestId: string;
}

function statementOf(look: Look, actor: Actor, stamp: Stamp): Sql {
  if (look.kind === 'SEARCHED') return searched(look, actor, stamp);
  const post = look.kind === 'REFUSED' ? null : look.post;
  const role = post?.role ?? (look.kind === 'REFUSED' ? (actor.posts[0]?.role ?? '') : '');
  const sight = look.kind === 'OPENED' ? look.sight : '';
  const party = look.kind === 'COPIED' ? look.partyId : null;
  const where = look.kind === 'REFUSED' ? meant(look.of) : sql`c.case_id = ${look.caseId}::uuid`;
  return sql`
    insert into access_log (home, case_id, log_id, kind, day, at, person_id, post_id, role, sight, party_id, request_id)
    select c.home, c.case_id, ${stamp.id}::uuid, ${look.kind}::text, ${dayOf(stamp.at)}::date, ${stamp.at}::timestamptz,
      ${actor.personId}::uuid, ${post?.id ?? null}::uuid, ${role}::text, ${sight}::text, ${party}::uuid, ${stamp.requestId}::text
    from case_file c where ${where} on conflict do nothing`;
}

/** What is no number of a case, or no case, meets no row: trying at random writes nothing. */
function meant(of: Meant): Sql {
  if ('caseId' in of) return sql`c.case_id = ${of.caseId}::uuid`;
  const { home, number } = of;
  return sql`c.home = ${home} and c.case_id in (
    select n.case_id from case_file n where n.home = ${home} and n.number = ${number}
    union all select d.case_id from case_file d where d.home = ${home} and d.display_no = ${number}
    union all select x.case_id from external_number x where x.home = ${home} and x.number = ${number})`;
}

function searched(look: Extract<Look, { kind: 'SEARCHED' }>, actor: Actor, { id, at, requestId }: Stamp): Sql {
  const { by, reason, found, post } = look;
  return sql`
    insert into search_log (log_id, home, area, at, person_id, post_id, role, kinds, reason, found, request_id)
    values (${id}, ${post?.home ?? ''}, ${post?.divisionCode ?? ''}, ${at}, ${actor.personId}, ${post?.id ?? null},
      ${post?.role ?? ''}, ${by}::text[], ${reason}, ${found}, ${requestId})`;
}
