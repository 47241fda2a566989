/** The case of a note, as the system sees it, in the transaction in which what follows is done. */
import type { FollowUnit, FollowedCase } from '../../../app/following/unit.js';
import type { Note } from '../../../app/outbox/port.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { casesOn } from '../case/cases.js';
import { fileOf, type StoredFile } from '../case/file.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { CommandDeps } from '../runtime/runtime.js';

/** Followers of one case wait for each other; commands wait for nobody. */
const ALONE = statement(
  ({ caseId }: Given<{ caseId: string }>) => sql`
    select pg_advisory_xact_lock(hashtextextended('follow:' || ${caseId}::text, 0))`,
);

type Read = StoredFile & { readonly wrapped: Buffer };

const READ = statement(
  ({ home, caseId }: Given<{ home: string; caseId: string }>) => sql<Read>`
    select c.version, c.event_count as "eventCount", c.state, c.book, c.sealed, k.wrapped
    from case_file c join case_key k on k.home = c.home and k.case_id = c.case_id
    where c.home = ${home} and c.case_id = ${caseId}::uuid and c.sealed is not null`,
);

export function followUnitOn(deps: CommandDeps, execute: Execute, note: Note, at: Date): FollowUnit {
  let read: Promise<FollowedCase | null> | undefined;
  const theCase = (): Promise<FollowedCase | null> => {
    read ??= readCase(deps, execute, note);
    return read;
  };
  return { at, newId: deps.newId, theCase, network: deps.networkOn(execute) };
}

async function readCase({ orm, sealer }: CommandDeps, execute: Execute, note: Note): Promise<FollowedCase | null> {
  const { id, caseId } = note;
  const home: Home = note.home;
  await execute(ALONE({ caseId }));
  const [row] = await execute(READ({ home, caseId }));
  if (!row) return null;
  const file = fileOf(row, (await sealer.of(home)).openCaseKey(caseId, row.wrapped));
  const history = await casesOn(orm, execute, sealer).history(file);
  const event = history.find((one) => one.id === id);
  return event ? { file, history, event } : null;
}
