// The map: open cases agree with the statement, overdue ones with the work counts, and small numbers stay inside.
import { beforeAll, expect, test } from '@jest/globals';
import { DEMO, PRESENT } from '../fixtures/demo-app.js';
import { type Json, useApi, withAccounts } from './client.js';

const statements: string[] = [];
const api = useApi(withAccounts('demo_accounts', DEMO), (sql) => statements.push(sql));

const MAP = `query ($below: String) { divisionMap(below: $below) {
  division { code name level } open overdue rooms { kind count } } }`;
const OPEN = `query ($input: StatementInput!) { statement(input: $input) { lines { key tally { openAfter } } } }`;
const OVERDUE = `query ($filter: CaseFilter) { workCounts(filter: $filter) { overdue } }`;
const ROOMS = `query ($area: String) { rooms(area: $area, first: 1) { total } }`;
/** Supervises the district; has nothing to do with it. */
const [BUREAU, OUTSIDE] = ['娄敬业', '顾维民'];
const DISTRICT = '320612';

beforeAll(() => {
  api().app.clock.at = PRESENT;
});

async function answered(name: string, document: string, variables: object): Promise<Json> {
  const { data, errors }: Json = await api().as(name).send(document, variables);
  expect(errors).toEqual([]);
  return data;
}

const mapFor = async (name: string, below: string | null): Promise<Json[]> =>
  (await answered(name, MAP, { below })).divisionMap;

test('the district by street: what the book has open, what the supervisor sees overdue, every room once', async () => {
  const day = PRESENT.toISOString().slice(0, 10);
  const input = { by: 'DIVISION', from: day, to: day, filter: { divisionPrefix: DISTRICT } };
  const { lines } = (await answered(BUREAU, OPEN, { input })).statement;
  const tiles = await mapFor(BUREAU, DISTRICT);
  expect(tiles.length).toBeGreaterThan(5);
  for (const { division, open, overdue, rooms } of tiles) {
    const below = lines.filter(({ key }: Json) => key.startsWith(division.code));
    expect([division.name, open]).toEqual([
      division.name,
      below.reduce((sum: number, { tally }: Json) => sum + tally.openAfter, 0),
    ]);
    const { workCounts } = await answered(BUREAU, OVERDUE, {
      filter: { area: division.code, open: true, acceptedFrom: '2000-01-01' },
    });
    expect([division.name, overdue]).toEqual([division.name, workCounts.overdue]);
    const { total } = (await answered(BUREAU, ROOMS, { area: division.code })).rooms;
    expect([division.name, rooms.reduce((sum: number, { count }: Json) => sum + count, 0)]).toEqual([
      division.name,
      total,
    ]);
  }
  expect(tiles.some(({ overdue }) => overdue > 0)).toBe(true);
});

test('one from another district sees no number under five, nor what is overdue', async () => {
  const [inside, outside] = [await mapFor(BUREAU, DISTRICT), await mapFor(OUTSIDE, DISTRICT)];
  const small = inside.filter(({ open }) => open < 5).map(({ division }) => division.code);
  const hidden = outside.filter(({ open }) => open === null).map(({ division }) => division.code);
  expect(small.length).toBeGreaterThan(1);
  expect(hidden).toEqual(small);
  expect(outside.filter(({ open }) => open !== null).length).toBeGreaterThan(0);
  expect(outside.map(({ overdue }) => overdue)).toEqual(outside.map(() => 0));
});

test('a figure at an instant that is none is refused as such, not an error of ours', async () => {
  const drill = `query ($input: FigureInput!) { drillDown(input: $input) { figure } }`;
  const day = PRESENT.toISOString().slice(0, 10);
  const streets = { from: day, to: day, by: 'DIVISION', divisionDigits: 9, filter: { divisionPrefix: DISTRICT } };
  const input = { ...streets, column: 'OPEN_AFTER', key: '320612104', knownAt: '昨天' };
  const { errors }: Json = await api().as(BUREAU).send(drill, { input });
  expect(errors?.[0]?.extensions.code).toBe('INSTANT_MALFORMED');
});

test('every level down to the grid, with as many statements for few divisions as for many', async () => {
  const counts: number[] = [];
  let below: string | null = null;
  const levels: string[] = [];
  for (const prefix of ['32', '3206', '320612', '320612104', '320612104']) {
    statements.length = 0;
    const tiles = await mapFor(BUREAU, below);
    counts.push(statements.length);
    levels.push(tiles[0]?.division.level);
    below = tiles.find(({ division }) => division.code.startsWith(prefix))?.division.code ?? null;
  }
  expect(levels).toEqual(['PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY']);
  expect(new Set(counts.slice(1)).size).toBe(1);
});

test('what is no division code is refused', async () => {
  const { errors } = await api().as(BUREAU).send(MAP, { below: 'x%' });
  expect(errors?.[0]?.extensions['code']).toBe('DIVISION_MALFORMED');
});
