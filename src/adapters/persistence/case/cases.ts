/** Case files for commands: locked in the actor's scope, written whole. Everything runs on the command's one transaction. */
import type { CaseFile, Cases, OfDispute } from '../../../app/case/port.js';
import type { CaseKey, Sealer } from '../../../app/keys/sealer-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import { isOpen, type CaseStatus } from '../../../domain/case/status.js';
import { type Reach, reachOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Home, PartyId } from '../../../domain/kernel/ids.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { db, type Query, sql } from '../database/sql.js';
import { type Given, statement, statements } from '../database/statement.js';
import { fileOf, type StoredFile } from './file.js';
import { saveChanges } from './save.js';
import { lastOffer } from '../referral/last-offer.js';
import { sessionsBeside } from './sessions-beside.js';
import { inScope, scopeGiven, scopeKey, scopeValues } from '../visibility/scope.js';
import { openedEvent } from './sealed-event.js';

export function casesOn(orm: Orm, execute: Execute, sealer: Sealer): Cases {
  return {
    lock: (actor, id) => lock(execute, sealer, actor, id),
    history: (file) => historyOf(execute, file),
    lastOffer: (actor, id, side) => lastOffer(execute, actor, id, side),
    sessionsBeside: (...asked) => sessionsBeside(execute, ...asked),
    save: (changes) => saveChanges(orm, execute, sealer, changes),
    newKey: async (home, id) => (await sealer.of(home)).newCaseKey(id),
    caseload: (posts) => caseload(execute, posts),
    disputeOf: (actor, id) => disputeOf(execute, actor, id),
    casesOfDispute: (id) => casesOfDispute(execute, id),
  };
}

type Locked = StoredFile & { readonly home: Home; readonly wrapped: Buffer | null };

const LOCK = statements<Reach, Record<string, string>, Locked>(
  scopeKey,
  (reach, given) => sql`
    select home, version, event_count as "eventCount", state, book, sealed,
      (select k.wrapped from case_key k where k.home = c.home and k.case_id = c.case_id) as wrapped
    from case_file c where c.case_id = ${given['id']} and ${scopeGiven(reach, given, 'c')} for update`,
);

/**
 * Locks by scope, so who may not see the case waits for nobody and learns nothing. CASE_DESTROYED: its key is gone, or
 * went while the lock was waited for; the row as it is then has nothing sealed, though the key is read as it was before.
 */
async function lock(execute: Execute, sealer: Sealer, actor: Actor, caseId: string): Promise<CaseFile | null> {
  const reach = reachOf(actor);
  const [found] = await execute(LOCK(reach, { id: caseId, ...scopeValues(reach) }));
  if (!found) return null;
  ensure(found.wrapped && found.sealed, 'CASE_DESTROYED', { field: 'caseId' });
  return fileOf(found, (await sealer.of(found.home)).openCaseKey(caseId, found.wrapped));
}

const HISTORY = statement(({ home, id }: Given<{ home: string; id: string }>) =>
  db
    .selectFrom('history')
    .select(['event_id', 'type', 'day', 'at', 'person_id', 'post_id', 'data', 'sealed'])
    .where('home', '=', home)
    .where('case_id', '=', id)
    .orderBy('seq'),
);

async function historyOf(execute: Execute, { state, key }: CaseFile): Promise<Recorded[]> {
  const rows = await execute(HISTORY({ home: state.home, id: state.id }));
  return rows.map((row) => recordedOf(key, row));
}

export type StoredEvent = ReturnType<typeof HISTORY> extends Query<infer Row> ? Row : never;

/** The event of a row of the history, opened by the key of its case. */
export function recordedOf(key: CaseKey, row: StoredEvent): Recorded {
  return {
    type: row.type,
    day: row.day,
    id: row.event_id,
    at: new Date(row.at),
    by: row.person_id,
    post: row.post_id,
    ...openedEvent(key, { id: row.event_id, data: row.data, sealed: row.sealed }),
  } as Recorded;
}

const CASELOAD = statement(({ posts }: Given<{ posts: readonly string[] }>) =>
  db
    .selectFrom('assignment')
    .select(['post_id', sql<number>`count(*)::int`.as('n')])
    .where('open', '=', sql.lit(true))
    .where(sql<boolean>`post_id = any(${posts}::uuid[])`)
    .groupBy('post_id'),
);

async function caseload(execute: Execute, posts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await execute(CASELOAD({ posts }));
  return new Map(rows.map(({ post_id, n }) => [post_id, n]));
}

const LOCK_DISPUTE = statement(
  ({ dispute }: Given<{ dispute: string }>) => sql`select pg_advisory_xact_lock(hashtextextended(${dispute}, 0))`,
);
const OF_DISPUTE = statement(({ dispute }: Given<{ dispute: string }>) =>
  db
    .selectFrom('case_file')
    .select(['case_id', 'status', 'accepted_on', sql<PartyId[]>`to_jsonb(restricted)`.as('restricted')])
    .where('dispute_id', '=', dispute),
);

/** Taken while any case of the dispute is open or was accepted: the same dispute is not registered twice. */
async function disputeOf(execute: Execute, actor: Actor, caseId: string) {
  const [found] = await execute<{ dispute_id: string }>(
    sql`select dispute_id from case_file c where c.case_id = ${caseId} and ${inScope(actor, 'c')}`,
  );
  if (!found) return null;
  const cases = await casesOfDispute(execute, found.dispute_id);
  return { disputeId: found.dispute_id, taken: cases.some(({ accepted, open }) => accepted || open) };
}

async function casesOfDispute(execute: Execute, dispute: string): Promise<OfDispute[]> {
  await execute(LOCK_DISPUTE({ dispute }));
  const cases = await execute(OF_DISPUTE({ dispute }));
  return cases
    .filter(({ status }) => status !== 'VOIDED')
    .map(({ case_id: id, status, accepted_on, restricted }) => ({
      id,
      open: isOpen(status as CaseStatus),
      accepted: accepted_on !== null,
      restricted,
    }));
}
