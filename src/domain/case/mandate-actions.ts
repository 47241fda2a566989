/** Mediation that a court or a commission entrusts while it keeps the case (domain.md §7.5, D01–D08; §7.6, A06). */
import { assigned, authority, AUTHORITY_ROLES, HEADS, here, system, targetInPlace } from './access.js';
import type { ActionRow } from './action-row.js';
import { law, OURS } from './basis.js';
import { alwaysOpen } from './guards.js';
import { mandateOffered, mandateOpen, mayEntrust, reportOwed } from './mandate-guards.js';
import { HELD } from './status.js';

const INVITED_MEDIATION = '法释〔2016〕14号';
const COMMISSIONED = law('劳动人事争议仲裁办案规则', '70', 'V');
const ONLINE = '人民法院在线调解规则';
const OF_THE_ROOM = [{ roles: HEADS, place: 'TARGET' }, targetInPlace] as const;

export const MANDATE_ACTIONS = {
  registerEntrusted: {
    from: ['none'],
    to: ['TRANSFERRED_OUT'],
    grants: [{ roles: AUTHORITY_ROLES, place: 'ANY_ROOM' }, system],
    basis: [law(INVITED_MEDIATION, '11', 'V'), COMMISSIONED],
    guard: alwaysOpen,
  },
  offerMandate: {
    from: ['TRANSFERRED_OUT'],
    to: ['same'],
    grants: [authority(...AUTHORITY_ROLES), system],
    basis: [law(INVITED_MEDIATION, '11', 'V'), law('民事诉讼法', '98', 'V'), COMMISSIONED],
    guard: mayEntrust,
  },
  acceptMandate: {
    from: ['TRANSFERRED_OUT'],
    to: ['ASSIGNED'],
    grants: [...OF_THE_ROOM],
    basis: [law(INVITED_MEDIATION, '15, 27', 'V'), law(ONLINE, '12, 13', 'V')],
    guard: mandateOffered,
  },
  declineMandate: {
    from: ['TRANSFERRED_OUT'],
    to: ['same'],
    grants: [...OF_THE_ROOM],
    basis: [law(ONLINE, '12', 'V'), OURS],
    guard: mandateOffered,
  },
  lapseMandate: {
    from: ['TRANSFERRED_OUT'],
    to: ['same'],
    grants: [system],
    basis: [law(ONLINE, '12', 'V')],
    guard: mandateOffered,
  },
  recallMandate: {
    from: ['TRANSFERRED_OUT', ...HELD],
    to: ['same', 'TRANSFERRED_OUT'],
    grants: [authority(...AUTHORITY_ROLES), system],
    basis: [law(INVITED_MEDIATION, '26', 'V'), OURS],
    guard: mandateOpen,
  },
  changeJudge: {
    from: ['TRANSFERRED_OUT', ...HELD],
    to: ['same'],
    grants: [authority(...AUTHORITY_ROLES), system],
    basis: [law('民事诉讼法', '47', 'K'), OURS],
    guard: mandateOpen,
  },
  reportMandate: {
    from: ['TRANSFERRED_OUT'],
    to: ['same'],
    grants: [assigned, here(...HEADS)],
    basis: [law(INVITED_MEDIATION, '22, 26', 'V')],
    guard: reportOwed,
  },
} as const satisfies Record<string, ActionRow>;
