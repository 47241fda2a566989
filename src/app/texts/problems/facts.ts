/** Texts of the problems around undisputed facts and addresses of service; `{name}` stands for a fact. */
import type { FactsProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const FACTS_TEXTS: ProblemTexts<FactsProblem> = {
  FACTS_UNCHECKED: {
    zh: '请先核对：不含当事人为达成协议所作的让步，且已告知当事人记载的用途，并予以确认。',
    en: 'Check that no concession made for a settlement stands in it and that the parties know its use, and confirm both.',
  },
  FACTS_TOO_MANY: { zh: '一次最多记载 {most} 项事实。', en: 'A record has at most {most} facts.' },
  NO_FACTS_RECORDED: {
    zh: '本案尚未记载无争议事实。',
    en: 'No undisputed facts are recorded in this case yet.',
  },
  FACTS_CONFIRMED: {
    zh: '各方当事人均已书面确认；如有变化，请重新记载。',
    en: 'Every party has confirmed them in writing. If something changed, record them anew.',
  },
  FACTS_SUPERSEDED: {
    zh: '无争议事实已重新记载，请由当事人确认第 {version} 版。',
    en: 'The facts were recorded anew. Let the parties confirm version {version}.',
  },
  ACT_BEFORE_FACTS: {
    zh: '确认日期（{day}）早于记载日期（{on}），请核对。',
    en: 'The confirmation ({day}) is earlier than the record ({on}). Check the day.',
  },
};
