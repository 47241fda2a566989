/** What the database says of time: its own clock, and the latest instant that the book recorded. */
import type { Execute } from './execute.js';
import { sql } from './sql.js';

export const CLOCKS = `select clock_timestamp() as database, (select last from book_head) as "lastRecorded"`;

export async function askClocks(execute: Execute): Promise<{ database: Date; lastRecorded: Date }> {
  const [row] = await execute<{ database: string | Date; lastRecorded: string | Date }>(sql.raw(CLOCKS));
  if (!row) throw new Error('the book has no head');
  return { database: new Date(row.database), lastRecorded: new Date(row.lastRecorded) };
}
