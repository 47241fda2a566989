// Makes what the embedded server needs before the first migration: the two roles and the database.
import pg from 'pg';
import { executorOn } from './execute.js';
import { type Query, sql } from './sql.js';

export const DATABASE = 'fengqiao';
export const OWNER_ROLE = 'fengqiao_owner';
export const APP_ROLE = 'fengqiao_app';

const ONE_AT_A_TIME = 20_261_128;

export interface RolePasswords {
  owner: string;
  app: string;
}

async function exists(admin: pg.Client, query: Query): Promise<boolean> {
  return (await executorOn(admin)(query)).length === 1;
}

async function ensureRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const known = await exists(admin, sql`select 1 from pg_roles where rolname = ${role}`);
  const command = known ? 'alter' : 'create';
  await admin.query(
    `${command} role ${role} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
  );
}

/** The owner migrates, the app works; the app owns nothing, so every right of its is one that a migration granted. */
export async function prepareDatabase(adminUrl: string, passwords: RolePasswords, database = DATABASE): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Programs that start together come one after the other; the lock ends with the connection.
    await executorOn(admin)(sql`select pg_advisory_lock(${ONE_AT_A_TIME})`);
    await ensureRole(admin, OWNER_ROLE, passwords.owner);
    await ensureRole(admin, APP_ROLE, passwords.app);
    const known = await exists(admin, sql`select 1 from pg_database where datname = ${database}`);
    if (!known) await admin.query(`create database ${pg.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
    await admin.query(`revoke temporary on database ${pg.escapeIdentifier(database)} from public`);
  } finally {
    await admin.end();
  }
}

/** The address at which a role reaches a database of the embedded server. */
export function roleUrl(port: number, role: string, password: string, database = DATABASE): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The role that an address signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
