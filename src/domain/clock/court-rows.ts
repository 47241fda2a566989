/** Mediation that a court assigns or entrusts, before and after filing, and on line (domain.md §2.4). */
import {
  CIVIL_PROCEDURE,
  COURT_FEES,
  days,
  INVITED_MEDIATION,
  LAST_BEFORE,
  law,
  named,
  noNumber,
  ONLINE_RULES,
  OPINION_2025,
  REGISTER_FIRST,
  runs,
  workingDays,
} from './laws.js';
import type { ClockRow, ExtensionRule } from './row.js';

/** Agreed extension of an entrusted mediation: without a cap until 2024, at most 30 days in all since (W). */
const ENTRUSTED: readonly ExtensionRule[] = [
  { by: 'PARTIES', unit: 'CD', cap: null, cite: law(INVITED_MEDIATION, '27', 'V'), to: LAST_BEFORE },
  { by: 'PARTIES', unit: 'CD', cap: 30, cite: law(OPINION_2025, '3', 'W'), from: REGISTER_FIRST },
];

export const COURT_ROWS = {
  'CF-01': {
    ...named('法院立案审查', 'the court’s filing decision'),
    ...runs(days(7), 'RECEIPT', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '126', 'V'),
    note: ['补正的自补正次日起；不能判定的先行立案', 'after a correction from the next day; in doubt the court files'],
  },
  'CF-02': {
    ...named('先行调解', 'mediation before trial'),
    ...noNumber('FILING', 'COURT'),
    cite: law(CIVIL_PROCEDURE, '125', 'V'),
  },
  'CE-01': {
    ...named('立案前委派调解期限', 'assigned mediation before filing'),
    ...runs(days(30), 'SIGNED_FOR', 'ROOM', 'BACK_TO_COURT'),
    cite: law(INVITED_MEDIATION, '21, 27', 'V'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law(INVITED_MEDIATION, '27', 'V') }],
    valid: { to: LAST_BEFORE },
    note: ['自2025年起不再立案前委派（W）', 'no longer practised since 2025 (W)'],
  },
  'CE-02a': {
    ...named('立案后委托调解期限（普通程序）', 'entrusted mediation, ordinary procedure'),
    ...runs(days(15), 'SIGNED_FOR', 'ROOM', 'BACK_TO_COURT'),
    cite: law(INVITED_MEDIATION, '27', 'V'),
    extensions: ENTRUSTED,
  },
  'CE-02b': {
    ...named('立案后委托调解期限（简易程序）', 'entrusted mediation, summary procedure'),
    ...runs(days(7), 'SIGNED_FOR', 'ROOM', 'BACK_TO_COURT'),
    cite: law(INVITED_MEDIATION, '27', 'V'),
    extensions: ENTRUSTED,
  },
  'CE-02c': {
    ...named('延长期间不计入审限', 'the extension is not part of the trial limit'),
    ...noNumber('CONSENT', 'COURT'),
    cite: law(INVITED_MEDIATION, '27', 'V'),
  },
  'CE-03': {
    ...named('委托调解成功后的结案', 'how a settled entrusted case closes'),
    ...noNumber('EFFECT', 'COURT'),
    cite: law(OPINION_2025, '4', 'W'),
    note: ['撤诉或者即时履行的，以「其他方式」结案', 'withdrawal or immediate performance: closed “in another way”'],
  },
  'CE-04': {
    ...named('调解不成后缴纳诉讼费', 'court fee after failure'),
    ...runs(days(7), 'RECEIPT', 'PARTY', 'REMIND'),
    cite: law(COURT_FEES, '22', 'V'),
    note: [
      '自收到缴费通知次日起；未交按撤诉处理（2025意见第六项，W）',
      'from the notice; unpaid, the suit counts as withdrawn (W)',
    ],
  },
  'CE-05': {
    ...named('终止后的书面报告', 'written report on termination'),
    ...noNumber('ENDED', 'ROOM'),
    cite: law(INVITED_MEDIATION, '26 ¶2', 'V'),
  },
  'ON-01': {
    ...named('在线：法院指定调解组织', 'on line: the court designates a body'),
    ...runs(workingDays(3), 'APPLICATION', 'COURT', 'BODY_LATE'),
    cite: law(ONLINE_RULES, '10 ¶3', 'V'),
  },
  'ON-02': {
    ...named('在线：当事人共同选定', 'on line: the parties choose together'),
    ...runs(workingDays(2), 'CONSENT', 'PARTY', 'NOTHING'),
    cite: law(ONLINE_RULES, '10 ¶2', 'V'),
    note: ['逾期由法院指定', 'after it the court designates'],
  },
  'ON-03': {
    ...named('在线：确认接受委派委托', 'on line: the body confirms that it accepts'),
    ...runs(workingDays(3), 'ASSIGNMENT', 'ROOM', 'BACK_TO_COURT'),
    cite: law(ONLINE_RULES, '12', 'V'),
  },
  'ON-04': {
    ...named('在线：联系对方当事人', 'on line: contact with the other side'),
    ...runs(workingDays(3), 'ACCEPTANCE', 'ROOM', 'BACK_TO_COURT'),
    cite: law(ONLINE_RULES, '15', 'V'),
    note: [
      '拒绝或者无法联系的，终止并立即退回',
      'on refusal, or when nobody is reached, it ends and goes back at once',
    ],
  },
  'ON-05': {
    ...named('在线：立案前调解期限', 'on line: mediation before filing'),
    ...runs(days(30), 'ACCEPTANCE', 'ROOM', 'DEEMED_FAILED'),
    cite: law(ONLINE_RULES, '24, 25(6)', 'V'),
    pausedBy: ['APPRAISAL'],
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law(ONLINE_RULES, '24', 'V') }],
  },
  'ON-06': {
    ...named('在线：立案后调解期限（普通程序）', 'on line: after filing, ordinary procedure'),
    ...runs(days(15), 'ACCEPTANCE', 'ROOM', 'BACK_TO_COURT'),
    cite: law(ONLINE_RULES, '24', 'V'),
    pausedBy: ['APPRAISAL'],
    extensions: ENTRUSTED,
    note: [
      '简易程序为七日（ON-06b）；不计入审限',
      'seven days in summary procedure (ON-06b); not part of the trial limit',
    ],
  },
  'ON-06b': {
    ...named('在线：立案后调解期限（简易程序）', 'on line: after filing, summary procedure'),
    ...runs(days(7), 'ACCEPTANCE', 'ROOM', 'BACK_TO_COURT'),
    cite: law(ONLINE_RULES, '24', 'V'),
    pausedBy: ['APPRAISAL'],
    extensions: ENTRUSTED,
  },
  'ON-07': {
    ...named('在线：立案前鉴定不计入期限', 'on line: appraisal before filing does not count'),
    ...noNumber('APPLICATION', 'ROOM'),
    cite: law(ONLINE_RULES, '26', 'V'),
  },
} as const satisfies Record<string, ClockRow>;
