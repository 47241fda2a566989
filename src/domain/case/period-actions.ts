/** Actions on the mediation period: standing still, going on, made longer, over (domain.md §7.2, C08–C10, C19). */
import type { ActionRow } from './action-row.js';
import { assigned, HEADS, here, system } from './access.js';
import { ENTERPRISE_RULES, law, MEDIATION_LAW, ONLINE_RULES, OURS } from './basis.js';
import { alwaysOpen, mayBeExtended, noticeOwed, periodLapses } from './guards.js';
import { HELD, TRACKED } from './status.js';

const MEDICAL_RULES = '医疗纠纷预防和处理条例';
const INVITED_MEDIATION = '法释〔2016〕14号';

export const PERIOD_ACTIONS = {
  suspend: {
    from: ['MEDIATING'],
    to: ['SUSPENDED'],
    grants: [assigned],
    basis: [law(MEDICAL_RULES, '38', 'V'), law(INVITED_MEDIATION, '18', 'V'), OURS],
    guard: alwaysOpen,
  },
  resume: {
    from: ['SUSPENDED'],
    to: ['MEDIATING'],
    grants: [assigned],
    basis: [OURS],
    guard: alwaysOpen,
  },
  extendPeriod: {
    from: HELD,
    to: ['same'],
    grants: [assigned],
    basis: [
      law(INVITED_MEDIATION, '27', 'V'),
      law(ONLINE_RULES, '24', 'V'),
      law(ENTERPRISE_RULES, '29', 'V'),
      law(MEDICAL_RULES, '38', 'V'),
    ],
    guard: mayBeExtended,
  },
  lapsePeriod: {
    from: HELD,
    to: ['TERMINATED_FAILED', 'TRANSFERRED_OUT'],
    grants: [system],
    basis: [law(MEDICAL_RULES, '38', 'V'), law(ENTERPRISE_RULES, '29', 'V')],
    guard: periodLapses,
  },
  giveRouteNotice: {
    from: ['TERMINATED_FAILED', ...TRACKED],
    to: ['same'],
    grants: [assigned, here(...HEADS)],
    basis: [law(MEDIATION_LAW, '26', 'V'), law(ENTERPRISE_RULES, '30', 'V')],
    guard: noticeOwed,
  },
} as const satisfies Record<string, ActionRow>;
