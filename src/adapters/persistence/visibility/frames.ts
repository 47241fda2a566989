/** The frames of the second wall (migration 0007): who asks is said inside the transaction, so no pool carries it further. */
import { HEADS } from '../../../domain/case/access.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { reachOf } from '../../../domain/case/visibility.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { openFrame } from '../database/frame.js';

interface Planned {
  /**
   * `ONCE` where statements find their rows by a key whatever their values are, as those of a command or a case do: they
   * are planned once a connection. Left out, the database plans as it likes.
   */
  readonly planned?: 'ONCE';
}

const planMode = (planned: Planned['planned']): string => (planned === 'ONCE' ? 'force_generic_plan' : 'auto');

interface HouseFrame extends Planned {
  readonly readOnly?: boolean;
}

const HOUSE = `select set_config('fengqiao.scope', 'HOUSE', true), set_config('plan_cache_mode', $1, true)`;

/**
 * A transaction of the house itself: commands, imports, sweeps. What a person may do there the door for change decides.
 * Everything sent was done before the commit is, awaited or not; a commit that the database made a rollback throws.
 */
export async function asSystem<T>(
  orm: Orm,
  work: (execute: Execute) => Promise<T>,
  { readOnly = false, planned }: HouseFrame = {},
): Promise<T> {
  const begin = readOnly ? 'begin read only' : 'begin';
  const frame = await openFrame(orm, { begin, settings: HOUSE, values: [planMode(planned)] });
  let answer: T;
  try {
    answer = await work(frame.execute);
    await frame.settled();
  } catch (error) {
    await frame.end('rollback').catch(() => undefined);
    throw error;
  }
  if (!(await frame.end('commit'))) throw new Error('the database gave the transaction up');
  return answer;
}

/** Single statements, each in a transaction of the system: for what reads all cases by the clock. */
export function executorOfSystem(orm: Orm): Execute {
  return (sql, values) => asSystem(orm, (execute) => execute(sql, values));
}

const SNAPSHOT = 'begin isolation level repeatable read read only';
const VIEWER = `
  select set_config('fengqiao.scope', $1, true), set_config('fengqiao.person', $2, true), set_config('fengqiao.rooms', $3, true),
    set_config('fengqiao.areas', $4, true), set_config('fengqiao.committees', $5, true),
    set_config('plan_cache_mode', $6, true)`;

interface ViewerFrame extends Planned {
  /** The work waits for nothing between its statements, so that the transaction ends with the asking. */
  readonly pipelined?: boolean;
}

/** One read-only transaction at one snapshot, in which the database shows the viewer's cases and no others. */
export async function asViewer<T>(
  orm: Orm,
  actor: Actor,
  work: (execute: Execute) => Promise<T>,
  { planned, pipelined = false }: ViewerFrame = {},
): Promise<T> {
  const values = [...viewer(actor), planMode(planned)];
  const frame = await openFrame(orm, { begin: SNAPSHOT, settings: VIEWER, values, pipelined });
  try {
    const answer = await work(frame.execute);
    // Read-only: the answer need not wait until the snapshot is given back.
    frame.end('commit').catch(() => undefined);
    return answer;
  } catch (error) {
    await frame.end('rollback').catch(() => undefined);
    throw error;
  }
}

/** In the order of the placeholders; the system sees everything. */
function viewer(actor: Actor): string[] {
  const { everything, registrar, rooms, areas } = reachOf(actor);
  const heads = actor.posts.filter((post) => HEADS.includes(post.role)).map((post) => post.organisationId);
  const lists = [rooms, areas, heads].map((ids) => ids.join(','));
  return [everything ? 'HOUSE' : 'VIEWER', registrar, ...lists];
}
