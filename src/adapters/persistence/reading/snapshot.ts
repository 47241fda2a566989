/** What every read of cases is given, and how a built statement is run. */
import type { ListedNames } from '../../../app/case/views/reading-port.js';
import type { HomeSealer, Sealer } from '../../../app/keys/sealer-port.js';
import type { Home } from '../../../domain/kernel/ids.js';
import { type Query, sql } from '../database/sql.js';
import type { Execute } from '../database/execute.js';

export interface Snapshot {
  readonly execute: Execute;
  readonly sealer: Sealer;
}

/** For a statement that finds its rows by a key whatever its values are; it is planned once a connection. */
export function run<Row>({ execute }: Pick<Snapshot, 'execute'>, statement: Query<Row>): Promise<Row[]> {
  return execute(statement);
}

const PLANNED = sql`set local plan_cache_mode to force_custom_plan`;

/** For one whose way depends on its values (the beginning of a number, an area): planned for them, and so are those after it. */
export async function runPlannedAnew<Row>(snapshot: Pick<Snapshot, 'execute'>, statement: Query<Row>): Promise<Row[]> {
  const [, rows] = await Promise.all([snapshot.execute(PLANNED), run(snapshot, statement)]);
  return rows;
}

export type Sealers = ReadonlyMap<Home, HomeSealer>;

/** The sealers of all districts on a page, so that its rows are opened without waiting. */
export async function sealersOf(sealer: Sealer, homes: Iterable<Home>): Promise<Sealers> {
  const each = [...new Set(homes)].map(async (home) => [home, await sealer.of(home)] as const);
  return new Map(await Promise.all(each));
}

interface Listed {
  readonly home: Home;
  readonly caseId: string;
  readonly listSealed?: Buffer | null;
}

/** The names of a row, null where they were not asked for or were destroyed. */
export function namesOf({ home, caseId, listSealed }: Listed, sealers: Sealers): ListedNames | null {
  return listSealed ? ((sealers.get(home)?.openList(caseId, listSealed) as ListedNames | undefined) ?? null) : null;
}
