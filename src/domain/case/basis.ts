/** The legal basis of an action: as the table has it, and as text for the history. */

import { type Mark, MARKS } from '../taxonomy/term.js';

export interface LegalBasis {
  readonly law: string;
  /** Articles as they are cited, such as `17, 23(1)`; empty when the rule has none. */
  readonly article: string;
  readonly mark: Mark;
  /** The rule is applied by analogy. */
  readonly byAnalogy: boolean;
}

export const MEDIATION_LAW = '人民调解法';
export const LABOUR_ARBITRATION_LAW = '劳动争议调解仲裁法';
export const ENTERPRISE_RULES = '企业劳动争议协商调解规定';
export const CIVIL_PROCEDURE_LAW = '民事诉讼法';
export const CIVIL_PROCEDURE_RULES = '民诉法解释';
export const PERSONAL_DATA_LAW = '个人信息保护法';
export const ONLINE_RULES = '在线调解规则';

/** A rule that applies directly. */
export function law(name: string, article: string, mark: Mark): LegalBasis {
  return { law: name, article, mark, byAnalogy: false };
}

/** A rule that is applied by analogy. */
export function byAnalogy(name: string, article: string, mark: Mark): LegalBasis {
  return { ...law(name, article, mark), byAnalogy: true };
}

/** Our own rule, where no law speaks. */
export const OURS: LegalBasis = law('本系统规则', '', 'D');

/** `人民调解法 17, 23(1) (V); 本系统规则 (D)`: what the history keeps with a step, as the rule was known then. */
export function basisText(basis: readonly LegalBasis[]): string {
  return basis.map(oneText).join('; ');
}

function oneText({ law: name, article, mark, byAnalogy: like }: LegalBasis): string {
  return `${name}${article ? ` ${article}` : ''} (${mark}${like ? ', by analogy' : ''})`;
}

const WRITTEN = /^(?<law>\S+)(?: (?<article>[^()].*?))? \((?<mark>[VWKD])(?<like>, by analogy)?\)$/;

/** The same read back. Older rows say `D` for our own rule and set its number after a colon; what is in no such form is no basis of ours. */
export function basisOf(text: string): LegalBasis[] {
  return text.split(/[;:] /).map((part) => {
    if (part === 'D') return OURS;
    const found = WRITTEN.exec(part)?.groups;
    if (!found) throw new Error(`no legal basis: ${part}`);
    const mark = MARKS.find((m) => m === found.mark) ?? 'K';
    return { law: found.law ?? '', article: found.article ?? '', mark, byAnalogy: found.like !== undefined };
  });
}
