/** Why a period ends on its day, as a party reads it in both languages. */
import { describe, expect, it } from '@jest/globals';
import { CLOCKS, type ClockId, lengthOf } from '../../../src/domain/clock/clocks.js';
import { measure } from '../../../src/domain/clock/measure.js';
import { type Extended, reasonsOf } from '../../../src/domain/clock/why.js';
import type { Pause } from '../../../src/domain/clock/pauses.js';
import { cautionText, citeText, daysText, lengthText } from '../../../src/app/texts/clocks/days.js';
import { whyText } from '../../../src/app/texts/clocks/why.js';
import { CALENDAR } from '../../domain/clock/official-calendar.js';

function why(id: ClockId, startedOn: string, over: { pauses?: Pause[]; extensions?: Extended[] } = {}) {
  const { pauses = [], extensions = [] } = over;
  const period = { row: CLOCKS[id], length: lengthOf(id), startedOn, pauses, extensions };
  const measured = measure({ ...period, extensions: extensions.map(({ length }) => length) }, CALENDAR);
  const reasons = reasonsOf(period, measured, CALENDAR);
  return { zh: whyText(reasons, 'zh'), en: whyText(reasons, 'en') };
}

describe('why a period ends on its day', () => {
  it('names the start, the length, the holidays over which it moved, the day and the article', () => {
    expect(why('JC-01', '2026-09-01')).toEqual({
      zh: '2026年9月1日协议或者文书生效，当日不计入，自次日起计算。期间为30日。期间的最后一日是2026年10月1日。该日休息（放假不计：2026年10月1日至2026年10月7日），顺延至2026年10月8日。届满日为2026年10月8日，至当日24时；受理单位有办公时间的，至办公结束时。依据：人民调解法第33条。',
      en: 'It begins with the taking effect of the agreement or document on 1 September 2026; that day is not counted. It lasts 30 calendar days. Its last day is 1 October 2026. That day is off (public holidays: 1 October 2026 to 7 October 2026), so it moves to 8 October 2026. It ends on 8 October 2026 at 24:00, or when the body’s business hours end. By 人民调解法, art. 33.',
    });
  });

  it('names the days that were not counted, and made-up days that were', () => {
    const { zh, en } = why('LA-01', '2026-09-30');
    expect(zh).toContain(
      '放假不计：2026年10月1日至2026年10月7日；周末不计：2026年10月11日；调休上班，计入：2026年10月10日。',
    );
    expect(en).toContain(
      'Public holidays: 1 October 2026 to 7 October 2026; weekends: 11 October 2026; made-up working days, which count: 10 October 2026.',
    );
  });

  it('names pauses and extensions, and the end of a month without the date', () => {
    const pauses = [{ cause: 'APPRAISAL', from: '2026-03-10', until: '2026-03-20' }] as const;
    const extensions = [{ by: 'BODY_AND_PARTIES', on: '2026-04-01', length: { count: 10, unit: 'WD' } }] as const;
    const { zh, en } = why('MD-01', '2026-03-02', { pauses: [...pauses], extensions: [...extensions] });
    expect(zh).toContain(
      '2026年4月1日经调解组织与各方当事人约定，延长10个工作日。因鉴定，自2026年3月10日次日起至2026年3月20日不计入，共10日。',
    );
    expect(en).toContain('For an appraisal it stood still from the day after 10 March 2026 to 20 March 2026, 10 days.');
    expect(zh).not.toContain('2026年3月14日');
    expect(why('PM-01', '2026-01-31').zh).toContain('到期月没有对应日，以月末日为准，期间的最后一日是2026年2月28日。');
    expect(why('PM-01', '2026-01-31').en).toContain(
      'Its last day is 28 February 2026, the end of a month without that date.',
    );
  });

  it('says that it stands still, and what is left', () => {
    const { zh, en } = why('MD-01', '2026-03-02', {
      pauses: [{ cause: 'APPRAISAL', from: '2026-03-10', until: null }],
    });
    expect(zh).toContain('因鉴定，自2026年3月10日次日起停止计算。目前停止计算，尚余24个工作日；恢复后再算出届满日。');
    expect(en).toContain('It stands still with 24 working days left; its day is computed when it goes on.');
  });

  it('says which year is missing', () => {
    expect(why('ON-03', '2026-12-30').zh).toContain('2027年的放假安排尚未载入，届满日待载入后自动算出。');
    expect(why('JC-01', '2026-12-10').en).toContain(
      'Its last day is 9 January 2027. The official calendar of 2027 is not loaded yet',
    );
  });

  it('warns where the rule was not read in its source, and says which rules are our own', () => {
    expect(why('PM-01', '2026-03-02').zh).toMatch(
      /依据：司法部令75号第33条。仅见于非权威来源，使用前须核对：仅作提醒，届满不产生任何后果。$/,
    );
    expect(why('PM-01b', '2026-03-02').en).toMatch(
      /By SF\/T 0083-2020. Not verified: a reminder; nothing follows from it.$/,
    );
    expect(cautionText(CLOCKS['RF-01'].cite, 'zh')).toBe('本系统自定，不是法定期间。');
    expect(cautionText(CLOCKS['JC-01'].cite, 'en')).toBeNull();
  });
});

it('writes articles, lengths and spans of days as each language does', () => {
  expect(citeText({ law: '民法典', article: '188, 195', mark: 'V' }, 'zh')).toBe('民法典第188条、第195条');
  expect(citeText({ law: '人民调解法', article: '29 ¶2', mark: 'V' }, 'zh')).toBe('人民调解法第29条第2款');
  expect(citeText({ law: '办案规则', article: '46(6)', mark: 'V' }, 'zh')).toBe('办案规则第46条第6项');
  expect(citeText(CLOCKS['RF-01'].cite, 'en')).toBe('本系统规则 RF-01');
  expect([lengthText({ count: 1, unit: 'M' }, 'en'), lengthText({ count: 2, unit: 'Y' }, 'zh')]).toEqual([
    '1 month',
    '2年',
  ]);
  expect(daysText(['2026-02-28', '2026-03-01', '2026-03-05'], 'en')).toBe(
    '28 February 2026 to 1 March 2026, 5 March 2026',
  );
});
