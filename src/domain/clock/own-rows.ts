/** Periods of this system's own, where no law names one (D). */
import { law, months, named, OWN_RULES, runs, workingDays } from './laws.js';
import type { ClockRow } from './row.js';

export const OWN_ROWS = {
  'RF-01': {
    ...named('答复转办', 'answer to a referral'),
    ...runs(workingDays(3), 'OFFER', 'ROOM', 'OFFER_LAPSES'),
    cite: law(OWN_RULES, 'RF-01', 'D'),
    note: ['参照 ON-03', 'modelled on ON-03'],
  },
  'PR-01': {
    ...named('决定个人信息权利请求', 'decision on a request about personal data'),
    ...runs(workingDays(15), 'REQUEST', 'ROOM', 'REMIND'),
    cite: law(OWN_RULES, 'PR-01', 'D'),
    note: ['法律只要求「及时」（个人信息保护法第五十条）', 'the law says “promptly” (PIPL 50)'],
  },
  'BR-01': {
    ...named('商事调解期限提醒', 'reminder of a commercial mediation'),
    ...runs(months(1), 'ACCEPTANCE', 'ROOM', 'EXTEND_OR_END'),
    cite: law(OWN_RULES, 'BR-01', 'D'),
    extensions: [{ by: 'PARTIES', unit: 'CD', cap: null, cite: law(OWN_RULES, 'BR-01', 'D') }],
    note: ['商事调解条例未见期限，以本机构规则为准', 'the regulation names none; the body’s own rules count'],
  },
} as const satisfies Record<string, ClockRow>;
