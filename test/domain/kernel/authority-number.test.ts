/** Numbers of courts and commissions by their form (domain.md §3.1, 3.2), in one canonical form. */
import { describe, expect, it } from '@jest/globals';
import { asCommissionNumber, asCourtNumber } from '../../../src/domain/kernel/authority-number.js';
import { refusal } from '../case/fixtures.js';

describe('a court’s number', () => {
  it.each([
    ['(2026) 苏0612民初0123号', '（2026）苏0612民初123号'],
    ['（2019）苏0111执874号', '（2019）苏0111执874号'],
    ['(2020)苏0113执304号', '（2020）苏0113执304号'],
    ['(2021)川0104民诉前调801号', '（2021）川0104民诉前调801号'],
    ['（2024）浙02民诉前调595号', '（2024）浙02民诉前调595号'],
    ['（2024）粤0604诉前调确1716号', '（2024）粤0604诉前调确1716号'],
    ['（2026）最高法知民终12号', '（2026）最高法知民终12号'],
    ['〔2026〕苏06民终9号之一', '（2026）苏06民终9号之一'],
    ['（２０２６）苏０６１２民特７号', '（2026）苏0612民特7号'],
  ])('%s is %s', (typed, canonical) => {
    expect(asCourtNumber(typed, 'number')).toBe(canonical);
  });

  it.each([
    '2026苏0612民初1号',
    '（2026）苏061民初1号',
    '（1999）苏0612民初1号',
    '（2026）苏0612民初号',
    '（2026）苏0612民初0号',
    '（2026）苏0612商初1号',
    '（2026）苏0612民初1',
    '通劳人仲案字〔2026〕第1号',
  ])('%s is none', (typed) => {
    expect(refusal(() => asCourtNumber(typed, 'number'))).toMatchObject({
      code: 'COURT_NUMBER_MALFORMED',
      field: 'number',
    });
  });
});

describe('a commission’s number', () => {
  it.each([
    ['通劳人仲案字〔2026〕第0012号', '通劳人仲案字（2026）第12号'],
    ['徐劳人仲字[2026]第 7 号', '徐劳人仲字（2026）第7号'],
    ['南通市劳人仲调字（2026）88号', '南通市劳人仲调字（2026）88号'],
  ])('%s is %s', (typed, canonical) => {
    expect(asCommissionNumber(typed, 'number')).toBe(canonical);
  });

  it.each(['劳人仲案字〔2026〕第1号', '通劳人仲案字2026第1号', '（2026）苏0612民初1号'])('%s is none', (typed) => {
    expect(refusal(() => asCommissionNumber(typed, 'number')).code).toBe('ARBITRATION_NUMBER_MALFORMED');
  });
});
