/** Texts of what is said beside an answer; `{name}` stands for a fact. */
import type { NoticeCode } from '../../../domain/kernel/notice.js';
import type { ProblemTexts } from './text.js';

export const NOTICE_TEXTS: ProblemTexts<NoticeCode> = {
  CASES_TO_HAND_OVER: {
    zh: '其名下尚有 {open} 件在办案件，请各办理点负责人及时移交。',
    en: '{open} open cases are still with this person: the heads of the rooms should hand them over.',
  },
  MEDIATOR_ELSEWHERE: {
    zh: '本案调解员在 {at} 已另有一场调解，请核对时间。',
    en: 'A mediator of this case has another session at {at}. Check the time.',
  },
  SIMILAR_CASE: {
    zh: '“{room}”有一件类似的案件，请向该办理点了解，避免重复办理。',
    en: 'A case like this stands at {room}: ask there, so that it is not handled twice.',
  },
  SAME_PERSON_AGAIN: {
    zh: '同一申请人 {days} 天内第 {times} 次到本办理点申请，请核对是否同一纠纷。',
    en: 'The same applicant comes to this room for the {times}. time within {days} days: check whether it is one dispute.',
  },
};
