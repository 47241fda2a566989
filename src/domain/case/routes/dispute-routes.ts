/** Ways to a decision: suit and arbitration. One of them is open in every civil and labour dispute, whatever lapsed (domain.md §8, 12). */
import {
  ARBITRATION_LAW,
  ARBITRATION_RULES,
  CIVIL_PROCEDURE,
  INVITED_MEDIATION,
  LABOUR_ARBITRATION_LAW,
  LAND_LAW,
  law,
  MEDIATION_LAW,
} from '../../clock/laws.js';
import { arbitrate, labourArbitration, sue, sueOnAgreement } from './decision-openings.js';
import type { RouteRow } from './route.js';

export const DISPUTE_ROUTES = {
  LABOUR_ARBITRATION: {
    zh: '申请劳动仲裁',
    en: 'Labour arbitration',
    says: [
      '随时可以申请，不必等调解结束或者满十五日',
      'It may be asked for at any time; nobody need wait for the mediation or fifteen days',
    ],
    taker: 'ANY_PARTY',
    cite: law(LABOUR_ARBITRATION_LAW, '5, 27', 'V'),
    where: 'LABOUR_COMMISSION',
    cost: 'FREE_LABOUR_ARBITRATION',
    closes: ['MEDIATE', 'OTHER_MEDIATOR', 'MEDIATE_ANEW', 'ARBITRAL_REVIEW'],
    opens: labourArbitration,
  },
  LAND_ARBITRATION: {
    zh: '申请农村土地承包仲裁',
    en: 'Rural land arbitration',
    says: [
      '限于农村土地承包经营纠纷；不必先调解，也可以不仲裁而直接起诉',
      'For contracts of rural land; neither mediation nor arbitration is a condition of a suit',
    ],
    taker: 'ANY_PARTY',
    cite: law(LAND_LAW, '4', 'V'),
    where: 'LAND_COMMISSION',
    cost: 'FREE_LAND_ARBITRATION',
    closes: [],
    opens: ({ matter, state, authority, decided }) =>
      matter === 'CIVIL' && authority === null && !decided && state.dispute.type === 'FOREST_LAND'
        ? { clock: 'RL-01' }
        : null,
  },
  ARBITRATION: {
    zh: '提请仲裁机构仲裁',
    en: 'Arbitration by an institution',
    says: [
      '须有书面仲裁协议；一裁终局，裁决后不能再起诉',
      'Needs a written arbitration agreement; the award is final and bars a suit',
    ],
    taker: 'ANY_PARTY',
    cite: law(ARBITRATION_LAW, '3–5, 10', 'V'),
    where: 'AGREED_INSTITUTION',
    cost: 'ARBITRATION_FEE',
    closes: ['SUIT', 'SUIT_ON_AGREEMENT'],
    opens: arbitrate,
  },
  SUIT: {
    zh: '就纠纷起诉',
    en: 'Suit on the dispute',
    says: [
      '任何时候都可以起诉，不以调解为前提，正在调解的也可以',
      'A suit is open at any time, during a mediation too, and needs none before it',
    ],
    taker: 'ANY_PARTY',
    cite: law(CIVIL_PROCEDURE, '122', 'V'),
    where: 'DEFENDANT',
    cost: 'COURT_FEE',
    closes: [
      'MEDIATE',
      'OTHER_MEDIATOR',
      'MEDIATE_ANEW',
      'ARBITRATION',
      'LAND_ARBITRATION',
      'HEALTH_AUTHORITY',
      'TRAFFIC_POLICE',
    ],
    opens: sue,
  },
  SUIT_ON_AGREEMENT: {
    zh: '就调解协议起诉',
    en: 'Suit on the agreement',
    says: [
      '对方不履行，或者对协议内容有争议（如请求变更、撤销、确认无效）的，可以起诉',
      'Where the agreement is not kept, or its content is disputed, a suit may be brought on it',
    ],
    taker: 'ANY_PARTY',
    cite: law(MEDIATION_LAW, '32', 'V'),
    where: 'CONTRACT',
    cost: 'COURT_FEE',
    closes: ['JUDICIAL_CONFIRMATION', 'ARBITRATION'],
    opens: sueOnAgreement,
  },
  GO_ON_IN_COURT: {
    zh: '请法院继续审理',
    en: 'Have the court go on',
    says: [
      '本案已在法院；不愿继续调解的，告诉法院或者调解员，由法院审理',
      'The court has the case; who no longer wants mediation says so, and the trial goes on',
    ],
    taker: 'ANY_PARTY',
    cite: law(INVITED_MEDIATION, '26', 'V'),
    where: 'HOLDING_COURT',
    cost: 'COURT_FEE',
    closes: ['MEDIATE'],
    opens: ({ authority }) => (authority === 'COURT' ? {} : null),
  },
  GO_ON_IN_ARBITRATION: {
    zh: '请仲裁委员会开庭审理',
    en: 'Have the commission go on',
    says: [
      '本案已在仲裁委员会；不愿调解或者调解期满的，由仲裁庭开庭审理',
      'The commission has the case; without mediation, or after its period, the panel hears it',
    ],
    taker: 'ANY_PARTY',
    cite: law(ARBITRATION_RULES, '70', 'V'),
    where: 'HOLDING_COMMISSION',
    cost: 'FREE_LABOUR_ARBITRATION',
    closes: ['MEDIATE'],
    opens: ({ authority }) => (authority === 'ARBITRATION_COMMISSION' ? {} : null),
  },
} as const satisfies Record<string, RouteRow>;
