// The floor: raw node:http, the statements that the app makes for the same question, no sign-in and no decryption.
// `node bench/floor.mjs` reads {url, sets} from standard input: sets[name] is a list of lists of {text, values}.
import http from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';

const { url, sets } = JSON.parse(await text(process.stdin));
const pool = new pg.Pool({ connectionString: url, max: 12, pipeline: true });
const names = new Map();
const nameOf = (statement) => names.get(statement) ?? names.set(statement, `f${names.size}`).get(statement);

const asked = (statement) => (statement.values ? { ...statement, name: nameOf(statement.text) } : statement.text);

/** What is sealed, and what only the app needs, is not sent. */
const shown = ({ listSealed, sealed, wrapped, location, sortKey, sortId, state, ...row }) => row;

async function answer(statements) {
  const client = await pool.connect();
  try {
    const results = await Promise.all(statements.map((statement) => client.query(asked(statement))));
    return JSON.stringify({ data: results.map(({ rows }) => rows.map(shown)) });
  } finally {
    client.release();
  }
}

const server = http.createServer(async (request, response) => {
  const [, name, n] = request.url.split('/');
  try {
    const body = await answer(sets[name][Number(n) % sets[name].length]);
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
