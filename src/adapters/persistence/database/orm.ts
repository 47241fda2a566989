// Opens MikroORM on one database address.
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

/** Not by `init`, which looks for every extension that might be installed: what is used is named. */
export async function openOrm(options: OrmOptions): Promise<Orm> {
  return new MikroORM(ormSettings(options));
}
