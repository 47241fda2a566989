/** When an agreement may be given force, and where: confirmation and review exclude each other (domain.md §8, 20–22). */
import { CIVIL_PROCEDURE, LABOUR_ARBITRATION_LAW, LABOUR_READING, law } from '../../clock/laws.js';
import type { About } from './about.js';
import type { Opening } from './route.js';

/** The court that invited the mediation before or in a suit confirms; of a body's own mediation one of several does (民诉法 205). */
export function confirms(about: About): Opening | null {
  const { agreed, matter, confirmation, review, state } = about;
  const barred = matter === 'ADMINISTRATIVE' || review === 'PENDING' || review === 'GRANTED';
  if (!agreed || barred || confirmation === 'PENDING' || confirmation === 'GRANTED') return null;
  const note = ['身份关系、确权的内容法院不予受理', 'A court takes none about personal status or ownership'] as const;
  if (matter === 'LABOUR') return ofLabour(about);
  const invited = state.mandates?.some(({ authority }) => authority.kind === 'COURT');
  return { clock: 'JC-01', where: invited ? 'INVITING_COURT' : 'CONFIRMING_COURT', note };
}

/** 法释〔2020〕26号 52 names agreements of people's committees on payment alone; of other labour bodies it was not verified (K). */
function ofLabour({ state }: About): Opening | null {
  if (state.dispute.labourCause === 'L1') return null;
  const note = ['限于给付义务的协议', 'For agreements on payment alone'] as const;
  if (state.room.layer === 'L2') {
    return { clock: 'JC-01', where: 'COURT_OF_COMMITTEE', cite: law(LABOUR_READING, '52', 'V'), note };
  }
  return { clock: 'JC-01', cite: law(CIVIL_PROCEDURE, '205', 'K'), note };
}

/** By the commission: of labour agreements, save on an employment relationship (办案规则 75). */
export function reviewed({ agreed, matter, confirmation, review, state }: About): Opening | null {
  const confirmed = confirmation === 'PENDING' || confirmation === 'GRANTED';
  const asked = review === 'PENDING' || review === 'GRANTED';
  const open = agreed && matter === 'LABOUR' && state.dispute.labourCause !== 'L1' && !confirmed && !asked;
  return open ? { clock: 'LR-01' } : null;
}

/** Wages, costs of injury, compensation: by the labour law; other sums by the general rule. */
export function ordered({ owed, pays, matter, confirmation, state }: About): Opening | null {
  if (!owed || !pays || matter === 'ADMINISTRATIVE' || confirmation === 'GRANTED') return null;
  if (matter === 'CIVIL') return {};
  const wages = state.dispute.labourCause === 'L5' || state.dispute.type === 'MIGRANT_WORKER_WAGES';
  return wages ? { cite: law(LABOUR_ARBITRATION_LAW, '16', 'V') } : null;
}

/** Of a confirmed agreement, or one of which the commission made a document. */
export function enforced({ owed, confirmation, review, decided, matter }: About): Opening | null {
  if (decided && matter !== 'ADMINISTRATIVE') return ofDecision(decided);
  if (!owed) return null;
  if (confirmation === 'GRANTED') return { clock: 'JC-06' };
  if (review !== 'GRANTED') return null;
  return { clock: 'JC-06', cite: law(LABOUR_ARBITRATION_LAW, '51', 'V'), where: 'ENFORCING_COURT_OF_OTHERS' };
}

/** Of a judgment, an award or a document in force that is not kept (民诉法 247, 248). */
function ofDecision(decided: NonNullable<About['decided']>): Opening {
  const note = ['生效后对方不履行的', 'Once it is in force and not kept'] as const;
  const article = decided === 'award' ? '248, 250' : '247, 250';
  const where = decided === 'judgment' ? 'ENFORCING_COURT' : 'ENFORCING_COURT_OF_OTHERS';
  return { clock: 'JC-06', cite: law(CIVIL_PROCEDURE, article, 'V'), where, note };
}
