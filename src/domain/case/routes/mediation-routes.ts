/** Ways by agreement: go on with the mediation, have another body mediate, begin anew, talk to the employer, have performance urged. */
import {
  ADMINISTRATIVE_SUIT,
  CIVIL_PROCEDURE,
  COMMERCIAL_RULES,
  LABOUR_ARBITRATION_LAW,
  law,
  MEDIATION_LAW,
  MEDICAL_RULES,
} from '../../clock/laws.js';
import type { Cite } from '../../clock/row.js';
import type { Day } from '../../kernel/day.js';
import type { DisputeType } from '../../taxonomy/dispute-type.js';
import { mediationPeriodOf } from '../mediation-period.js';
import { ON_DESK } from '../status.js';
import type { About } from './about.js';
import type { Cost } from './costs.js';
import type { Opening, RouteRow } from './route.js';

const LABOUR = law(LABOUR_ARBITRATION_LAW, '5, 10', 'V');

/** The rule by which the body mediates. */
function ruleOf({ matter, state }: About): Cite {
  if (matter === 'LABOUR') return LABOUR;
  if (matter === 'ADMINISTRATIVE') return law(ADMINISTRATIVE_SUIT, '60', 'V');
  if (state.track === 'MEDICAL') return law(MEDICAL_RULES, '22, 31', 'V');
  return state.track === 'COMMERCIAL' ? law(COMMERCIAL_RULES, '15', 'W') : law(MEDIATION_LAW, '17', 'V');
}

/** No fee on the tracks of people’s and labour mediation; only a commercial body has a tariff (domain.md §8, 27). */
function costOf({ matter, state, tariff }: About): Cost {
  if (state.track === 'COMMERCIAL') return tariff ? 'TARIFF' : 'NO_TARIFF';
  if (state.track === 'ASSIGNED' || matter === 'ADMINISTRATIVE') return 'FREE';
  return matter === 'LABOUR' && state.room.layer !== 'L2' ? 'FREE_LABOUR_MEDIATION' : 'FREE_MEDIATION';
}

function here(about: About): Opening | null {
  if (!about.underway) return null;
  const clock = mediationPeriodOf(about.state)?.clock;
  const waits = ON_DESK.some((one) => one === about.state.status);
  return {
    ...(clock ? { clock } : {}),
    cite: ruleOf(about),
    cost: costOf(about),
    ...(waits ? { note: ['尚待征得同意、受理', 'It still waits for consent and acceptance'] } : {}),
  };
}

function anew(about: About): Opening | null {
  const { underway, authority, agreed, owed, confirmation, review, decided } = about;
  if (underway || authority || decided) return null;
  if (!agreed) return { cite: ruleOf(about), cost: costOf(about) };
  const enforceable = confirmation === 'GRANTED' || review === 'GRANTED';
  if (enforceable || (confirmation !== 'REFUSED' && !owed)) return null;
  const changes = ['可以变更原协议，也可以达成新的协议', 'The agreement may be changed, or a new one made'] as const;
  return { cite: law(CIVIL_PROCEDURE, '206', 'V'), cost: costOf(about), note: changes };
}

/** Between traders, by people’s committees as by commercial bodies; in force since 2026-05-01 (商事调解条例 2, W). */
const BETWEEN_TRADERS: readonly DisputeType[] = ['CONTRACT', 'PRODUCTION_BUSINESS'];
const COMMERCIAL_SINCE: Day = '2026-05-01';

function commercially({ matter, state, agreed, authority, decided, today }: About): Opening | null {
  if (matter !== 'CIVIL' || agreed || authority || decided || today < COMMERCIAL_SINCE) return null;
  return state.track !== 'COMMERCIAL' && BETWEEN_TRADERS.includes(state.dispute.type) ? {} : null;
}

export const MEDIATION_ROUTES = {
  MEDIATE: {
    zh: '继续调解',
    en: 'Go on with the mediation',
    says: [
      '由现在的调解组织继续调解；任何一方可以随时退出，期限届满也不妨碍申请仲裁或者起诉',
      'The present body goes on; either side may leave at any time, and no period keeps anybody from arbitration or court',
    ],
    taker: 'ALL_PARTIES',
    cite: law(MEDIATION_LAW, '17', 'V'),
    where: 'HERE',
    cost: 'FREE_MEDIATION',
    closes: [],
    opens: here,
  },
  OTHER_MEDIATOR: {
    zh: '换一个调解组织',
    en: 'Have another body mediate',
    says: [
      '可以选择或者接受别的调解员、调解组织，由现在的办理点转办',
      'You may choose or accept other mediators; the present body passes the case on',
    ],
    taker: 'ALL_PARTIES',
    cite: law(MEDIATION_LAW, '23(1)', 'V'),
    where: 'ANOTHER_BODY',
    cost: 'FREE_MEDIATION',
    closes: ['MEDIATE'],
    opens: (about) => (about.held ? { cost: costOf(about) } : null),
  },
  COMMERCIAL_MEDIATION: {
    zh: '请商事调解组织调解',
    en: 'Have a commercial body mediate',
    says: [
      '限于贸易、投资、金融、运输、房地产、工程建设、知识产权等商事争议；双方从名册中共同选定调解员，收费须事先公布',
      'For disputes of trade, finance, transport, construction and the like; both choose from its list, and it charges only as published',
    ],
    taker: 'ALL_PARTIES',
    cite: law(COMMERCIAL_RULES, '2, 15', 'W'),
    where: 'COMMERCIAL_BODY',
    cost: 'TARIFF',
    closes: ['MEDIATE'],
    opens: commercially,
  },
  MEDIATE_ANEW: {
    zh: '重新申请调解',
    en: 'Ask for mediation again',
    says: [
      '双方愿意的，可以重新申请调解，作为新的案件办理',
      'If both sides are willing, mediation may be asked for again, as a new case',
    ],
    taker: 'ALL_PARTIES',
    cite: law(MEDIATION_LAW, '17', 'V'),
    where: 'ANY_BODY',
    cost: 'FREE_MEDIATION',
    closes: [],
    opens: anew,
  },
  CONSULT: {
    zh: '与用人单位协商',
    en: 'Talk to the employer',
    says: [
      '自行协商，也可以请工会或者第三方一起协商，达成和解协议',
      'Talk it over, with the union or a third person if you like, and settle',
    ],
    taker: 'ANY_PARTY',
    cite: law(LABOUR_ARBITRATION_LAW, '4', 'V'),
    where: 'BETWEEN_PARTIES',
    cost: 'FREE',
    closes: [],
    opens: ({ matter, agreed, decided }) => (matter === 'LABOUR' && !agreed && !decided ? {} : null),
  },
  URGE: {
    zh: '请调解组织督促履行',
    en: 'Have the body urge performance',
    says: [
      '对方没有按约定履行的，可以请调解组织督促',
      'Where the other side does not do what was agreed, the body urges it',
    ],
    taker: 'CREDITOR',
    cite: law(MEDIATION_LAW, '31 ¶2', 'V'),
    where: 'HERE',
    cost: 'FREE',
    closes: [],
    opens: ({ owed, matter }) => (owed && matter !== 'ADMINISTRATIVE' ? {} : null),
  },
} as const satisfies Record<string, RouteRow>;
