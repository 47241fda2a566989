// The peer: PostGraphile 5 on the same database, with the same settings for the row policies, without sign-in and decryption.
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeJSONPgSmartTagsPlugin } from 'postgraphile/utils';

const { url, frames } = JSON.parse(await text(process.stdin));

/** The tables have no foreign keys, so that they could be split by district; the relations are declared for the peer. */
const tags = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: {
    class: {
      assignment: {
        tags: { foreignKey: ['(home, case_id) references case_file (home, case_id)|@fieldName file|@foreignFieldName assignments', '(person_id) references person (id)|@fieldName person'] },
      },
      history: { tags: { foreignKey: ['(home, case_id) references case_file (home, case_id)|@fieldName file|@foreignFieldName events', '(person_id) references person (id)|@fieldName person'] } },
      case_file: { tags: { foreignKey: ['(room_id) references room (id)|@fieldName room', '(place_code) references division (code)|@fieldName place'] } },
    },
  },
});

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [tags],
  pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: 12 } })],
  grafast: {
    context: (context) => ({ pgSettings: frames[Number(context.node?.req.headers['x-frame']) % frames.length] }),
    explain: false,
  },
  grafserv: { graphiql: false, websockets: false, maxRequestLength: 100_000 },
  schema: { defaultBehavior: '' },
};

const instance = postgraphile(preset);
const server = http.createServer();
await instance.createServ(grafserv).addTo(server);
server.on('error', (error) => console.error(error));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
