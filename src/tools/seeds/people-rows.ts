/** The invented persons of the demonstration and the posts they hold: seeds/posts.csv, one post a row. */
import { needed, readSeed } from './read-seed.js';
import { stableId } from './stable-id.js';

type Row = Readonly<Record<string, unknown>>;
type Column =
  | 'person'
  | 'home'
  | 'room'
  | 'organisation'
  | 'role'
  | 'profession'
  | 'grade'
  | 'employment'
  | 'from'
  | 'cap';

/** Two rows with one name and one district are one person with two posts. */
function personKey({ person, home }: Record<'person' | 'home', string | null>): string {
  return `${home}:${person}`;
}

function personRow(row: Record<Column, string | null>): Row {
  const id = stableId('person', personKey(row));
  return { id, home: needed(row.home), name: needed(row.person), invented: true };
}

function postRow(row: Record<Column, string | null>): Row {
  return {
    id: stableId('post', `${personKey(row)}:${row.room ?? `at ${row.organisation}`}:${row.role}`),
    personId: stableId('person', personKey(row)),
    roomId: row.room && stableId('room', row.room),
    organisationId: row.organisation && stableId('organisation', row.organisation),
    role: row.role,
    profession: row.profession,
    grade: row.grade,
    employment: row.employment,
    validFrom: row.from,
    validTo: null,
    caseloadCap: row.cap === null ? null : Number(row.cap),
    provisional: false,
  };
}

/** Persons first, then the posts that name them. */
export function peopleRows(): { readonly person: readonly Row[]; readonly post: readonly Row[] } {
  const rows = readSeed<Column>('posts');
  const persons = new Map(rows.map((row) => [personKey(row), personRow(row)]));
  return { person: [...persons.values()], post: rows.map(postRow) };
}
