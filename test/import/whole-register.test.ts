/** The register of 320612 for January to July 2022, imported whole, and the figures that were computed apart from our code. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { openRegister } from '../../src/adapters/register-file/open-register.js';
import type { StatementLine } from '../../src/app/book/statement.js';
import type { StatementBy } from '../../src/app/book/port.js';
import type { Tally } from '../../src/domain/book/tally.js';
import { isCreditCode } from '../../src/domain/kernel/credit-code.js';
import { DISPUTE_TYPES } from '../../src/domain/taxonomy/dispute-type.js';
import { SOURCES } from '../../src/domain/taxonomy/source.js';
import { roomId, useApp } from '../fixtures/app.js';
import { fingerprint, importFile, statementOf, type ImportOutcome } from './office.js';
import type { Cells } from './register-text.js';
import { shownTexts } from './shown-texts.js';

const FILE = 'test/data/register-320612-2022-01-07.csv';
const WHOLE = { from: '2022-01-01', to: '2022-07-31' };
const JUNE = { from: '2022-06-01', to: '2022-06-30' };
const REGISTER = parse(readFileSync(FILE), { bom: true, columns: true }) as Cells[];

const app = useApp();
let told: ImportOutcome;
/** Of this thread's processor, which what else the machine does takes nothing from. */
let seconds: number;

const imported = async (): Promise<ImportOutcome> => importFile(app(), await openRegister(FILE));

beforeAll(async () => {
  const before = process.threadCpuUsage();
  told = await imported();
  const { user, system } = process.threadCpuUsage(before);
  seconds = (user + system) / 1_000_000;
  await app().db.asOwner('analyze entry, case_head, dispute_head, cell');
}, 600_000);

async function linesBy(by: StatementBy, period = WHOLE): Promise<readonly StatementLine[]> {
  return (await statementOf(app(), { period, by, filter: { divisionPrefix: '320612' } })).lines;
}

async function total(period: typeof WHOLE): Promise<StatementLine> {
  const [line, ...others] = await linesBy('NONE', period);
  if (!line || others.length > 0) throw new Error('one line of people’s mediation is expected');
  return line;
}

const percents = ({ rates }: StatementLine) => Object.fromEntries(rates.map(({ code, percent }) => [code, percent]));
const sum = (lines: readonly StatementLine[], column: keyof Tally) =>
  lines.reduce((all, { tally }) => all + tally[column], 0);

describe('the import', () => {
  test('takes every row, with well under two minutes of work', () => {
    expect(told.result).toMatchObject({
      rows: 8440,
      accepted: 8440,
      settled: 8248,
      open: 21,
      rejected: 0,
      complete: true,
      period: { from: '2022-01-02', to: '2022-07-31' },
      rate: { code: 'SR_ACCEPTED', numerator: 8248, denominator: 8440, percent: '97.7' },
    });
    expect(seconds).toBeLessThan(120);
  });

  test('warns of oral labour agreements and, once each, of mediators without a post', () => {
    const codes = told.findings.map((finding) => finding.split(' ')[1]);
    expect(codes.filter((code) => code === 'ORAL_BARRED')).toHaveLength(416);
    expect(codes.filter((code) => code === 'MEDIATOR_UNKNOWN')).toHaveLength(
      new Set(REGISTER.map((row) => row.受理组织 + row.行政区划代码 + row.调解员)).size,
    );
  });

  test('takes nobody for an organisation whose number has the check sign of a credit code as well', async () => {
    const codes = REGISTER.filter((row) => [row.申请人证件号码, row.被申请人证件号码].some(isCreditCode));
    expect(codes).toHaveLength(456);
    const [kinds] = await app().db.asOwner(
      `select count(*)::int as n from case_file, jsonb_array_elements(state->'parties') p where p->>'kind' = 'ORGANISATION'`,
    );
    const named = REGISTER.flatMap((row) => [row.申请人, row.被申请人]).filter((name) => name.endsWith('公司'));
    expect(kinds).toEqual({ n: named.length });
    expect(await app().db.asOwner(`select 1 from party_token where kind = 'CREDIT_CODE'`)).toEqual([]);
  });

  test('leaves a book without a difference, and nothing to be told to anybody', async () => {
    expect(await app().db.asOwner('select * from book_check()')).toEqual([]);
    expect(await app().db.asOwner(`select 1 from outbox`)).toEqual([]);
  });

  test('done again changes nothing and says the same', async () => {
    const before = await fingerprint(app());
    const again = await imported();
    expect(again.result).toEqual({ ...told.result, unchanged: 8440 });
    expect(again.report).toEqual(told.report);
    expect(await fingerprint(app())).toEqual(before);
  }, 60_000);
});

