// The statement of entrusted mediation over the API, beside the one of cases and never blended with it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fileOf } from '../fixtures/acts.js';
import { A_COURT, turnedInBook } from '../fixtures/offered.js';
import { take } from '../export/files.js';
import type { AuthorityRef } from '../../src/domain/case/authority.js';
import { type Json, useApi } from './client.js';
import { aRegisteredCase, FAR_AWAY, HEAD, NEXT_DOOR, SANYU, SUPERVISOR } from './registrations.js';

const api = useApi();
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const COMMISSION: AuthorityRef = {
  ...A_COURT,
  id: '6a1f0c3e-5b0e-5d3a-9f53-0f2c8f6f9999',
  kind: 'ARBITRATION_COMMISSION',
};
const MANDATED: [string[], AuthorityRef, string][] = [
  [['offered', 'taken', 'agreed'], A_COURT, '2026-03-10'],
  [['offered', 'taken', 'agreed'], A_COURT, '2026-03-11'],
  [['offered', 'taken', 'failed'], A_COURT, '2026-04-02'],
  [['offered', 'declined'], A_COURT, '2026-04-02'],
  [['offered', 'taken'], A_COURT, '2026-05-06'],
  [['offered', 'taken', 'agreed'], COMMISSION, '2026-05-06'],
];

beforeAll(async () => {
  for (const [words, authority, on] of MANDATED) {
    const { id } = await aRegisteredCase(api());
    await turnedInBook(api().app, (await fileOf(api().app, id)).state, words, { on, authority });
  }
}, 60_000);

const ASKED = `query ($input: MandateStatementInput!) { mandateStatement(input: $input) { asOf cut readFrom areas places { name }
  lines { key mandateClass authorityName suppressed room { name } division { name }
    tally { offered taken declined agreed failed ended running waitingAfter offeredAgreed }
    rates { code numerator denominator percent definition { zh en numerator { zh } denominator { en } } } }
  stationTotal { ownCases { accepted } mandates { accepted } total { accepted settled closed } } } }`;

async function asked(input: object, person = SUPERVISOR): Promise<Json> {
  const { data, errors } = await api()
    .as(person)
    .send(ASKED, { input: { ...YEAR, ...input } });
  expect(errors).toEqual([]);
  return data.mandateStatement;
}

test('courts and commissions have a line each, and both rates stand with their integers and definitions', async () => {
  const { lines, readFrom, areas } = await asked({});
  expect([areas, readFrom]).toEqual([['320612'], 'CELLS']);
  expect(lines.map(({ mandateClass }: Json) => mandateClass)).toEqual(['ARBITRATION', 'COURT']);
  const court = lines[1];
  expect(court.tally).toEqual({
    ...{ offered: 5, taken: 4, declined: 1, agreed: 2, failed: 1, ended: 3, running: 1, waitingAfter: 0 },
    offeredAgreed: 2,
  });
  expect(
    court.rates.map(({ code, numerator, denominator, percent }: Json) => [code, numerator, denominator, percent]),
  ).toEqual([
    ['MR_ENDED', 2, 3, '66.7'],
    ['MR_DIVERTED', 2, 5, '40.0'],
  ]);
  expect(court.rates[0].definition).toEqual({
    ...{ zh: '委托调解成功率（接受后办结口径）', en: 'Rate of entrusted mediation by ending' },
    numerator: { zh: '期内以达成协议结束的委托' },
    denominator: { en: 'mandates that ended in the period after a room had taken them' },
  });
});

test('the statement of cases does not know of them', async () => {
  const { data } = await api()
    .as(SUPERVISOR)
    .send(
      'query ($input: StatementInput!) { statement(input: $input) { lines { ledgerClass tally { registered accepted settled } } } }',
      {
        input: YEAR,
      },
    );
  expect(data.statement.lines).toEqual(
    [{ ledgerClass: null, tally: { registered: MANDATED.length, accepted: 0, settled: 0 } }].map((line) => ({
      ...line,
      ledgerClass: data.statement.lines[0].ledgerClass,
    })),
  );
});

