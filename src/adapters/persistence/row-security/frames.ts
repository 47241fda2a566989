/** The frames of the second wall (migration 0007): who asks is said inside the transaction, so no pool carries it further. */
import type { TransactionOptions } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { HEADS } from '../../../domain/case/access.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { areasOf, roomsOf } from '../cases/scope.js';
import { type Execute, executorOf } from '../execute.js';
import type { Orm } from '../orm.js';
import { type Frame, inViewerFrame } from './viewer-frame.js';

/** A transaction of the house itself: commands, imports, sweeps. What a person may do there the door for change decides. */
export function asHouse<T>(
  orm: Orm,
  work: (em: EntityManager) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return orm.em.fork().transactional(async (em) => {
    await executorOf(em)(`select set_config('fengqiao.scope', 'HOUSE', true)`);
    return work(em);
  }, options);
}

/** Statements by themselves, each in a transaction of the house: for what looks through all cases by the clock. */
export function executorOfHouse(orm: Orm): Execute {
  return (sql, values) => asHouse(orm, (em) => executorOf(em)(sql, values));
}

/** One read-only transaction at one snapshot, in which the database shows the viewer's cases and no others. */
export function asViewer<T>(
  orm: Orm,
  actor: Actor,
  work: (execute: Execute, homes: Frame['homes']) => Promise<T>,
): Promise<T> {
  return inViewerFrame(orm, viewer(actor), ({ execute, homes }) => work(execute, homes));
}

/** In the order of the placeholders; the clock sees what the house sees. */
function viewer(actor: Actor): string[] {
  const system = actor.posts.some((post) => post.role === 'SYSTEM');
  const heads = actor.posts.filter((post) => HEADS.includes(post.role)).map((post) => post.organisationId);
  const lists = [roomsOf(actor), areasOf(actor), heads].map((ids) => ids.join(','));
  return [system ? 'HOUSE' : 'VIEWER', actor.personId, ...lists];
}
