// By type of dispute, in a community, a figure could tell of a person: only who looks after the place sees it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from '../graphql/client.js';
import { aRegistration } from '../graphql/registrations.js';

const api = useApi();
const COMMUNITY = '320612004008';
const VILLAGE = roomId('committee-320612004008');
/** Head of that village; supervisor of the district; a clerk of another street. */
const [HEAD, SUPERVISOR, OUTSIDER] = ['柏春华', '娄敬业', '宁亚琴'] as const;
const PERIOD = { from: '2026-06-01', to: '2026-06-30' };
const LINES = `lines { key suppressed tally { registered } rates { code } parts { key } }`;

beforeAll(async () => {
  const add = async (type: string, times: number) => {
    for (let i = 0; i < times; i += 1) {
      const { dispute, ...rest } = aRegistration();
      const input = { ...rest, roomId: VILLAGE, dispute: { ...dispute, type, placeCode: COMMUNITY } };
      const { problem } = await api().as(HEAD).change('register', input);
      if (problem) throw new Error(problem.code);
    }
  };
  await add('NEIGHBOUR', 7);
  await add('CONTRACT', 6);
  await add('MARRIAGE_FAMILY', 1);
}, 60_000);

async function statement(person: string, over: object): Promise<Record<string, number | null>> {
  const asked = `query ($input: StatementInput!) { statement(input: $input) { ${LINES} } }`;
  const { data, errors } = await api()
    .as(person)
    .send(asked, { input: { ...PERIOD, ...over } });
  expect(errors).toEqual([]);
  const lines: Json[] = data.statement.lines;
  for (const { key, suppressed, tally, rates, parts } of lines)
    if (suppressed) expect([key, tally, rates, parts]).toEqual(['', null, [], []]);
  return Object.fromEntries(lines.map(({ key, tally }) => [key, tally?.registered ?? null]));
}
const byType = { by: 'TYPE', filter: { divisionPrefix: COMMUNITY } };
const STREET = '320612004';
const HIDDEN = { '': null };

describe('a statement by type of a community', () => {
  test('is whole for its head and its supervisor', async () => {
    for (const person of [HEAD, SUPERVISOR])
      expect(await statement(person, byType)).toEqual({ NEIGHBOUR: 7, CONTRACT: 6, MARRIAGE_FAMILY: 1 });
  });

  test('is one hidden line for others, as is that of a community without a case', async () => {
    expect(await statement(OUTSIDER, byType)).toEqual(HIDDEN);
    expect(await statement(OUTSIDER, { by: 'TYPE', filter: { divisionPrefix: '320612004001' } })).toEqual(HIDDEN);
  });

  test('is hidden also by room, by division and for one type alone', async () => {
    const types = ['MARRIAGE_FAMILY'];
    for (const by of ['DIVISION', 'ROOM'])
      expect(await statement(OUTSIDER, { by, filter: { types, divisionPrefix: STREET } })).toEqual(HIDDEN);
    for (const rooms of [[VILLAGE], [VILLAGE.toUpperCase()], [`{${VILLAGE}}`]])
      expect(await statement(OUTSIDER, { by: 'NONE', filter: { types, rooms } })).toEqual(HIDDEN);
  });

  test('comes out of no difference: of a street only its own committee or the whole is told', async () => {
    const rooms = [roomId('committee-320612004')];
    expect(await statement(OUTSIDER, { by: 'TYPE', filter: { divisionPrefix: STREET } })).toMatchObject({
      CONTRACT: 6,
    });
    expect(await statement(OUTSIDER, { by: 'TYPE', filter: { rooms } })).toEqual({});
    expect(await statement(OUTSIDER, { by: 'TYPE', filter: { rooms: [...rooms, VILLAGE] } })).toEqual(HIDDEN);
    expect(await statement(OUTSIDER, { by: 'TYPE', filter: { divisionPrefix: '3206120040' } })).toEqual(HIDDEN);
  });

  test('opens no figure to who may not see its cases', async () => {
    const asked = 'query ($input: FigureInput!) { drillDown(input: $input) { figure } }';
    const figure = { ...PERIOD, ...byType, key: 'MARRIAGE_FAMILY', column: 'REGISTERED' };
    const outside = await api().as(OUTSIDER).send(asked, { input: figure });
    expect(outside.errors[0]?.extensions['code']).toBe('SMALL_CELL');
    const inside = await api().as(HEAD).send(asked, { input: figure });
    expect(inside.data.drillDown.figure).toBe(1);
  });
});

describe('other statements', () => {
  test('are never touched: without types, and by street, district and committee, for everybody', async () => {
    const types = ['MARRIAGE_FAMILY'];
    expect(await statement(OUTSIDER, { by: 'DIVISION', filter: { divisionPrefix: COMMUNITY } })).toEqual({
      [COMMUNITY]: 14,
    });
    for (const divisionPrefix of [STREET, '320612'])
      expect(await statement(OUTSIDER, { by: 'TYPE', filter: { divisionPrefix } })).toEqual({
        ...{ NEIGHBOUR: 7, CONTRACT: 6, MARRIAGE_FAMILY: 1 },
      });
    const streets = { by: 'DIVISION', divisionDigits: 9, filter: { types, divisionPrefix: '320612' } };
    expect(await statement(OUTSIDER, streets)).toMatchObject({ [STREET]: 1 });
    expect(await statement(OUTSIDER, { by: 'LAYER', filter: { types, divisionPrefix: '320612' } })).toEqual({ L2: 1 });
  });
});
