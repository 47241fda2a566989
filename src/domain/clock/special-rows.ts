/** Special tracks of people's mediation: medical, traffic, public security, rural land (domain.md §2.2). */
import {
  days,
  LAND_LAW,
  law,
  MEDICAL_RULES,
  named,
  noNumber,
  POLICE_RULES,
  runs,
  TRAFFIC_RULES,
  workingDays,
  years,
} from './laws.js';
import type { ClockRow } from './row.js';

export const SPECIAL_ROWS = {
  'MD-01': {
    ...named('医疗纠纷人民调解期限', 'people’s mediation of a medical dispute'),
    ...runs(workingDays(30), 'ACCEPTANCE', 'ROOM', 'DEEMED_FAILED'),
    cite: law(MEDICAL_RULES, '38', 'V'),
    pausedBy: ['APPRAISAL'],
    extensions: [{ by: 'BODY_AND_PARTIES', unit: 'WD', cap: null, cite: law(MEDICAL_RULES, '38', 'V') }],
  },
  'MD-02': {
    ...named('医疗纠纷行政调解：是否受理', 'medical, administrative mediation: whether to accept'),
    ...runs(workingDays(5), 'APPLICATION', 'AUTHORITY', 'BODY_LATE'),
    cite: law(MEDICAL_RULES, '40 ¶2', 'V'),
  },
  'MD-03': {
    ...named('医疗纠纷行政调解期限', 'administrative mediation of a medical dispute'),
    ...runs(workingDays(30), 'ACCEPTANCE', 'AUTHORITY', 'MAY_GO_ON'),
    cite: law(MEDICAL_RULES, '40 ¶3', 'V'),
    pausedBy: ['APPRAISAL'],
    note: ['逾期视为调解不成，由卫生主管部门终止', 'deemed failed after it; the health authority ends it'],
  },
  'MD-04': {
    ...named('已由法院或者卫生主管部门受理', 'the court or the health authority has the dispute'),
    ...noNumber('ACCEPTANCE', 'ROOM'),
    cite: law(MEDICAL_RULES, '31 ¶4, 40 ¶2', 'V'),
    note: ['不予受理；已受理的终止调解', 'refuse it, or end the mediation'],
  },
  'TR-01': {
    ...named('申请公安机关调解交通事故', 'joint application to the traffic police'),
    ...runs(days(10), 'RECEIPT', 'PARTY', 'ROUTE_LOST'),
    cite: law(TRAFFIC_RULES, '86', 'V'),
    note: ['自收到认定书、证明或者复核结论之日起', 'from receipt of the finding, the certificate or its review'],
  },
  'TR-02': {
    ...named('人民调解终止后申请公安机关调解', 'to the traffic police after a committee ended'),
    ...runs(days(3), 'ENDED', 'PARTY', 'ROUTE_LOST'),
    cite: law(TRAFFIC_RULES, '85 ¶2', 'V'),
  },
  'TR-03': {
    ...named('公安机关调解交通事故期限', 'traffic mediation by the police'),
    ...runs(days(10), 'HARM_FIXED', 'POLICE', 'BODY_LATE'),
    cite: law(TRAFFIC_RULES, '90', 'V'),
    note: [
      '死亡的自丧葬期满、伤害的自治疗终结、伤残的自定残、财产的自损失确定之日起',
      'from the end of the funeral period, of treatment, the fixing of the disability or of the loss',
    ],
  },
  'TR-04': {
    ...named('交通事故调解通知', 'notice of a traffic session'),
    ...runs(days(3), 'BEFORE_SESSION', 'POLICE', 'REMIND'),
    cite: law(TRAFFIC_RULES, '88', 'V'),
    backwards: true,
    note: ['请求变更的，最迟提前一日', 'a change is asked for a day before at the latest'],
  },
  'TR-05': {
    ...named('公安机关终止调解', 'the police end mediation'),
    ...noNumber('ENDED', 'POLICE'),
    cite: law(TRAFFIC_RULES, '94', 'V'),
    note: ['起诉、不到场或者撤回的', 'on suit, absence or withdrawal'],
  },
  'PS-01': {
    ...named('治安调解（首次）', 'public-security mediation, first round'),
    ...runs(workingDays(3), 'ACCEPTANCE', 'POLICE', 'REMIND'),
    cite: law('公安机关治安调解工作规范', '9', 'W'),
    note: ['须鉴定的，自鉴定结论作出之日起', 'where there is an appraisal, from its result'],
  },
  'PS-02': {
    ...named('治安调解（第二次）', 'public-security mediation, second round'),
    ...runs(workingDays(7), 'FIRST_ROUND', 'POLICE', 'REMIND'),
    cite: law(POLICE_RULES, '183', 'V'),
    note: ['只能一次；不成的依法处罚', 'once only; when it fails the police decide'],
  },
  'PS-03': {
    ...named('履行调解协议的不予处罚', 'no penalty when the agreement is performed'),
    ...noNumber('REQUEST', 'PARTY'),
    cite: law('治安管理处罚法', '9 ¶4', 'V'),
    note: ['公安机关作出处理决定前书面申请', 'asked for in writing before the police decide'],
  },
  'RL-01': {
    ...named('申请土地承包仲裁的时效', 'limitation of rural land arbitration'),
    ...runs(years(2), 'KNOWLEDGE', 'PARTY', 'NOTHING'),
    cite: law(LAND_LAW, '18', 'V'),
  },
  'RL-02': {
    ...named('土地承包仲裁受理通知', 'rural land arbitration: acceptance papers'),
    ...runs(workingDays(5), 'APPLICATION', 'ARBITRATION', 'BODY_LATE'),
    cite: law(LAND_LAW, '23', 'V'),
  },
  'RL-03': {
    ...named('土地承包仲裁裁决', 'rural land award'),
    ...runs(days(60), 'ACCEPTANCE', 'ARBITRATION', 'BODY_LATE'),
    cite: law(LAND_LAW, '47', 'V'),
    extensions: [{ by: 'ARBITRATION', unit: 'CD', cap: 30, cite: law(LAND_LAW, '47', 'V') }],
  },
  'RL-04': {
    ...named('不服土地承包仲裁裁决的起诉', 'suit against a rural land award'),
    ...runs(days(30), 'RECEIPT', 'PARTY', 'TAKES_EFFECT'),
    cite: law(LAND_LAW, '48', 'V'),
  },
} as const satisfies Record<string, ClockRow>;
