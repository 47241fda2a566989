/** Labels of the statuses, actions and phases of a case; a code without a label does not compile. */
import type { Action } from '../../../domain/case/actions.js';
import type { CaseStatus, Phase } from '../../../domain/case/status.js';
import type { Mark } from '../../../domain/taxonomy/term.js';
import type { Labels } from './label.js';

export const STATUS_LABELS: Labels<CaseStatus> = {
  REGISTERED: ['已登记', 'registered'],
  CONSENT_PENDING: ['征求意见中', 'consent asked for'],
  ACCEPTED: ['已受理', 'accepted'],
  ASSIGNED: ['已指派', 'mediators assigned'],
  MEDIATING: ['调解中', 'in mediation'],
  SUSPENDED: ['中止调解', 'suspended'],
  AGREEMENT_DRAFTED: ['协议待签', 'agreement drafted'],
  AGREEMENT_EFFECTIVE: ['协议已生效', 'agreement in effect'],
  PERFORMING: ['履行中', 'in performance'],
  FULFILLED: ['已履行', 'performed'],
  DEFAULTED: ['未按期履行', 'in default'],
  FOLLOWED_UP: ['已回访', 'followed up'],
  EVALUATED: ['已评价', 'evaluated'],
  ARCHIVED: ['已归档', 'archived'],
  NOT_ACCEPTED: ['不予受理', 'not accepted'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
  TERMINATED_FAILED: ['调解终止', 'ended without agreement'],
  ANNULLED: ['协议失效', 'agreement annulled'],
  VOIDED: ['登记作废', 'registration void'],
};

/** How far a rule or a word is proved (domain.md §0.1). */
export const MARK_LABELS: Labels<Mark> = {
  V: ['已核对原文', 'verified in a source'],
  W: ['仅见于非权威来源，使用前须核对', 'seen only in a weak source, to be checked'],
  K: ['未核对', 'not verified'],
  D: ['本系统自定', 'our own rule'],
};

export const ACTION_LABELS: Labels<Action> = {
  register: ['登记', 'register'],
  routeToDesk: ['转交受理点', 'route to a desk'],
  requestConsent: ['征求调解意见', 'ask for consent'],
  accept: ['受理', 'accept'],
  refuse: ['不予受理', 'refuse'],
  assignMediators: ['指派调解员', 'assign mediators'],
  replaceMediator: ['更换调解员', 'replace a mediator'],
  scheduleSession: ['安排调解', 'schedule a session'],
  rescheduleSession: ['改期', 'reschedule a session'],
  cancelSession: ['取消安排', 'cancel a session'],
  openSession: ['开展调解', 'hold a session'],
  draft: ['拟定协议', 'draft the agreement'],
  sign: ['签署协议', 'sign the agreement'],
  recordOralAgreement: ['记录口头协议', 'record an oral agreement'],
  addParty: ['追加当事人', 'add a party'],
  dropParty: ['当事人退出', 'drop a party'],
  substituteParty: ['更换当事人', 'substitute a party'],
  suspend: ['中止调解', 'suspend the mediation'],
  resume: ['恢复调解', 'resume the mediation'],
  extendPeriod: ['延长调解期限', 'extend the period'],
  lapsePeriod: ['期限届满视为调解不成', 'deemed failed when the period is over'],
  giveRouteNotice: ['补记救济途径告知', 'record the notice of the other routes'],
  recordPerformance: ['记录履行', 'record performance'],
  recordDefault: ['记录未履行', 'record default'],
  followUp: ['回访', 'follow up'],
  evaluate: ['评价', 'evaluate'],
  terminate: ['终止调解', 'end without agreement'],
  withdraw: ['撤回申请', 'withdraw'],
  archive: ['归档', 'archive'],
  amend: ['更正', 'amend'],
  grantCorrection: ['准予更正个人信息', 'grant a correction'],
  askUndo: ['申请撤销上一步', 'ask to undo the last step'],
  confirmUndo: ['批准撤销', 'confirm the undo'],
  declineUndo: ['驳回撤销申请', 'decline the undo'],
  recordAnnulment: ['记录协议失效', 'record that the agreement is annulled'],
  proposeReferral: ['拟转办', 'propose a referral'],
  sendReferral: ['发出转办', 'send a referral'],
  acceptReferral: ['接收转办', 'accept a referral'],
  declineReferral: ['退回转办', 'decline a referral'],
  recallReferral: ['收回转办', 'recall a referral'],
  returnReferral: ['退回原办理点', 'give a referred case back'],
  lapseReferral: ['转办逾期失效', 'lapse of a referral'],
  dateReferral: ['补算转办答复期限', 'the last day of a referral told later'],
  attestAccepted: ['台账记载受理', 'accepted, as a register attests'],
  attestReferred: ['台账记载转办', 'referred, as a register attests'],
  attestEnded: ['台账记载办结', 'ended, as a register attests'],
};

export const PHASE_LABELS: Labels<Phase> = {
  APPLY: ['申请', 'application'],
  ROUTE: ['流转', 'routing'],
  HANDLE: ['办理', 'handling'],
  TRACK: ['跟踪', 'tracking'],
  EVALUATE: ['评价', 'evaluation'],
};
