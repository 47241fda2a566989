/** Labels of the parts of a period: its unit, what it begins with, what pauses it, what follows. */
import type { Duty, Expiry, ExtensionRule, PauseCause, StartEvent, Unit } from '../../../domain/clock/row.js';
import type { Reason } from '../../../domain/clock/why.js';
import type { ClockState } from '../../../domain/case/clocks.js';
import type { SuspensionCause } from '../../../domain/case/suspension.js';
import type { Labels } from './label.js';

export const UNIT_LABELS: Labels<Unit> = {
  CD: ['日', 'calendar days'],
  WD: ['个工作日', 'working days'],
  M: ['个月', 'months'],
  Y: ['年', 'years'],
};

export const START_LABELS: Labels<StartEvent> = {
  APPLICATION: ['收到申请', 'receipt of the application'],
  ACCEPTANCE: ['受理', 'acceptance'],
  REFUSAL: ['一方明确拒绝', 'a party’s clear refusal'],
  FAILURE: ['调解不成', 'failure of the mediation'],
  CONSENT: ['当事人同意', 'the parties’ consent'],
  EFFECT: ['协议或者文书生效', 'the taking effect of the agreement or document'],
  SIGNED_FOR: ['调解员签收法院移送的材料', 'the mediator’s signature for the court’s materials'],
  ASSIGNMENT: ['收到委派、委托', 'receipt of the assignment'],
  FILING: ['立案', 'filing'],
  RECEIPT: ['收到文书', 'receipt of the document'],
  KNOWLEDGE: ['知道或者应当知道', 'knowledge, or the time when it should have been known'],
  REQUEST: ['提出请求', 'the request'],
  LAST_PERFORMANCE: ['最后一期履行届满', 'the last day of performance'],
  DEFAULT: ['逾期不履行', 'default'],
  ENDED: ['调解终止', 'the end of the mediation'],
  ELECTION: ['推选产生', 'the election'],
  FOUNDED: ['设立', 'the founding'],
  HARM_FIXED: ['损害后果确定', 'the fixing of the harm'],
  FIRST_ROUND: ['首次调解', 'the first round'],
  BEFORE_SESSION: ['开庭或者调解（提前）', 'the hearing or session (before it)'],
  EMPLOYMENT_ENDED: ['劳动关系终止', 'the end of the employment'],
  REPLY: ['收到答复', 'receipt of the reply'],
  OFFER: ['发出转办', 'the sending of the referral'],
  OBSTACLE_ENDED: ['障碍消除', 'the end of the obstacle'],
};

export const PAUSE_LABELS: Labels<PauseCause> = {
  APPRAISAL: ['鉴定', 'an appraisal'],
  RECUSAL_PENDING: ['回避申请待决定', 'a pending recusal'],
  FALSE_MEDIATION: ['涉嫌虚假调解', 'suspicion of sham mediation'],
  REPRESENTATIVES: ['推选代表人', 'the election of representatives'],
  PROCEEDING_SUSPENDED: ['程序中止', 'a suspension of the proceeding'],
  PUBLIC_NOTICE: ['公告送达', 'service by publication'],
  SETTLEMENT_TALKS: ['当事人和解', 'the parties’ settlement talks'],
};

export const EXTENDER_LABELS: Labels<ExtensionRule['by']> = {
  PARTIES: ['各方当事人同意', 'all parties'],
  BODY_AND_PARTIES: ['调解组织与各方当事人约定', 'the body and all parties'],
  COURT: ['法院批准', 'the court'],
  ARBITRATION: ['仲裁委员会批准', 'the arbitration committee'],
  AUTHORITY: ['主管机关批准', 'the authority'],
};

export const DUTY_LABELS: Labels<Duty> = {
  ROOM: ['调解组织', 'the mediating body'],
  PARTY: ['当事人', 'a party'],
  COURT: ['法院', 'the court'],
  ARBITRATION: ['仲裁机构', 'the arbitration body'],
  POLICE: ['公安机关', 'the police'],
  AUTHORITY: ['主管机关', 'the authority'],
};

/** What a party or mediator is told when the period is over; none of it closes a way to arbitration, suit or relief. */
export const EXPIRY_LABELS: Labels<Expiry> = {
  NOTHING: ['不产生程序后果', 'nothing follows in the proceeding'],
  REMIND: ['提醒尽快办理', 'reminder: act soon'],
  EXTEND_OR_END: [
    '建议征求各方意见：延长，或者终止调解并告知仲裁、行政、司法途径',
    'advice: ask the parties whether to go on longer, or end it and tell them the other routes',
  ],
  DEEMED_FAILED: [
    '依法视为调解不成，调解终止；当事人可以申请仲裁或者起诉',
    'deemed failed by law, so the mediation ends; arbitration and court are open',
  ],
  OFFER_LAPSES: ['转办失效，案件留在原办理点', 'the offer lapses; the case stays where it is'],
  ROUTE_LOST: [
    '不能再经此途径申请；就协议或者争议起诉、申请仲裁不受影响',
    'this route is over; suit and arbitration stay open',
  ],
  MAY_GO_ON: ['当事人可以依法申请仲裁或者起诉，不必再等', 'a party may go to arbitration or court and need not wait'],
  BACK_TO_COURT: [
    '将材料退回法院；当事人坚持的，由法院立案或者审理',
    'the materials go back to the court, which files or tries it',
  ],
  BODY_LATE: ['办理机关已超期，可以询问或者依法申请救济', 'the body is late: ask it, or seek relief'],
  TAKES_EFFECT: ['文书发生法律效力', 'the document takes effect'],
  HEARING: ['应当开庭审理', 'the hearing follows'],
};

export const SUSPENSION_LABELS: Labels<SuspensionCause> = {
  APPRAISAL: PAUSE_LABELS.APPRAISAL,
  RECUSAL_PENDING: PAUSE_LABELS.RECUSAL_PENDING,
  FALSE_MEDIATION: PAUSE_LABELS.FALSE_MEDIATION,
  REPRESENTATIVES: PAUSE_LABELS.REPRESENTATIVES,
};

export const CLOCK_STATE_LABELS: Labels<ClockState> = {
  RUNNING: ['计算中', 'running'],
  PAUSED: ['停止计算', 'standing still'],
  UNDATED: ['待载入放假安排', 'waiting for the official calendar'],
  EXPIRED: ['已届满', 'over'],
  ENDED: ['已结束', 'ended'],
};

export const REASON_LABELS: Labels<Reason['kind']> = {
  START: ['起算', 'the start'],
  LENGTH: ['长度', 'the length'],
  EXTENDED: ['延长', 'an extension'],
  PAUSED: ['不计入的时间', 'time that does not count'],
  NOT_COUNTED: ['不计的休息日', 'days off that do not count'],
  LAST_DAY: ['期间的最后一日', 'its last day'],
  ROLLED: ['顺延', 'moved over days off'],
  STANDS_STILL: ['停止计算', 'standing still'],
  NO_CALENDAR: ['缺少放假安排', 'the calendar is missing'],
  DUE: ['届满日', 'the day on which it ends'],
  CITE: ['依据', 'the rule'],
};
