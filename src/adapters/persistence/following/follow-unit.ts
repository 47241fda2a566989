/** The cases of notes, as the system sees them, in the transaction in which what follows is done. */
import type { FollowUnit, FollowedCase } from '../../../app/following/unit.js';
import type { Note } from '../../../app/outbox/port.js';
import type { Recorded } from '../../../domain/case/events.js';
import type { CaseId, Home } from '../../../domain/kernel/ids.js';
import { recordedOf, type StoredEvent } from '../case/cases.js';
import { fileOf, type StoredFile } from '../case/file.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import type { CommandDeps } from '../runtime/runtime.js';

/** Followers of one case wait for each other, those of many take them in one order; commands wait for nobody. */
const ALONE = statement(
  ({ cases }: Given<{ cases: readonly string[] }>) => sql`
    select pg_advisory_xact_lock(c.key) from (
      select distinct hashtextextended('follow:' || id::text, 0) as key from unnest(${cases}::uuid[]) i (id) order by key) c`,
);

type Read = StoredFile & { readonly caseId: CaseId; readonly home: Home; readonly wrapped: Buffer };

const READ = statement(
  ({ cases }: Given<{ cases: readonly string[] }>) => sql<Read>`
    select c.case_id as "caseId", c.home, c.version, c.event_count as "eventCount", c.state, c.book, c.sealed, k.wrapped
    from case_file c join case_key k on k.home = c.home and k.case_id = c.case_id
    where c.case_id = any(${cases}::uuid[]) and c.sealed is not null`,
);

/** By the key of each case whatever the planner knows of the table: `offset` keeps it so. */
const HISTORIES = statement(
  ({ homes, cases }: Given<{ homes: readonly string[]; cases: readonly string[] }>) => sql<
    StoredEvent & { readonly case_id: CaseId }
  >`
    select h.* from unnest(${homes}::text[], ${cases}::uuid[]) c (home, case_id)
    cross join lateral (
      select h.case_id, h.seq, h.event_id, h.type, h.day, h.at, h.person_id, h.post_id, h.data, h.sealed
      from history h where h.home = c.home and h.case_id = c.case_id offset 0) h
    order by h.case_id, h.seq`,
);

export function followUnitOn(deps: CommandDeps, execute: Execute, notes: readonly Note[], at: Date): FollowUnit {
  let read: Promise<readonly FollowedCase[]> | undefined;
  const theCases = (): Promise<readonly FollowedCase[]> => {
    read ??= readCases(deps, execute, notes);
    return read;
  };
  return { at, newId: deps.newId, theCases, network: deps.networkOn(execute) };
}

async function readCases(
  { sealer }: CommandDeps,
  execute: Execute,
  notes: readonly Note[],
): Promise<readonly FollowedCase[]> {
  const cases = [...new Set(notes.map(({ caseId }) => caseId))];
  await execute(ALONE({ cases }));
  const rows = await execute(READ({ cases }));
  const opened = rows.map(async (row) => {
    const key = (await sealer.of(row.home)).openCaseKey(row.caseId, row.wrapped);
    return [row.caseId, fileOf(row, key)] as const;
  });
  const files = new Map(await Promise.all(opened));
  const found = rows.length > 0 ? await execute(HISTORIES(keysOf(rows))) : [];
  const histories = new Map<CaseId, Recorded[]>(rows.map(({ caseId }) => [caseId, []]));
  for (const row of found) {
    const file = files.get(row.case_id);
    if (file) histories.get(row.case_id)?.push(recordedOf(file.key, row));
  }
  return notes.flatMap(({ id, caseId }) => {
    const [file, history = []] = [files.get(caseId), histories.get(caseId)];
    const event = history.find((one) => one.id === id);
    return file && event ? [{ file, history, event }] : [];
  });
}

const keysOf = (rows: readonly Pick<Read, 'home' | 'caseId'>[]) => ({
  homes: rows.map(({ home }) => home),
  cases: rows.map(({ caseId }) => caseId),
});
