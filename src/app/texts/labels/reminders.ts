/** Labels of reminders: what a date is about, whose reminder it is, and the step. */
import type { DateKind, Reminded, Span, Step } from '../../../domain/reminders/row.js';
import type { Labels } from './label.js';

export const DATE_LABELS: Labels<DateKind> = {
  ROOM_PERIOD: ['调解室的期限', 'a period of the room'],
  PARTY_PERIOD: ['当事人的期限', 'a period of the parties'],
  COURT_PERIOD: ['法院的期限', 'a period of the court'],
  COMMISSION_PERIOD: ['仲裁机构的期限', 'a period of the arbitration commission'],
  WAY_OPENS: ['可以另循途径', 'another way is open'],
  REFERRAL_ANSWER: ['答复转办', 'answer to a referral'],
  MANDATE_ANSWER: ['答复委派、委托', 'answer to an entrusted mediation'],
  MANDATE_REPORT: ['向委派、委托机关书面报告', 'written report to the body that entrusted the mediation'],
  ROUTE_NOTICE: ['告知当事人其他途径', 'notice of the other ways to the parties'],
  SESSION: ['调解会', 'mediation session'],
  PERFORMANCE: ['协议履行事项', 'performance of the agreement'],
  FOLLOW_UP: ['回访', 'follow-up visit'],
};

export const REMINDED_LABELS: Labels<Reminded> = {
  PARTIES: ['当事人', 'parties'],
  MEDIATORS: ['调解员', 'mediators'],
  ROOM_HEAD: ['调解室负责人', 'head of the room'],
  ASKED_HEAD: ['受邀调解室负责人', 'head of the room that is asked'],
  HUB: ['调处中心分流员', 'dispatcher of the hub'],
  COURT: ['法院书记员', 'court clerks'],
  COMMISSION: ['仲裁机构受理员', 'arbitration clerks'],
};

export const STEP_LABELS: Labels<Step> = {
  AHEAD: ['提前提醒', 'ahead'],
  EVE: ['前一日提醒', 'the day before'],
  ON_DAY: ['当日提醒', 'on the day'],
  OVER: ['到期后', 'after it'],
  HEAD: ['报负责人', 'to the head'],
  HUB: ['报调处中心', 'to the hub'],
};

export const SPAN_LABELS: Labels<Span> = {
  SHORT: ['不超过一周', 'at most a week'],
  USUAL: ['一般', 'usual'],
  LONG: ['半年以上', 'half a year and more'],
};
