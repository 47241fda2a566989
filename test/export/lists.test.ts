// Every list as a file holds what the list shows its viewer over GraphQL, in its order, and nothing else.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { EXPORTED_LISTS } from '../../src/adapters/graphql/export/lists.js';
import type { GraphQLSchema } from 'graphql';
import { theSchema } from '../graphql/schema.js';
import { type Json, useApi, withAccounts } from '../graphql/client.js';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { type Sheet, take } from './files.js';

const api = useApi(withAccounts('demo_accounts', DEMO));
interface Viewer {
  readonly name: string;
  readonly role: string;
  readonly room: string | null;
}
let viewers: Viewer[];

/** For each role the person whose place has most cases. */
const VIEWERS = `
  select distinct on (t.role) p.name, t.role, t.room_id as room from post t join person p on p.id = t.person_id
  where t.valid_to is null order by t.role, (select count(*) from assignment a where a.person_id = t.person_id) desc,
    (select count(*) from case_file c where c.room_id = t.room_id) desc`;

beforeAll(async () => {
  api().app.clock.at = PRESENT;
  viewers = await api().app.db.asOwner<Viewer[] & Json[]>(VIEWERS);
});

const CASE =
  'displayNo number status amount registeredOn changedAt overdue room { name } mediators { name } parties { applicant moreApplicants }';
const OFFER = 'displayNo status from { name } dueOn caseVisible parties { applicant moreApplicants }';

/** Every row of the list, page by page. */
async function listed(person: string, call: string, fields: string): Promise<Json[]> {
  const rows: Json[] = [];
  for (let after: string | null = null; ; ) {
    const page = call.replace('(', `(first: 7, ${after ? `after: "${after}", ` : ''}`);
    const { data, errors }: Json = await api().as(person).send(`{ page: ${page} { nodes { ${fields} } next } }`);
    expect(errors).toEqual([]);
    rows.push(...data.page.nodes);
    after = data.page.next;
    if (!after) return rows;
  }
}

const shownName = ({ parties }: Json): string | null => {
  if (!parties || (parties.applicant === null && parties.moreApplicants === 0)) return null;
  const rest = parties.moreApplicants > 0 ? ` 等${parties.moreApplicants + 1}人` : '';
  return `${parties.applicant ?? '—'}${rest}`;
};
let schema: GraphQLSchema | undefined;
const labels = async (name: string): Promise<Record<string, string>> => {
  schema ??= await theSchema();
  const values: Json[] = (schema.getType(name) as Json).getValues();
  return Object.fromEntries(values.map((value) => [value.name, value.description.split(' — ')[0]]));
};

async function caseRows(rows: readonly Json[]): Promise<Sheet> {
  const status = await labels('CaseStatus');
  return rows.map((row) => ({
    ...{ 登记号: row.displayNo, 案号: row.number, 状态: status[row.status], 办理点: row.room.name },
    '争议金额（元）': row.amount === null ? null : row.amount / 100,
    登记日期: row.registeredOn && new Date(row.registeredOn),
    最近变更: toSecond(new Date(Date.parse(row.changedAt) + 28_800_000)),
    ...{ 申请人: shownName(row), 已逾期: row.overdue ? '是' : '否' },
    调解员: row.mediators.map(({ name }: Json) => name).join('、') || null,
  }));
}

async function offerRows(rows: readonly Json[]): Promise<Sheet> {
  const status = await labels('ReferralStatus');
  return rows.map((row) => ({
    ...{ 登记号: row.displayNo, 转办状态: status[row.status], 转出办理点: row.from.name, 申请人: shownName(row) },
    答复期限: row.dueOn && new Date(row.dueOn),
  }));
}

/** A serial of Excel's holds a second, but not each millisecond of it. */
const toSecond = (cell: Json): Json =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;

/** The columns of the file that are compared. */
const only = (sheet: Sheet, like: Sheet): Sheet =>
  sheet.map((row) => Object.fromEntries(Object.keys(like[0] ?? {}).map((header) => [header, toSecond(row[header])])));

