// By type of dispute, in a community, a figure below five could tell of a person: only who may see the cases sees it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hiddenLines, isSmall } from '../../src/domain/privacy/small-cells.js';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from '../graphql/client.js';
import { aRegistration } from '../graphql/registrations.js';
import '../harness/seed.js';

const api = useApi();
const COMMUNITY = '320612004008';
const VILLAGE = roomId('committee-320612004008');
/** Head of that village; supervisor of the district; a clerk of another street. */
const [HEAD, SUPERVISOR, OUTSIDER] = ['柏春华', '娄敬业', '宁亚琴'];
const PERIOD = { from: '2026-06-01', to: '2026-06-30' };
const LINES = `lines { key suppressed tally { registered } rates { code } parts { key } }`;

beforeAll(async () => {
  const add = async (type: string, times: number) => {
    for (let i = 0; i < times; i += 1) {
      const { dispute, ...rest } = aRegistration();
      const input = { ...rest, roomId: VILLAGE, dispute: { ...dispute, type, placeCode: COMMUNITY } };
      const { problem } = await api()
        .as(HEAD as string)
        .change('register', input);
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
  for (const { suppressed, tally, rates, parts } of lines)
    if (suppressed) expect([tally, rates, parts]).toEqual([null, [], []]);
  return Object.fromEntries(lines.map(({ key, tally }) => [key, tally?.registered ?? null]));
}
const byType = { by: 'TYPE', filter: { divisionPrefix: COMMUNITY } };

describe('a statement by type of a community', () => {
  test('is whole for its head and its supervisor', async () => {
    for (const person of [HEAD, SUPERVISOR] as string[])
      expect(await statement(person, byType)).toEqual({ NEIGHBOUR: 7, CONTRACT: 6, MARRIAGE_FAMILY: 1 });
  });

  test('hides small figures from others, and one more so that none can be reckoned', async () => {
    expect(await statement(OUTSIDER as string, byType)).toEqual({
      NEIGHBOUR: 7,
      CONTRACT: null,
      MARRIAGE_FAMILY: null,
    });
  });

  test('hides them also by room, by division and for one type alone', async () => {
    const types = ['MARRIAGE_FAMILY'];
    const divisions = await statement(OUTSIDER as string, {
      by: 'DIVISION',
      filter: { types, divisionPrefix: '320612004' },
    });
    expect(divisions).toEqual({ [COMMUNITY]: null });
    const rooms = await statement(OUTSIDER as string, { by: 'ROOM', filter: { types, divisionPrefix: '320612004' } });
    expect(rooms).toEqual({ [VILLAGE]: null });
    expect(await statement(OUTSIDER as string, { by: 'NONE', filter: { types, rooms: [VILLAGE] } })).toEqual({
      '': null,
    });
  });

  test('opens no figure to who may not see its cases', async () => {
    const asked = 'query ($input: FigureInput!) { drillDown(input: $input) { figure } }';
    const figure = { ...PERIOD, ...byType, key: 'MARRIAGE_FAMILY', column: 'REGISTERED' };
    const outside = await api()
      .as(OUTSIDER as string)
      .send(asked, { input: figure });
    expect(outside.errors[0]?.extensions['code']).toBe('SMALL_CELL');
    expect(
      (
        await api()
          .as(HEAD as string)
          .send(asked, { input: figure })
      ).data.drillDown.figure,
    ).toBe(1);
  });
});

describe('other statements', () => {
  test('are never touched: without types, and by street, district and committee, for everybody', async () => {
    const outsider = OUTSIDER as string;
    expect(await statement(outsider, { by: 'DIVISION', filter: { divisionPrefix: COMMUNITY } })).toEqual({
      [COMMUNITY]: 14,
    });
    expect(await statement(outsider, { by: 'TYPE', filter: { divisionPrefix: '320612004' } })).toMatchObject({
      MARRIAGE_FAMILY: 1,
    });
    expect(await statement(outsider, { by: 'TYPE', filter: { divisionPrefix: '320612' } })).toMatchObject({
      MARRIAGE_FAMILY: 1,
    });
    expect(
      await statement(outsider, {
        by: 'DIVISION',
        divisionDigits: 9,
        filter: { types: ['MARRIAGE_FAMILY'], divisionPrefix: '320612' },
      }),
    ).toEqual({ '320612004': 1 });
  });
});

describe('which lines are hidden', () => {
  test('every line with a small figure, and never a single one beside others', () => {
    const line = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const hidden = hiddenLines(lines);
        lines.forEach((figures, at) => {
          if (figures.some(isSmall)) expect(hidden).toContain(at);
        });
        const others = lines.filter((figures, at) => !hidden.has(at) && figures.some((figure) => figure > 0));
        if (hidden.size === 1) expect(others).toEqual([]);
      }),
    );
  });
});
