/** What a reminder calls its date, and how near the date is. */
import type { DateKind, Step } from '../../../domain/reminders/row.js';
import type { Labels } from '../../texts/labels/label.js';

export const DATE_LABELS: Labels<DateKind> = {
  ROOM_PERIOD: ['办理期限届满', 'a period of the room ends'],
  PARTY_PERIOD: ['当事人的期限届满', 'a period of the parties ends'],
  COURT_PERIOD: ['法院的期限届满', 'a period of the court ends'],
  COMMISSION_PERIOD: ['仲裁委的期限届满', 'a period of the commission ends'],
  WAY_OPENS: ['可以采取其他途径', 'another way is open'],
  REFERRAL_ANSWER: ['答复转办邀约', 'an offer is to be answered'],
  MANDATE_ANSWER: ['答复委托调解', 'a mandate is to be answered'],
  MANDATE_REPORT: ['提交调解情况报告', 'a report on a mandate is owed'],
  ROUTE_NOTICE: ['告知其他途径', 'the parties are to be told of the other ways'],
  SESSION: ['调解', 'session'],
  PERFORMANCE: ['履行协议事项', 'an item of the agreement is due'],
  FOLLOW_UP: ['回访', 'follow-up'],
};

export const STEP_LABELS: Labels<Step> = {
  AHEAD: ['请提前准备。', 'Please prepare. '],
  EVE: ['即将到期。', 'Soon due. '],
  ON_DAY: ['今日到期。', 'Due today. '],
  OVER: ['已经逾期。', 'Overdue. '],
  HEAD: ['已经逾期，报请负责人处理。', 'Overdue, put before the head. '],
  HUB: ['已经逾期，报请调处中心处理。', 'Overdue, put before the hub. '],
};
