/** Labour arbitration and the suits after it (domain.md §2.5; days as 办案规则 80 counts them, R7). */
import {
  ARBITRATION_RULES,
  days,
  LABOUR_ARBITRATION_LAW,
  LABOUR_READING,
  law,
  named,
  noNumber,
  runs,
  workingDays,
} from './laws.js';
import type { ClockRow } from './row.js';

export const ARBITRATION_ROWS = {
  'LA-01': {
    ...named('仲裁受理决定', 'arbitration: whether to accept'),
    ...runs(workingDays(5), 'APPLICATION', 'ARBITRATION', 'MAY_GO_ON'),
    cite: law(LABOUR_ARBITRATION_LAW, '29', 'V'),
    note: [
      '逾期未决定的可以起诉；办案规则第三十、三十一、四十六(2)、八十条',
      'without a decision the applicant may sue',
    ],
  },
  'LA-02': {
    ...named('一次性补正通知', 'one notice of what is to be corrected'),
    ...runs(workingDays(5), 'APPLICATION', 'ARBITRATION', 'BODY_LATE'),
    cite: law(ARBITRATION_RULES, '29 ¶4', 'V'),
  },
  'LA-03': {
    ...named('送达申请书副本', 'copy to the respondent'),
    ...runs(workingDays(5), 'ACCEPTANCE', 'ARBITRATION', 'BODY_LATE'),
    cite: law(LABOUR_ARBITRATION_LAW, '30', 'V'),
  },
  'LA-04': {
    ...named('提交答辩书', 'the answer'),
    ...runs(workingDays(10), 'RECEIPT', 'PARTY', 'NOTHING'),
    cite: law(LABOUR_ARBITRATION_LAW, '30', 'V'),
    note: ['不答辩不影响程序进行', 'without one the case goes on'],
  },
  'LA-05': {
    ...named('仲裁庭组成通知', 'notice of the panel'),
    ...runs(workingDays(5), 'ACCEPTANCE', 'ARBITRATION', 'BODY_LATE'),
    cite: law(LABOUR_ARBITRATION_LAW, '32', 'V'),
  },
  'LA-06': {
    ...named('开庭通知', 'notice of the hearing'),
    ...runs(workingDays(5), 'BEFORE_SESSION', 'ARBITRATION', 'REMIND'),
    cite: law(LABOUR_ARBITRATION_LAW, '35', 'V'),
    backwards: true,
    note: ['请求延期的提前三日（LA-06b）', 'a postponement is asked for three days before (LA-06b)'],
  },
  'LA-06b': {
    ...named('请求延期开庭', 'request for postponement'),
    ...runs(workingDays(3), 'BEFORE_SESSION', 'PARTY', 'NOTHING'),
    cite: law(LABOUR_ARBITRATION_LAW, '35', 'V'),
    backwards: true,
  },
  'LA-07': {
    ...named('仲裁裁决', 'the award'),
    ...runs(days(45), 'ACCEPTANCE', 'ARBITRATION', 'MAY_GO_ON'),
    cite: law(LABOUR_ARBITRATION_LAW, '43', 'V'),
    pausedBy: ['PROCEEDING_SUSPENDED', 'PUBLIC_NOTICE'],
    extensions: [{ by: 'ARBITRATION', unit: 'CD', cap: 15, cite: law(LABOUR_ARBITRATION_LAW, '43', 'V') }],
    note: ['书面延长；逾期可以起诉', 'extended in writing; after it a party may sue'],
  },
  'LA-08': {
    ...named('裁决期限重新计算', 'the award’s period begins anew'),
    ...noNumber('ACCEPTANCE', 'ARBITRATION'),
    cite: law(ARBITRATION_RULES, '46', 'V'),
    note: [
      '追加当事人、增变请求、反请求合并、移送管辖',
      'a party or claims added, a counter-claim joined, another commission',
    ],
  },
  'LA-09': {
    ...named('不计入裁决期限的时间', 'time that does not count'),
    ...noNumber('ACCEPTANCE', 'ARBITRATION'),
    cite: law(ARBITRATION_RULES, '46(6), 47', 'V'),
    note: ['中止、公告送达', 'suspension and service by publication'],
  },
  'LA-10': {
    ...named('调解建议书', 'advice to mediate first'),
    ...noNumber('APPLICATION', 'PARTY'),
    cite: law(ARBITRATION_RULES, '69', 'V'),
    note: ['同意的暂缓受理；不同意的应当受理', 'agreed: acceptance is deferred; refused: it must be accepted'],
  },
  'LA-11': {
    ...named('开庭前委托调解', 'commissioned mediation before the hearing'),
    ...runs(workingDays(10), 'CONSENT', 'ROOM', 'HEARING'),
    cite: law(ARBITRATION_RULES, '70', 'V'),
    note: ['不得延长', 'it cannot be extended'],
  },
  'LA-12': {
    ...named('裁决前先行调解', 'mediation before the award'),
    ...noNumber('FAILURE', 'ARBITRATION'),
    cite: law(LABOUR_ARBITRATION_LAW, '42', 'V'),
    note: ['不成或者送达前反悔的，及时裁决', 'failed, or recanted before service: the award follows'],
  },
  'LA-13': {
    ...named('仲裁员回避决定', 'decision on an arbitrator’s recusal'),
    ...runs(workingDays(3), 'APPLICATION', 'ARBITRATION', 'BODY_LATE'),
    cite: law(ARBITRATION_RULES, '11', 'V'),
  },
  'LA-14': {
    ...named('集体劳动争议优先', 'collective disputes come first'),
    ...noNumber('APPLICATION', 'ARBITRATION'),
    cite: law(LABOUR_ARBITRATION_LAW, '7', 'V'),
    note: ['十人以上推举三至五名代表', 'ten workers or more: three to five representatives'],
  },
  'LS-01': {
    ...named('对非终局裁决起诉', 'suit against an award that is not final'),
    ...runs(days(15), 'RECEIPT', 'PARTY', 'TAKES_EFFECT'),
    cite: law(LABOUR_ARBITRATION_LAW, '50', 'V'),
    posted: true,
  },
  'LS-02': {
    ...named('劳动者对终局裁决起诉', 'the worker sues against a final award'),
    ...runs(days(15), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(LABOUR_ARBITRATION_LAW, '48', 'V'),
    posted: true,
  },
  'LS-03': {
    ...named('用人单位申请撤销终局裁决', 'the employer applies to set a final award aside'),
    ...runs(days(30), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(LABOUR_ARBITRATION_LAW, '49', 'V'),
    posted: true,
  },
  'LS-04': {
    ...named('裁决被撤销后起诉', 'suit after the award was set aside'),
    ...runs(days(15), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(LABOUR_ARBITRATION_LAW, '49 ¶3', 'V'),
    posted: true,
  },
  'LS-05': {
    ...named('裁定不予执行后起诉', 'suit after enforcement was refused'),
    ...runs(days(30), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(LABOUR_READING, '24 ¶2', 'V'),
    posted: true,
  },
  'LS-06': {
    ...named('仲裁调解书生效后不再受理', 'no suit on an effective arbitral mediation document'),
    ...noNumber('EFFECT', 'COURT'),
    cite: law(LABOUR_READING, '11', 'V'),
  },
} as const satisfies Record<string, ClockRow>;
