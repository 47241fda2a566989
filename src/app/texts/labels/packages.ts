/** Labels of packages; a code without a label does not compile. */
import type { MandateKind } from '../../../domain/case/mandate.js';
import type { PackageFormat, PackageKind, Recipient } from '../../../domain/case/packages.js';
import type { PackageAnswer, SentState } from '../../../domain/case/package-answer.js';
import type { PartnerKind } from '../../accounts/ports/partners.js';
import type { Labels } from './label.js';

export const PACKAGE_LABELS: Labels<PackageKind> = {
  FILING: ['起诉、申请仲裁材料', 'filing package'],
  CONFIRMATION: ['司法确认申请材料', 'application for judicial confirmation'],
  ARBITRAL_REVIEW: ['仲裁审查申请材料', 'application for arbitral review'],
  PAYMENT_ORDER: ['支付令申请材料', 'application for a payment order'],
  MANDATE_REPORT: ['委托调解情况报告', 'report on entrusted mediation'],
  ENTRUSTMENT: ['委托调解函', 'letter of entrustment'],
};

export const RECIPIENT_LABELS: Labels<Recipient> = {
  PARTY: ['当事人本人', 'the party itself'],
  COURT: ['人民法院', 'the court'],
  ARBITRATION_COMMISSION: ['仲裁委员会', 'the arbitration commission'],
  ROOM: ['受托调解组织', 'the mandated room'],
};

/** As letters and reports say it. */
export const MANDATE_TITLES: Labels<MandateKind> = {
  ASSIGNED_PRE_FILING: ['立案前委派', 'assigned before filing'],
  ENTRUSTED_POST_FILING: ['立案后委托', 'entrusted after filing'],
  INVITED_ASSISTANCE: ['邀请协助', 'invited to assist'],
  COMMISSIONED: ['仲裁委托', 'commissioned by arbitration'],
};

export const FORMAT_LABELS: Labels<PackageFormat> = {
  json: ['数据', 'data'],
  html: ['网页（可打印）', 'page to print'],
  docx: ['文档', 'document'],
  jws: ['签名文件', 'signed document'],
};

export const PACKAGE_ANSWER_LABELS: Labels<PackageAnswer> = {
  ACCEPTED: ['受理', 'accepted'],
  REFUSED: ['不予受理', 'refused'],
  STEP: ['进展、结果', 'a step, or the result'],
};

export const SENT_STATE_LABELS: Labels<SentState> = {
  SIGNED: ['已签名，未送出', 'signed, not sent'],
  QUEUED: ['正在送出', 'being sent'],
  SENT: ['对方已收到', 'taken by the other side'],
  FAILED: ['未送达', 'given up'],
};

export const PARTNER_KIND_LABELS: Labels<PartnerKind> = {
  AUTHORITY: ['自有系统的法院、仲裁委', 'an authority with a system of its own'],
  SENDER: ['向该机关移交材料的外区系统', 'another server that hands packages to the authority'],
};
