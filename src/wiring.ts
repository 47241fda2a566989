// The composition root: which adapter fills which port, and what a running house consists of.
import { graphiqlDoor } from './adapters/graphql/graphiql.js';
import { graphqlDoor } from './adapters/graphql/server.js';
import type { Log } from './adapters/http/logging.js';
import { type RunningHttp, serveHttp } from './adapters/http/server.js';
import { type Orm, openOrm } from './adapters/persistence/orm.js';
import { askDatabase } from './adapters/persistence/readiness.js';
import type { Config } from './config.js';
import { apiSchema } from './wiring/api-schema.js';
import { type OpenDatabase, openDatabase } from './wiring/open-database.js';

export interface House {
  config: Config;
  log: Log;
  database: OpenDatabase;
  orm: Orm;
  close(): Promise<void>;
}

/** What every command needs: the migrated database and the unit of work on it. */
export async function openHouse(config: Config, log: Log): Promise<House> {
  const database = await openDatabase(config, log);
  const orm = await openOrm({ url: database.appUrl, entities: [] });
  const close = async (): Promise<void> => {
    await orm.close(true);
    await database.close();
  };
  return { config, log, database, orm, close };
}

/** Opens the doors of the house. */
export async function serveHouse({ config, log, orm }: House): Promise<RunningHttp> {
  const graphql = graphqlDoor({
    schema: await apiSchema(),
    context: async (request) => ({ requestId: request.id }),
    introspection: config.introspection,
    tellUnexpected: (error, request) => log.error({ error, request }, 'unexpected error'),
  });
  return serveHttp({
    host: config.host,
    port: config.port,
    bodyLimit: config.bodyLimit,
    log,
    readiness: () => askDatabase(orm),
    doors: config.graphiql ? [graphql, graphiqlDoor()] : [graphql],
  });
}
