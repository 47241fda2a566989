// The statement over the API: columns, rates with their definitions, and the cases behind a figure.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import {
  anAcceptedCase,
  aRegisteredCase,
  aRegistration,
  CLERK,
  FAR_AWAY,
  HEAD,
  NEXT_DOOR,
  SANYU,
  seen,
  SUPERVISOR,
  today,
} from './registrations.js';

const api = useApi();

beforeAll(async () => {
  await aRegisteredCase(api());
  await anAcceptedCase(api());
  const failed = await anAcceptedCase(api());
  const ending = { ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: { manner: 'WRITTEN', on: today(api()) } };
  await api().as(HEAD).change('terminate', seen(failed, ending));
}, 60_000);

const MONTH = { from: '2026-06-01', to: '2026-06-30' };
const COLUMNS = 'openBefore registered accepted settled failed closed openAfter acceptedAmount';
const LINE = `key ledgerClass reopened tally { ${COLUMNS} } rates { code numerator denominator percent definition { zh en } }`;
const STATEMENT = `query ($input: StatementInput!) { statement(input: $input) { asOf cut readFrom from to by
  lines { ${LINE} parts { ${LINE} } room { name } division { name level } } } }`;

async function linesOf(input: object): Promise<Json[]> {
  const { data, errors } = await api()
    .as(SUPERVISOR)
    .send(STATEMENT, { input: { ...MONTH, ...input } });
  expect(errors).toEqual([]);
  return data.statement.lines;
}

test('the columns of a month add up, and each rate stands with its integers and its definition', async () => {
  const [line] = await linesOf({ filter: { classes: ['PEOPLE'] } });
  const counts = { openBefore: 0, registered: 3, accepted: 2, settled: 0, failed: 1, closed: 1, openAfter: 1 };
  expect(line.tally).toEqual({ ...counts, acceptedAmount: 240_000 });
  expect(line.rates[0]).toEqual({
    ...{ code: 'SR_ACCEPTED', numerator: 0, denominator: 2, percent: '0.0' },
    definition: { zh: '成功率（受理口径）', en: 'Success rate by acceptance' },
  });
});

test.each([
  ['ROOM', { key: SANYU, room: { name: expect.stringContaining('三余') }, division: null }],
  ['DIVISION', { key: '320612104', room: null, division: { name: expect.stringContaining('三余'), level: 'STREET' } }],
  ['TYPE', { key: 'NEIGHBOUR', room: null, division: null }],
  ['SOURCE', { key: 'ON_APPLICATION' }],
  ['LAYER', { key: 'L2' }],
])('by %s the line says what it is of', async (by, expected) => {
  const lines = await linesOf({ by });
  expect(lines).toEqual([
    expect.objectContaining({ ...expected, ledgerClass: 'PEOPLE', tally: expect.objectContaining({ accepted: 2 }) }),
  ]);
});

const DRILL = `query ($input: FigureInput!, $first: Int, $after: String) { drillDown(input: $input, first: $first, after: $after) {
  figure cases hidden nodes { caseId count case { number status room { name } } } next } }`;

test('behind a figure stand its cases, page by page, with as much of them as was asked for', async () => {
  const input = { ...MONTH, column: 'ACCEPTED', ledgerClass: 'PEOPLE' };
  const first = (await api().as(HEAD).send(DRILL, { input, first: 1 })).data.drillDown;
  expect(first).toMatchObject({ figure: 2, cases: 2, hidden: 0, nodes: [{ count: 1 }] });
  expect(first.nodes[0].case.number).toMatch(/通三余人调字/);
  const second = (await api().as(HEAD).send(DRILL, { input, first: 1, after: first.next })).data.drillDown;
  expect(second.next).toBeNull();
  expect(second.nodes[0].caseId).not.toBe(first.nodes[0].caseId);
});

test('who may not see the cases is told only how many they are', async () => {
  const filter = { divisionPrefix: '320612' };
  const input = { ...MONTH, column: 'SETTLED_BY_END', filter };
  expect((await api().as(NEXT_DOOR).send(DRILL, { input })).data.drillDown).toMatchObject({ figure: 0, nodes: [] });
  const accepted = (
    await api()
      .as(NEXT_DOOR)
      .send(DRILL, { input: { ...MONTH, column: 'ACCEPTED', filter } })
  ).data.drillDown;
  expect(accepted).toEqual({ figure: 2, cases: 2, hidden: 2, nodes: [], next: null });
});

describe('where no place is named', () => {
  const asked = `query ($input: StatementInput!) { statement(input: $input) { areas places { name } lines { tally { registered } } } }`;
  const of = async (person: string, filter?: object) => {
    const { data, errors } = await api()
      .as(person)
      .send(asked, { input: { ...MONTH, filter } });
    expect(errors).toEqual([]);
    const { areas, places, lines } = data.statement;
    return [areas, places.map(({ name }: Json) => name), lines[0]?.tally.registered ?? 0];
  };

  test('a statement is of the area of one’s own posts, and says so; any other is asked for and named', async () => {
    const { dispute, ...rest } = aRegistration();
    const there = { ...rest, dispute: { ...dispute, placeCode: '320371' } };
    expect((await api().as(FAR_AWAY).change('register', there)).problem).toBeNull();
    expect(await of(SUPERVISOR)).toEqual([['320612'], ['通州区'], 3]);
    expect(await of(SUPERVISOR, { types: ['NEIGHBOUR'] })).toEqual([['320612'], ['通州区'], 3]);
    expect(await of(SUPERVISOR, { divisionPrefix: '32' })).toEqual([['32'], ['江苏省'], 4]);
    expect(await of(SUPERVISOR, { divisionPrefix: '' })).toEqual([[], [], 4]);
    expect(await of(SUPERVISOR, { rooms: [SANYU] })).toEqual([[], [], 3]);
    expect((await of(NEXT_DOOR)).at(-1)).toBe(0);
    expect((await of(CLERK))[0]).toEqual(['320612104']);
  });

  test('a figure opens to the same', async () => {
    const figure = { ...MONTH, column: 'REGISTERED' };
    const opened = async (input: object) => (await api().as(SUPERVISOR).send(DRILL, { input })).data.drillDown;
    expect(await opened(figure)).toMatchObject({ figure: 3, hidden: 0 });
    expect(await opened({ ...figure, filter: { divisionPrefix: '' } })).toMatchObject({ figure: 4, hidden: 1 });
  });
});

test('the definitions of rates name numerator and denominator in both languages', async () => {
  const { data } = await api()
    .as(CLERK)
    .send('{ definitions { code zh en numerator { zh en } denominator { zh en } } }');
  expect(data.definitions.map(({ code }: Json) => code)).toEqual([
    ...['SR_ACCEPTED', 'SR_COHORT', 'SR_CLOSED', 'MR_ENDED', 'MR_DIVERTED'],
  ]);
  expect(data.definitions[2].numerator.en).toContain('less agreements annulled');
});
