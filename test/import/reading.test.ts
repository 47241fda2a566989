/** How the cells of a register are read: days, amounts, numbers of people, headers. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headerOf, rowOf } from '../../src/app/import/header.js';
import { readDay } from '../../src/app/import/read-day.js';
import { readFen, readPeople } from '../../src/app/import/read-figure.js';
import { RuleBroken } from '../../src/domain/kernel/rule-broken.js';
import { linesOf, row, TITLES } from './register-text.js';

const YUAN = 100;

describe('a day', () => {
  test.each([
    '2022-01-02',
    '2022/1/2',
    '2022.1.2',
    '2022年1月2日',
    '2022年01月02号',
    '20220102',
    '２０２２－０１－０２',
    '２０２２年１月２日',
    ' 2022 年 1 月 2 日 ',
    '2022-1-2 00:00:00',
    '2022/1/2 14:30',
    '44563',
    '44563.5',
    '2022—1—2',
  ])('is read from %s', (text) => {
    expect(readDay(text)).toBe('2022-01-02');
  });

  test.each([
    '',
    '无',
    '22-01-02',
    '1/2/2022',
    '2022-02-30',
    '2022-13-01',
    '2022-1/2',
    '2022',
    '12345',
    '99999',
    '202201',
    '20221',
    '20221.5',
    '2022-01-01T16:00:00.000Z',
  ])('is not guessed from “%s”', (text) => {
    expect(readDay(text)).toBeNull();
  });

  test('of another century is read as it is written; whether it may stand is judged', () => {
    expect(readDay('0202-11-29')).toBe('0202-11-29');
  });

  test('written in any usual form is the same day', () => {
    const forms = [
      (y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      (y: string, m: string, d: string) => `${y}/${m}/${d}`,
      (y: string, m: string, d: string) => `${y}.${m}.${d}`,
      (y: string, m: string, d: string) => `${y}年${m}月${d}日`,
      (y: string, m: string, d: string) => `${y}${m.padStart(2, '0')}${d.padStart(2, '0')}`,
      (y: string, m: string, d: string) =>
        String((Date.UTC(Number(y), Number(m) - 1, Number(d)) - Date.UTC(1899, 11, 30)) / 86_400_000),
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const [y = '', m = '', d = ''] = day.split('-').map((part) => String(Number(part)));
          for (const form of forms) expect(readDay(form(y, m, d))).toBe(day);
        },
      ),
    );
  });
});

describe('an amount', () => {
  test.each([
    ['32000', 3_200_000],
    ['32,000.50', 3_200_050],
    ['３２，０００元', 3_200_000],
    ['3.2万元', 3_200_000],
    ['3.2万', 3_200_000],
    ['1.5亿元', 15_000_000_000],
    ['0', 0],
    ['￥500', 50_000],
    ['500元整', 50_000],
    ['0.01', 1],
    ['1,234,567', 123_456_700],
  ])('%s is so many fen', (text, fen) => {
    expect(readFen(text, YUAN)).toBe(fen);
  });

  test('is in the unit that its column names', () => {
    expect(readFen('3.2', 10_000 * YUAN)).toBe(3_200_000);
    expect(readFen('3.2元', 10_000 * YUAN)).toBe(320);
  });

  test.each(['', '约3万', '-5', '3.2.1', '1,23', '0.001', '若干', '99999999999999999', '3万2'])(
    'is not guessed from “%s”',
    (text) => {
      expect(readFen(text, YUAN)).toBeNull();
    },
  );
});

test('people are counted from one to a million', () => {
  expect(['2', '２人', ' 15 名 '].map(readPeople)).toEqual([2, 2, 15]);
  expect(['', '0', '-1', '两人', '2.5', '1000001'].map(readPeople)).toEqual([null, null, null, null, null, null]);
});

describe('the header', () => {
  const first = (titles: readonly string[]) => headerOf({ line: 1, cells: titles });

  test('may name its columns in any order, in full width and with stray spaces', () => {
    const titles = [...TITLES]
      .reverse()
      .map((title) => (title === '涉及金额(元)' ? ' 涉及金额 （元）' : `\u3000${title} `));
    const header = first(titles);
    const [, line] = linesOf([row()], [...TITLES].reverse());
    expect(line && rowOf(header, line)?.cells).toMatchObject({
      acceptedOn: '2022-01-02',
      amount: '32000',
      satisfaction: '满意',
    });
    expect(header).toMatchObject({ unknown: [], absent: [] });
  });

  test('without a needed column refuses the file and names what is missing and what is unknown', () => {
    const titles = TITLES.filter((title) => title !== '受理日期' && title !== '纠纷类型').concat('立案日期' as never);
    expect(() => first(titles)).toThrow(new RuleBroken('COLUMNS_MISSING'));
    try {
      first(titles);
    } catch (error) {
      expect((error as RuleBroken).facts).toEqual({ missing: '受理日期、纠纷类型', unknown: '立案日期' });
    }
  });

  test('names columns nobody knows and columns that are not there, and goes on', () => {
    const header = first([...TITLES.filter((title) => title !== '满意度'), '备注']);
    expect(header.unknown).toEqual(['备注']);
    expect(header.absent).toEqual(['satisfaction']);
  });

  test('that names a column twice refuses the file', () => {
    expect(() => first([...TITLES, '受 理 日 期'])).toThrow(new RuleBroken('COLUMN_TWICE'));
  });

  test('may give amounts in 万元', () => {
    expect(first(TITLES.map((title) => (title === '涉及金额(元)' ? '涉及金额(万元)' : title))).amountUnit).toBe(
      1_000_000,
    );
  });

  test('a line in which nothing is written is no row', () => {
    expect(rowOf(first(TITLES), { line: 2, cells: ['', ' ', '\u3000'] })).toBeNull();
  });
});
