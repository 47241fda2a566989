/** Names: what is stored, what is refused, and what counts as the same name. */
import { describe, expect, it } from '@jest/globals';
import { cleanName, foldName, nameFault } from '../../../src/domain/kernel/name.js';
import { looksLikePersonName } from '../../../src/domain/kernel/surname.js';

describe('a name is found', () => {
  it.each(['·', '•', '・', '.', '．', '‧', '∙', '･', '●', ' ', '', ' · '])('with “%s” between its parts', (dot) => {
    expect(foldName(`阿卜杜拉${dot}买买提`)).toBe(foldName('阿卜杜拉•买买提'));
  });

  it.each([
    ['张\u200B三', '张三'],
    ['\u202E张三\u202C', '张三'],
    ['\uFEFF张三', '张三'],
    ['葛\u{E0100}小明', '葛小明'],
    ['欧 阳　修', '欧阳修'],
    ['ＪＯＨＮ Smith', 'John smith'],
    ['江苏某某（集团）公司', '江苏某某(集团)公司'],
    ['\uF9E9小明', '里小明'],
  ])('%j as %j', (typed, sought) => {
    expect(foldName(typed)).toBe(foldName(sought));
  });

  it('in small letters without spaces and dots', () => {
    expect(foldName('Ｊohn · SMITH')).toBe('johnsmith');
  });

  it('and another name is another', () => {
    expect(new Set(['张三', '张三丰', '章三', '𠮷田', '吉田'].map(foldName)).size).toBe(5);
  });
});

describe('a name is stored', () => {
  it.each([
    ['张\u200B三\u200F', '张三'],
    ['\u2066阿卜杜拉•买买提\u2069', '阿卜杜拉•买买提'],
    [' 张\t三 ', '张 三'],
    ['张  三', '张 三'],
    ['葛\u{E0100}小明', '葛\u{E0100}小明'],
    ['𠮷田', '𠮷田'],
    ['张\u3164三', '张三'],
  ])('%j as %j', (typed, stored) => {
    expect(cleanName(typed, 'name')).toBe(stored);
  });

  it.each([
    ['EMOJI', '张三😀'],
    ['EMOJI', '李🇨🇳四'],
    ['EMOJI', '1️⃣号店'],
    ['CONTROL', '张\u0007三'],
    ['CONTROL', '张\uFFFD三'],
    ['CONTROL', '张\uD842'],
  ])('not with %s: %j', (fault, typed) => {
    expect(nameFault(typed)).toBe(fault);
    const refused = { code: 'NAME_SIGN_REFUSED', field: 'parties[0].name', facts: { fault } };
    expect(() => cleanName(typed, 'parties[0].name')).toThrow(expect.objectContaining(refused) as never);
  });
});

describe('a word looks like a person’s name', () => {
  it.each([
    ['张三', true],
    ['张小三丰', true],
    ['欧阳修', true],
    ['夹谷清', true],
    ['村三组', false],
    ['张', false],
    ['张三李四王', false],
    ['兴东街道', false],
    ['张a', false],
    ['a张三', false],
    ['张三a', false],
    ['', false],
  ])('%j: %s', (text, person) => {
    expect(looksLikePersonName(text)).toBe(person);
  });
});
