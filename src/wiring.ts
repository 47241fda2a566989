// The composition root: the doors of a house, opened to the world.
import { contextsOf } from './adapters/graphql/context.js';
import { graphiqlDoor } from './adapters/graphql/graphiql.js';
import { graphqlDoor } from './adapters/graphql/server.js';
import { type RunningHttp, serveHttp } from './adapters/http/server.js';
import { askDatabase } from './adapters/persistence/readiness.js';
import { apiSchema } from './wiring/api-schema.js';
import type { House } from './wiring/house.js';
import { openHouse } from './wiring/open-house.js';
import { openDoors } from './wiring/open-doors.js';
import { startSweeping } from './wiring/sweeping.js';

export { type House, openHouse };

/** Serves the house; closing first stops taking requests, then waits for the sweep. */
export async function serveHouse(house: House): Promise<RunningHttp> {
  const { config, log, orm } = house;
  const graphql = graphqlDoor({
    schema: await apiSchema(),
    context: contextsOf(openDoors(house)),
    introspection: config.introspection,
    tellUnexpected: (error, request) => log.error({ error, request }, 'unexpected error'),
  });
  const http = await serveHttp({
    host: config.host,
    port: config.port,
    bodyLimit: config.bodyLimit,
    log,
    readiness: () => askDatabase(orm),
    doors: config.graphiql ? [graphql, graphiqlDoor()] : [graphql],
  });
  const stopSweeping = startSweeping(house);
  const close = async (): Promise<void> => {
    await http.close();
    await stopSweeping();
  };
  return { ...http, close };
}
