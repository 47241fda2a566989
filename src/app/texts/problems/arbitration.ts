/** Texts of the problems of consultation and arbitration. */
import type { ArbitrationProblem } from '../../../domain/kernel/arbitration-problem.js';
import type { ProblemTexts } from './text.js';

export const ARBITRATION_TEXTS: ProblemTexts<ArbitrationProblem> = {
  ARBITRATION_STEP_EARLY: {
    zh: '尚未记录前面的步骤（{after}），请先补记。',
    en: 'What comes before it is not recorded yet ({after}). Record that first.',
  },
  NOT_AT_COMMISSION: {
    zh: '仲裁委员会尚未受理本案；请先记录其受理。',
    en: 'No commission has accepted the case. Record its acceptance first.',
  },
  STEP_DETAIL_MISSING: { zh: '这一步须填写此项。', en: 'This step says more: fill this in.' },
  REPRESENTATIVES_COUNT: {
    zh: '代表人须为三至五名，且不重复。',
    en: 'There are three to five representatives, each named once.',
  },
  NOT_COLLECTIVE: {
    zh: '劳动者一方不足十人，无须推举代表人；每人自行参加即可。',
    en: 'Fewer than ten workers: each takes part in person, and no representative is named.',
  },
  PANEL_OF_THREE: {
    zh: '仲裁庭由一名或者三名仲裁员组成；十人以上的集体争议为三名。',
    en: 'A panel has one arbitrator or three; a dispute of ten workers or more has three.',
  },
  HEARING_TOO_EARLY: {
    zh: '日期须晚于通知之日，且不超过一年。',
    en: 'The day is after the notice, and within a year.',
  },
  EXTENSION_TOO_LONG: { zh: '累计延期不得超过 {most} 日。', en: 'All extensions together are at most {most} days.' },
};
