// Requests that are none: refused with a status of the client's, never with one of ours, and never with what is inside.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenServer, openServices } from './open-http.js';
import { posted, type RawAnswer, sendRaw } from './raw.js';

let server: OpenServer;
beforeAll(async () => {
  server = await openServices({ http: { requestTimeoutMs: 1_500 } });
});
afterAll(() => server.close());

const HELLO = '{"query":"{ hello }"}';
const INSIDE = /\bat \/|node_modules|\.js:|\.ts:|Error:|stack|FST_|HPE_/;

function codeOf({ body }: RawAnswer): unknown {
  return (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
}

const bad = Buffer.concat([
  Buffer.from('{"query":"{ echo(text: \\"'),
  Buffer.from([0xc3, 0x28, 0xff]),
  Buffer.from('\\") }"}'),
]);

test.each<[string, (string | Buffer)[], number, string]>([
  ['bytes that are no UTF-8', posted(bad), 400, 'BODY_NOT_UTF8'],
  ['GB18030', posted(HELLO, ['Content-Type: application/json; charset=gb18030']), 415, 'CONTENT_TYPE_UNKNOWN'],
  ['a body of text', posted(HELLO, ['Content-Type: text/plain']), 415, 'CONTENT_TYPE_UNKNOWN'],
  ['a body of XML', posted('<query/>', ['Content-Type: application/xml']), 415, 'CONTENT_TYPE_UNKNOWN'],
  ['a type that is none', posted(HELLO, ['Content-Type: ;;;']), 415, 'CONTENT_TYPE_UNKNOWN'],
  ['half a JSON', posted('{"query":'), 400, 'BODY_MALFORMED'],
  ['an empty body', posted(''), 400, 'BODY_MALFORMED'],
  ['a poisoned prototype', posted('{"query":"{ hello }","__proto__":{"a":1}}'), 400, 'BODY_MALFORMED'],
  ['a body beyond the limit', posted(`{"query":"${' '.repeat(30_000)}"}`), 413, 'BODY_TOO_LARGE'],
  [
    'an address that is none',
    ['GET /%zz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n'],
    400,
    'ADDRESS_MALFORMED',
  ],
  [
    'a way that nobody goes',
    ['GET /.git/config HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n'],
    404,
    'NOT_SERVED',
  ],
  ['a method that is none', ['BREW /graphql HTTP/1.1\r\nHost: here\r\n\r\n'], 400, 'REQUEST_MALFORMED'],
  ['no HTTP at all', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'], 400, 'REQUEST_MALFORMED'],
  [
    'a header of 40 kB',
    [`GET /graphql HTTP/1.1\r\nHost: here\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`],
    431,
    'HEADERS_TOO_LARGE',
  ],
  [
    'three thousand headers',
    [
      `GET /graphql HTTP/1.1\r\nHost: here\r\n${Array.from({ length: 3_000 }, (_, i) => `X-${i}: ${i}`).join('\r\n')}\r\n\r\n`,
    ],
    431,
    'HEADERS_TOO_LARGE',
  ],
  [
    'two lengths',
    ['POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n{}{}'],
    400,
    'REQUEST_MALFORMED',
  ],
  [
    'a length and chunks at once',
    ['POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    400,
    'REQUEST_MALFORMED',
  ],
  [
    'a body packed with gzip',
    posted(HELLO, ['Content-Encoding: gzip', 'Content-Type: application/json+gzip']),
    415,
    'CONTENT_TYPE_UNKNOWN',
  ],
])('%s', async (_what, parts, status, code) => {
  const answer = await sendRaw(server.url, parts, false);
  expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  expect(answer.body).not.toMatch(INSIDE);
});

test.each([
  ['a host that is no host', 'POST /graphql HTTP/1.1\r\nHost: [::bad\r\n'],
  ['a host with odd signs', 'POST /graphql HTTP/1.1\r\nHost: %00"<>\r\n'],
  ['no host, as HTTP 1.0 allows', 'POST /graphql HTTP/1.0\r\n'],
  ['an address whole', 'POST http://elsewhere.example/graphql HTTP/1.1\r\nHost: elsewhere.example\r\n'],
])('%s changes nothing about the answer', async (_what, start) => {
  const head = `${start}Content-Type: application/json\r\nConnection: close\r\nContent-Length: ${HELLO.length}\r\n\r\n`;
  const { status, body } = await sendRaw(server.url, [head, HELLO], false);
  expect([200, 404]).toContain(status);
  if (status === 200) expect(JSON.parse(body)).toEqual({ data: { hello: 'world' } });
});

test.each([
  ['{"query":"{ hello }","variables":[1]}', 400],
  ['{"query":"{ hello }","variables":"x"}', 400],
  ['{"query":"{ hello }","extensions":7}', 400],
  ['{"query":"{ hello }","operationName":{}}', 400],
  ['{"query":["{ hello }"]}', 400],
  ['{"query":{"kind":"Document"}}', 400],
  ['7', 400],
  ['null', 400],
  ['"{ hello }"', 400],
  ['{"query":"{ hello }","query":"{ nothing }"}', 200],
  ['{"query":"subscription { a }"}', 400],
  ['{"query":"query A { hello } query B { hello }"}', 400],
  ['{"query":"{ hello }","operationName":"\\u0000"}', 400],
  ['{"query":"{ echo(text: 1e400) }"}', 200],
])('%s is told what is wrong with it', async (body, status) => {
  const answer = await server.post(body);
  expect(answer.status).toBe(status);
  const text = await answer.text();
  expect(text).toContain('"errors"');
  expect(text).not.toMatch(INSIDE);
});

test('a body that trickles in is cut off, and others are served meanwhile', async () => {
  const [started, before] = [Date.now(), server.lines.length];
  const slow = sendRaw(
    server.url,
    ['POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'],
    false,
  );
  expect((await server.post({ query: '{ hello }' })).status).toBe(200);
  const answer = await slow;
  expect(answer.status).toBe(408);
  expect(codeOf(answer)).toBe('TOO_SLOW');
  expect(answer.body).toContain('请求发送过慢，已中断。 The request came too slowly.');
  const lines = server.lines.slice(before);
  const told = lines.filter((line) => line.includes('cut off')).map((line) => JSON.parse(line));
  expect(told).toMatchObject([{ level: 30, code: 'BODY_CUT_OFF' }]);
  expect(lines.filter((line) => /DATABASE_AWAY|request failed|"at":/.test(line))).toEqual([]);
  // After the second and a half that this server was given, and long before the usual time.
  expect(Date.now() - started).toBeLessThan(20_000);
});

test('headers that never end are cut off', async () => {
  expect((await sendRaw(server.url, ['GET /graphql HTTP/1.1\r\nHost: here\r\n'], false)).status).toBe(408);
});

test('a database that is away is told as such, with a time to come again', async () => {
  const answer = await server.post({ query: '{ hello away }' }, { 'accept-language': 'en' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  const text = await answer.text();
  expect(JSON.parse(text).errors).toMatchObject([{ path: ['away'], extensions: { code: 'DATABASE_AWAY' } }]);
  expect(text).not.toMatch(/ECONNREFUSED|10\.0\.0\.1/);
});
