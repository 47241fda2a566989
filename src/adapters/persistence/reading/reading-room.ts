/** The reading room on MikroORM: one read-only transaction at one snapshot, the viewer's scope set in it. */
import { IsolationLevel } from '@mikro-orm/core';
import type { CaseReading, ReadingRoom } from '../../../app/ports/reading.js';
import type { Sealer } from '../../../app/ports/sealer.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { areasOf, roomsOf } from '../cases/scope.js';
import { executorOf } from '../execute.js';
import type { Orm } from '../orm.js';
import { listCases } from './case-list.js';
import { historyOf, timelineOf } from './history.js';
import { listNumbers } from './numbers.js';
import { caseById, caseByNumber } from './one-case.js';
import { listReferrals } from './referral-list.js';
import type { Snapshot } from './snapshot.js';

const SNAPSHOT = { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true };

export function readingRoomOf({ orm, sealer }: { readonly orm: Orm; readonly sealer: Sealer }): ReadingRoom {
  return {
    inSnapshot: (actor, read) =>
      orm.em.fork().transactional(async (em) => {
        const execute = executorOf(em);
        const homes = await frame(execute, actor);
        return read(readingOn({ execute, sealer, homes }));
      }, SNAPSHOT),
  };
}

/**
 * Says who asks, for as long as the transaction lasts, and learns in which homes there are cases at all (a home's key
 * is made at its first). Part of the frame of every read, like begin and commit: statement counts leave it out.
 */
async function frame(execute: Snapshot['execute'], actor: Actor): Promise<string[]> {
  const [row] = await execute<{ homes: string[] }>(
    `select set_config('fengqiao.person', $1, true), set_config('fengqiao.rooms', $2, true), set_config('fengqiao.areas', $3, true),
       (select coalesce(jsonb_agg(substr(name, 10)), '[]') from wrapped_key where name like 'district:%') as homes`,
    [actor.personId, roomsOf(actor).join(','), areasOf(actor).join(',')],
  );
  return row?.homes ?? [];
}

function readingOn(snapshot: Snapshot): CaseReading {
  return {
    list: (...asked) => listCases(snapshot, ...asked),
    referrals: (...asked) => listReferrals(snapshot, ...asked),
    byId: (...asked) => caseById(snapshot, ...asked),
    byNumber: (...asked) => caseByNumber(snapshot, ...asked),
    timeline: (...asked) => timelineOf(snapshot, ...asked),
    history: (...asked) => historyOf(snapshot, ...asked),
    numbers: (...asked) => listNumbers(snapshot, ...asked),
  };
}
