/** People's mediation (domain.md §2.1): the law names no period, a ministry's order says 「一般在一个月内」. */
import {
  CIVIL_CODE,
  days,
  law,
  MEDIATION_LAW,
  MEDICAL_RULES,
  months,
  named,
  noNumber,
  ORDER_75,
  runs,
  SHENZHEN_RULES,
  workingDays,
  years,
} from './laws.js';
import type { ClockRow } from './row.js';

export const PEOPLE_ROWS = {
  'PM-00': {
    ...named('人民调解无法定期限', 'no statutory period for people’s mediation'),
    ...noNumber('ACCEPTANCE', 'ROOM'),
    cite: law(MEDIATION_LAW, '21 ¶2', 'V'),
    note: ['应当及时、就地进行', 'promptly and on the spot'],
  },
  'PM-01': {
    ...named('一般调解期限', 'general mediation period'),
    ...runs(months(1), 'ACCEPTANCE', 'ROOM', 'EXTEND_OR_END'),
    cite: law(ORDER_75, '33', 'W'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law(CIVIL_CODE, '204', 'V') }],
    note: [
      '「一般在一个月内调结」，不是法定最长期限；宁波市人民调解条例第二十七条：可应双方请求适当延长',
      '“as a rule within one month”, no statutory limit; Ningbo’s rules, 27: longer if both ask',
    ],
  },
  'PM-01b': {
    ...named('行业标准调解期限', 'mediation period of the national standard'),
    ...runs(days(30), 'ACCEPTANCE', 'ROOM', 'EXTEND_OR_END'),
    cite: law('SF/T 0083-2020', '', 'K'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law('SF/T 0083-2020', '', 'K') }],
  },
  'PM-01c': {
    ...named('深圳人民调解期限', 'mediation period in Shenzhen'),
    ...runs(days(30), 'ACCEPTANCE', 'ROOM', 'EXTEND_OR_END'),
    cite: law(SHENZHEN_RULES, '25', 'V'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law(SHENZHEN_RULES, '25', 'V') }],
    local: { area: '4403', instead: 'PM-01' },
    note: ['条文未写明起算日，按受理日（本系统自定）', 'the rule does not say from when; from acceptance (our own)'],
  },
  'PM-02': {
    ...named('一方拒绝即不得调解', 'no mediation once a party refuses'),
    ...noNumber('REFUSAL', 'ROOM'),
    cite: law(MEDIATION_LAW, '17', 'V'),
  },
  'PM-03': {
    ...named('调解不成的告知', 'notice of the other routes after failure'),
    ...noNumber('FAILURE', 'ROOM'),
    cite: law(MEDIATION_LAW, '26', 'V'),
  },
  'PM-04': {
    ...named('书面协议生效', 'a written agreement takes effect'),
    ...noNumber('EFFECT', 'PARTY'),
    cite: law(MEDIATION_LAW, '29 ¶2', 'V'),
  },
  'PM-05': {
    ...named('口头协议生效', 'an oral agreement takes effect'),
    ...noNumber('EFFECT', 'PARTY'),
    cite: law(MEDIATION_LAW, '30', 'V'),
  },
  'PM-06': {
    ...named('督促履行', 'supervision of performance'),
    ...noNumber('EFFECT', 'ROOM'),
    cite: law(MEDIATION_LAW, '31 ¶2, 32', 'V'),
  },
  'PM-07': {
    ...named('可能激化时的报告', 'report of a risk of escalation'),
    ...noNumber('KNOWLEDGE', 'ROOM'),
    cite: law(MEDIATION_LAW, '25', 'V'),
  },
  'PM-08': {
    ...named('诉讼时效（因申请调解中断后重新计算）', 'limitation of suit, begun anew by the application'),
    ...runs(years(3), 'APPLICATION', 'PARTY', 'NOTHING'),
    cite: law(CIVIL_CODE, '188, 195', 'V'),
    note: [
      '当事人向人民调解委员会提出请求时中断（诉讼时效规定第十二条）',
      'interrupted when a party asks a committee (rules on limitation, 12)',
    ],
  },
  'PM-09': {
    ...named('人民调解委员会委员任期', 'term of a committee'),
    ...runs(years(3), 'ELECTION', 'ROOM', 'REMIND'),
    cite: law(MEDIATION_LAW, '9 ¶2', 'V'),
  },
  'PM-10': {
    ...named('委员会设立备案', 'filing of a new committee'),
    ...runs(workingDays(30), 'FOUNDED', 'ROOM', 'REMIND'),
    cite: law(MEDICAL_RULES, '32', 'V'),
    note: ['医调委；宁波条例第十三条同', 'medical committees; the Ningbo rules, 13, say the same'],
  },
  'PM-11': {
    ...named('重大纠纷报告', 'report of a major dispute'),
    ...noNumber('KNOWLEDGE', 'ROOM'),
    cite: law('地方工作规则', '', 'W'),
    note: ['六小时内报司法所，各地可另定', 'within six hours, as local rules say'],
  },
} as const satisfies Record<string, ClockRow>;
