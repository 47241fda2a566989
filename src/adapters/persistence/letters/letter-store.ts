/** Letters and preferences in the database, in one transaction. */
import type { LetterStore, NewLetter, Preference } from '../../../app/letters/port.js';
import type { CaseKey, HomeSealer, Sealer } from '../../../app/keys/sealer-port.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseId, Home, PartyId, PersonId } from '../../../domain/kernel/ids.js';
import { type Addresses, addressesOf } from '../../../domain/letters/addresses.js';
import type { Channel } from '../../../domain/letters/kinds.js';
import type { Execute } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { holders, names } from './people-and-places.js';
import { type Given, statement } from '../database/statement.js';

const PREFERENCES = statement(
  ({ people }: Given<{ people: readonly string[] }>) => sql<Stored>`
    select person_id as "personId", home, sealed, language, news, reminders
    from letter_preference where person_id = any(${people}::uuid[])`,
);
type Stored = Omit<Preference, 'addresses'> & {
  readonly personId: PersonId;
  readonly home: Home;
  readonly sealed: Buffer;
};

const FILES = statement(
  ({ cases }: Given<{ cases: readonly string[] }>) => sql<Filed>`
    select c.home, c.case_id as "caseId", c.sealed, k.wrapped, to_jsonb(c.restricted) as restricted
    from case_file c join case_key k on k.home = c.home and k.case_id = c.case_id
    where c.case_id = any(${cases}::uuid[]) and c.sealed is not null`,
);

interface Filed {
  readonly home: Home;
  readonly caseId: CaseId;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly restricted: readonly string[];
}

const KEYS = statement(
  ({ cases }: Given<{ cases: readonly string[] }>) => sql<{ caseId: string; wrapped: Buffer }>`
    select case_id as "caseId", wrapped from case_key where case_id = any(${cases}::uuid[])`,
);

const WRITE = statement(
  ({ rows }: Given<{ rows: string }>) => sql`
    insert into letter (id, home, case_id, event_id, kind, about, reader_kind, reader_id, channel, language, sealed, state,
      written_at, due_at)
    select id, home, case_id, event_id, kind, about, reader_kind, reader_id, channel, language, sealed, state, written_at, due_at
    from jsonb_populate_recordset(null::letter, ${rows}::jsonb)
    on conflict (reader_id, kind, about) do nothing`,
);

const RECALL = statement(
  ({ events }: Given<{ events: readonly string[] }>) => sql<{ reader: string }>`
    with recalled as (
      update letter set state = 'RECALLED' where event_id = any(${events}::uuid[]) and state in ('HELD', 'QUEUED'))
    select reader_id as reader from letter
    where event_id = any(${events}::uuid[]) and state in ('SENT', 'OPENED', 'GATHERED')`,
);

export const placeOfLetter = (id: string): string => `letter:${id}`;
export const placeOfPreference = (personId: PersonId): string => `letter-preference:${personId}`;

export function letterStoreOn(execute: Execute, sealer: Pick<Sealer, 'of'>, channels: readonly Channel[]): LetterStore {
  return {
    channels,
    preferences: async (people) => {
      const rows = await execute(PREFERENCES({ people }));
      const opened = rows.map(async ({ personId, home, sealed, ...rest }) => {
        const addresses = (await sealer.of(home)).open(placeOfPreference(personId), sealed) as Addresses;
        return [personId, { ...rest, addresses }] as const;
      });
      return new Map(await Promise.all(opened));
    },
    onFile: async (cases) => {
      const files = (await execute(FILES({ cases }))).map((row) => addressesIn(sealer, row));
      return new Map((await Promise.all(files)).flat());
    },
    write: (letters) => write(execute, sealer, letters),
    holders: (meant, day) => holders(execute, meant, day),
    names: (ids) => names(execute, ids),
    recall: async (events) => new Set((await execute(RECALL({ events }))).map(({ reader }) => reader)),
  };
}

async function addressesIn(
  sealer: Pick<Sealer, 'of'>,
  { home, caseId, sealed, wrapped, restricted }: Filed,
): Promise<[PartyId, Addresses][]> {
  const secret = (await sealer.of(home)).openCaseKey(caseId, wrapped).open('file', sealed) as CaseSecret;
  const written = Object.keys(secret.people).filter((id) => !restricted.includes(id));
  return written.map((id) => [id, addressesOf(secret, id)]);
}

async function write(execute: Execute, sealer: Pick<Sealer, 'of'>, letters: readonly NewLetter[]): Promise<void> {
  const cases = [...new Set(letters.flatMap(({ caseId }) => caseId ?? []))];
  const found = cases.length > 0 ? await execute(KEYS({ cases })) : [];
  const wrapped = new Map(found.map((one) => [one.caseId, one.wrapped]));
  const rows = letters.map(async (letter) => {
    const home = await sealer.of(letter.home);
    const key = letter.caseId === null ? home : keyOf(home, letter.caseId, wrapped.get(letter.caseId));
    return key ? [rowOf(letter, key)] : [];
  });
  const sealed = (await Promise.all(rows)).flat();
  if (sealed.length > 0) await execute(WRITE({ rows: JSON.stringify(sealed) }));
}

/** Of a destroyed file nobody is told anything any more. */
function keyOf(home: HomeSealer, caseId: string, wrapped: Buffer | undefined): CaseKey | null {
  return wrapped ? home.openCaseKey(caseId, wrapped) : null;
}

function rowOf(letter: NewLetter, key: Pick<CaseKey, 'seal'>): object {
  const { id, address, facts } = letter;
  const sealed = key.seal(placeOfLetter(id), { address, facts });
  return {
    ...{ id, home: letter.home, case_id: letter.caseId, event_id: letter.eventId, kind: letter.kind },
    ...{ about: letter.about, reader_kind: letter.reader.kind, reader_id: letter.reader.id, channel: letter.channel },
    ...{ language: letter.language, sealed: `\\x${sealed.toString('hex')}`, state: letter.state },
    ...{ written_at: letter.writtenAt, due_at: letter.dueAt },
  };
}
