// The statement over the API: columns, rates with their definitions, and the cases behind a figure.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import {
  anAcceptedCase,
  aRegisteredCase,
  CLERK,
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
  const input = { ...MONTH, column: 'SETTLED_BY_END' };
  expect((await api().as(NEXT_DOOR).send(DRILL, { input })).data.drillDown).toMatchObject({ figure: 0, nodes: [] });
  const accepted = (
    await api()
      .as(NEXT_DOOR)
      .send(DRILL, { input: { ...MONTH, column: 'ACCEPTED' } })
  ).data.drillDown;
  expect(accepted).toEqual({ figure: 2, cases: 2, hidden: 2, nodes: [], next: null });
});

test('the definitions of rates name numerator and denominator in both languages', async () => {
  const { data } = await api()
    .as(CLERK)
    .send('{ definitions { code zh en numerator { zh en } denominator { zh en } } }');
  expect(data.definitions.map(({ code }: Json) => code)).toEqual(['SR_ACCEPTED', 'SR_COHORT', 'SR_CLOSED']);
  expect(data.definitions[2].numerator.en).toContain('less agreements annulled');
});
