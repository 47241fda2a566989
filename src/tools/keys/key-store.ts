/** The wrapped keys in the database as key stores: the named keys and the keys of the cases. */
import type { KeyStore, StoredKey } from '../../app/keys/rotate-keys.js';

interface Queries {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface NamedKey extends StoredKey {
  readonly masterId: string;
}

export interface CaseKeyAt extends StoredKey {
  readonly home: string;
  readonly caseId: string;
}

const BATCH = 500;

const NEXT_NAMED_KEYS = `
  select name, wrapped from wrapped_key where master_id <> $1 and name > $2 order by name limit ${BATCH}`;

const REPLACE_NAMED_KEYS = `
  update wrapped_key k set wrapped = r.new, master_id = $1
  from unnest($2::text[], $3::bytea[], $4::bytea[]) r (name, old, new)
  where k.name = r.name and k.wrapped = r.old`;

/** Signing, token, receipt and district keys; the table says which master key wraps each. */
export function namedKeys({ query }: Queries): KeyStore {
  return {
    next: (masterId, last) => query(NEXT_NAMED_KEYS, [masterId, last?.name ?? '']),
    replace: async (masterId, renewed) => {
      const [names, old, fresh] = columns(renewed, ({ name }) => name);
      await query(REPLACE_NAMED_KEYS, [masterId, names, old, fresh]);
    },
  };
}

const NEXT_CASE_KEYS = `
  select home, case_id as "caseId", wrapped from case_key
  where substring(wrapped from 1 for 8) <> decode($1, 'hex') and (home, case_id) > ($2, $3::uuid)
  order by home, case_id limit ${BATCH}`;

const REPLACE_CASE_KEYS = `
  update case_key k set wrapped = r.new
  from unnest($1::text[], $2::uuid[], $3::bytea[], $4::bytea[]) r (home, case_id, old, new)
  where k.home = r.home and k.case_id = r.case_id and k.wrapped = r.old`;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Their first eight bytes name the master key. */
export function caseKeys({ query }: Queries, nameOf: (home: string, caseId: string) => string): KeyStore<CaseKeyAt> {
  return {
    next: async (masterId, last) => {
      const rows = await query<Omit<CaseKeyAt, 'name'>>(NEXT_CASE_KEYS, [
        masterId,
        last?.home ?? '',
        last?.caseId ?? BEFORE_ALL,
      ]);
      return rows.map((row) => ({ ...row, name: nameOf(row.home, row.caseId) }));
    },
    replace: async (_masterId, renewed) => {
      const [homes, old, fresh] = columns(renewed, ({ home }) => home);
      const ids = renewed.map(({ place }) => place.caseId);
      await query(REPLACE_CASE_KEYS, [homes, ids, old, fresh]);
    },
  };
}

function columns<Place extends StoredKey>(
  renewed: readonly { readonly place: Place; readonly wrapped: Buffer }[],
  first: (place: Place) => string,
): [string[], Buffer[], Buffer[]] {
  return [
    renewed.map(({ place }) => first(place)),
    renewed.map(({ place }) => place.wrapped),
    renewed.map(({ wrapped }) => wrapped),
  ];
}

const PAUSE_MS = 20;
const UNDER_WAY = 'select pg_snapshot_xmax(pg_current_snapshot())::text as next';
const OLDEST = 'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as ended';

/** A command takes its receipt before it makes a key, so whoever could still bring one has a transaction id by now. */
export async function othersEnded({ query }: Queries, pause: (ms: number) => Promise<unknown>): Promise<void> {
  const [row] = await query<{ next: string }>(UNDER_WAY);
  for (;;) {
    const [seen] = await query<{ ended: boolean }>(OLDEST, [row?.next]);
    if (seen?.ended) return;
    await pause(PAUSE_MS);
  }
}