test.each([
  ['ROOM', { key: SANYU, room: { name: expect.stringContaining('三余') } }],
  ['DIVISION', { key: '320612104', division: { name: expect.stringContaining('三余') } }],
  ['AUTHORITY', { key: A_COURT.id }],
  ['TYPE', { key: 'NEIGHBOUR' }],
])('by %s the line says what it is of', async (by, expected) => {
  const { lines } = await asked({ by, filter: { classes: ['COURT'] } });
  expect(lines).toEqual([
    expect.objectContaining({ ...expected, mandateClass: 'COURT', tally: expect.objectContaining({ offered: 5 }) }),
  ]);
});

test('a part of a month is read from entries, what was recorded later is not known earlier', async () => {
  const march = await asked({ from: '2026-03-11', to: '2026-04-01' });
  expect(march.readFrom).toBe('CELLS_AND_ENTRIES');
  expect(march.lines[0].tally).toMatchObject({ offered: 1, agreed: 1, offeredAgreed: 1 });
  expect(await asked({ knownAt: '2026-01-01T00:00:00Z' })).toMatchObject({ readFrom: 'ENTRIES', lines: [] });
});

test('of an authority that is named, the statement is of everywhere', async () => {
  const { lines, areas } = await asked({ filter: { authorities: [COMMISSION.id] } }, FAR_AWAY);
  expect([areas, lines.map(({ mandateClass }: Json) => mandateClass)]).toEqual([[], ['ARBITRATION']]);
});

describe('behind a figure', () => {
  const DRILL = `query ($input: MandateFigureInput!, $after: String) { mandateDrillDown(input: $input, first: 2, after: $after) {
    figure cases hidden nodes { caseId count case { displayNo } } next } }`;
  const input = { ...YEAR, column: 'OFFERED', mandateClass: 'COURT', filter: { divisionPrefix: '320612' } };

  test('stand its cases, page by page; who may not see them is told how many they are', async () => {
    const first = (await api().as(HEAD).send(DRILL, { input })).data.mandateDrillDown;
    expect(first).toMatchObject({ figure: 5, cases: 5, hidden: 0 });
    expect(first.nodes.map(({ case: kase }: Json) => kase.displayNo)).toHaveLength(2);
    expect((await api().as(NEXT_DOOR).send(DRILL, { input })).data.mandateDrillDown).toEqual({
      ...{ figure: 5, cases: 5, hidden: 5, nodes: [], next: null },
    });
  });

  test('of a line without a key no key is taken', async () => {
    const { errors } = await api()
      .as(HEAD)
      .send(DRILL, { input: { ...input, key: SANYU } });
    expect(errors[0]?.extensions.code).toBe('FIGURE_KEY_UNFIT');
  });
});

test('as a file it has the same lines, with the two rates', async () => {
  const { rows } = await take(api(), SUPERVISOR, 'mandateStatement.xlsx', { input: { ...YEAR, by: 'ROOM' } });
  expect(rows.map((row) => [row['委托'], row['达成协议'], row['委托调解成功率（接受后办结口径）']])).toEqual([
    [1, 1, 1],
    [5, 2, expect.closeTo(0.667)],
  ]);
  const figure = { ...YEAR, column: 'AGREED', mandateClass: 'COURT' };
  const behind = await take(api(), HEAD, 'mandateDrillDown.csv', { input: figure });
  expect(behind.rows).toHaveLength(2);
});

test('the total of administrative stations has its two parts, where both books know what is asked', async () => {
  expect((await asked({})).stationTotal).toEqual({
    ...{ ownCases: { accepted: 0 }, mandates: { accepted: 0 }, total: { accepted: 0, settled: 0, closed: 0 } },
  });
  expect((await asked({ by: 'TYPE' })).stationTotal).toBeNull();
  expect((await asked({ filter: { authorities: [A_COURT.id] } })).stationTotal).toBeNull();
});
