// The statement of a small network: what each figure counts, and where.
import { expect, test } from '@jest/globals';
import { monthsOf } from '../../../src/app/book/months.js';
import { drillDown, type StatementLine, statement } from '../../../src/app/book/statement.js';
import type { ColumnName } from '../../../src/domain/book/columns.js';
import { idOf } from '../../domain/book/path-of.js';
import { ROOMS } from './test-book.js';
import { FEBRUARY, JANUARY, MARCH, NOBODY_HIDDEN, room, useSmallNetwork, YEAR } from './small-network.js';

const { db, testBook, reader, ask, statements } = useSmallNetwork();

const lineOf = (lines: readonly StatementLine[], key: string, reopened = false) =>
  lines.find((line) => line.key === key && line.reopened === reopened);
const percents = (line?: StatementLine) =>
  line?.rates.map(({ numerator, denominator, percent }) => `${numerator}/${denominator} ${percent}`);

test('January of a committee: settled by its end, settled ever, settled of those closed in it', async () => {
  const { lines } = await ask(JANUARY, 'ROOM');
  expect(percents(lineOf(lines, room('Sanyu')))).toEqual(['3/6 50.0', '3/6 50.0', '2/2 100.0']);
  expect(percents(lineOf(lines, room('District')))).toEqual(['0/0 —', '0/0 —', '1/1 100.0']);
});

test('a referred case is the accepting room’s by acceptance and the settling room’s by closing', async () => {
  const { lines } = await ask(JANUARY, 'ROOM');
  expect(lineOf(lines, room('Sanyu'))?.tally).toMatchObject({
    accepted: 6,
    referredOut: 1,
    settled: 2,
    settledByEnd: 3,
    openAfter: 3,
  });
  expect(lineOf(lines, room('District'))?.tally).toMatchObject({
    accepted: 0,
    referredIn: 1,
    settled: 1,
    settledByEnd: 0,
    openAfter: 0,
  });
});

test('a later settlement belongs to its own month by closing, and to January’s acceptances only ever', async () => {
  const { lines } = await ask(FEBRUARY, 'ROOM');
  expect(lineOf(lines, room('Sanyu'))?.tally).toMatchObject({
    openBefore: 3,
    accepted: 0,
    settled: 1,
    failed: 1,
    closed: 2,
    openAfter: 1,
  });
  expect(percents(lineOf(lines, room('Sanyu')))).toEqual(['0/0 —', '0/0 —', '1/2 50.0']);
});

test('an annulment takes one off in the period of the ruling, closes nothing, and a rate below zero is not printed', async () => {
  const { lines } = await ask(MARCH, 'ROOM');
  expect(lineOf(lines, room('Sanyu'))?.tally).toMatchObject({ settled: 0, annulled: 1, settledNet: -1, closed: 0 });
  expect(percents(lineOf(lines, room('Sanyu')))?.at(2)).toBe('-1/0 —');
});

test('the administrative station’s 13.5 % is never blended with people’s mediation', async () => {
  const { lines } = await ask(YEAR, 'CLASS');
  expect(lines.map(({ ledgerClass, rates }) => [ledgerClass, rates[0]?.percent])).toEqual([
    ['ADMIN', '13.5'],
    ['NONE', '—'],
    ['PEOPLE', '50.0'],
  ]);
  const [total, ...others] = (await ask(YEAR, 'NONE')).lines;
  expect(others).toEqual([]);
  expect(total).toMatchObject({ ledgerClass: '', rates: [], tally: { accepted: 43, settled: 9, annulled: 1 } });
  expect(total?.parts.map(({ ledgerClass, tally }) => [ledgerClass, tally.accepted])).toEqual([
    ['ADMIN', 37],
    ['NONE', 0],
    ['PEOPLE', 6],
  ]);
  const [station] = (await ask(YEAR, 'NONE', { classes: ['ADMIN'] })).lines;
  expect(station).toMatchObject({ ledgerClass: 'ADMIN', parts: [], tally: { accepted: 37, settled: 5 } });
});

test('registrations and refusals go by the desk’s body, a hub’s by none', async () => {
  const { lines } = await ask(JANUARY, 'ROOM');
  expect(lineOf(lines, room('Hub'))).toMatchObject({ ledgerClass: 'NONE', tally: { registered: 1, unaccepted: 0 } });
  expect(lineOf(lines, room('Sanyu'))).toMatchObject({
    ledgerClass: 'PEOPLE',
    tally: { registered: 6, unaccepted: 1 },
  });
});

test('layers and divisions sum their rooms, a prefix takes in all below', async () => {
  const layers = await ask(JANUARY, 'LAYER');
  expect(layers.lines.map(({ key, tally }) => [key, tally.accepted])).toEqual([
    ['HUB', 0],
    ['L2', 6],
    ['OUTSIDE', 37],
  ]);
  const towns = await statement(reader, { period: JANUARY, by: 'DIVISION', filter: { classes: ['PEOPLE'] } });
  expect(towns.lines.map(({ key, tally }) => [key, tally.settled])).toEqual([
    ['320612', 1],
    ['320612104', 2],
  ]);
  const district = await statement(reader, {
    period: JANUARY,
    by: 'DIVISION',
    divisionDigits: 6,
    filter: { classes: ['PEOPLE'], divisionPrefix: '320612' },
  });
  expect(district.lines.map(({ key, tally }) => [key, tally.settled])).toEqual([['320612', 3]]);
  expect((await ask(JANUARY, 'DIVISION', { divisionPrefix: '320371' })).lines).toEqual([]);
});

