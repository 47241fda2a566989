/** Rows of the seeds through the entity manager, each by its key only where it is not yet. */
import type { EntitySchema } from '@mikro-orm/core';
import type { Orm } from '../database/orm.js';
import { CalendarDayTable, CalendarYearTable } from '../tables/calendar.js';
import {
  DivisionTable,
  OrganisationTable,
  PublishedFigureTable,
  RoomTable,
  RoomVersionTable,
} from '../tables/network.js';
import { CourtRosterTable } from '../tables/mandate.js';
import { PersonTable, PostTable } from '../tables/people.js';

const TABLES = {
  division: DivisionTable,
  organisation: OrganisationTable,
  room: RoomTable,
  roomVersion: RoomVersionTable,
  person: PersonTable,
  post: PostTable,
  figure: PublishedFigureTable,
  roster: CourtRosterTable,
} satisfies Readonly<Record<string, EntitySchema>>;

/** A statement has 65,535 values at most. */
const AT_ONCE = 1000;

/** On a connection as the owner of the tables. */
export function seedStoreOn(orm: Orm) {
  const em = orm.em.fork();
  const add = async (table: EntitySchema, rows: readonly object[]): Promise<void> => {
    const keys = orm.getMetadata(table).primaryKeys as string[];
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE).map((row) => ({ ...row }));
      await em.createQueryBuilder(table).insert(some).onConflict(keys).ignore().execute();
    }
  };
  return {
    addMissing: (of: keyof typeof TABLES, rows: readonly object[]) => add(TABLES[of], rows),
    addMissingYears: async (years: readonly { year: number }[], days: readonly { day: string }[]) => {
      const there = new Set((await em.find(CalendarYearTable, {})).map(({ year }) => year));
      const missing = years.filter(({ year }) => !there.has(year));
      const wanted = new Set(missing.map(({ year }) => String(year)));
      await add(CalendarYearTable, missing);
      await add(
        CalendarDayTable,
        days.filter(({ day }) => wanted.has(day.slice(0, 4))),
      );
    },
  };
}
