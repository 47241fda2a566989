// A word is found by the first letters of how it is read.
import { describe, expect, test } from '@jest/globals';
import { initialsOf, matches } from '../../src/web/doorstep/initials.js';

describe('the first letters of', () => {
  test.each([
    ['邻里纠纷', 'lljf'],
    ['损害赔偿纠纷', 'shpcjf'],
    ['环境污染纠纷', 'hjwrjf'],
    ['征地拆迁纠纷', 'zdcqjf'],
    ['电子商务纠纷', 'dzswjf'],
    ['山林土地纠纷', 'sltdjf'],
    ['婚姻家庭纠纷', 'hyjtjf'],
    ['道路交通事故纠纷', 'dljtsgjf'],
    ['物业纠纷', 'wyjf'],
    ['医疗纠纷', 'yljf'],
    ['消费纠纷', 'xfjf'],
    ['拖欠农民工工资纠纷', 'tqnmggzjf'],
    ['其他劳动争议', 'qtldzy'],
    ['生产经营纠纷', 'scjyjf'],
    ['村务管理纠纷', 'cwgljf'],
    ['房屋宅基地纠纷', 'fwzjdjf'],
    ['知识产权', 'zscq'],
    ['B2B 平台', 'b2b pt'],
  ])('%s are %s', (word, initials) => {
    expect(initialsOf(word)).toBe(initials);
  });
});

test('a word is found by letters or a part of it, in either language, wherever they stand; nothing sought finds all', () => {
  const names = ['邻里纠纷', 'Neighbours'];
  for (const sought of ['', 'lljf', 'LJ', '里纠', 'neigh', ' jf '])
    expect([sought, matches(names, sought)]).toEqual([sought, true]);
  for (const sought of ['lx', '合同', 'contract']) expect([sought, matches(names, sought)]).toEqual([sought, false]);
});
