/** Labels of papers of the police, land and petition offices. */
import { AUTHORITY_PAPERS, type AuthorityPaperKind, type PoliceMatter } from '../../../domain/case/authority-paper.js';
import type { Labels } from './label.js';

export const AUTHORITY_PAPER_LABELS = Object.fromEntries(
  Object.entries(AUTHORITY_PAPERS).map(([kind, { zh, en }]) => [kind, [zh, en]]),
) as unknown as Labels<AuthorityPaperKind>;

export const POLICE_MATTER_LABELS: Labels<PoliceMatter> = {
  FIGHT: ['殴打他人', 'a fight'],
  INJURY: ['故意伤害，情节较轻', 'light injury'],
  INSULT: ['侮辱、诽谤、诬告陷害', 'insult or slander'],
  DAMAGE: ['故意损毁财物', 'damage to property'],
  DISTURBANCE: ['干扰他人正常生活', 'disturbing others'],
  PRIVACY: ['侵犯隐私', 'invasion of privacy'],
  TRESPASS: ['非法侵入住宅', 'trespass'],
};
