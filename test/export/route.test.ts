// What stands around a file: who may take it, what the log keeps of it, and what is left when nobody takes it to its end.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROBLEM_TEXTS } from '../../src/app/texts/problems/text-of.js';
import type { Sheet, SheetWriters } from '../../src/app/export/sheet.js';
import type { RunningHttp } from '../../src/adapters/http/server.js';
import { SHEET_WRITERS } from '../../src/adapters/spreadsheet/writers.js';
import { type Api, type Json, serve, useApi } from '../graphql/client.js';
import { aRegisteredCase, CLERK, FAR_AWAY, HEAD, SANYU } from '../graphql/registrations.js';
import { AUDITOR, FAR_SUPERVISOR, SUPERVISOR } from '../privacy/office.js';
import { take } from './files.js';

const api = useApi();
/** More than a page. */
const CASES = 102;
const lines: string[] = [];

beforeAll(async () => {
  for (let more = 0; more < CASES; more += 6)
    await Promise.all(Array.from({ length: 6 }, () => aRegisteredCase(api())));
}, 90_000);

describe('a file is refused', () => {
  const ONE = '01890000-0000-7000-8000-000000000001';
  test.each<[string, string | null, string, object, number, string]>([
    ['to who is not signed in', null, 'cases.csv', {}, 401, 'UNAUTHENTICATED'],
    ['to who may not ask for the list', HEAD, 'accountLog.csv', {}, 403, 'NOT_PERMITTED'],
    ['of a list there is none', HEAD, 'party.csv', {}, 404, 'NOT_SERVED'],
    ['of a change', HEAD, 'signOut.csv', {}, 404, 'NOT_SERVED'],
    ['in a format there is none', HEAD, 'cases.pdf', {}, 404, 'NOT_SERVED'],
    [
      'of a case that does not exist for the viewer',
      FAR_SUPERVISOR,
      'accessLog.csv',
      { caseId: ONE },
      404,
      'NOT_FOUND',
    ],
    ['for an argument the list has not', HEAD, 'cases.csv', { roomId: ONE }, 400, 'ARGUMENT_UNKNOWN'],
    ['for a page of it', HEAD, 'cases.csv', { first: 5 }, 400, 'ARGUMENT_UNKNOWN'],
    ['for a filter there is none', HEAD, 'cases.csv', { filter: { applicant: '张三' } }, 400, 'BAD_USER_INPUT'],
    ['for a filter that the list refuses', HEAD, 'cases.csv', { filter: { number: '1' } }, 400, 'SEARCH_TOO_SHORT'],
    [
      'for a text of control signs',
      HEAD,
      'cases.csv',
      { filter: { number: '\u0007\u0007\u0007' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['for half a character', HEAD, 'cases.csv', { filter: { number: '\ud800abc' } }, 400, 'TEXT_UNSOUND'],
    ['for a list of arguments', HEAD, 'cases.csv', [], 400, 'BODY_MALFORMED'],
    [
      'of a party without a reason',
      SUPERVISOR,
      'cases.csv',
      { filter: { party: '张三丰' } },
      400,
      'SEARCH_REASON_MISSING',
    ],
  ])('%s', async (_, person, file, given, status, code) => {
    const before = await logged();
    const { error, ...answer } = await take(api(), person, file, given);
    expect([answer.status, error?.code]).toEqual([status, code]);
    if (code in PROBLEM_TEXTS) expect(error?.message).toMatch(/\p{Script=Han}/u);
    expect(await logged()).toBe(before);
  });

  test('when it would hold too many rows, with how many they are', async () => {
    const few = await serve(api().app, lines, { mostRows: 3 });
    const { error, status } = await take({ ...api(), url: few.url } as Api, HEAD, 'cases.csv');
    await few.close();
    expect([status, error?.code, error?.facts]).toEqual([422, 'EXPORT_TOO_LARGE', { rows: CASES, most: 3 }]);
  });
});

const logged = async (): Promise<number> => (await api().app.db.asOwner('select 1 from export_log')).length;

describe('the log of exports', () => {
  const LOG = '{ exportLog { nodes { personName role list format rows asked { name value } requestId } } }';
  const read = async (person: string) => (await api().as(person).send(LOG)).data.exportLog?.nodes;

  test('says who took which list, how it was asked and how many rows it had; of a typed text only that there was one', async () => {
    const filter = {
      party: '缪望舒',
      partyReason: 'DUPLICATE_CHECK',
      number: 'JF2026',
      status: ['REGISTERED'],
      area: '320612',
    };
    const { rows } = await take(api(), CLERK, 'cases.xlsx', { filter, sort: 'AMOUNT' });
    await take(api(), HEAD, 'roomCases.csv', { roomId: SANYU }, { 'x-request-id': 'export-of-a-test' });
    const [second, first] = await read(AUDITOR);
    expect(second).toEqual({
      ...{ personName: HEAD, role: 'ROOM_HEAD', list: 'roomCases', format: 'csv', rows: CASES },
      ...{ asked: [{ name: 'roomId', value: SANYU }], requestId: 'export-of-a-test' },
    });
    expect([first.list, first.format, first.rows]).toEqual(['cases', 'xlsx', rows.length]);
    expect(Object.fromEntries(first.asked.map(({ name, value }: Json) => [name, value]))).toEqual({
      ...{ 'filter.party': '…', 'filter.number': '…', 'filter.partyReason': 'DUPLICATE_CHECK' },
      ...{ 'filter.status': 'REGISTERED', 'filter.area': '320612', sort: 'AMOUNT' },
    });
  });

  test('is read by who watches the area, and by nobody elsewhere', async () => {
    expect(await read(SUPERVISOR)).toEqual(await read(AUDITOR));
    expect(await read(FAR_SUPERVISOR)).toEqual([]);
    expect((await api().as(HEAD).send(LOG)).errors[0]?.extensions['code']).toBe('NOT_PERMITTED');
  });

  test('counts a search for a party once, with all that the file holds', async () => {
    const searches = () => api().app.db.asOwner<{ found: number }[]>('select found from search_log order by log_id');
    const before = (await searches()).length;
    const { rows } = await take(api(), HEAD, 'cases.csv', { filter: { party: '缪望舒' } });
    expect((await searches()).slice(before)).toEqual([{ found: rows.length }]);
  });

  test('stands before the first byte: without it there is no file', async () => {
    await api().app.db.asOwner('alter table export_log add constraint full_disk check (false) not valid');
    const { status, error } = await take(api(), HEAD, 'cases.csv');
    await api().app.db.asOwner('alter table export_log drop constraint full_disk');
    expect([status, error?.code]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(error)).not.toContain('export_log');
  });
});

test('an organisation whose name begins like a formula is harmless in a file', async () => {
  const firm = { side: 'APPLICANT', kind: 'ORGANISATION', name: '=HYPERLINK("http://x")商行' };
  await aRegisteredCase(api(), { parties: [firm, { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒' }] });
  const csv = await take(api(), HEAD, 'cases.csv');
  expect(csv.rows.map((row) => row['申请人'])).toContain(`'=HYPERLINK("http://x")商行`);
});

/** A server whose files go on only when the test lets them. */
interface Held {
  readonly api: Api;
  readonly http: RunningHttp;
  /** Resolves when the writing of a file has ended, taken or not. */
  readonly ended: Promise<void>;
  goOn(): void;
}

async function holding(over: object = {}, { endless = false } = {}): Promise<Held> {
  const gate = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  async function* write(sheet: Sheet) {
    try {
      yield Buffer.from('begun\n');
      while (endless) yield Buffer.alloc(65_536, 'x');
      await gate.promise;
      for await (const page of sheet.pages) yield Buffer.from(`${page.length}\n`);
    } finally {
      ended.resolve();
    }
  }
  const writers: SheetWriters = { ...SHEET_WRITERS, csv: { contentType: 'text/csv', write } };
  const http = await serve(api().app, lines, { writers, ...over });
  closing.push(() => http.close());
  return { api: { ...api(), url: http.url }, http, ended: ended.promise, goOn: () => gate.resolve() };
}
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function begun(held: Held, person: string, abort?: AbortSignal) {
  const headers = { 'content-type': 'application/json', ...(await api().as(person).headers()) };
  return fetch(`${held.api.url}/export/cases.csv`, { method: 'POST', headers, body: '{}', signal: abort ?? null });
}

/** Open transactions of the server; asked again until there are so many, for a rollback is under way without us. */
async function openTransactions(wanted: number): Promise<number> {
  const asked = `select count(*)::int as n from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`;
  for (let tries = 0; ; tries += 1) {
    const [{ n }] = (await api().app.db.asApp(asked)) as [{ n: number }];
    if (n === wanted || tries > 500) return n;
  }
}

describe('a file that is not taken to its end', () => {
  test('ends with the connection, and its transaction with it', async () => {
    const held = await holding();
    const connection = new AbortController();
    const answer = await begun(held, HEAD, connection.signal);
    expect(answer.status).toBe(200);
    expect(await openTransactions(1)).toBe(1);
    connection.abort();
    held.goOn();
    await held.ended;
    expect(await openTransactions(0)).toBe(0);
    expect((await take(held.api, HEAD, 'numbers.xlsx', { roomId: SANYU, year: 2026 })).status).toBe(200);
  });

  test('is given up after its time, and the client sees that it is not whole', async () => {
    const held = await holding({ longestMs: 50 }, { endless: true });
    const answer = await begun(held, HEAD);
    await held.ended;
    await expect(answer.text()).rejects.toThrow();
    expect(await openTransactions(0)).toBe(0);
    expect(lines.filter((line) => line.startsWith('{"level":50'))).toEqual([]);
  });

  test('lets this person begin no other, and others only so many', async () => {
    const held = await holding({ atOnce: 2 });
    const first = await begun(held, HEAD);
    const again = await take(held.api, HEAD, 'cases.xlsx');
    expect([again.status, again.error?.code, again.headers.get('retry-after')]).toEqual([429, 'EXPORT_BUSY', '5']);
    const second = await begun(held, CLERK);
    expect((await take(held.api, FAR_AWAY, 'cases.xlsx')).error?.code).toBe('EXPORT_BUSY');
    held.goOn();
    for (const answer of [first, second]) expect(await answer.text()).toBe('begun\n100\n3\n');
    expect(await openTransactions(0)).toBe(0);
    expect((await take(held.api, FAR_AWAY, 'cases.xlsx')).status).toBe(200);
  });

  test('breaks off with the database, and says so in the log without a row of it', async () => {
    const held = await holding();
    const answer = await begun(held, HEAD);
    await api().app.db.asApp(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    );
    held.goOn();
    await expect(answer.text()).rejects.toThrow();
    await held.ended;
    expect((await take(api(), HEAD, 'cases.csv')).status).toBe(200);
  });
});