interface Asked {
  readonly call: string;
  readonly given: object;
}
const CASE_LISTS: Record<string, (viewer: Viewer) => Asked> = {
  'cases, largest first': () => ({ call: 'cases(sort: AMOUNT)', given: { sort: 'AMOUNT' } }),
  'cases, filtered': () => ({
    call: 'cases(sort: NEXT_DUE, filter: { open: true, acceptedFrom: "2026-03-01" })',
    given: { sort: 'NEXT_DUE', filter: { open: true, acceptedFrom: '2026-03-01' } },
  }),
  'cases, overdue': () => ({ call: 'cases(filter: { due: OVERDUE })', given: { filter: { due: 'OVERDUE' } } }),
  myCaseload: () => ({ call: 'myCaseload(presiding: true)', given: { presiding: true } }),
  roomCases: ({ room }) => ({
    call: `roomCases(sort: ACCEPTED, roomId: "${room}")`,
    given: { sort: 'ACCEPTED', roomId: room },
  }),
  desk: ({ room }) => ({ call: `desk(roomId: "${room}")`, given: { roomId: room } }),
};
const OFFER_LISTS: Record<string, (viewer: Viewer) => Asked> = {
  incomingReferrals: () => ({ call: 'incomingReferrals(sort: DUE)', given: { sort: 'DUE' } }),
  outgoingReferrals: () => ({ call: 'outgoingReferrals(open: false)', given: { open: false } }),
};

describe('for every role', () => {
  test.each([...Object.keys(CASE_LISTS), ...Object.keys(OFFER_LISTS)])(
    '%s',
    async (name) => {
      const list = name.split(',')[0];
      const offers = name in OFFER_LISTS;
      let most = 0;
      for (const viewer of viewers) {
        const { call, given } = ((offers ? OFFER_LISTS : CASE_LISTS)[name] as (viewer: Viewer) => Asked)({
          ...viewer,
          room: viewer.room ?? viewers.find(({ role }) => role === 'ROOM_HEAD')?.room ?? '',
        });
        const rows = await listed(viewer.name, call, offers ? OFFER : CASE);
        const expected = await (offers ? offerRows : caseRows)(rows);
        const { rows: sheet, error } = await take(api(), viewer.name, `${list}.xlsx`, given);
        expect([viewer.role, error, only(sheet, expected)]).toEqual([viewer.role, null, expected]);
        most = Math.max(most, rows.length);
      }
      expect(most).toBeGreaterThan(0);
    },
    60_000,
  );
});

const HEAD = () => viewers.find(({ role }) => role === 'ROOM_HEAD')?.name as string;
const SUPERVISOR = '娄敬业';

