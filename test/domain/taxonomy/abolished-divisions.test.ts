/** Codes that are no more lead to the place of the same name in the list of today; a village may be a community by now. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DivisionCode } from '../../../src/domain/kernel/ids.js';
import { successorOf } from '../../../src/domain/taxonomy/abolished-divisions.js';

const today = new Map(
  readFileSync('seeds/divisions.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2) as [code: string, name: string]),
);

/** By the last list that has them: the codes of the economic zone that were abolished. */
const LISTED: Record<string, string> = {
  '2017-10-31': '003005 003006 003007 004001 004002 004003 004201 004209 004210 004211 004212',
  '2020-06-30': '005201 005202 005203 005204 005205',
  '2022-10-31': '003008 003009 003010 003011 003012',
};
const ABOLISHED = Object.entries(LISTED).flatMap(([until, codes]) =>
  codes.split(' ').map((code) => [`320371${code}` as DivisionCode, until] as const),
);

const root = (name = '') => name.replace(/(?:社区)?居委会$|村委会$/u, '');

describe('an abolished division', () => {
  it.each(ABOLISHED)('%s, in lists until %s, is the place of the same name today', (code, until) => {
    const found = successorOf(code);
    expect(today.has(code)).toBe(false);
    expect(found).toMatchObject({ code, listedUntil: until });
    expect(root(today.get(found?.successor ?? ''))).toBe(root(found?.name));
    expect(found?.name).toMatch(/委会$/);
  });

  it('of a county stands for all below it, whose own digits stay', () => {
    expect(successorOf('320683' as DivisionCode)).toEqual({
      code: '320683',
      name: '通州市',
      listedUntil: '2009-06-30',
      successor: '320612',
    });
    expect(successorOf('320683104230' as DivisionCode)).toMatchObject({
      code: '320683104230',
      successor: '320612104230',
    });
  });

  it('is none of those that stand', () => {
    for (const code of ['320612', '320612104230', '320371003001', '320371', '3206']) {
      expect(successorOf(code as DivisionCode)).toBeNull();
    }
  });
});
