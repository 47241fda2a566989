/** Records of letters under the viewer's row policies, and how people want to be told. */
import type { Sealer } from '../../../app/keys/sealer-port.js';
import type { LetterReading, LetterRow, OwnPreference, Recipient } from '../../../app/letters/reading.js';
import { wayTo } from '../../../app/letters/write-letters.js';
import type { PreferenceRuntime, PreferenceUnit } from '../../../app/letters/set-preferences.js';
import { locationOf } from '../../../domain/case/location.js';
import type { CaseSecret } from '../../../domain/case/secret.js';
import type { CaseState } from '../../../domain/case/state.js';
import { visibilityOf } from '../../../domain/case/visibility.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { CaseId, Home } from '../../../domain/kernel/ids.js';
import { type Addresses, addressesOf, heardFor } from '../../../domain/letters/addresses.js';
import type { Channel } from '../../../domain/letters/kinds.js';
import type { Execute } from '../database/execute.js';
import type { Orm } from '../database/orm.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';
import { receiptsOn } from '../pipeline/receipts.js';
import { asSystem, asViewer } from '../visibility/transactions.js';
import { placeOfPreference } from './letter-store.js';

const OF_CASE = statement(
  ({ caseId }: Given<{ caseId: string }>) => sql<LetterRow>`
    select id, kind, reader_kind as "readerKind", reader_id as "readerId", channel, language, state, reason,
      written_at as "writtenAt", sent_at as "sentAt", opened_at as "openedAt"
    from letter where case_id = ${caseId}::uuid order by written_at desc, id desc limit 500`,
);

type Filed = {
  readonly state: CaseState;
  readonly restricted: string[];
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
};

const FILES = statement(
  ({ cases }: Given<{ cases: readonly string[] }>) => sql<Filed>`
    select c.state, to_jsonb(c.restricted) as restricted, c.sealed, k.wrapped
    from case_file c join case_key k on k.home = c.home and k.case_id = c.case_id
    where c.case_id = any (${cases}::uuid[]) and c.sealed is not null order by c.case_id`,
);

type Stored = Omit<OwnPreference, 'addresses'> & { readonly home: Home; readonly sealed: Buffer };
const OWN = statement(
  ({ person }: Given<{ person: string }>) => sql<Stored>`
    select home, sealed, language, news, reminders, version from letter_preference where person_id = ${person}::uuid`,
);

interface Parts {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly channels: readonly Channel[];
}

export function letterReadingOn({ orm, sealer, channels }: Parts): LetterReading {
  return {
    ofCase: (actor, caseId) =>
      asViewer(orm, actor, async (execute) => (await execute(OF_CASE({ caseId }))).map(withInstants)),
    recipients: (actor, cases) =>
      asViewer(orm, actor, async (execute) => {
        const files = await execute(FILES({ cases }));
        return (await Promise.all(files.map((file) => recipientsOf(file, actor, sealer, channels)))).flat();
      }),
    own: (person) =>
      asSystem(
        orm,
        async (execute) => {
          const [row] = await execute(OWN({ person }));
          if (!row) return null;
          const { home, sealed, ...rest } = row;
          return { ...rest, addresses: (await sealer.of(home)).open(placeOfPreference(person), sealed) as Addresses };
        },
        { readOnly: true },
      ),
  };
}

const instant = (at: Date | null): Date | null => (at === null ? null : new Date(at));
const withInstants = (row: LetterRow): LetterRow => ({
  ...row,
  writtenAt: new Date(row.writtenAt),
  sentAt: instant(row.sentAt),
  openedAt: instant(row.openedAt),
});

/** Only for who works in the room that holds the case: others learn nothing of how its parties can be reached. */
async function recipientsOf(
  { state, restricted, sealed, wrapped }: Filed,
  actor: Actor,
  sealer: Sealer,
  channels: readonly Channel[],
): Promise<Recipient[]> {
  if (visibilityOf(actor, locationOf(state, restricted))?.accessLevel !== 'CUSTODIAN') return [];
  const key = (await sealer.of(state.home)).openCaseKey(state.id, wrapped);
  const secret = key.open('file', sealed) as CaseSecret;
  return state.parties.map((party) => {
    const reached = heardFor(party).flatMap((id) => {
      const way = restricted.includes(id) ? null : wayTo(addressesOf(secret, id), channels);
      return way ? [{ hears: id, channel: way.channel }] : [];
    });
    const { hears = null, channel = null } = reached[0] ?? {};
    return { caseId: state.id as CaseId, partyId: party.id, hears, channel };
  });
}

const LOCK = statement(
  ({ person }: Given<{ person: string }>) => sql<{ home: Home; version: number }>`
    select s.home, coalesce((select p.version from letter_preference p where p.person_id = s.id for update), 0) as version
    from person s where s.id = ${person}::uuid for key share of s`,
);

const SAVE = statement(
  ({ row }: Given<{ row: string }>) => sql`
    insert into letter_preference (person_id, home, sealed, language, news, reminders, version, changed_at)
    select person_id, home, sealed, language, news, reminders, version, changed_at
    from jsonb_populate_record(null::letter_preference, ${row}::jsonb)
    on conflict (person_id) do update set sealed = excluded.sealed, language = excluded.language, news = excluded.news,
      reminders = excluded.reminders, version = excluded.version, changed_at = excluded.changed_at`,
);

function preferencesOn(execute: Execute, sealer: Sealer): PreferenceUnit['preferences'] {
  return {
    lock: async (person) => (await execute(LOCK({ person })))[0] ?? null,
    save: async ({ personId, home, addresses, language, news, reminders, version, at }) => {
      const sealed = (await sealer.of(home)).seal(placeOfPreference(personId), addresses);
      const row = { person_id: personId, home, sealed: `\\x${sealed.toString('hex')}`, language, news, reminders };
      await execute(SAVE({ row: JSON.stringify({ ...row, version, changed_at: at }) }));
    },
  };
}

/** Changes of how one's letters are wanted. */
export function preferenceRuntimeOf(
  parts: Omit<Parts, 'channels'> & Pick<PreferenceRuntime, 'now' | 'newId'>,
): PreferenceRuntime {
  const { orm, sealer, now, newId } = parts;
  return {
    now,
    newId,
    inTransaction: (work) =>
      asSystem(orm, (execute) =>
        work({ receipts: receiptsOn(execute, sealer), preferences: preferencesOn(execute, sealer) }),
      ),
  };
}