describe('the statement', () => {
  test('of the seven months says 8,440 accepted, 8,248 settled, 21 open: 97.7 % by acceptance', async () => {
    const line = await total(WHOLE);
    expect(line.tally).toMatchObject({
      openBefore: 0,
      accepted: 8440,
      settledByEnd: 8248,
      settled: 8248,
      closed: 8419,
      openAfter: 21,
    });
    expect(percents(line).SR_ACCEPTED).toBe('97.7');
  });

  test('of June alone keeps the three rates apart', async () => {
    const line = await total(JUNE);
    expect(line.tally).toMatchObject({
      accepted: 1158,
      settledByEnd: 783,
      settledEver: 1139,
      settledNet: 1377,
      closed: 1403,
    });
    expect(percents(line)).toEqual({ SR_ACCEPTED: '67.6', SR_COHORT: '98.4', SR_CLOSED: '98.1' });
  });

  test('of 三余镇 tells what it accepted from what it settled', async () => {
    const line = (await linesBy('ROOM')).find(({ key }) => key === roomId('committee-320612104'));
    expect(line?.tally).toMatchObject({
      accepted: 112,
      settledByEnd: 109,
      referredOut: 6,
      referredIn: 45,
      settled: 147,
      closed: 151,
    });
  });

  const expected = (column: '纠纷类型' | '受理渠道') => (word: string) =>
    REGISTER.filter((row) => row[column] === word);

  test.each<['TYPE' | 'SOURCE', '纠纷类型' | '受理渠道', readonly { code: string; zh: string }[]]>([
    ['TYPE', '纠纷类型', DISPUTE_TYPES],
    ['SOURCE', '受理渠道', SOURCES],
  ])('by %s says what the register says, line by line, and adds up', async (by, column, terms) => {
    const lines = await linesBy(by);
    const counts = terms
      .map(({ code, zh }) => [code, expected(column)(zh)] as const)
      .filter(([, rows]) => rows.length > 0);
    const wanted = counts.map(([code, rows]) => [
      code,
      rows.length,
      rows.filter((row) => row.办结方式 === '调解成功').length,
    ]);
    expect(lines.map(({ key, tally }) => [key, tally.accepted, tally.settledByEnd]).sort()).toEqual(wanted.sort());
    expect([sum(lines, 'accepted'), sum(lines, 'settled'), sum(lines, 'openAfter')]).toEqual([8440, 8248, 21]);
  });

  test('by room says what the register says, line by line, and adds up', async () => {
    const lines = await linesBy('ROOM');
    const accepted = Map.groupBy(REGISTER, (row) => roomId(`committee-${row.行政区划代码}`));
    for (const { key, tally } of lines) {
      expect(tally.accepted).toBe(accepted.get(key)?.length ?? 0);
      expect(
        tally.openBefore +
          tally.accepted +
          tally.referredIn +
          tally.back -
          tally.referredOut -
          tally.sentOutside -
          tally.closed,
      ).toBe(tally.openAfter);
    }
    expect([
      sum(lines, 'accepted'),
      sum(lines, 'settled'),
      sum(lines, 'settledByEnd'),
      sum(lines, 'openAfter'),
    ]).toEqual([8440, 8248, 8248, 21]);
    expect(sum(lines, 'referredIn')).toBe(sum(lines, 'referredOut'));
    expect(sum(lines, 'referredIn')).toBe(REGISTER.filter((row) => row.移送日期 !== '').length);
  });

  test('by month adds up to the whole', async () => {
    const months = [
      '01-01/01-31',
      '02-01/02-28',
      '03-01/03-31',
      '04-01/04-30',
      '05-01/05-31',
      '06-01/06-30',
      '07-01/07-31',
    ];
    const parts = await Promise.all(
      months.map((month) => {
        const [from = '', to = ''] = month.split('/').map((day) => `2022-${day}`);
        return total({ from, to });
      }),
    );
    expect([sum(parts, 'accepted'), sum(parts, 'settled'), sum(parts, 'closed')]).toEqual([8440, 8248, 8419]);
  });
});

describe('no personal data stands in the clear', () => {
  const sample = REGISTER.filter((_, at) => at % 701 === 0);
  const names = sample.flatMap((row) => [row.申请人, row.被申请人]);
  const numbers = sample
    .flatMap((row) => [row.申请人证件号码, row.被申请人证件号码, row.申请人联系电话, row.被申请人联系电话])
    .filter(Boolean);

  const stories = [...new Set(sample.map((row) => row.纠纷简要情况))];
  const KNOWN = '三余镇';
  let shown: Map<string, Set<string>>;

  beforeAll(async () => {
    shown = await shownTexts(app(), [...names, ...numbers, ...stories, KNOWN]);
  }, 120_000);

  /** Tables of which some row shows one of the texts in a column that is not sealed bytes. */
  const showing = (texts: readonly string[], except: readonly string[] = []): string[] =>
    [...shown]
      .filter(([table, found]) => !except.includes(table) && texts.some((text) => found.has(text)))
      .map(([table]) => table);

  test('what is no secret is found where it stands', () => {
    expect(showing([KNOWN])).toContain('room_version');
  });

  test('no party’s ID number or telephone in any table', () => {
    expect(numbers.length).toBeGreaterThan(40);
    expect(showing(numbers)).toEqual([]);
  });

  test('no party’s name but where the network and its people are named', () => {
    expect(
      showing(names, ['person', 'division', 'organisation', 'room_version', 'published_figure', 'calendar_day']),
    ).toEqual([]);
  });

  test('and no story of a dispute', () => {
    expect(showing(stories)).toEqual([]);
  });
});
