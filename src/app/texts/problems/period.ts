/** Texts of the problems around the mediation period; `{name}` stands for a fact. */
import type { PeriodProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const PERIOD_TEXTS: ProblemTexts<PeriodProblem> = {
  PERIOD_NOT_EXTENDABLE: {
    zh: '本案目前的期限依规定不能由当事人延长。',
    en: 'The parties cannot extend the period that runs now.',
  },
  EXTENSION_OUT_OF_RANGE: {
    zh: '延长须为1至{most}的整数；此前已延长 {added}。',
    en: 'An extension is a whole number from 1 to {most}; {added} were added before.',
  },
  PERIOD_OVER: {
    zh: '期限已于 {dueOn} 届满，届满后不能延长，请核对同意的日期。',
    en: 'The period was over on {dueOn}; it is extended before that. Check the day of the consent.',
  },
  PERIOD_NOT_OVER: {
    zh: '期限尚未届满（届满日：{dueOn}）。',
    en: 'The period is not over yet (last day: {dueOn}).',
  },
  PERIOD_ONLY_REMINDS: {
    zh: '本案的期限只作提醒，届满不产生任何后果。',
    en: 'The period of this case only reminds; nothing follows when it is over.',
  },
  NO_NOTICE_OWED: {
    zh: '本案已告知其他救济途径，无须补记。',
    en: 'The parties have been told of the other routes already.',
  },
};
