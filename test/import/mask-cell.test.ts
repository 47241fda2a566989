/** What a report shows of a cell. */
import { describe, expect, test } from '@jest/globals';
import type { Column } from '../../src/app/import/columns.js';
import { headerOf, rowOf } from '../../src/app/import/header.js';
import { maskCell } from '../../src/app/import/mask-cell.js';
import { row, TITLES } from './register-text.js';

test.each<[Column, string, string]>([
  ['type', '口角', '口角'],
  ['type', '劳动争议', '劳动争议'],
  ['acceptedOn', '正月初二', '正月初二'],
  ['endedOn', '2022年元月底', '2022年元月底'],
  ['amount', '约三万左右', '约三万左右'],
  ['result', '很好', '很好'],
  ['committee', '三余调委会', '三余调委会'],
  ['division', '320612999', '320612999'],
  ['type', '钟离秋', '钟离*'],
  ['source', '张三', '张*'],
  ['acceptedOn', '320612190207277756', '320***********7756'],
  ['people', '电话19900053392', '电话1*******392'],
  ['source', '申请人与被申请人系邻居，因晒场归属争执多年，申请人称被申请人于去年占用晒场堆放杂物', '***'],
  ['applicant', '钟离秋', '钟离*'],
  ['applicantId', '3206121902', '3******902'],
  ['facts', '口角', '***'],
])('%s “%s” is shown as “%s”', (column, text, shown) => {
  expect(maskCell(column, text, false)).toBe(shown);
});

describe('a row whose cells have shifted', () => {
  const shifted = (changes: Parameters<typeof row>[0], more: string[] = []) =>
    rowOf(headerOf({ line: 1, cells: TITLES }), {
      line: 2,
      cells: [...TITLES.map((title) => row(changes)[title]), ...more],
    })?.shifted;

  test('is known by figures among names, names among numbers, cells beyond the last column', () => {
    expect(shifted({})).toBe(false);
    expect(shifted({ 申请人证件号码: '', 申请人联系电话: '没有' })).toBe(false);
    expect(shifted({ 申请人: '320612190207277756' })).toBe(true);
    expect(shifted({ 调解员: '2022-01-02' })).toBe(true);
    expect(shifted({ 申请人证件号码: '钟离秋' })).toBe(true);
    expect(shifted({}, ['多出'])).toBe(true);
  });

  test('shows less: short words as names, of figures nothing but figures', () => {
    expect(maskCell('type', '濮冬', true)).toBe('濮*');
    expect(maskCell('acceptedOn', '晒场归属', true)).toBe('****');
  });
});
