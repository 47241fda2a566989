/** Periods of the court itself: its own mediation, trial limits, payment orders, restoration (domain.md §2.0 R6, §2.4). */
import { CIVIL_PROCEDURE, CIVIL_PROCEDURE_READING, days, law, months, named, noNumber, runs } from './laws.js';
import type { ClockRow } from './row.js';

const PRESIDENT = (article: string, cap: number) =>
  [{ by: 'COURT', unit: 'M', cap, cite: law(CIVIL_PROCEDURE, article, 'V') }] as const;

export const TRIAL_ROWS = {
  'CM-01': {
    ...named('答辩期满前法院调解（普通程序）', 'court-led mediation, ordinary procedure'),
    ...runs(days(15), 'CONSENT', 'COURT', 'REMIND'),
    cite: law('人民法院民事调解工作若干问题的规定', '4', 'V'),
    note: [
      '简易程序为七日（CM-01b）；继续须各方同意，不计入审限',
      'seven days in summary procedure (CM-01b); on only if all agree',
    ],
  },
  'CM-01b': {
    ...named('答辩期满前法院调解（简易程序）', 'court-led mediation, summary procedure'),
    ...runs(days(7), 'CONSENT', 'COURT', 'REMIND'),
    cite: law('人民法院民事调解工作若干问题的规定', '4', 'V'),
  },
  'CP-01': {
    ...named('一审普通程序审限', 'ordinary first instance'),
    ...runs(months(6), 'FILING', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '152', 'V'),
    pausedBy: ['SETTLEMENT_TALKS'],
    extensions: PRESIDENT('152', 6),
    note: ['再延长的报上级法院批准', 'beyond that the higher court permits'],
  },
  'CP-02': {
    ...named('简易程序审限', 'summary procedure'),
    ...runs(months(3), 'FILING', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '164', 'V'),
    pausedBy: ['SETTLEMENT_TALKS'],
    extensions: PRESIDENT('164', 1),
  },
  'CP-03': {
    ...named('小额诉讼审限', 'small claims'),
    ...runs(months(2), 'FILING', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '168', 'V'),
    pausedBy: ['SETTLEMENT_TALKS'],
    extensions: PRESIDENT('168', 1),
  },
  'CP-04': {
    ...named('小额诉讼标的额', 'ceiling of small claims'),
    ...noNumber('FILING', 'COURT'),
    cite: law(CIVIL_PROCEDURE, '165', 'V'),
  },
  'CP-05': {
    ...named('速裁', 'fast track'),
    ...noNumber('FILING', 'COURT'),
    cite: law('法发〔2020〕8号', '', 'K'),
    note: ['没有法定天数', 'no statutory number'],
  },
  'CP-06': {
    ...named('审判人员回避决定', 'decision on a judge’s recusal'),
    ...runs(days(3), 'APPLICATION', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '50', 'V'),
    note: ['复议亦为三日', 'a review takes three days again'],
  },
  'CP-07': {
    ...named('对调解书申请再审', 're-trial against a mediation document'),
    ...runs(months(6), 'EFFECT', 'PARTY', 'ROUTE_LOST'),
    cite: law(CIVIL_PROCEDURE_READING, '382', 'V'),
    posted: true,
    note: ['不变期间', 'a fixed period'],
  },
  'CP-08': {
    ...named('支付令：受理通知', 'payment order: notice of acceptance'),
    ...runs(days(5), 'APPLICATION', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '226', 'V'),
  },
  'CP-09': {
    ...named('支付令：发出', 'payment order: issue'),
    ...runs(days(15), 'ACCEPTANCE', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '227', 'V'),
  },
  'CP-10': {
    ...named('支付令：清偿或者异议', 'payment order: the debtor pays or objects'),
    ...runs(days(15), 'RECEIPT', 'PARTY', 'TAKES_EFFECT'),
    cite: law(CIVIL_PROCEDURE, '227–228', 'V'),
    posted: true,
    note: ['异议成立的支付令失效，转入诉讼', 'on an objection the order lapses and the suit begins'],
  },
  R6: {
    ...named('申请顺延期限', 'restoration after an obstacle'),
    ...runs(days(10), 'OBSTACLE_ENDED', 'PARTY', 'ROUTE_LOST'),
    cite: law(CIVIL_PROCEDURE, '86', 'V'),
    posted: true,
    note: ['不可抗拒的事由或者其他正当理由；由法院决定', 'force majeure or good cause; the court decides'],
  },
} as const satisfies Record<string, ClockRow>;
