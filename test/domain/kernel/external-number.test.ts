/** One number, however it is typed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { externalNumber, plainNumber } from '../../../src/domain/kernel/external-number.js';

describe('a number of another system', () => {
  it.each([
    '（2026）苏0612诉前调9001号',
    '(2026)苏0612诉前调9001号',
    '（2026） 苏0612 诉前调 9001 号',
    '（2026）苏0612诉前调09001号',
    '〔2026〕苏0612诉前调9001号',
    '[2026]苏0612诉前调9001号',
    '［２０２６］苏０６１２诉前调００９００１号',
    '（2026）苏0612诉前调\u200B9001号\uFEFF',
  ])('%s is one number', (typed) => {
    expect(externalNumber(typed)).toBe('（2026）苏0612诉前调9001号');
  });

  it.each([
    ['（2022）通人调字第07500号', '（2022）通人调字第7500号'],
    ['（2023）苏0612民初0123号之一', '（2023）苏0612民初123号之一'],
    ['00042', '42'],
    ['tz－2022－007', 'TZ-2022-7'],
    ['通—人‐7', '通-人-7'],
    ['第100号', '第100号'],
    ['第000号', '第0号'],
    ['', ''],
  ])('%s is %s', (typed, form) => {
    expect(externalNumber(typed)).toBe(form);
  });

  it('of another court, year or serial is another', () => {
    const forms = ['（2026）苏0612诉前调9001号', '（2026）苏612诉前调9001号', '（2026）苏0612诉前调90010号'].map(
      externalNumber,
    );
    expect(new Set(forms).size).toBe(3);
  });

  it('in its form stays as it is, and a beginning stays a beginning', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[（(〔]?20\d\d[)）〕]?[苏通]\d{0,4}(诉前调|第) ?0{0,3}[1-9]\d{0,4}号?$/u),
        (typed) => {
          const form = externalNumber(typed);
          expect(externalNumber(form)).toBe(form);
          expect(plainNumber(form)).toBe(form);
          expect(plainNumber(typed).startsWith(plainNumber(typed.slice(0, 6)))).toBe(true);
        },
      ),
    );
  });
});
