/** Loads the network: the calendar into every database, structure and invented people only where they are wanted. */
import { peopleRows } from './people-rows.js';
import { stableId } from './stable-id.js';
import { needed, readSeed } from './read-seed.js';
import { structureRows } from './structure-rows.js';

export type SeedRow = Readonly<Record<string, unknown>>;

/** Where seeded rows are kept; what is there already stays as it is. */
export interface SeedStore {
  /** Rows by the names of the mapping. Any clash but that of the key is a fault in the seeds and stops the start. */
  addMissing(of: SeededRegister, rows: readonly SeedRow[]): Promise<void>;
  /** Whole years with their days; of a year that is there nothing is added. */
  addMissingYears(years: readonly CalendarYearSeed[], days: readonly CalendarDaySeed[]): Promise<void>;
}

export type SeededRegister =
  | 'division'
  | 'organisation'
  | 'room'
  | 'roomVersion'
  | 'person'
  | 'post'
  | 'figure'
  | 'roster';

export interface CalendarYearSeed {
  readonly year: number;
  readonly official: boolean;
  readonly source: string;
}
export interface CalendarDaySeed {
  readonly day: string;
  readonly kind: string;
  readonly name: string;
  readonly source: string;
}

/** What every installation needs: the holiday calendar. Years that are there already keep what an administrator made of them. */
export async function seedReference(store: SeedStore): Promise<void> {
  const years = readSeed<'year' | 'official' | 'source'>('calendar-years').map(({ year, official, source }) => ({
    year: Number(year),
    official: official === 'true',
    source: needed(source),
  }));
  const days = readSeed<keyof CalendarDaySeed>('calendar').map(({ day, kind, name, source }) => ({
    day: needed(day),
    kind: needed(kind),
    name: name ?? '',
    source: needed(source),
  }));
  await store.addMissingYears(years, days);
}

function figureRows(): SeedRow[] {
  type Column =
    | 'place'
    | 'division'
    | 'code'
    | 'as_of'
    | 'name'
    | 'name_en'
    | 'value'
    | 'at_least'
    | 'unit'
    | 'source'
    | 'note';
  return readSeed<Column>('figures').map(({ division, note, as_of, name_en, at_least, ...rest }) => ({
    ...rest,
    asOf: as_of,
    nameEn: name_en,
    atLeast: at_least === 'true',
    divisionCode: division,
    note: note ?? '',
  }));
}

/**
 * The two districts with their cities, as published; with `demo` also invented persons in every role that acts. Running it again
 * changes nothing.
 */
export async function seedNetwork(store: SeedStore, { demo }: { demo: boolean }): Promise<void> {
  const structure = structureRows();
  for (const register of ['division', 'organisation', 'room', 'roomVersion'] as const)
    await store.addMissing(register, structure[register]);
  await store.addMissing('figure', figureRows());
  if (!demo) return;
  const people = peopleRows();
  await store.addMissing('person', people.person);
  await store.addMissing('post', people.post);
  await store.addMissing('roster', rosterRows(structure.room, people.post));
}

/** A court invites the linkage room in its own building; entered by its judge. */
function rosterRows(rooms: readonly SeedRow[], posts: readonly SeedRow[]): SeedRow[] {
  return posts
    .filter(({ role, organisationId }) => role === 'JUDGE' && organisationId)
    .flatMap(({ organisationId, personId, validFrom }) =>
      rooms
        .filter((room) => room['organisationId'] === organisationId)
        .map(({ id }) => ({
          id: stableId('roster', `${organisationId}:${id}`),
          ...{ authorityId: organisationId, roomId: id, postId: null, validFrom, validTo: null },
          ...{ enteredBy: personId, enteredAt: '2020-01-01T00:00:00Z' },
        })),
    );
}