test('types and sources add up to the whole; both together are read from entries', async () => {
  const whole = (await ask(YEAR, 'CLASS')).lines;
  for (const by of ['TYPE', 'SOURCE'] as const) {
    const { lines, readFrom } = await ask(YEAR, by);
    expect(readFrom).toBe('CELLS');
    const sum = (pick: ColumnName, of: readonly StatementLine[]) =>
      of.reduce((total, { tally }) => total + tally[pick], 0);
    for (const column of ['accepted', 'settled', 'closed', 'openAfter', 'settledEver'] as const)
      expect(sum(column, lines)).toBe(sum(column, whole));
  }
  const both = await ask(JANUARY, 'TYPE', { sources: ['ON_APPLICATION'], classes: ['PEOPLE'] });
  expect(both.readFrom).toBe('ENTRIES');
  expect(both.lines.map(({ key, tally }) => [key, tally.accepted])).toEqual([
    ['MEDICAL', 1],
    ['NEIGHBOUR', 4],
  ]);
});

test.each([
  ['whole months', YEAR, 'CELLS'],
  ['months that are cut', { from: '2022-01-04', to: '2022-03-20' }, 'CELLS_AND_ENTRIES'],
])('by month each line is the statement of that month alone, in one statement: %s', async (_, period, readFrom) => {
  statements.length = 0;
  const whole = await ask(period, 'MONTH');
  expect([whole.readFrom, statements.length]).toEqual([readFrom, 1]);
  const months = monthsOf(period);
  expect(new Set(whole.lines.map(({ key }) => key)).size).toBe(months.length);
  for (const { key, from, to } of months) {
    const alone = (await ask({ from, to }, 'CLASS')).lines;
    const ofMonth = whole.lines.filter((line) => line.key === key);
    expect([key, ofMonth]).toEqual([key, alone.map((line) => ({ ...line, key }))]);
  }
});

test('by month a period has ten years at most, and a figure is of a month of the period', async () => {
  const period = { from: '2012-03-31', to: '2022-03-01' };
  await expect(ask(period, 'MONTH')).rejects.toMatchObject({ code: 'MONTHS_TOO_MANY' });
  await expect(ask({ ...period, from: '2012-04-01' }, 'MONTH')).resolves.toBeDefined();
  const figure = { period: YEAR, by: 'MONTH', column: 'settled', ledgerClass: 'PEOPLE', reopened: false } as const;
  const opened = async (key: string) => (await drillDown(reader, { ...figure, key }, {}, NOBODY_HIDDEN)).figure;
  expect([await opened('2022-01'), await opened('2022-02')]).toEqual([3, 1]);
  for (const key of ['', '2021-12', '2022-1'])
    await expect(opened(key)).rejects.toMatchObject({ code: 'FIGURE_KEY_UNFIT' });
});

test('amounts are fen of cases accepted and of settlements', async () => {
  const { lines } = await ask(JANUARY, 'TYPE', { types: ['MEDICAL'] });
  expect(lines[0]?.tally).toMatchObject({ acceptedAmount: 500, agreedAmount: 400 });
});

test('a reopened dispute settles on a line of its own; the first stays unsettled in its month', async () => {
  await testBook.follow('again', 'desk:Sanyu 2022-04-02, open:Sanyu 2022-04-05, outcome:Sanyu:settled 2022-04-20', {
    dispute: idOf('dispute of failed'),
    reopens: true,
  });
  const { lines } = await ask(YEAR, 'ROOM', { rooms: [room('Sanyu')] });
  expect(lineOf(lines, room('Sanyu'))?.tally).toMatchObject({ accepted: 6, settled: 3, failed: 1 });
  expect(lineOf(lines, room('Sanyu'), true)?.tally).toMatchObject({ accepted: 1, settled: 1, failed: 0 });
});

test('a room that changes its layer keeps its past figures in the layer of then', async () => {
  const [id, later] = [room('Sanyu'), idOf('later version of Sanyu')];
  await db().asOwner(`update room_version set valid_to = '2022-05-01' where room_id = '${id}';
    insert into room_version (id, room_id, version, kind, layer, legal_character, ledger_class, name, division_code, may_accept, valid_from)
    select '${later}', room_id, 2, kind, 'L3', legal_character, ledger_class, name, division_code, may_accept, '2022-05-01' from room_version where room_id = '${id}'`);
  const path = 'desk:Sanyu 2022-05-02, open:Sanyu 2022-05-05';
  await testBook.follow('after the change', path, {}, { place: ROOMS.place, version: () => later });
  const { lines } = await ask(YEAR, 'LAYER', { rooms: [id] });
  expect(lines.filter(({ reopened }) => !reopened).map(({ key, tally }) => [key, tally.accepted])).toEqual([
    ['L2', 6],
    ['L3', 1],
  ]);
  expect((await ask(YEAR, 'ROOM', { rooms: [id] })).lines[0]?.tally.accepted).toBe(7);
});

test('after all of it cells and heads equal the entries', async () => {
  expect(await testBook.check()).toEqual([]);
});
