/** Texts of the problems that commands and queries raise: permission, versions, keys, rooms, numbers, lists, the book. */
import type { PipelineProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const APP_TEXTS: ProblemTexts<PipelineProblem> = {
  NOT_PERMITTED: { zh: '您的岗位无权“{action}”。', en: 'None of your posts may “{action}”.' },
  NOT_YOURS: {
    zh: '本案不由您的岗位办理，不能“{action}”。',
    en: 'The case is not with any of your posts: you cannot “{action}”.',
  },
  NOT_ASSIGNED: { zh: '您不是本案调解员，不能办理此步骤。', en: 'You are not a mediator of this case.' },
  NOT_YOUR_ENTRY: {
    zh: '这不是您录入的内容，或者案件已受理；请由录入人或者办理点负责人更正。',
    en: 'You did not write this, or the case has been accepted. Whoever wrote it, or the head of the room, puts it right.',
  },
  POST_AMBIGUOUS: { zh: '您有几个岗位都可以办理，请选定一个。', en: 'Several of your posts fit. Choose one.' },
  POST_DOES_NOT_FIT: { zh: '所选岗位不能办理此步骤。', en: 'The post you chose does not fit.' },
  NOT_FOUND: { zh: '没有找到。', en: 'Not found.' },
  STALE_VERSION: {
    zh: '案件已被他人更新：您看到的是第 {expected} 版，现为第 {actual} 版。请刷新后再办理。',
    en: 'The case has changed: you saw version {expected}, it is now {actual}. Reload and try again.',
  },
  CASE_DESTROYED: {
    zh: '本案的个人信息已依法销毁，只能查看，不能再办理。',
    en: 'The personal data of this case was lawfully destroyed: it can be read, and no further step be taken.',
  },
  BASIS_MISSING: {
    zh: '请写明销毁依据（2 至 500 字，不写个人信息）。',
    en: 'Name the ground of the destruction in 2 to 500 characters, without personal data.',
  },
  KEY_MALFORMED: {
    zh: '幂等键须为 8 至 200 个可见的英文字符。',
    en: 'An idempotency key has 8 to 200 visible ASCII characters.',
  },
  KEY_REUSED: { zh: '该幂等键已用于另一次提交。', en: 'This idempotency key was used for another request.' },
  STEP_NOT_OPEN: { zh: '案件“{status}”时不能“{action}”。', en: 'A case that is “{status}” is not open to “{action}”.' },
  ROOM_UNKNOWN: { zh: '没有这个办理点。', en: 'There is no such room.' },
  ROOM_AMBIGUOUS: { zh: '您负责几个办理点，请选定一个。', en: 'You head several rooms. Name one.' },
  ROOM_MISSING: { zh: '请选择办理点。', en: 'Name the room.' },
  ROOM_ELSEWHERE: { zh: '该办理点不在本地。', en: 'The room belongs to another place.' },
  PLACE_UNKNOWN: { zh: '没有这个区划，或者它当日不存在。', en: 'There is no such division on that day.' },
  DISPUTE_TAKEN: {
    zh: '同一纠纷已在办理或者已受理，不能重复登记；已经办结的，请由负责人办理再次受理登记。',
    en: 'The same dispute is already open or was accepted. One that has ended is reopened by the head.',
  },
  EXTERNAL_NUMBER_TAKEN: {
    zh: '编号 {numbers} 已属于另一案件。',
    en: 'The number {numbers} already belongs to a case.',
  },
  EXTERNAL_NUMBER_ELSEWHERE: {
    zh: '“{rooms}”已有这个编号的案件，请向该办理点了解。',
    en: 'A case with this number stands at {rooms}: ask there.',
  },
  ID_MALFORMED: { zh: '标识不正确。', en: 'The identifier is not right.' },
  SEARCH_TOO_SHORT: { zh: '请至少输入 {least} 个字符。', en: 'Type at least {least} characters.' },
  YEAR_OUT_OF_RANGE: { zh: '年份须在 1949 至 2200 之间。', en: 'A year lies between 1949 and 2200.' },
  HISTORY_WITHOUT_OPENING: { zh: '案件历史缺少登记。', en: 'The history lacks its beginning.' },
};
