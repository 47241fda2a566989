/** The wrapped keys in the database as a rotation replaces them: the named keys and the keys of the cases. */
import type { KeyStore, StoredKey } from '../../../app/keys/rotate-keys.js';
import type { Execute } from '../database/execute.js';
import { db, sql } from '../database/sql.js';

export interface CaseKeyAt extends StoredKey {
  readonly home: string;
  readonly caseId: string;
}

const BATCH = 500;

/** Signing, token, receipt and district keys; the table says which master key wraps each. */
export function namedKeys(execute: Execute): KeyStore {
  return {
    next: (masterId, last) =>
      execute(
        db
          .selectFrom('wrapped_key')
          .select(['name', 'wrapped'])
          .where('master_id', '<>', masterId)
          .where('name', '>', last?.name ?? '')
          .orderBy('name')
          .limit(BATCH),
      ),
    replace: async (masterId, renewed) => {
      const names = renewed.map(({ place }) => place.name);
      const [old, fresh] = wrappings(renewed);
      await execute(sql`
        update wrapped_key k set wrapped = r.new, master_id = ${masterId}
        from unnest(${names}::text[], ${old}::bytea[], ${fresh}::bytea[]) r (name, old, new)
        where k.name = r.name and k.wrapped = r.old`);
    },
  };
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Their first eight bytes name the master key. */
export function caseKeys(execute: Execute, nameOf: (home: string, caseId: string) => string): KeyStore<CaseKeyAt> {
  return {
    next: async (masterId, last) => {
      const rows = await execute(
        db
          .selectFrom('case_key')
          .select(['home', 'case_id as caseId', 'wrapped'])
          .where(sql<boolean>`substring(wrapped from 1 for 8) <> decode(${masterId}, 'hex')`)
          .where(sql<boolean>`(home, case_id) > (${last?.home ?? ''}, ${last?.caseId ?? BEFORE_ALL}::uuid)`)
          .orderBy('home')
          .orderBy('case_id')
          .limit(BATCH),
      );
      return rows.map((row) => ({ ...row, name: nameOf(row.home, row.caseId) }));
    },
    replace: async (_masterId, renewed) => {
      const homes = renewed.map(({ place }) => place.home);
      const ids = renewed.map(({ place }) => place.caseId);
      const [old, fresh] = wrappings(renewed);
      await execute(sql`
        update case_key k set wrapped = r.new
        from unnest(${homes}::text[], ${ids}::uuid[], ${old}::bytea[], ${fresh}::bytea[]) r (home, case_id, old, new)
        where k.home = r.home and k.case_id = r.case_id and k.wrapped = r.old`);
    },
  };
}

/** Before and after, in the order of the keys; one that was changed meanwhile no longer equals the first. */
function wrappings(renewed: readonly { readonly place: StoredKey; readonly wrapped: Buffer }[]): [Buffer[], Buffer[]] {
  return [renewed.map(({ place }) => place.wrapped), renewed.map(({ wrapped }) => wrapped)];
}

const PAUSE_MS = 20;

/** A command takes its receipt before it makes a key, so whoever could still bring one has a transaction id by now. */
export async function othersEnded(execute: Execute, pause: (ms: number) => Promise<unknown>): Promise<void> {
  const [row] = await execute(sql<{ next: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as next`);
  for (;;) {
    const [seen] = await execute(
      sql<{ ended: boolean }>`select pg_snapshot_xmin(pg_current_snapshot()) >= ${row?.next}::xid8 as ended`,
    );
    if (seen?.ended) return;
    await pause(PAUSE_MS);
  }
}
