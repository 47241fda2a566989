/** What is done all the same, and should be known: said beside the answer, never a reason to refuse. */
import type { Facts } from './rule-broken.js';

export type NoticeCode = 'CASES_TO_HAND_OVER' | 'MEDIATOR_ELSEWHERE' | 'SIMILAR_CASE' | 'SAME_PERSON_AGAIN';

/** Facts may hold codes, numbers of cases, names of rooms, ids and days, never a party's particulars. */
export interface Notice {
  readonly code: NoticeCode;
  readonly facts: Facts;
}
