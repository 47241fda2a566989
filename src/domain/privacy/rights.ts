/** Rights of parties over their own data (PIPL 44–50): what can be asked, how the asker was known, on what it is decided. */
import { lengthOf } from '../clock/clocks.js';
import type { CaseState } from '../case/state.js';
import { isOpen } from '../case/status.js';
import { addWorkingDays, type Calendar } from '../kernel/calendar.js';
import type { Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Mark } from '../taxonomy/term.js';

export const RIGHTS = ['ACCESS', 'COPY', 'CORRECTION', 'RESTRICTION', 'DELETION', 'EXPLANATION'] as const;
export type Right = (typeof RIGHTS)[number];

export const IDENTITY_CHECKS = [
  'ID_CARD_SEEN',
  'KNOWN_TO_THE_ROOM',
  'AGENT_AUTHORISED',
  'GUARDIAN_SHOWN',
  'ONE_TIME_CODE',
] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** Last day to decide a request (clock PR-01): the law says 及时 (promptly, PIPL 50), the number is our own. CALENDAR_MISSING while the notice of its year is not loaded. */
export function decisionDue(askedOn: Day, calendar: Calendar): Day {
  return addWorkingDays(askedOn, lengthOf('PR-01').count, calendar);
}

interface Basis {
  readonly code: string;
  readonly outcome: 'GRANTED' | 'REFUSED';
  readonly for: readonly Right[];
  readonly zh: string;
  readonly en: string;
  readonly mark: Mark;
}

/** On what a request may be granted or refused; a refusal always says why (PIPL 50 ¶1). */
export const BASES = [
  {
    code: 'PIPL_45',
    outcome: 'GRANTED',
    for: ['ACCESS', 'COPY'],
    zh: '个人信息保护法第四十五条：查阅、复制',
    en: 'PIPL 45: access and copy',
    mark: 'V',
  },
  {
    code: 'PIPL_46',
    outcome: 'GRANTED',
    for: ['CORRECTION'],
    zh: '个人信息保护法第四十六条：更正、补充',
    en: 'PIPL 46: correction',
    mark: 'V',
  },
  {
    code: 'PIPL_44',
    outcome: 'GRANTED',
    for: ['RESTRICTION'],
    zh: '个人信息保护法第四十四条：限制处理',
    en: 'PIPL 44: restriction',
    mark: 'V',
  },
  {
    code: 'PIPL_48',
    outcome: 'GRANTED',
    for: ['EXPLANATION'],
    zh: '个人信息保护法第四十八条：解释说明',
    en: 'PIPL 48: explanation',
    mark: 'V',
  },
  {
    code: 'STATUTORY_RETENTION',
    outcome: 'REFUSED',
    for: ['DELETION'],
    zh: '保存期限未届满（人民调解法第二十七条），依个人信息保护法第四十七条第二款仅作存储',
    en: 'The file must be kept (人民调解法 27): from now on it is only stored (PIPL 47 ¶2)',
    mark: 'V',
  },
  {
    code: 'LEGAL_DUTY',
    outcome: 'REFUSED',
    for: ['RESTRICTION', 'DELETION'],
    zh: '为履行法定职责所必需（个人信息保护法第十三条第三项）',
    en: 'Needed for a legal duty (PIPL 13(3))',
    mark: 'V',
  },
  {
    code: 'SECRECY_OF_OTHERS',
    outcome: 'REFUSED',
    for: ['ACCESS', 'COPY', 'EXPLANATION'],
    zh: '涉及他人隐私或者调解秘密（人民调解法第十五条）',
    en: 'Secrets of others or of mediation (人民调解法 15)',
    mark: 'V',
  },
  {
    code: 'NOT_WRONG',
    outcome: 'REFUSED',
    for: ['CORRECTION'],
    zh: '经核实，信息无误',
    en: 'Checked, and not wrong',
    mark: 'D',
  },
  {
    code: 'IDENTITY_NOT_SHOWN',
    outcome: 'REFUSED',
    for: RIGHTS,
    zh: '不能核实申请人身份',
    en: 'The asker’s identity was not shown',
    mark: 'D',
  },
] as const satisfies readonly Basis[];

export type BasisCode = (typeof BASES)[number]['code'];

/** What follows: the file is unlocked for a copy, the case may be amended once, or the party's data is only kept from now on. */
export type Consequence = 'NONE' | 'COPY' | 'CORRECT' | 'RESTRICT';

export interface Decision {
  readonly outcome: 'GRANTED' | 'REFUSED';
  readonly consequence: Consequence;
}

/**
 * BASIS_DOES_NOT_FIT for a basis that says nothing of the right asked. An open case goes on with the data it needs, so
 * nothing of it is restricted (CASE_STILL_OPEN). Deletion refused for the sake of keeping becomes a restriction.
 */
export function decide(right: Right, basis: BasisCode, state: CaseState): Decision {
  const bases: readonly Basis[] = BASES;
  const rule = bases.find(({ code, for: rights }) => code === basis && rights.includes(right));
  ensure(rule, 'BASIS_DOES_NOT_FIT', { field: 'basis', facts: { right } });
  const { outcome } = rule;
  const restricts = (outcome === 'GRANTED' && right === 'RESTRICTION') || basis === 'STATUTORY_RETENTION';
  ensure(!restricts || !isOpen(state.status), 'CASE_STILL_OPEN', { field: 'basis', facts: { status: state.status } });
  if (restricts) return { outcome, consequence: 'RESTRICT' };
  return { outcome, consequence: outcome === 'GRANTED' ? granted(right, state) : 'NONE' };
}

/** Of a void case nothing stands that could be corrected. */
function granted(right: Right, { status }: CaseState): Consequence {
  if (right === 'ACCESS' || right === 'COPY') return 'COPY';
  return right === 'CORRECTION' && status !== 'VOIDED' ? 'CORRECT' : 'NONE';
}
