/** What must hold of the database whenever the program was stopped, however it was stopped. */
import pg from 'pg';
import type { Acknowledged } from './desk.js';

/** Each must find nothing. */
const LAWS: Readonly<Record<string, string>> = {
  'the book recomputed': 'select what, which, kept, recomputed from book_check()',
  'a key without its effect': 'select key from receipt where result is null',
  'a case with more or fewer steps than keys': `
    select c.case_id, c.version, r.keys from case_file c
    full join (select subject_id::uuid as case_id, count(*)::int as keys from receipt where subject_kind = 'CASE' group by 1) r using (case_id)
    where c.version is distinct from r.keys`,
  'a case with more or fewer events than it says': `
    select c.case_id from case_file c
    left join (select case_id, count(*)::int as events, max(seq) as last from history group by 1) h using (case_id)
    where (c.event_count, c.event_count) is distinct from (h.events, h.last)`,
  'a case that the book holds elsewhere': `
    select c.case_id, c.status, h.kind, h.place from case_file c full join case_head h using (home, case_id)
    where h.kind is distinct from case
        when c.status in ('REGISTERED', 'CONSENT_PENDING') then 'desk'
        when c.status = 'NOT_ACCEPTED' or c.status = 'WITHDRAWN' and c.accepted_on is null then 'unaccepted'
        when c.status = 'ACCEPTED' then 'open' else 'outcome' end
      or h.place <> c.room_id::text`,
  'a case without its key, its names or its tokens': `
    select c.case_id from case_file c
    where c.sealed is null or c.list_sealed is null
      or not exists (select from case_key k where k.home = c.home and k.case_id = c.case_id)
      or (select count(*) from party_token t where t.home = c.home and t.case_id = c.case_id) <> 5`,
  'a number with a hole before it': `
    select series from number_series s where last <> (select count(*) from case_number n where n.home = s.home and n.series = s.series)
      and exists (select from case_number n where n.home = s.home and n.series = s.series)`,
  'two transactions with one recorded time': `
    select recorded_at from entry group by recorded_at having count(distinct case_id) > 1`,
};

/** The names of the laws that are broken, with the first rows; and every acknowledged key that is not stored so. */
export async function brokenLaws(ownerUrl: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const broken: string[] = [];
    for (const [law, sql] of Object.entries(LAWS)) {
      const { rows } = await client.query(sql);
      if (rows.length > 0) broken.push(`${law}: ${JSON.stringify(rows.slice(0, 3))}`);
    }
    return [...broken, ...(await lost(client, acknowledged))];
  } finally {
    await client.end();
  }
}

async function lost(client: pg.Client, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const keys = acknowledged.map(({ input }) => input.idempotencyKey);
  const { rows } = await client.query<{ key: string; case_id: string; action: string }>(
    'select key, subject_id as case_id, operation as action from receipt where key = any ($1)',
    [keys],
  );
  const stored = new Map(rows.map(({ key, case_id, action }) => [key, `${action} ${case_id}`]));
  return acknowledged
    .filter(({ action, caseId, input }) => stored.get(input.idempotencyKey) !== `${action} ${caseId}`)
    .map(({ action, input }) => `acknowledged and lost: ${action} ${input.idempotencyKey}`);
}

/** Keys that have an effect though their answer never came: none is due after an orderly end. */
export async function storedOf(ownerUrl: string, keys: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ key: string }>('select key from receipt where key = any ($1)', [keys]);
  await client.end();
  return rows.map(({ key }) => key);
}

export async function countCases(ownerUrl: string): Promise<{ cases: number; entries: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    'select (select count(*)::int from case_file) as cases, (select count(*)::int from entry) as entries',
  );
  await client.end();
  return rows[0];
}
