/** Labels of authorities and of how they end a case; a code without a label does not compile. */
import type { AuthorityKind } from '../../../domain/case/authority.js';
import type { Mandate, MandateKind, MandateResult } from '../../../domain/case/mandate.js';
import type { EndedOutsideAs } from '../../../domain/case/outcome.js';
import type { Labels } from './label.js';

export const AUTHORITY_LABELS: Labels<AuthorityKind> = {
  COURT: ['人民法院', 'a court'],
  ARBITRATION_COMMISSION: ['劳动人事争议仲裁委员会', 'a labour arbitration commission'],
  POLICE: ['公安机关', 'the police'],
  OTHER: ['其他机关', 'another authority'],
};

export const ENDED_OUTSIDE_LABELS: Labels<EndedOutsideAs> = {
  judgment: ['判决', 'by a judgment'],
  award: ['裁决', 'by an award'],
  document: ['调解书或者其他文书', 'by a mediation document or another paper'],
  withdrawn: ['撤诉、撤回申请', 'withdrawn there'],
};

export const MANDATE_KIND_LABELS: Labels<MandateKind> = {
  ASSIGNED_PRE_FILING: ['立案前委派（2025年起不再采用，W）', 'assigned before filing (no longer since 2025, W)'],
  ENTRUSTED_POST_FILING: ['立案后委托', 'entrusted after filing'],
  INVITED_ASSISTANCE: ['邀请协助（民诉法第九十八条）', 'invited to assist (民诉法 98)'],
  COMMISSIONED: ['仲裁委委托（办案规则第七十条）', 'commissioned by an arbitration commission (办案规则 70)'],
};

export const PROCEDURE_LABELS: Labels<NonNullable<Mandate['procedure']>> = {
  ORDINARY: ['普通程序', 'ordinary procedure'],
  SUMMARY: ['简易程序', 'summary procedure'],
};

export const MANDATE_RESULT_LABELS: Labels<MandateResult> = {
  agreed: ['达成协议', 'agreed'],
  partly: ['部分达成协议', 'agreed in part'],
  failed: ['调解不成', 'no agreement'],
  declined: ['不接受', 'declined'],
  lapsed: ['逾期未答复', 'lapsed'],
  withdrawn: ['当事人撤回', 'withdrawn by the parties'],
  recalled: ['收回', 'recalled'],
};
