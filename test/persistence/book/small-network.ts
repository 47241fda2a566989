// A small network with a year of cases, for statements whose every figure can be counted by hand.
import { beforeAll } from '@jest/globals';
import { figuresReader } from '../../../src/adapters/persistence/book/figures.js';
import { type Sql, sql } from '../../../src/adapters/persistence/database/sql.js';
import type { Period, StatementBy, StatementFilter } from '../../../src/app/book/port.js';
import { statement } from '../../../src/app/book/statement.js';
import { compiled } from '../../harness/compiled.js';
import { useDatabase } from '../../harness/database.js';
import { TestBook, makeRooms, ROOMS } from './test-book.js';

export const JANUARY = { from: '2022-01-01', to: '2022-01-31' };
export const FEBRUARY = { from: '2022-02-01', to: '2022-02-28' };
export const MARCH = { from: '2022-03-01', to: '2022-03-31' };
export const YEAR = { from: '2022-01-01', to: '2022-12-31' };
export const NOBODY_HIDDEN = sql`true`;
export const room = (name: string) => ROOMS.place(name);

async function fill(testBook: TestBook): Promise<void> {
  const accepted = 'desk:Sanyu 2022-01-02, open:Sanyu 2022-01-05';
  await testBook.follow('settled at once', `${accepted}, outcome:Sanyu:settled 2022-01-20`, {
    disputeType: 'MEDICAL',
    disputeAmount: 500,
    agreedAmount: 400,
  });
  await testBook.follow('settled next month', `${accepted}, outcome:Sanyu:settled 2022-02-03`, {
    source: 'FROM_COURT',
  });
  await testBook.follow('referred', `${accepted}, open:District 2022-01-10, outcome:District:settled 2022-01-30`);
  await testBook.follow('failed', `${accepted}, outcome:Sanyu:failed 2022-02-10`);
  await testBook.follow('annulled', `${accepted}, outcome:Sanyu:settled 2022-01-21, annulled:Sanyu:void 2022-03-15`);
  await testBook.follow('still open', accepted);
  await testBook.follow('refused', 'desk:Hub 2022-01-03, desk:Sanyu 2022-01-03, unaccepted:Sanyu:refused 2022-01-04');
  for (let i = 0; i < 37; i += 1) {
    const outcome = i < 5 ? 'settled' : 'failed';
    const path = `desk:Station 2022-01-02, open:Station 2022-01-05, outcome:Station:${outcome} 2022-01-25`;
    await testBook.follow(`station ${i}`, path, { ledgerClass: 'ADMIN' });
  }
}

/** The filled book, a reader whose viewers are conditions, and the SQL statements it has made. */
export function useSmallNetwork() {
  const db = useDatabase();
  const testBook = new TestBook(db);
  const statements: string[] = [];
  const reader = figuresReader<Sql>(
    async (query) => {
      const { text, values } = compiled(query);
      statements.push(text);
      return (await db().asApp(text, values)) as never;
    },
    (visible) => visible,
  );
  beforeAll(async () => {
    await makeRooms(db(), [
      { name: 'Sanyu', division: '320612104' },
      { name: 'District', kind: 'DISTRICT_COMMITTEE', division: '320612' },
      { name: 'Station', kind: 'ADMIN_DISPUTE_STATION', layer: 'OUTSIDE', ledgerClass: 'ADMIN' },
      { name: 'Hub', kind: 'DISPUTE_CENTRE', layer: 'HUB', ledgerClass: 'NONE' },
    ]);
    await fill(testBook);
  });
  const ask = (period: Period, by: StatementBy, filter: StatementFilter = {}, knownAt: string | null = null) =>
    statement(reader, { period, by, filter, knownAt });
  return { db, testBook, reader, statements, ask };
}
