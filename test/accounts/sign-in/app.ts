/** A small office with real accounts, real hashes and a clock that the test turns. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Pool } from '../../../src/adapters/persistence/database/execute.js';
import { masterKeyOf } from '../../../src/adapters/sealing/master-key.js';
import { createAccount } from '../../../src/app/accounts/sign-in/create-account.js';
import { type Identity, openIdentity } from '../../../src/wiring/open-identity.js';
import type { FreshDatabase } from '../../harness/database.js';

export const PASSWORD = '石桥街道的调解室在河边';
export const MORNING = new Date('2026-03-02T09:00:00+08:00');

export interface App extends Identity {
  /** Lets time pass. */
  wait(seconds: number): void;
  /** Every statement sent so far. */
  readonly statements: string[];
}

/** The sign-in services on a database, wired as the server does it. */
export async function openApp(db: FreshDatabase): Promise<App> {
  const orm = await db.orm();
  const pool = await orm.em.getConnection().getNativeClient();
  const statements: string[] = [];
  const query = (statement: string | pg.QueryConfig, values?: unknown[]) => {
    statements.push(typeof statement === 'string' ? statement : statement.text);
    return pool.query(statement, values);
  };
  let now = MORNING;
  const identity = await openIdentity({
    pool: { query } as unknown as Pool,
    master: masterKeyOf(Buffer.alloc(32, 1)),
    now: () => now,
    newId: randomUUID,
  });
  const wait = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  return { ...identity, wait, statements };
}

const ORGANISATION = '00000000-0000-7000-8000-0000000000a1';
const ROOM = '00000000-0000-7000-8000-0000000000b1';

/** The division, one people's committee and its room, standing since 2020. */
export async function buildOffice(db: FreshDatabase): Promise<void> {
  await db.asOwner(`
    insert into division (code, name, level, parent_code) values
      ('32', '江苏省', 'PROVINCE', null), ('3206', '南通市', 'CITY', '32'), ('320612', '通州区', 'DISTRICT', '3206');
    insert into organisation (id, home, name, name_en, kind, division_code, series_kind, valid_from) values
      ('${ORGANISATION}', '320612', '通州区司法局', 'Tongzhou Justice Bureau', 'JUSTICE_BUREAU', '320612', 'NONE', '2020-01-01');
    insert into room (id, home, organisation_id) values ('${ROOM}', '320612', '${ORGANISATION}');
    insert into room_version (id, room_id, version, kind, layer, legal_character, ledger_class, name, division_code, may_accept, valid_from)
      values (gen_random_uuid(), '${ROOM}', 1, 'DISTRICT_COMMITTEE', 'L2', '人民调解法', 'PEOPLE', '通州区调委会', '320612', true, '2020-01-01');`);
}

/** Gives a person a post at the room (or the organisation) from a day on. */
export async function appoint(
  db: FreshDatabase,
  post: { personId: string; role: string; at?: 'room' | 'organisation'; from?: string; to?: string },
): Promise<string> {
  const atRoom = post.at !== 'organisation';
  const values = [
    post.personId,
    atRoom ? ROOM : null,
    atRoom ? null : ORGANISATION,
    post.role,
    post.from ?? '2024-01-01',
    post.to,
  ];
  const rows = await db.asOwner<{ id: string }[]>(
    `insert into post (id, person_id, room_id, organisation_id, role, profession, employment, valid_from, valid_to)
     values (gen_random_uuid(), $1, $2, $3, $4, 'OTHER', 'FULL_TIME', $5, $6) returning id`,
    values,
  );
  return rows[0]?.id ?? '';
}

/** A person of the office with an account; no post yet. */
export async function employ(db: FreshDatabase, app: App, login: string): Promise<string> {
  const personId = randomUUID();
  await db.asOwner('insert into person (id, home, name) values ($1, $2, $3)', [personId, '320612', '王调解']);
  await createAccount({ login, personId, password: PASSWORD }, app);
  return personId;
}
