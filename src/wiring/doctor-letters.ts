// The doctor's look at letters.
import type { CopyConnection } from '../adapters/persistence/database/copy-connection.js';
import { sql } from '../adapters/persistence/database/sql.js';
import type { Config } from '../config/config.js';
import type { Finding } from '../tools/doctor/finding.js';
import { letterFindings, type LetterState } from '../tools/doctor/letters.js';

const THERE = sql<{ letters: boolean }>`select to_regclass('letter') is not null as letters`;
type Counts = Pick<LetterState, 'late' | 'failed' | 'bounced' | 'unreachable'>;
const countsAt = (now: Date) => sql<Counts>`
  select count(*) filter (where state = 'QUEUED' and due_at < ${now}::timestamptz - interval '1 hour')::int as late,
    count(*) filter (where state = 'FAILED')::int as failed, count(*) filter (where state = 'BOUNCED')::int as bounced,
    count(*) filter (where state = 'NO_CHANNEL')::int as unreachable
  from letter where written_at > ${now}::timestamptz - interval '30 days'`;

/** Nothing of a database without letters. */
export async function askLetters(
  { letters: { mail, messenger, publicUrl } }: Config,
  { execute }: Pick<CopyConnection, 'execute'>,
  now: Date,
): Promise<readonly Finding[]> {
  const [there] = await execute(THERE);
  if (!there?.letters) return [];
  const [counts = { late: 0, failed: 0, bounced: 0, unreachable: 0 }] = await execute(countsAt(now));
  return letterFindings({
    mail: Boolean(mail),
    messenger: Boolean(messenger),
    publicUrl: Boolean(publicUrl),
    ...counts,
  });
}
