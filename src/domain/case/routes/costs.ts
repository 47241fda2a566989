/** What a way costs: free by which rule, a court's fee, or the tariff of the body. Amounts in fen. */
import {
  ARBITRATION_LAW,
  NOTARY_LAW,
  CONFIRMATION_RULES,
  COURT_FEES,
  ENTERPRISE_RULES,
  LABOUR_ARBITRATION_LAW,
  LAND_LAW,
  law,
  MEDIATION_LAW,
  RECONSIDERATION_LAW,
} from '../../clock/laws.js';
import type { Cite } from '../../clock/row.js';
import { type Tariff, TARIFF_RULE, tariffFee } from '../../network/tariff.js';

interface CostRow {
  readonly zh: string;
  readonly en: string;
  /** Null where nobody asks for anything and no rule need say so. */
  readonly cite: Cite | null;
}

const free = (cite: Cite | null): CostRow => ({ zh: '不收费', en: 'Free', cite });

export const COSTS = {
  FREE: free(null),
  FREE_MEDIATION: free(law(MEDIATION_LAW, '4', 'V')),
  FREE_LABOUR_MEDIATION: free(law(ENTERPRISE_RULES, '', 'K')),
  FREE_CONFIRMATION: free(law(CONFIRMATION_RULES, '11', 'V')),
  FREE_LABOUR_ARBITRATION: free(law(LABOUR_ARBITRATION_LAW, '53', 'V')),
  FREE_LAND_ARBITRATION: free(law(LAND_LAW, '52', 'V')),
  FREE_RECONSIDERATION: free(law(RECONSIDERATION_LAW, '87', 'V')),
  TARIFF: {
    zh: '按该调解组织公布的收费标准',
    en: 'By the published tariff of the body',
    cite: TARIFF_RULE,
  },
  NO_TARIFF: {
    zh: '该调解组织尚未公布收费标准，不得收费',
    en: 'The body has published no tariff: nothing may be charged',
    cite: TARIFF_RULE,
  },
  COURT_FEE: {
    zh: '案件受理费，按争议金额分段累计；以调解方式结案或者撤诉的减半，败诉方负担；确有困难的可以申请缓交、减交、免交',
    en: 'A court fee by steps of the amount; half if it is settled or withdrawn; the losing side bears it; relief may be asked for',
    cite: law(COURT_FEES, '13, 15, 29, 44', 'V'),
  },
  LABOUR_COURT_FEE: {
    zh: '案件受理费每件10元；追索劳动报酬的可以不预交',
    en: 'A court fee of 10 yuan; for wages it need not be paid in advance',
    cite: law(COURT_FEES, '13, 20', 'V'),
  },
  ADMINISTRATIVE_COURT_FEE: {
    zh: '案件受理费每件50元（商标、专利、海事为100元）；行政赔偿不收',
    en: 'A court fee of 50 yuan (100 for trade marks, patents and maritime matters); none for state compensation',
    cite: law(COURT_FEES, '8, 13', 'V'),
  },
  PAYMENT_ORDER_FEE: {
    zh: '申请费，为财产案件受理费的三分之一；债务人未提出异议的由债务人负担',
    en: 'A third of the court fee; the debtor bears it unless they object',
    cite: law(COURT_FEES, '14, 36', 'V'),
  },
  ENFORCEMENT_FEE: {
    zh: '不预交，执行后由被执行人负担',
    en: 'Nothing in advance; the debtor bears it afterwards',
    cite: law(COURT_FEES, '20, 38', 'V'),
  },
  SET_ASIDE_FEE: { zh: '申请费每件400元', en: '400 yuan', cite: law(COURT_FEES, '14', 'V') },
  NOTARY_FEE: {
    zh: '按公证收费标准；符合法律援助条件的减免',
    en: 'By the notaries’ tariff; less for who is entitled to legal aid',
    cite: law(NOTARY_LAW, '34', 'V'),
  },
  ARBITRATION_FEE: {
    zh: '按该仲裁机构的收费办法',
    en: 'By the rules of the arbitration institution',
    cite: law(ARBITRATION_LAW, '', 'K'),
  },
} as const satisfies Record<string, CostRow>;
export type Cost = keyof typeof COSTS;

/** Upper end of each step in yuan, and its rate in thousandths (诉讼费用交纳办法 13(1)). */
const STEPS = [
  [100_000, 25],
  [200_000, 20],
  [500_000, 15],
  [1_000_000, 10],
  [2_000_000, 9],
  [5_000_000, 8],
  [10_000_000, 7],
  [20_000_000, 6],
  [Infinity, 5],
] as const;
const FIRST = 10_000;

/** The court fee of a first instance about property, in fen, for an amount in fen. */
export function courtFee(amount: number): number {
  let fee = 50_00;
  let from = FIRST * 100;
  for (const [end, thousandths] of STEPS) {
    const part = Math.min(amount, end * 100) - from;
    if (part <= 0) break;
    fee += Math.round((part * thousandths) / 1000);
    from = end * 100;
  }
  return fee;
}

/** The fee that a rule, or the body’s own tariff, names for the amount in dispute, in fen; null where it is free, or the amount unknown. */
export function feeOf(cost: Cost, amount: number | null, tariff: Tariff | null = null): number | null {
  if (cost === 'TARIFF') return tariff && tariffFee(tariff, amount);
  if (cost === 'LABOUR_COURT_FEE') return 10_00;
  if (cost === 'ADMINISTRATIVE_COURT_FEE') return 50_00;
  if (cost === 'SET_ASIDE_FEE') return 400_00;
  if (!amount) return null;
  if (cost === 'COURT_FEE') return courtFee(amount);
  return cost === 'PAYMENT_ORDER_FEE' ? Math.round(courtFee(amount) / 3) : null;
}
