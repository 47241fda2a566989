/** Case files for commands: locked in the actor's scope, written whole. Everything runs on the command's one transaction. */
import type { CaseFile, Cases } from '../../../app/case/port.js';
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import { isOpen, type CaseStatus } from '../../../domain/case/status.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { fileOf, type StoredFile } from './file.js';
import { saveChanges } from './save.js';
import { scopeOf } from '../visibility/scope.js';
import { openedEvent } from './sealed-event.js';

export function casesOn(orm: Orm, execute: Execute, sealer: Sealer): Cases {
  return {
    lock: (actor, id) => lock(execute, sealer, actor, id),
    history: (file) => historyOf(execute, file),
    save: (changes) => saveChanges(orm, execute, sealer, changes),
    newKey: async (home, id) => (await sealer.of(home)).newCaseKey(id),
    caseload: (posts) => caseload(execute, posts),
    disputeOf: (actor, id) => disputeOf(execute, actor, id),
  };
}

/**
 * Locks by scope, so who may not see the case waits for nobody and learns nothing. CASE_DESTROYED: its key is gone, or
 * went while the lock was waited for; the row as it is then has nothing sealed, though the key is read as it was before.
 */
async function lock(execute: Execute, sealer: Sealer, actor: Actor, caseId: string): Promise<CaseFile | null> {
  const scope = scopeOf(actor, 'c', 2);
  const [found] = await execute<StoredFile & { home: string; wrapped: Buffer | null }>(
    `select home, version, event_count as "eventCount", state, book, sealed,
       (select k.wrapped from case_key k where k.home = c.home and k.case_id = c.case_id) as wrapped
     from case_file c where c.case_id = $1 and ${scope.sql} for update`,
    [caseId, ...scope.values],
  );
  if (!found) return null;
  ensure(found.wrapped && found.sealed, 'CASE_DESTROYED', { field: 'caseId' });
  return fileOf(found, (await sealer.of(found.home)).openCaseKey(caseId, found.wrapped));
}

interface StoredEvent {
  event_id: string;
  type: string;
  day: string;
  at: Date;
  person_id: string;
  post_id: string;
  data: unknown;
  sealed: Buffer | null;
}

const HISTORY = `
  select event_id, type, day::text as day, at, person_id, post_id, data, sealed
  from history where home = $1 and case_id = $2 order by seq`;

async function historyOf(execute: Execute, { state, key }: CaseFile): Promise<Recorded[]> {
  const rows = await execute<StoredEvent>(HISTORY, [state.home, state.id]);
  return rows.map(
    (row) =>
      ({
        type: row.type,
        day: row.day,
        id: row.event_id,
        at: new Date(row.at),
        by: row.person_id,
        post: row.post_id,
        ...openedEvent(key, { id: row.event_id, data: row.data, sealed: row.sealed }),
      }) as Recorded,
  );
}

async function caseload(execute: Execute, posts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await execute<{ post_id: string; n: number }>(
    'select post_id, count(*)::int as n from assignment where open and post_id = any($1::uuid[]) group by post_id',
    [posts],
  );
  return new Map(rows.map(({ post_id, n }) => [post_id, n]));
}

/** Taken while any case of the dispute is open or was accepted: the same dispute is not registered twice. */
async function disputeOf(execute: Execute, actor: Actor, caseId: string) {
  const scope = scopeOf(actor, 'c', 2);
  const [found] = await execute<{ dispute_id: string }>(
    `select dispute_id from case_file c where c.case_id = $1 and ${scope.sql}`,
    [caseId, ...scope.values],
  );
  if (!found) return null;
  await execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [found.dispute_id]);
  const twins = await execute<{ status: CaseStatus; accepted_on: string | null }>(
    'select status, accepted_on::text as accepted_on from case_file where dispute_id = $1',
    [found.dispute_id],
  );
  return { disputeId: found.dispute_id, taken: twins.some((t) => t.accepted_on !== null || isOpen(t.status)) };
}
