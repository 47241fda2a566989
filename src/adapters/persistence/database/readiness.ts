// Whether the database answers and has every migration that this program knows.
import { migrationFiles } from './migrate.js';
import type { Orm } from './orm.js';

export async function askDatabase(orm: Orm): Promise<{ database: boolean; migrated: boolean }> {
  const rows = await orm.em.getConnection().execute<{ name: string }[]>('select name from migration');
  const done = new Set(rows.map((row) => row.name));
  return { database: true, migrated: migrationFiles().every((file) => done.has(file.replace(/\.sql$/, ''))) };
}