test('the CSV holds the same rows as the workbook, its headers in English on request', async () => {
  const xlsx = await take(api(), HEAD(), 'cases.xlsx');
  const csv = await take(api(), HEAD(), 'cases.csv', {}, { 'accept-language': 'en' });
  expect(csv.rows.map((row) => [row['display number'], row['amount (yuan)']])).toEqual(
    xlsx.rows.map((row) => [row['登记号'], String(row['争议金额（元）'] ?? '')]),
  );
  expect(new Set(csv.rows.map((row) => row['overdue']))).toEqual(new Set(['yes', 'no']));
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toContain('filename="cases-2026-11-20.csv"');
  expect(decodeURIComponent(xlsx.headers.get('content-disposition') ?? '')).toContain(
    "UTF-8''全部案件-2026-11-20.xlsx",
  );
});

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('a statement', () => {
  const asked = `query ($input: StatementInput!) { statement(input: $input) {
    lines { key suppressed ledgerClass room { name } tally { registered settled agreedAmount } rates { code percent } parts { key tally { registered } } } } }`;

  test.each(['NONE', 'ROOM', 'TYPE', 'DIVISION'])('by %s has the lines that are shown, and no other', async (by) => {
    let hidden = 0;
    for (const person of [HEAD(), SUPERVISOR, '萧敬之']) {
      const input = { ...YEAR, by, filter: { divisionPrefix: by === 'TYPE' ? '320612004008' : '3206' } };
      const { data } = await api().as(person).send(asked, { input });
      const { rows } = await take(api(), person, 'statement.xlsx', { input });
      const lines: Json[] = data.statement.lines.flatMap((line: Json) => [line, ...line.parts]);
      expect(rows.map((row) => row['登记'])).toEqual(lines.map(({ tally }) => tally?.registered ?? null));
      expect(rows.map((row) => row['分列项'] === '（不予显示）')).toEqual(
        lines.map(({ suppressed }) => suppressed ?? false),
      );
      const whole = rows.filter((_, at) => lines[at].rates);
      expect(whole.map((row) => row['协议金额（元）'])).toEqual(
        lines.filter(({ rates }) => rates).map(({ tally }) => (tally ? tally.agreedAmount / 100 : null)),
      );
      for (const row of rows) expect([row['期间起'], row['期间止']]).toEqual([new Date(YEAR.from), new Date(YEAR.to)]);
      hidden += lines.filter(({ suppressed }) => suppressed).length;
    }
    expect(hidden > 0).toBe(by === 'TYPE');
  });

  test('by type of a community is as hidden in a file as on the screen, and so are its cases', async () => {
    const filter = { divisionPrefix: '320612004008' };
    const { rows } = await take(api(), '萧敬之', 'statement.csv', { input: { ...YEAR, by: 'TYPE', filter } });
    expect(rows.map((row) => [row['分列项'], row['登记']])).toEqual([['（不予显示）', '']]);
    const figure = { ...YEAR, by: 'TYPE', key: 'NEIGHBOUR', column: 'REGISTERED', filter };
    const { error } = await take(api(), '萧敬之', 'drillDown.csv', { input: figure });
    expect(error?.code).toBe('SMALL_CELL');
  });
});

test('the cases behind a figure are those that may be seen; the others are only counted, in a line at the end', async () => {
  const input = { ...YEAR, column: 'REGISTERED', filter: { divisionPrefix: '3206' } };
  const shown =
    'query ($input: FigureInput!, $after: String) { drillDown(input: $input, first: 100, after: $after) { cases hidden next nodes { caseId case { displayNo } } } }';
  let [seen, unseen] = [0, 0];
  for (const person of [HEAD(), SUPERVISOR]) {
    const nodes: Json[] = [];
    let hidden = 0;
    for (let after: string | undefined; after !== null; ) {
      const { data }: Json = await api().as(person).send(shown, { input, after });
      nodes.push(...data.drillDown.nodes);
      ({ hidden, next: after } = data.drillDown);
    }
    const { rows } = await take(api(), person, 'drillDown.xlsx', { input });
    const cases = hidden > 0 ? rows.slice(0, -1) : rows;
    expect(cases.map((row) => row['登记号'])).toEqual(nodes.map((node: Json) => node.case.displayNo));
    if (hidden > 0) expect(rows.at(-1)?.['计数']).toContain(`另有 ${hidden} 件`);
    seen += nodes.length;
    unseen += hidden;
  }
  expect(Math.min(seen, unseen)).toBeGreaterThan(0);
});

test('every query that answers with a list can be taken out, but for the codes of the API and what is asked without an account', async () => {
  schema ??= await theSchema();
  const lists = Object.entries(schema.getQueryType()?.getFields() ?? {})
    .filter(([, { type }]) => /^\[|Page!?$/.test(String(type)))
    .map(([name]) => name);
  const others = ['statement', 'drillDown', 'mandateStatement', 'mandateDrillDown', 'calendar'];
  expect([...EXPORTED_LISTS.keys(), 'taxonomies', 'applicationPlaces'].sort()).toEqual([...lists, ...others].sort());
});
