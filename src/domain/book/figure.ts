/** Rates: numerator, denominator, and how they are printed (ledger.md, Figures; domain.md §6.2). */

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The definition of a rate. It is always shown with the rate and both integers, so that no rate is taken for another. */
export interface Definition {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly numerator: Words;
  readonly denominator: Words;
}

const ACCEPTED: Words = { zh: '期内受理', en: 'accepted in the period' };

/** By room, the first two count at the accepting room, the third where the case was settled and closed. */
export const DEFINITIONS = {
  SR_ACCEPTED: {
    code: 'SR_ACCEPTED',
    zh: '成功率（受理口径）',
    en: 'Success rate by acceptance',
    numerator: { zh: '期内受理并在期末前调解成功', en: 'accepted in the period and settled by its end' },
    denominator: ACCEPTED,
  },
  SR_COHORT: {
    code: 'SR_COHORT',
    zh: '成功率（同批跟踪口径）',
    en: 'Success rate of the cohort',
    numerator: { zh: '期内受理、截至统计时点调解成功', en: 'accepted in the period and settled as far as is known' },
    denominator: ACCEPTED,
  },
  SR_CLOSED: {
    code: 'SR_CLOSED',
    zh: '成功率（办结口径）',
    en: 'Success rate by closing',
    numerator: { zh: '期内调解成功（减去期内失效）', en: 'settled in the period, less agreements annulled in it' },
    denominator: { zh: '期内办结', en: 'closed in the period' },
  },
  MR_ENDED: {
    code: 'MR_ENDED',
    zh: '委托调解成功率（接受后办结口径）',
    en: 'Rate of entrusted mediation by ending',
    numerator: { zh: '期内以达成协议结束的委托', en: 'mandates that ended in an agreement in the period' },
    denominator: { zh: '期内接受后结束的委托', en: 'mandates that ended in the period after a room had taken them' },
  },
  MR_DIVERTED: {
    code: 'MR_DIVERTED',
    zh: '委托调解成功率（全部分流口径）',
    en: 'Rate of entrusted mediation over all offered',
    numerator: {
      zh: '期内委托并在期末前达成协议',
      en: 'mandates offered in the period that ended in an agreement by its end',
    },
    denominator: { zh: '期内委托（含未接受的）', en: 'mandates offered in the period, taken or not' },
  },
} as const satisfies Record<string, Definition>;

export type RateCode = keyof typeof DEFINITIONS;

/** A rate as it may be shown: the percentage always comes with its integers and its definition. */
export interface Rate {
  readonly code: RateCode;
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: string;
}

/** Percent with one decimal, rounded half up in integers (97.725 → 97.7); — if negative or divided by zero. */
export function percentOf(numerator: number, denominator: number): string {
  if (numerator < 0 || denominator <= 0) return '—';
  const tenths = (2000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
  return `${tenths / 10n}.${tenths % 10n}`;
}

/** The rate of a definition over its two integers. */
export function rate(code: RateCode, numerator: number, denominator: number): Rate {
  return { code, numerator, denominator, percent: percentOf(numerator, denominator) };
}
