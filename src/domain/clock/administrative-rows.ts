/** Reconsideration, administrative suit, petitions, administrative mediation (domain.md §2.6; units as 行复法 88 says, R8). */
import {
  ADMINISTRATIVE_SUIT,
  days,
  law,
  months,
  named,
  noNumber,
  PETITION_RULES,
  RECONSIDERATION_LAW,
  runs,
  SHENZHEN_RULES,
  workingDays,
} from './laws.js';
import type { ClockRow } from './row.js';

export const ADMINISTRATIVE_ROWS = {
  'AR-01': {
    ...named('申请行政复议', 'application for reconsideration'),
    ...runs(days(60), 'KNOWLEDGE', 'PARTY', 'ROUTE_LOST'),
    cite: law(RECONSIDERATION_LAW, '20', 'V'),
  },
  'AR-02': {
    ...named('行政复议受理审查', 'whether reconsideration is accepted'),
    ...runs(workingDays(5), 'APPLICATION', 'AUTHORITY', 'NOTHING'),
    cite: law(RECONSIDERATION_LAW, '30', 'V'),
    note: ['逾期视为受理', 'silence is acceptance'],
  },
  'AR-03': {
    ...named('行政复议补正通知', 'notice of what is to be corrected'),
    ...runs(workingDays(5), 'APPLICATION', 'AUTHORITY', 'BODY_LATE'),
    cite: law(RECONSIDERATION_LAW, '31', 'V'),
  },
  'AR-03b': {
    ...named('行政复议补正', 'the correction'),
    ...runs(workingDays(10), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(RECONSIDERATION_LAW, '31', 'V'),
  },
  'AR-04': {
    ...named('行政复议决定（普通程序）', 'decision, ordinary procedure'),
    ...runs(days(60), 'ACCEPTANCE', 'AUTHORITY', 'BODY_LATE'),
    cite: law(RECONSIDERATION_LAW, '62', 'V'),
    extensions: [{ by: 'AUTHORITY', unit: 'CD', cap: 30, cite: law(RECONSIDERATION_LAW, '62', 'V') }],
  },
  'AR-04b': {
    ...named('行政复议决定（简易程序）', 'decision, summary procedure'),
    ...runs(days(30), 'ACCEPTANCE', 'AUTHORITY', 'BODY_LATE'),
    cite: law(RECONSIDERATION_LAW, '62', 'V'),
  },
  'AR-05': {
    ...named('行政复议调解', 'mediation in reconsideration'),
    ...noNumber('EFFECT', 'AUTHORITY'),
    cite: law(RECONSIDERATION_LAW, '5, 73', 'V'),
    note: ['调解书签字盖章后生效', 'the document takes effect with signatures and seal'],
  },
  'AR-06': {
    ...named('行政复议和解后撤回', 'withdrawal after a settlement'),
    ...noNumber('EFFECT', 'PARTY'),
    cite: law(RECONSIDERATION_LAW, '74', 'V'),
  },
  'AL-01': {
    ...named('不服复议决定的起诉', 'suit after reconsideration'),
    ...runs(days(15), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(ADMINISTRATIVE_SUIT, '45', 'V'),
    posted: true,
  },
  'AL-01b': {
    ...named('直接提起行政诉讼', 'direct administrative suit'),
    ...runs(months(6), 'KNOWLEDGE', 'PARTY', 'ROUTE_LOST'),
    cite: law(ADMINISTRATIVE_SUIT, '46', 'V'),
    posted: true,
  },
  'AL-02': {
    ...named('行政诉讼立案审查', 'filing decision'),
    ...runs(days(7), 'RECEIPT', 'COURT', 'BODY_LATE'),
    cite: law(ADMINISTRATIVE_SUIT, '51', 'V'),
  },
  'AL-03': {
    ...named('行政诉讼调解范围', 'what may be mediated in an administrative suit'),
    ...noNumber('FILING', 'COURT'),
    cite: law(ADMINISTRATIVE_SUIT, '60', 'V'),
    note: ['赔偿、补偿和自由裁量权', 'compensation, indemnity and discretionary power'],
  },
  'AL-04': {
    ...named('行政一审审限', 'first instance'),
    ...runs(months(6), 'FILING', 'COURT', 'BODY_LATE'),
    cite: law(ADMINISTRATIVE_SUIT, '81', 'V'),
  },
  'AL-04b': {
    ...named('行政简易程序审限', 'summary procedure'),
    ...runs(days(45), 'FILING', 'COURT', 'BODY_LATE'),
    cite: law(ADMINISTRATIVE_SUIT, '83', 'V'),
  },
  'PT-01': {
    ...named('信访登记转送', 'a petition is registered and routed'),
    ...runs(days(15), 'RECEIPT', 'AUTHORITY', 'BODY_LATE'),
    cite: law(PETITION_RULES, '22', 'V'),
  },
  'PT-02': {
    ...named('对转送的异议', 'objection to a wrong transfer'),
    ...runs(workingDays(5), 'RECEIPT', 'AUTHORITY', 'NOTHING'),
    cite: law(PETITION_RULES, '23 ¶3', 'V'),
  },
  'PT-03': {
    ...named('信访办理', 'a petition is handled'),
    ...runs(days(60), 'ACCEPTANCE', 'AUTHORITY', 'BODY_LATE'),
    cite: law(PETITION_RULES, '34', 'V'),
    extensions: [{ by: 'AUTHORITY', unit: 'CD', cap: 30, cite: law(PETITION_RULES, '34', 'V') }],
  },
  'PT-04': {
    ...named('请求信访复查、复核', 'asking for review, and for re-review'),
    ...runs(days(30), 'REPLY', 'PARTY', 'ROUTE_LOST'),
    cite: law(PETITION_RULES, '35–36', 'V'),
  },
  'PT-04b': {
    ...named('答复信访复查、复核', 'answer to a review, and to a re-review'),
    ...runs(days(30), 'REQUEST', 'AUTHORITY', 'BODY_LATE'),
    cite: law(PETITION_RULES, '35–36', 'V'),
  },
  'PT-05': {
    ...named('信访工作中的调解', 'mediation inside petition work'),
    ...noNumber('CONSENT', 'PARTY'),
    cite: law(PETITION_RULES, '33', 'V'),
  },
  'AM-01': {
    ...named('深圳行政调解：转送', 'administrative mediation in Shenzhen: transfer'),
    ...runs(workingDays(3), 'APPLICATION', 'AUTHORITY', 'BODY_LATE'),
    cite: law(SHENZHEN_RULES, '45–46', 'V'),
    local: { area: '4403' },
  },
  'AM-01b': {
    ...named('深圳行政调解：是否受理', 'administrative mediation in Shenzhen: whether to accept'),
    ...runs(workingDays(5), 'APPLICATION', 'AUTHORITY', 'BODY_LATE'),
    cite: law(SHENZHEN_RULES, '45–46', 'V'),
    extensions: [{ by: 'AUTHORITY', unit: 'WD', cap: 5, cite: law(SHENZHEN_RULES, '45–46', 'V') }],
    local: { area: '4403' },
    note: ['复杂的十个工作日', 'ten working days in a complex matter'],
  },
} as const satisfies Record<string, ClockRow>;
