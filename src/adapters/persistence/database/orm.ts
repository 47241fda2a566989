// Opens MikroORM on one database address.
import type { EntityName, MetadataStorage } from '@mikro-orm/core';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { BoundDriver } from './bound-driver.js';
import { TurnSocket } from './turn-socket.js';
import { TABLES } from '../tables/all.js';

export type Orm = MikroORM;

export interface OrmOptions {
  url: string;
  /** Most connections at once; the embedded server has 200 for all processes together. */
  connections?: number;
  /** Receives every SQL text, for the tests that count statements. Values of parameters are in the text: never log it. */
  onStatement?: (sql: string) => void;
}

/** Settings common to every connection; `more` is for the migrator. */
export function ormSettings(options: OrmOptions, more: Options = {}): Options {
  const { onStatement } = options;
  const address = new URL(options.url);
  /** The folder of a socket, as other PostgreSQL programs write it; MikroORM reads only what stands before the `?`. */
  const folder = address.searchParams.get('host');
  return {
    driver: BoundDriver,
    clientUrl: options.url,
    dbName: decodeURIComponent(address.pathname.slice(1)),
    entities: [...TABLES],
    allowGlobalContext: false,
    forceUtcTimezone: true,
    pool: { min: 0, max: options.connections ?? 12 },
    // Statements that nobody waits between go out together (see transaction.ts, turn-socket.ts).
    driverOptions: {
      ...{ application_name: 'fengqiao', pipeline: true, stream: () => new TurnSocket() },
      ...(folder && { host: folder }),
    },
    ...(onStatement && { onQuery: reportStatements(onStatement) }),
    ...more,
  };
}

function reportStatements(report: (sql: string) => void): (sql: string) => string {
  return (sql) => {
    report(sql);
    return sql;
  };
}

/** What MikroORM finds of the tables, the same for every address: found once in a process. */
let mapping: MetadataStorage | undefined;

/** An ORM on a mapping that another has found: what its constructor does when it has looked for itself. */
function onMapping(settings: Options, known: MetadataStorage): Orm {
  const orm = new MikroORM({ ...settings, discovery: { skipSyncDiscovery: true } });
  orm.driver.setMetadata(known);
  orm.em = Object.assign(orm.driver.createEntityManager(), { global: true }) as Orm['em'];
  known.decorate(orm.em);
  const getMetadata = (entity?: EntityName) => (entity ? known.get(entity) : known);
  return Object.assign(orm, { getMetadata }) as Orm;
}

/** Not by `init`, which looks for every extension that might be installed: what is used is named. */
export async function openOrm(options: OrmOptions): Promise<Orm> {
  const settings = ormSettings(options);
  if (mapping) return onMapping(settings, mapping);
  const first = new MikroORM(settings);
  mapping = first.getMetadata();
  return first;
}
