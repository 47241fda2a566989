/**
 * Numbers that stood in the clear before migration 0056 are sealed, once: in the files, in the history, in the register of
 * numbers and in the keys of imported rows. Done by the owner of the tables, for the history takes no change from anybody
 * else; what an event says stays as it was, only where its number stands differs.
 */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { Recorded } from '../../../domain/case/events.js';
import type { CaseState } from '../../../domain/case/state.js';
import { isPublicNumber } from '../../../domain/kernel/public-number.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { apartFromDocuments } from './documents.js';
import { numberKey } from './number-keys.js';
import { openedEvent, sealedEvent } from './sealed-event.js';
import { openedFile, sealedFile } from './sealed-file.js';
import { listFieldsOf } from './sealing.js';

/** As finished seedings are marked. */
const MARK = 'sealed-numbers';

interface Passed {
  readonly execute: Execute;
  readonly sealer: Sealer;
  readonly now: Date;
  /** The key of an imported row whose number is not public. */
  readonly rowKey: (home: string, number: string) => string;
}

/** Whether it is still to be done; asked at every start. */
export async function numbersAreSealed(execute: Execute): Promise<boolean> {
  return (await execute(sql`select 1 from seeding where name = ${MARK}`)).length > 0;
}

/** In one transaction of the owner; who comes second waits for the first and finds nothing left to do. */
export async function sealNumbers(passed: Passed): Promise<void> {
  const { execute, now } = passed;
  await execute(sql`alter table history disable trigger history_append_only`);
  if (!(await numbersAreSealed(execute))) {
    for (const each of await keyed(passed)) {
      await file(passed, each);
      await history(passed, each);
    }
    await register(passed);
    await rows(passed);
    await execute(sql`insert into seeding (name, done_at) values (${MARK}, ${now})`);
  }
  await execute(sql`alter table history enable trigger history_append_only`);
}

interface Of {
  readonly home: string;
  readonly caseId: string;
  /** Null where it was destroyed: what can be sealed no more is taken out. */
  readonly wrapped: Buffer | null;
}

/** Every case whose file or history has a number of others. */
const keyed = ({ execute }: Passed): Promise<Of[]> =>
  execute(sql`
    select c.home, c.case_id as "caseId", k.wrapped from case_file c left join case_key k on k.home = c.home and k.case_id = c.case_id
    where c.state -> 'externalNumbers' <> '[]' or c.state ? 'authorityPapers' or c.state ? 'custody' or exists (
      select from history h where h.home = c.home and h.case_id = c.case_id and (
        h.data ? 'document' or h.type = 'AuthorityPaperRecorded' or h.data -> 'externalNumbers' <> '[]'))`);

const openerOf = async (sealer: Sealer, { home, caseId, wrapped }: Of) =>
  wrapped && (await sealer.of(home)).openCaseKey(caseId, wrapped);

async function file({ execute, sealer }: Passed, of: Of): Promise<void> {
  const { home, caseId } = of;
  const [row] = await execute<{ state: CaseState; sealed: Buffer | null }>(
    sql`select state, sealed from case_file where home = ${home} and case_id = ${caseId}`,
  );
  if (!row) return;
  const key = await openerOf(sealer, of);
  const whole = openedFile(key, row.state, row.sealed);
  const { state, sealed } = key ? sealedFile(key, whole) : { state: apartFromDocuments(row.state).plain, sealed: null };
  const list = key && (await sealer.of(home)).sealList(caseId, listFieldsOf(whole.state, whole.secret));
  await execute(sql`
    update case_file set state = ${JSON.stringify(state)}::jsonb, sealed = ${sealed}, list_sealed = ${list}
    where home = ${home} and case_id = ${caseId}`);
}

type Kept = Pick<Recorded, 'id'> & { readonly seq: number; readonly data: unknown; readonly sealed: Buffer | null };

async function history({ execute, sealer }: Passed, of: Of): Promise<void> {
  const { home, caseId } = of;
  const events = await execute<Kept>(
    sql`select seq, event_id as id, data, sealed from history where home = ${home} and case_id = ${caseId}`,
  );
  const key = await openerOf(sealer, of);
  for (const { seq, ...event } of events) {
    const { plain, documents } = apartFromDocuments(event.data);
    if (Object.keys(documents).length === 0) continue;
    const whole = { ...event, ...openedEvent(key, event) } as unknown as Recorded;
    const { data, sealed } = key ? sealedEvent(key, whole) : { data: plain, sealed: event.sealed };
    await execute(sql`
      update history set data = ${JSON.stringify(data)}::jsonb, sealed = ${sealed}
      where home = ${home} and case_id = ${caseId} and seq = ${seq}`);
  }
}

async function register({ execute, sealer }: Passed): Promise<void> {
  const standing = await execute<{ home: string; number: string }>(
    sql`select home, number from external_number where not keyed`,
  );
  for (const { home, number } of standing.filter((one) => !isPublicNumber(one.number))) {
    const key = numberKey(await sealer.of(home), number);
    await execute(sql`
      update external_number set number = ${key.number}, keyed = true where home = ${home} and number = ${number}`);
  }
  await execute(sql`
    delete from external_number x where x.keyed and not exists (
      select from case_key k where k.home = x.home and k.case_id = x.case_id)`);
}

async function rows({ execute, rowKey }: Passed): Promise<void> {
  const standing = await execute<{ home: string; number: string }>(
    sql`select home, row_key as number from import_row where row_key not like '#%'`,
  );
  for (const { home, number } of standing.filter((one) => !isPublicNumber(one.number))) {
    await execute(
      sql`update import_row set row_key = ${rowKey(home, number)} where home = ${home} and row_key = ${number}`,
    );
  }
}
