/** Labour disputes: consultation, mediation, arbitral review, limitation (domain.md §2.5). */
import {
  ARBITRATION_RULES,
  CIVIL_PROCEDURE,
  days,
  ENTERPRISE_RULES,
  LABOUR_ARBITRATION_LAW,
  LABOUR_READING,
  law,
  named,
  noNumber,
  runs,
  workingDays,
  years,
} from './laws.js';
import type { ClockRow } from './row.js';

export const LABOUR_ROWS = {
  'LN-01': {
    ...named('答复协商要求', 'answer to a request for consultation'),
    ...runs(days(5), 'REQUEST', 'PARTY', 'MAY_GO_ON'),
    cite: law(ENTERPRISE_RULES, '10', 'V'),
    note: [
      '条文未定义单位，按自然日；逾期视为不愿协商',
      'the rule defines no unit: calendar days; silence is unwillingness',
    ],
  },
  'LN-02': {
    ...named('协商期限', 'period of consultation'),
    ...noNumber('CONSENT', 'PARTY', 'MAY_GO_ON'),
    cite: law(ENTERPRISE_RULES, '10 ¶2', 'V'),
    note: ['以书面约定为准，可书面延长', 'as agreed in writing'],
  },
  'LM-01': {
    ...named('企业调解委员会受理', 'acceptance by an enterprise committee'),
    ...runs(workingDays(3), 'APPLICATION', 'ROOM', 'REMIND'),
    cite: law(ENTERPRISE_RULES, '22', 'V'),
  },
  'LM-02': {
    ...named('企业调解委员会调解期限', 'mediation by an enterprise committee'),
    ...runs(days(15), 'ACCEPTANCE', 'ROOM', 'DEEMED_FAILED'),
    cite: law(ENTERPRISE_RULES, '29', 'V'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law(ENTERPRISE_RULES, '29', 'V') }],
  },
  'LM-03': {
    ...named('未达成协议可申请仲裁', 'the way to arbitration opens'),
    ...runs(days(15), 'APPLICATION', 'PARTY', 'MAY_GO_ON'),
    cite: law(LABOUR_ARBITRATION_LAW, '14 ¶3', 'V'),
    note: [
      '自调解组织收到调解申请之日起；申请仲裁无须等待',
      'from receipt of the application; nobody need wait for it',
    ],
  },
  'LM-04': {
    ...named('调解不成的书面告知', 'written notice of failure'),
    ...noNumber('FAILURE', 'ROOM'),
    cite: law(ENTERPRISE_RULES, '30', 'V'),
    note: ['写明可以申请仲裁', 'it names arbitration'],
  },
  'LM-05': {
    ...named('浙江劳动人事争议调解期限', 'labour mediation in Zhejiang'),
    ...runs(days(15), 'APPLICATION', 'PARTY', 'MAY_GO_ON'),
    cite: law('浙江省劳动人事争议调解仲裁条例', '10', 'V'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law('浙江省劳动人事争议调解仲裁条例', '10', 'V') }],
    local: { area: '33', instead: 'LM-03' },
  },
  'LR-01': {
    ...named('共同申请仲裁审查', 'joint application for arbitral review'),
    ...runs(days(15), 'EFFECT', 'PARTY', 'ROUTE_LOST'),
    cite: law(ARBITRATION_RULES, '74', 'V'),
    note: ['企业规定第二十七条；就协议申请仲裁不受影响', 'also 企业规定 27; arbitration on the agreement stays open'],
  },
  'LR-02': {
    ...named('仲裁审查', 'arbitral review'),
    ...runs(workingDays(5), 'ACCEPTANCE', 'ARBITRATION', 'BODY_LATE'),
    cite: law(ARBITRATION_RULES, '76', 'V'),
    extensions: [{ by: 'ARBITRATION', unit: 'WD', cap: 5, cite: law(ARBITRATION_RULES, '76', 'V') }],
  },
  'LR-03': {
    ...named('不予受理仲裁审查的情形', 'when arbitral review is refused'),
    ...noNumber('APPLICATION', 'ARBITRATION'),
    cite: law(ARBITRATION_RULES, '75', 'V'),
    note: ['含确认劳动关系、已司法确认', 'among them: an employment relationship, judicial confirmation'],
  },
  'LR-04': {
    ...named('撤回仲裁审查申请', 'withdrawal of the review'),
    ...noNumber('APPLICATION', 'PARTY'),
    cite: law(ARBITRATION_RULES, '76 ¶2', 'V'),
    note: ['调解书送达前', 'until the mediation document is served'],
  },
  'LP-01': {
    ...named('就调解协议申请支付令', 'payment order on the agreement'),
    ...noNumber('DEFAULT', 'PARTY'),
    cite: law(LABOUR_ARBITRATION_LAW, '16', 'V'),
    note: [
      `期限见 CP-08 至 CP-10（${CIVIL_PROCEDURE}）；支付令失效的，可就协议直接起诉`,
      'CP-08 to CP-10; when the order lapses the worker may sue on the agreement',
    ],
  },
  'LP-02': {
    ...named('仅涉劳动报酬的协议可直接起诉', 'a wage agreement may be sued on directly'),
    ...noNumber('DEFAULT', 'PARTY'),
    cite: law(LABOUR_READING, '51 ¶2', 'V'),
  },
  'LL-01': {
    ...named(
      '劳动仲裁时效（因申请调解中断后重新计算）',
      'limitation of labour arbitration, begun anew by the application',
    ),
    ...runs(years(1), 'APPLICATION', 'PARTY', 'NOTHING'),
    cite: law(LABOUR_ARBITRATION_LAW, '27', 'V'),
    note: ['办案规则第二十六至二十八条；适用中止、中断', 'also 办案规则 26–28; it may be suspended or interrupted'],
  },
  'LL-02': {
    ...named('拖欠劳动报酬的仲裁时效', 'limitation for unpaid wages'),
    ...runs(years(1), 'EMPLOYMENT_ENDED', 'PARTY', 'NOTHING'),
    cite: law(LABOUR_ARBITRATION_LAW, '27 ¶4', 'V'),
    note: ['劳动关系存续期间不受限制', 'none while the employment lasts'],
  },
  'LL-03': {
    ...named('申请调解中断仲裁时效', 'the application interrupts limitation'),
    ...noNumber('APPLICATION', 'PARTY'),
    cite: law(ARBITRATION_RULES, '27(1)', 'V'),
  },
} as const satisfies Record<string, ClockRow>;
