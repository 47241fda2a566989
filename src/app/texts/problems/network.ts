/** Texts of the problems of numbers, periods and lists; `{name}` stands for a fact. */
import type { NetworkProblem } from '../../../domain/kernel/network-problem.js';
import type { ProblemTexts } from './text.js';

export const NETWORK_TEXTS: ProblemTexts<NetworkProblem> = {
  DAY_MALFORMED: {
    zh: '“{given}”不是有效日期，请按 2026-11-25 的格式填写。',
    en: '“{given}” is no date. Write it as 2026-11-25.',
  },
  CALENDAR_MISSING: {
    zh: '尚未录入 {year} 年的法定节假日安排，不能推算期限。',
    en: 'The holiday notice of {year} is not loaded, so no period can be reckoned.',
  },
  SERVICE_COUNT: {
    zh: '服务人数、涉及纠纷件数须为不小于零的整数。',
    en: 'People helped and cases are whole numbers, zero or more.',
  },
  SERVICE_PLACE: {
    zh: '服务记录只登记在网格、村（居）、乡镇（街道）等人民调解点，请另选办理点。',
    en: 'Services are recorded at grids and committees of people’s mediation. Choose another room.',
  },
  TARIFF_NOT_LAWFUL: {
    zh: '人民调解、劳动争议调解等不收费（{law}第{article}条），只有商事调解组织可以公布收费标准。',
    en: 'People’s and labour mediation are free ({law}, article {article}): only a commercial body has a tariff.',
  },
  TARIFF_BACKWARDS: {
    zh: '收费标准只能自今日或者以后的日子执行，不能追溯。',
    en: 'A tariff holds from today or a later day, never for days that are over.',
  },
  TARIFF_STEPS: {
    zh: '收费标准不成立：金额须为不小于零的整数分，分段须由低到高，费率不超过万分之一万，最多二十段。',
    en: 'The tariff is unsound: whole fen of zero or more, rising steps, at most 10,000 ten-thousandths, at most twenty steps.',
  },
  TARIFF_THERE: {
    zh: '{day} 起已有一份收费标准，请另选日期。',
    en: 'A tariff begins on {day} already. Choose another day.',
  },
  SETTING_BACKWARDS: {
    zh: '设置只能自今日或者以后的日子改变，不能追溯。',
    en: 'A setting changes from today or a later day, never for days that are over.',
  },
  SETTING_THERE: {
    zh: '该区域自 {day} 起已有一次改变，请另选日期。',
    en: 'This area has a change on {day} already. Choose another day.',
  },
  CALENDAR_EMPTY: {
    zh: '没有列出任何放假日，请按国务院办公厅的通知逐日填写。',
    en: 'No day off is listed. Enter the days of the State Council’s notice.',
  },
  CALENDAR_DAY_TWICE: { zh: '{day} 列了两次，请只保留一次。', en: '{day} is listed twice. Keep it once.' },
  CALENDAR_DAY_ELSEWHERE: {
    zh: '{day} 不在 {year} 年之内，也不在上一年的十二月。',
    en: '{day} is neither in {year} nor in the December before it.',
  },
  CALENDAR_WORKDAY_WRONG: {
    zh: '{day} 本来就是工作日，不必列为调休上班；请核对通知。',
    en: '{day} is a working day anyhow and cannot be a made-up one. Check the notice.',
  },
  DUE_DAY_UNKNOWN: {
    zh: '{year} 年的放假安排尚未录入，期限暂不能推算；录入后自动补上。',
    en: 'The holiday notice of {year} is not loaded yet, so the last day cannot be told. It is filled in when the notice is loaded.',
  },
  ID_NUMBER_MALFORMED: {
    zh: '{document}的号码不正确，请核对号码和证件种类。',
    en: 'The number is not one of a {document}. Please check the number and the kind of document.',
  },
  CREDIT_CODE_MALFORMED: {
    zh: '统一社会信用代码不正确，请核对（GB 32100）。',
    en: 'The unified social credit code is not right. Please check it (GB 32100).',
  },
  PHONE_MALFORMED: {
    zh: '电话号码不正确：请填写手机号码，或带区号的固定电话。',
    en: 'The telephone number is not right: give a mobile, or a landline with its area code.',
  },
  EMAIL_MALFORMED: { zh: '电子邮箱地址不正确，请核对。', en: 'The e-mail address is not right. Please check it.' },
  DIVISION_MALFORMED: { zh: '行政区划代码由 2 至 20 位数字组成。', en: 'A division code has 2 to 20 digits.' },
  PAGE_SIZE_OUT_OF_RANGE: { zh: '每页行数须在 {least} 至 {most} 之间。', en: 'A page has {least} to {most} rows.' },
  CURSOR_MALFORMED: {
    zh: '翻页标记无效，请从第一页重新查询。',
    en: 'The page marker is not valid. Start again from the first page.',
  },
};
