/** Ways that give an agreement force: confirmation, arbitral review, a notary, a payment order, enforcement. */
import { ARBITRATION_RULES, CIVIL_PROCEDURE, CIVIL_PROCEDURE_READING, law, NOTARY_LAW } from '../../clock/laws.js';
import { confirms, enforced, ordered, reviewed } from './agreement-openings.js';
import type { RouteRow } from './route.js';

export const AGREEMENT_ROUTES = {
  JUDICIAL_CONFIRMATION: {
    zh: '共同申请司法确认',
    en: 'Joint application for judicial confirmation',
    says: [
      '双方一起请法院确认协议有效；确认后对方不履行的，可以直接申请强制执行',
      'Both together ask the court to confirm the agreement; then it can be enforced at once if it is not kept',
    ],
    taker: 'ALL_PARTIES',
    cite: law(CIVIL_PROCEDURE, '205', 'V'),
    where: 'CONFIRMING_COURT',
    cost: 'FREE_CONFIRMATION',
    closes: ['ARBITRAL_REVIEW'],
    endsWithClock: true,
    opens: confirms,
  },
  ARBITRAL_REVIEW: {
    zh: '共同申请仲裁审查',
    en: 'Joint application for arbitral review',
    says: [
      '双方一起请仲裁委员会审查协议，由其制作可以强制执行的调解书',
      'Both together ask the commission to review the agreement and make an enforceable document of it',
    ],
    taker: 'ALL_PARTIES',
    cite: law(ARBITRATION_RULES, '74', 'V'),
    where: 'LABOUR_COMMISSION',
    cost: 'FREE_LABOUR_ARBITRATION',
    closes: ['JUDICIAL_CONFIRMATION'],
    endsWithClock: true,
    opens: reviewed,
  },
  NOTARISATION: {
    zh: '办理赋予强制执行效力的公证',
    en: 'Have a notary make it enforceable',
    says: [
      '付款协议可以公证，并载明债务人愿意接受强制执行；不履行的可以直接申请执行',
      'An agreement on payment may be notarised with the debtor’s consent to enforcement',
    ],
    taker: 'ALL_PARTIES',
    cite: law(NOTARY_LAW, '37', 'V'),
    where: 'NOTARY',
    cost: 'NOTARY_FEE',
    closes: [],
    opens: ({ pays, matter, confirmation, owed }) =>
      pays && matter === 'CIVIL' && confirmation !== 'GRANTED' && !owed ? {} : null,
  },
  PAYMENT_ORDER: {
    zh: '申请支付令',
    en: 'Payment order',
    says: [
      '请法院直接命令债务人付款；债务人在十五日内提出异议的，支付令失效，转入诉讼',
      'The court orders the debtor to pay; if they object within fifteen days, the order lapses and a suit follows',
    ],
    taker: 'CREDITOR',
    cite: law(CIVIL_PROCEDURE, '225–228', 'V'),
    where: 'DEBTOR_COURT',
    cost: 'PAYMENT_ORDER_FEE',
    closes: [],
    opens: ordered,
  },
  ENFORCEMENT: {
    zh: '申请强制执行',
    en: 'Enforcement',
    says: [
      '协议已经法院确认（或者已由仲裁委员会制作调解书），对方不履行，可以申请强制执行',
      'The agreement was confirmed or made a document, and is not kept: the court enforces it',
    ],
    taker: 'CREDITOR',
    cite: law(CIVIL_PROCEDURE, '206, 250', 'V'),
    where: 'ENFORCING_COURT',
    cost: 'ENFORCEMENT_FEE',
    closes: [],
    opens: enforced,
  },
  OBJECTION: {
    zh: '对确认裁定提出异议',
    en: 'Objection to the confirming ruling',
    says: [
      '认为确认错误的，向作出裁定的法院提出异议',
      'Who thinks the confirmation wrong objects to the court that made it',
    ],
    taker: 'ANY_PARTY',
    cite: law(CIVIL_PROCEDURE_READING, '372', 'V'),
    where: 'CONFIRMED_BY',
    cost: 'FREE',
    closes: [],
    opens: ({ confirmation, agreed }) => (agreed && confirmation === 'GRANTED' ? { clock: 'JC-04' } : null),
  },
  APPEAL: {
    zh: '上诉',
    en: 'Appeal',
    says: [
      '不服一审判决的，自判决书送达之日起十五日内向上一级人民法院上诉；小额诉讼一审终审',
      'Who disputes a judgment of first instance appeals to the next higher court within fifteen days of service; a small claim has one instance',
    ],
    taker: 'ANY_PARTY',
    cite: law(CIVIL_PROCEDURE, '171', 'V'),
    where: 'HIGHER_COURT',
    cost: 'COURT_FEE',
    closes: ['ENFORCEMENT'],
    opens: ({ decided, matter }) => (decided === 'judgment' && matter !== 'ADMINISTRATIVE' ? {} : null),
  },
} as const satisfies Record<string, RouteRow>;
