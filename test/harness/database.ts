// Gives each test file its own real PostgreSQL database, copied from a template that is migrated once per run.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { launchPostgres } from '../../src/tools/embedded/launch.js';
import { bySocket } from '../../src/tools/embedded/socket.js';
import { migrate } from '../../src/adapters/persistence/database/migrate.js';
import { type Orm, openOrm } from '../../src/adapters/persistence/database/orm.js';
import { APP_ROLE, OWNER_ROLE, prepareDatabase, roleUrl } from '../../src/adapters/persistence/database/roles.js';
import { once, runFolder } from './once.js';

export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/** How a template is made: a copy of `base`, then `prepare`. Made once per run under its name. */
export interface Recipe {
  name: string;
  base?: Recipe;
  prepare(urls: DatabaseUrls): Promise<void>;
}

interface Cluster {
  adminUrl: string;
  port: number;
  socket: string | null;
  owner: string;
  app: string;
}

type Rows = Record<string, unknown>[];

/** A database with nothing but the two roles. */
export const EMPTY: Recipe = { name: 'empty', prepare: async () => undefined };

/** The usual one: all migrations have run. */
export const MIGRATED: Recipe = {
  name: 'migrated',
  base: EMPTY,
  prepare: async (urls) => void (await migrate(urls)),
};

async function startCluster(): Promise<Cluster> {
  const { adminUrl, port, socket, secrets } = await launchPostgres(runFolder(), { durable: false });
  await prepareDatabase(adminUrl, secrets, 'fengqiao_empty');
  return { adminUrl, port, socket, owner: secrets.owner, app: secrets.app };
}

const cluster = (): Promise<Cluster> => once('cluster', startCluster);

/** The superuser's connection of this worker: opening one costs more than what is asked on it. */
let administration: pg.Pool | undefined;

async function asAdministrator(adminUrl: string, statement: string): Promise<Rows> {
  administration ??= new pg.Pool({ connectionString: adminUrl, max: 1, allowExitOnIdle: true }).on(
    'error',
    () => undefined,
  );
  return (await administration.query(statement)).rows as Rows;
}

const LEAVING_TRIES = 40;

/** Connections that were told farewell end a moment later: one cut off in that moment is an error to its pool. */
async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const there = `select from pg_stat_activity where datname = '${name}' and backend_type = 'client backend' limit 1`;
  for (let tries = 0; tries < LEAVING_TRIES && (await asAdministrator(adminUrl, there)).length > 0; tries++)
    await pause(5);
  await asAdministrator(adminUrl, `drop database if exists ${name} with (force)`);
}

async function runOnce<T extends Rows = Rows>(url: string, sql: string, values?: unknown[]): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T;
  } finally {
    await client.end();
  }
}

function urlsOf({ port, socket, owner, app }: Cluster, name: string): DatabaseUrls {
  const [ownerUrl, appUrl] = [roleUrl(port, OWNER_ROLE, owner, name), roleUrl(port, APP_ROLE, app, name)];
  return { ownerUrl: bySocket(ownerUrl, socket), appUrl: bySocket(appUrl, socket) };
}

/** Files are copied as they are: going through the server's own log, which is the default, takes three times as long. */
async function copyDatabase({ adminUrl }: Cluster, template: string, name: string): Promise<void> {
  await asAdministrator(
    adminUrl,
    `create database ${name} template ${template} owner ${OWNER_ROLE} strategy file_copy`,
  );
  await asAdministrator(adminUrl, `revoke temporary on database ${name} from public`);
}

async function template(recipe: Recipe): Promise<string> {
  const at = await cluster();
  const name = `fengqiao_${recipe.name}`;
  if (!recipe.base) return name;
  const base = await template(recipe.base);
  return once(`template-${recipe.name}`, async () => {
    await copyDatabase(at, base, name);
    await recipe.prepare(urlsOf(at, name));
    return name;
  });
}

export class FreshDatabase {
  readonly #orms: Orm[] = [];
  readonly #owner: pg.Pool;
  readonly #app: pg.Pool;

  constructor(
    readonly name: string,
    readonly ownerUrl: string,
    readonly appUrl: string,
    private readonly adminUrl: string,
  ) {
    this.#owner = new pg.Pool({ connectionString: ownerUrl, max: 4 });
    this.#app = new pg.Pool({ connectionString: appUrl, max: 8 });
    for (const pool of [this.#owner, this.#app]) pool.on('error', () => undefined);
  }

  /** One statement (or several without values) as the role that migrates. */
  async asOwner<T extends Rows = Rows>(sql: string, values?: unknown[]): Promise<T> {
    return (await this.#owner.query(sql, values)).rows as T;
  }

  /** One statement as the role that the server works with. */
  async asApp<T extends Rows = Rows>(sql: string, values?: unknown[]): Promise<T> {
    return (await this.#app.query(sql, values)).rows as T;
  }

  /** One statement as the superuser, on the cluster that all test files share. */
  async asAdmin<T extends Rows = Rows>(sql: string): Promise<T> {
    return runOnce<T>(this.adminUrl, sql);
  }

  /** A connection of the app role for tests that need a transaction of their own; release it. */
  appClient(): Promise<pg.PoolClient> {
    return this.#app.connect();
  }

  async orm(onStatement?: (sql: string) => void): Promise<Orm> {
    const orm = await openOrm({ url: this.appUrl, onStatement, connections: 8 });
    this.#orms.push(orm);
    return orm;
  }

  async drop(): Promise<void> {
    for (const orm of this.#orms) await orm.close(true);
    await Promise.all([this.#owner.end(), this.#app.end()]);
    await dropDatabase(this.adminUrl, this.name);
  }
}

/** A database of one's own, 0.1 s; drop it in the end. */
export async function freshDatabase(recipe: Recipe = MIGRATED): Promise<FreshDatabase> {
  const at = await cluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await copyDatabase(at, await template(recipe), name);
  const { ownerUrl, appUrl } = urlsOf(at, name);
  return new FreshDatabase(name, ownerUrl, appUrl, at.adminUrl);
}

/** One database for all tests of a file, made before the first and dropped after the last. */
export function useDatabase(recipe: Recipe = MIGRATED): () => FreshDatabase {
  let database: FreshDatabase | undefined;
  beforeAll(async () => {
    database = await freshDatabase(recipe);
  }, 300_000);
  afterAll(async () => {
    await database?.drop();
  });
  return () => {
    if (!database) throw new Error('the database is there only while a test runs');
    return database;
  };
}
