/** How long is kept what lies beside the files of cases: rows of data with their article and mark, from a day on. */
import { type Cite, inSpan } from '../clock/row.js';
import { law } from '../clock/laws.js';
import type { Day } from '../kernel/day.js';
import { sameDayLater } from '../kernel/calendar.js';

interface Term {
  readonly years: number;
  readonly from: Day;
  readonly zh: string;
  readonly en: string;
  readonly cite: Cite;
}

/** Records of processing are kept three years at least, logs of a network six months (网络安全法 21); no law names these periods, so they are ours. */
const RECORDS = law('个人信息保护法', '56', 'D');

/**
 * PARTY_VISIT: from the end of a visit of a party, or of the code that opened it (decision 67) · RECEIVED_PACKAGE: what came
 * to a court or commission from another server, from its last answer, or from its receipt where nobody answered.
 */
export const KEPT_BESIDE = {
  PARTY_VISIT: [{ years: 3, from: '2025-01-01', zh: '当事人登录记录', en: 'visits of parties', cite: RECORDS }],
  RECEIVED_PACKAGE: [{ years: 3, from: '2025-01-01', zh: '收到的移交材料', en: 'packages received', cite: RECORDS }],
} as const satisfies Readonly<Record<string, readonly Term[]>>;
export type KeptBeside = keyof typeof KEPT_BESIDE;

/** The years in force on a day; of a day before all rows, those of the first. */
export function yearsKept(what: KeptBeside, day: Day): number {
  const terms: readonly Term[] = KEPT_BESIDE[what];
  return (terms.findLast(({ from }) => inSpan(day, { from })) ?? (terms[0] as Term)).years;
}

/** What ended before this day is kept no longer. */
export const forgottenBefore = (what: KeptBeside, today: Day): Day => sameDayLater(today, -12 * yearsKept(what, today));

/** The first day on which it is destroyed. */
export const keptUntil = (what: KeptBeside, ended: Day): Day => sameDayLater(ended, 12 * yearsKept(what, ended));
