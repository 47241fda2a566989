/** Transactions with row security (migration 0007): who asks is said inside the transaction, so no pool carries it further. */
import { HEADS } from '../../../domain/case/access.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { reachOf, shownInFull } from '../../../domain/case/visibility.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { statement, type Given } from '../database/statement.js';
import { type Entities, openTransaction } from '../database/transaction.js';

interface Planned {
  /**
   * `ONCE` where statements find their rows by a key whatever their values are, as those of a command or a case do: they
   * are planned once a connection. Left out, the database plans as it likes.
   */
  readonly planned?: 'ONCE';
}

const planMode = (planned: Planned['planned']): string => (planned === 'ONCE' ? 'force_generic_plan' : 'auto');

interface SystemTransaction extends Planned {
  readonly readOnly?: boolean;
}

/** Nobody reads what was set, so one number is answered: a text for each would be described and read every time. */
const SYSTEM = statement(
  ({ plan }: Given<{ plan: string }>) =>
    sql`select num_nulls(set_config('fengqiao.scope', 'SYSTEM', true), set_config('plan_cache_mode', ${plan}, true))`,
);

/**
 * A transaction of the system itself: commands, imports, sweeps. What a person may do there the pipeline decides.
 * The commit goes out when the work is over, right behind what it sent last; it stands only if everything sent was
 * done, awaited or not, and what failed first is thrown. Nothing can be sent after it.
 */
export async function asSystem<T>(
  orm: Orm,
  work: (execute: Execute, entities: Entities) => Promise<T>,
  { readOnly = false, planned }: SystemTransaction = {},
): Promise<T> {
  const begin = readOnly ? 'begin read only' : 'begin';
  const transaction = await openTransaction(orm, { begin, settings: SYSTEM({ plan: planMode(planned) }) });
  let answer: T;
  try {
    answer = await work(transaction.execute, transaction.entities);
  } catch (error) {
    await transaction.end('rollback').catch(() => undefined);
    throw error;
  }
  const ending = transaction.end('commit');
  const [sent, ended] = await Promise.allSettled([transaction.settled(), ending]);
  if (sent.status === 'rejected') throw sent.reason;
  if (ended.status === 'rejected') throw ended.reason;
  if (!ended.value) throw new Error('the database rolled the transaction back');
  return answer;
}

/** Single statements, each in a transaction of the system: for what reads all cases by the clock. */
export function executorOfSystem(orm: Orm): Execute {
  return (query) => asSystem(orm, (execute) => execute(query));
}

const SNAPSHOT = 'begin isolation level repeatable read read only';
interface Viewer {
  readonly scope: 'SYSTEM' | 'VIEWER';
  readonly person: string;
  readonly rooms: string;
  /** Those where the viewer works on the cases, and does not only watch. */
  readonly workingRooms: string;
  readonly areas: string;
  readonly committees: string;
  readonly places: string;
}

const VIEWER = statement(
  ({ scope, person, rooms, workingRooms, areas, committees, places, plan }: Given<Viewer & { plan: string }>) =>
    sql`select num_nulls(set_config('fengqiao.scope', ${scope}, true), set_config('fengqiao.person', ${person}, true),
      set_config('fengqiao.rooms', ${rooms}, true), set_config('fengqiao.areas', ${areas}, true),
      set_config('fengqiao.committees', ${committees}, true), set_config('fengqiao.places', ${places}, true),
      set_config('fengqiao.working_rooms', ${workingRooms}, true),
      set_config('plan_cache_mode', ${plan}, true))`,
);

interface ViewerTransaction extends Planned {
  /** The work waits for nothing between its statements, so that the transaction ends with the asking. */
  readonly pipelined?: boolean;
}

/** One read-only transaction at one snapshot, in which the database shows the viewer's cases and no others. */
export async function asViewer<T>(
  orm: Orm,
  actor: Actor,
  work: (execute: Execute) => Promise<T>,
  { planned, pipelined = false }: ViewerTransaction = {},
): Promise<T> {
  const settings = VIEWER({ ...viewer(actor), plan: planMode(planned) });
  const transaction = await openTransaction(orm, { begin: SNAPSHOT, settings, pipelined });
  try {
    const answer = await work(transaction.execute);
    // Read-only: the answer need not wait until the snapshot is given back. A pipelined one is by then, in the same flight,
    // and what follows (the access log) goes on the same connection instead of waking another.
    const given = transaction.end('commit').catch(() => undefined);
    if (pipelined) await given;
    return answer;
  } catch (error) {
    await transaction.end('rollback').catch(() => undefined);
    throw error;
  }
}

/** The system's own reader sees what the system sees. */
function viewer(actor: Actor): Viewer {
  const { everything, registrar, rooms, areas, places } = reachOf(actor);
  const heads = actor.posts.filter((post) => HEADS.includes(post.role)).map((post) => post.organisationId);
  return {
    scope: everything ? 'SYSTEM' : 'VIEWER',
    person: registrar,
    rooms: rooms.join(','),
    workingRooms: shownInFull(actor).named.join(','),
    areas: areas.join(','),
    committees: heads.join(','),
    places: places.join(','),
  };
}
