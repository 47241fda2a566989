/** Labels of linked proceedings: kinds, statuses, the court's competence, exclusions, attachments. */
import type {
  Attachment,
  Competence,
  CourtGround,
  ExcludedMatter,
  Objector,
} from '../../../domain/case/proceeding-event.js';
import type { ProceedingKind, ProceedingStatus } from '../../../domain/case/proceeding-status.js';
import type { Labels } from './label.js';

export const PROCEEDING_KIND_LABELS: Labels<ProceedingKind> = {
  JUDICIAL_CONFIRMATION: ['司法确认', 'judicial confirmation'],
  ARBITRAL_REVIEW: ['仲裁审查', 'arbitral review'],
  PAYMENT_ORDER: ['支付令', 'payment order'],
  SUIT: ['起诉', 'suit'],
  ARBITRATION: ['申请仲裁', 'arbitration'],
  ENFORCEMENT: ['申请执行', 'enforcement'],
};

export const PROCEEDING_STATUS_LABELS: Labels<ProceedingStatus> = {
  OFFERED_TO_PARTY: ['已向当事人提供协助', 'offered to the party'],
  PREPARED: ['材料已备', 'prepared'],
  SUBMITTED: ['已提交', 'submitted'],
  HANDED_OVER: ['材料已移交', 'handed over'],
  ACCEPTED: ['已受理', 'accepted'],
  NOT_ACCEPTED: ['不予受理', 'not accepted'],
  UNDER_REVIEW: ['审查中', 'under review'],
  SUPPLEMENT: ['待补充材料', 'supplement asked for'],
  CONFIRMED: ['裁定确认', 'confirmed'],
  DISMISSED: ['裁定驳回', 'dismissed'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
  DEEMED_WITHDRAWN: ['按撤回处理', 'deemed withdrawn'],
  OBJECTED: ['已提异议', 'objected to'],
  UPHELD: ['异议不成立', 'upheld'],
  SET_ASIDE: ['已撤销', 'set aside'],
  DOCUMENT_MADE: ['已制作调解书', 'mediation document made'],
  DECLINED: ['不予制作调解书', 'document declined'],
  SERVED: ['已送达', 'served'],
  ISSUED: ['已发出支付令', 'order issued'],
  PAID: ['已清偿', 'paid'],
  UNANSWERED: ['逾期未异议未清偿', 'neither paid nor objected to'],
  LAPSED: ['支付令失效', 'order lapsed'],
  OVERRULED: ['异议被驳回', 'objection overruled'],
  FILED: ['已立案', 'filed'],
  REFUSED: ['不予立案', 'filing refused'],
  CORRECTION: ['待补正', 'correction asked for'],
  ENFORCEMENT_NEGOTIATION: ['执行和解协商', 'enforcement negotiation'],
  SETTLED: ['执行和解', 'settled in enforcement'],
  RESUMED: ['恢复执行', 'enforcement resumed'],
  PERFORMED: ['执行完毕', 'performed'],
};

export const ATTACHMENT_LABELS: Labels<Attachment> = {
  AGREEMENT: ['调解协议', 'the agreement'],
  BODY_PROOF: ['调解组织主持调解的证明', 'proof that the body presided'],
  IDENTITY: ['身份证明', 'proof of identity'],
  SERVICE_ADDRESS: ['送达地址和联系电话', 'service address and telephone'],
  AUTHORISATION: ['授权委托书', 'the agent’s authorisation'],
  TITLE_PROOF: ['财产权利证明', 'proof of the property right'],
  TITLE_DOCUMENT: ['据以执行的法律文书', 'the document to be enforced'],
  OTHER: ['其他材料', 'other papers'],
};

export const COURT_GROUND_LABELS: Labels<CourtGround> = {
  INVITING_COURT: ['邀请调解的法院', 'the court that invited the mediation'],
  DOMICILE: ['当事人住所地', 'a party’s domicile'],
  SUBJECT_PLACE: ['标的物所在地', 'the place of the thing in dispute'],
  ORGANISATION_PLACE: ['调解组织所在地', 'the place of the mediating body'],
};

export const COURT_LEVEL_LABELS: Labels<Competence['level']> = {
  BASIC: ['基层人民法院', 'basic court'],
  INTERMEDIATE: ['中级人民法院', 'intermediate court'],
};

export const EXCLUDED_MATTER_LABELS: Labels<ExcludedMatter> = {
  NOT_CIVIL: ['不属于人民法院受理民事案件的范围', 'what is no civil matter'],
  PERSONAL_STATUS: ['婚姻、亲子、收养等身份关系', 'marriage, parentage, adoption or other status'],
  OTHER_PROCEDURE: [
    '适用其他特别程序、公示催告程序、破产程序的',
    'another special procedure, public summons or bankruptcy',
  ],
  TITLE: ['物权、知识产权确权', 'the existence of a property or intellectual-property right'],
};

export const OBJECTOR_LABELS: Labels<Objector> = {
  PARTY: ['当事人', 'a party'],
  INTERESTED_PERSON: ['利害关系人', 'an interested person'],
};
