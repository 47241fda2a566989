/** Judicial confirmation of an agreement (domain.md §2.3). */
import {
  CIVIL_PROCEDURE,
  CIVIL_PROCEDURE_READING,
  CONFIRMATION_RULES,
  days,
  law,
  MEDIATION_LAW,
  months,
  named,
  noNumber,
  runs,
  years,
} from './laws.js';
import type { ClockRow } from './row.js';

export const CONFIRMATION_ROWS = {
  'JC-01': {
    ...named('共同申请司法确认', 'joint application for judicial confirmation'),
    ...runs(days(30), 'EFFECT', 'PARTY', 'ROUTE_LOST'),
    cite: law(MEDIATION_LAW, '33', 'V'),
    posted: true,
    note: ['民诉法第二百零五条；就协议起诉不受影响', 'also 民诉法 205; a suit on the agreement stays open'],
  },
  'JC-02': {
    ...named('法院决定是否受理司法确认', 'the court decides whether to accept'),
    ...runs(days(3), 'APPLICATION', 'COURT', 'BODY_LATE'),
    cite: law(CONFIRMATION_RULES, '4', 'V'),
    note: ['双方同时到场的，可以当即受理并决定', 'with both parties present it may decide at once'],
  },
  'JC-03': {
    ...named('法院作出司法确认决定', 'the court’s decision'),
    ...runs(days(15), 'ACCEPTANCE', 'COURT', 'BODY_LATE'),
    cite: law(CONFIRMATION_RULES, '5', 'V'),
    extensions: [{ by: 'COURT', unit: 'CD', cap: 10, cite: law(CONFIRMATION_RULES, '5', 'V') }],
    note: ['以此为目标，以 JC-03b 为外限（本系统自定）', 'the aim; JC-03b is the outer limit (our own)'],
  },
  'JC-03b': {
    ...named('特别程序审理期限', 'limit of a special procedure'),
    ...runs(days(30), 'FILING', 'COURT', 'BODY_LATE'),
    cite: law(CIVIL_PROCEDURE, '187', 'V'),
    extensions: [{ by: 'COURT', unit: 'CD', cap: null, cite: law(CIVIL_PROCEDURE, '187', 'V') }],
  },
  'JC-04': {
    ...named('当事人对确认裁定的异议', 'a party’s objection to the ruling'),
    ...runs(days(15), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(CIVIL_PROCEDURE_READING, '372 ¶2', 'V'),
    posted: true,
  },
  'JC-05': {
    ...named('利害关系人对确认裁定的异议', 'objection of an interested person'),
    ...runs(months(6), 'KNOWLEDGE', 'PARTY', 'ROUTE_LOST'),
    cite: law(CIVIL_PROCEDURE_READING, '127, 372', 'V'),
    posted: true,
    note: ['不变期间', 'a fixed period: neither suspended nor extended'],
  },
  'JC-06': {
    ...named('申请执行', 'application for enforcement'),
    ...runs(years(2), 'LAST_PERFORMANCE', 'PARTY', 'NOTHING'),
    cite: law(CIVIL_PROCEDURE, '250', 'V'),
    note: ['分期的自最后一期届满起；适用中止、中断', 'instalments: from the last; it may be suspended or interrupted'],
  },
  'JC-07': {
    ...named('司法确认不收费', 'judicial confirmation costs nothing'),
    ...noNumber('APPLICATION', 'COURT'),
    cite: law(CONFIRMATION_RULES, '11', 'V'),
  },
} as const satisfies Record<string, ClockRow>;
