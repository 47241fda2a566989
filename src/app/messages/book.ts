/** Texts of the problems of the book and of its statements; `{name}` stands for a fact. */
export const BOOK_MESSAGES = {
  BOOK_PATH: {
    zh: '该步骤与台账中案件的现状不符，可能刚有他人办理过，请刷新后重试。',
    en: 'The step does not fit where the book has the case. Somebody may just have moved it: reload and try again.',
  },
  BOOK_TIME: {
    zh: '日期不得早于前一步，也不得晚于今天。',
    en: 'The day may not be before that of the step before, nor after today.',
  },
  BOOK_ONCE: {
    zh: '该纠纷已经受理过，同一纠纷只受理一次。',
    en: 'This dispute has been accepted already. A dispute is accepted once.',
  },
  BOOK_APPEND_ONLY: {
    zh: '台账只增不改，不得修改或者删除。',
    en: 'The book is only added to. Nothing in it is changed or deleted.',
  },
  PERIOD_BACKWARDS: {
    zh: '统计期间的起始日 {from} 晚于截止日 {to}。',
    en: 'The period begins on {from}, after it ends on {to}.',
  },
  INSTANT_MALFORMED: {
    zh: '统计时点格式不正确，请按 2026-11-25T08:00:00Z 的格式填写。',
    en: 'This is no instant. Write it as 2026-11-25T08:00:00Z.',
  },
  DIVISION_DIGITS: {
    zh: '区划代码位数只能是 2、4、6、9 或 12。',
    en: 'A division code may be summed to 2, 4, 6, 9 or 12 digits.',
  },
} as const;
