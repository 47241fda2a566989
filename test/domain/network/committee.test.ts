/** Names of committees and the words of their case numbers, on the real divisions of both districts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { committeeName, numberWords } from '../../../src/domain/network/committee.js';

const divisions = readFileSync('seeds/divisions.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [code: string, name: string, level: string, parent: string]);

function words(district: string, prefix: string): ReadonlyMap<string, string> {
  const below = divisions.filter(([code, , level]) => code.startsWith(district) && level !== 'DISTRICT');
  return numberWords(
    prefix,
    below.map(([code, name, level, parent]) => ({ code, name, street: level === 'STREET' ? null : parent })),
  );
}

describe('a committee', () => {
  it.each([
    ['石桥社区居委会', '石桥社区人民调解委员会'],
    ['碧西居委会', '碧西人民调解委员会'],
    ['土楼村委会', '土楼村人民调解委员会'],
    ['兴东街道', '兴东街道人民调解委员会'],
    ['居委会路社区', '居委会路社区人民调解委员会'],
    ['村委会桥社区', '村委会桥社区人民调解委员会'],
    ['通州区', '通州区人民调解委员会'],
    ['环本农场虚拟生活区', '环本农场虚拟生活区人民调解委员会'],
  ])('of %s is called %s', (division, committee) => {
    expect(committeeName(division)).toBe(committee);
  });
});

describe('the word of its case numbers', () => {
  it.each([
    ['320371', '徐经开', 90],
    ['320612', '通', 280],
  ])('is like no other in %s', (district, prefix, count) => {
    const all = [...words(district, prefix).values()];
    const seen = new Map<string, number>();
    for (const word of all) seen.set(word, (seen.get(word) ?? 0) + 1);
    expect([...seen].filter(([, times]) => times > 1)).toEqual([]);
    expect(all.length).toBeGreaterThan(count);
  });

  it('drops what a place is only at its end, and of a name of two signs nothing', () => {
    const alone = (name: string) => numberWords('通', [{ code: 'x', name, street: 'y' }]).get('x');
    expect([alone('镇海社区居委会'), alone('三镇'), alone('乡村桥村委会')]).toEqual(['通镇海', '通三镇', '通乡村桥']);
  });

  it('of a street is its short name, even where a community is called alike', () => {
    const words = numberWords('通', [
      { code: 'street', name: '石桥街道', street: null },
      { code: 'one', name: '石桥社区居委会', street: 'street' },
      { code: 'other', name: '石桥社区居委会', street: 'unknown' },
    ]);
    expect([...words]).toEqual([
      ['street', '通石桥'],
      ['one', '通石桥石桥社区'],
      ['other', '通石桥社区'],
    ]);
  });

  it('is longer only where the short name is taken', () => {
    const tongzhou = words('320612', '通');
    expect(tongzhou.get('320612104')).toBe('通三余');
    expect(tongzhou.get('320612001007')).toBe('通金沙新市社区');
    expect(tongzhou.get('320612102003')).toBe('通二甲新市社区');
    expect(tongzhou.get('320612104230')).toBe('通海晏村');
    expect(tongzhou.get('320612001202')).toBe('通城东');
  });
});
