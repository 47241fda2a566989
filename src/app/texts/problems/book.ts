/** Texts of the problems of statements; `{name}` stands for a fact. */
import type { BookProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const BOOK_TEXTS: ProblemTexts<BookProblem> = {
  PERIOD_BACKWARDS: {
    zh: '统计期间的起始日 {from} 晚于截止日 {to}。',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  INSTANT_MALFORMED: {
    zh: '统计时点格式不正确，请按 2026-11-25T08:00:00Z 的格式填写。',
    en: 'This is no instant. Write it as 2026-11-25T08:00:00Z.',
  },
  FIGURE_KEY_UNFIT: {
    zh: '按“{by}”列出时，key 与之不符：合计和按类别时不填，其余填该行的 key。',
    en: 'With “{by}” the key does not fit: none for the whole and for classes, the line’s own key for the others.',
  },
  DIVISION_DIGITS: {
    zh: '区划代码位数只能是 2、4、6、9 或 12。',
    en: 'A division code may be summed to 2, 4, 6, 9 or 12 digits.',
  },
  MONTHS_TOO_MANY: {
    zh: '按月份列出时，统计期间至多 {most} 个月。',
    en: 'By month a statement is of {most} months at most.',
  },
  BOOK_PATH: { zh: '台账不允许这样流转。', en: 'The book refuses: this is no path a case can take.' },
  BOOK_TIME: { zh: '台账不允许日期倒置或者晚于今天。', en: 'The book refuses: days go back or lie in the future.' },
  BOOK_ONCE: { zh: '同一纠纷不得重复受理。', en: 'The book refuses: a dispute is accepted once.' },
  BOOK_APPEND_ONLY: { zh: '台账只增不改。', en: 'The book only grows; nothing in it is changed.' },
};
