/** Labels of the codes of a case file: parties, sessions, agreement, endings, corrections, referrals. */
import type { AdministrativeScope } from '../../../domain/case/administrative-scope.js';
import type { FileItem } from '../../../domain/case/file-items.js';
import type { LinkKind, ReopenReason } from '../../../domain/case/link.js';
import type { DropReason, PartyAct, PartyKind, Side, StandIn, SuccessionReason } from '../../../domain/case/party.js';
import type {
  DeclineReason,
  ReferralDirection,
  ReferralReason,
  ReferralStatus,
} from '../../../domain/case/referral.js';
import type { Agreement, CaseState, Session, SessionVenue, Signature } from '../../../domain/case/state.js';
import type { RefusalGround } from '../../../domain/case/outcome.js';
import type { CONTACT_CHANNELS } from '../../../domain/case/steps/accept.js';
import type { REPLACEMENT_REASONS } from '../../../domain/case/steps/assign.js';
import type { AnnulmentKind } from '../../../domain/case/outcome.js';
import type { TerminationGround } from '../../../domain/case/outcome.js';
import type { PERFORMANCE_EVIDENCE, PERFORMANCE_STATES } from '../../../domain/case/steps/perform.js';
import type { Track } from '../../../domain/case/track.js';
import type { IdKind } from '../../../domain/kernel/identity-document.js';
import { TERMINATION_GROUNDS } from '../../../domain/taxonomy/termination-ground.js';
import { type Labels, labelsOf } from './label.js';

export const SIDE_LABELS: Labels<Side> = {
  APPLICANT: ['申请人', 'applicant'],
  RESPONDENT: ['被申请人', 'respondent'],
  THIRD_PARTY: ['第三人', 'third party'],
};

export const PARTY_KIND_LABELS: Labels<PartyKind> = {
  PERSON: ['自然人', 'person'],
  ORGANISATION: ['单位', 'organisation'],
};

export const DROP_LABELS: Labels<DropReason> = {
  WITHDRAWN: ['本人退出', 'withdraws'],
  CLAIM_GIVEN_UP: ['申请人放弃对其请求', 'the claim against it is given up'],
  SUCCEEDED: ['权利义务由同一方其他当事人承受', 'its rights passed to another party of the side'],
  MISTAKE: ['误列', 'entered by mistake'],
};

export const SUCCESSION_LABELS: Labels<SuccessionReason> = {
  DEATH: ['死亡', 'death'],
  MERGER: ['合并、分立', 'merger or division'],
  DISSOLUTION: ['终止、注销', 'dissolution'],
  ASSIGNMENT: ['权利义务转让', 'assignment of right or debt'],
};

export const REOPEN_LABELS: Labels<ReopenReason> = {
  NEW_FACT: ['出现新的事实', 'a new fact'],
  DISPUTE_ON_AGREEMENT: ['对协议的内容或者履行发生争议', 'a dispute on the agreement or its performance'],
  AGREEMENT_ANNULLED: ['协议失效', 'the agreement was annulled'],
};

export const LINK_LABELS: Labels<LinkKind> = {
  FOLLOWS: ['后续于', 'follows'],
  FOLLOWED_BY: ['后续有', 'is followed by'],
  SAME_PARTIES: ['当事人相同', 'same parties'],
  SAME_EVENT: ['同一事件', 'same event'],
  TWIN: ['同一纠纷重复登记', 'one dispute registered twice'],
};

export const ID_KIND_LABELS: Labels<IdKind> = {
  RESIDENT_ID: ['居民身份证', 'resident identity card'],
  RESIDENCE_PERMIT: ['港澳台居民居住证', 'residence permit for Hong Kong, Macao and Taiwan residents'],
  FOREIGN_PERMANENT_ID: ['外国人永久居留身份证', 'foreign permanent resident ID card'],
  PASSPORT: ['护照', 'passport'],
  HK_MACAO_PERMIT: ['港澳居民来往内地通行证', 'mainland travel permit for Hong Kong and Macao residents'],
  TAIWAN_PERMIT: ['台湾居民来往大陆通行证', 'mainland travel permit for Taiwan residents'],
  MILITARY_ID: ['军人身份证件', 'military identity document'],
  OTHER: ['其他证件', 'other document'],
};

export const STAND_IN_LABELS: Labels<StandIn['kind']> = {
  AGENT: ['委托代理人', 'agent'],
  GUARDIAN: ['监护人', 'guardian'],
  REPRESENTATIVE: ['代表人', 'representative'],
};

export const MANNER_LABELS: Labels<PartyAct['manner']> = {
  SPOKEN: ['口头', 'spoken'],
  ON_PAPER: ['书面', 'on paper'],
  ELECTRONIC: ['电子', 'electronic'],
};

export const NOTICE_LABELS: Labels<'WRITTEN' | 'SPOKEN'> = {
  WRITTEN: ['书面', 'in writing'],
  SPOKEN: ['口头', 'spoken'],
};

export const APPLICATION_LABELS: Labels<CaseState['applicationForm']> = {
  WRITTEN: ['书面申请', 'written application'],
  ORAL: ['口头申请', 'oral application'],
  REGISTER: ['台账导入', 'from a register'],
};

export const SESSION_LABELS: Labels<Session['kind']> = {
  JOINT: ['面对面', 'joint'],
  CAUCUS: ['背对背', 'caucus'],
};

export const SESSION_STATUS_LABELS: Labels<Session['status']> = {
  SCHEDULED: ['已安排', 'scheduled'],
  CANCELLED: ['已取消', 'cancelled'],
  HELD: ['已进行', 'held'],
};

export const SIGNER_LABELS: Labels<Signature['signer']> = {
  PARTY: ['当事人', 'a party'],
  MEDIATOR: ['调解员', 'the mediator'],
  SEAL: ['调解组织印章', 'the seal of the body'],
};

export const VENUE_KIND_LABELS: Labels<SessionVenue> = {
  ENTERPRISE: ['企业（巡回调解）', 'at an enterprise'],
  VILLAGE: ['村、社区（巡回调解）', 'in a village or community'],
  COURT: ['法院', 'at a court'],
  ONLINE: ['在线', 'on line'],
  ELSEWHERE: ['其他地方', 'elsewhere'],
};

export const FORM_LABELS: Labels<Agreement['form']> = { WRITTEN: ['书面', 'written'], ORAL: ['口头', 'oral'] };

export const SCOPE_LABELS: Labels<Agreement['scope']> = {
  WHOLE: ['全部', 'the whole dispute'],
  PART: ['部分', 'a part of it'],
};

export const TRACK_LABELS: Labels<Track> = {
  PEOPLE: ['人民调解', 'people’s mediation'],
  LABOUR: ['劳动争议调解', 'labour mediation'],
  MEDICAL: ['医疗纠纷调解', 'medical disputes'],
  COMMERCIAL: ['商事调解', 'commercial mediation'],
  ADMIN: ['行政争议化解', 'disputes with an authority'],
  ASSIGNED: ['法院委派委托调解', 'assigned by a court'],
  TRAFFIC: ['道路交通事故纠纷调解', 'road accidents'],
  PUBLIC_SECURITY: ['公调对接', 'linked with the police'],
  LAND: ['农村土地承包纠纷调解', 'rural land'],
  PETITION: ['访调对接', 'linked with petitions'],
};

export const ADMINISTRATIVE_SCOPE_LABELS: Labels<AdministrativeScope> = {
  COMPENSATION: ['行政赔偿', 'state compensation'],
  INDEMNITY: ['行政补偿', 'indemnity'],
  DISCRETION: ['法律、法规规定的自由裁量权', 'discretionary power'],
  RECONSIDERATION: ['行政复议中的案件', 'a case in reconsideration'],
};

export const CHANNEL_LABELS: Labels<(typeof CONTACT_CHANNELS)[number]> = {
  IN_PERSON: ['当面', 'in person'],
  PHONE: ['电话', 'by telephone'],
  LETTER: ['信函', 'by letter'],
  MESSAGE: ['短信或者平台消息', 'by message'],
  VISIT: ['上门', 'by a visit'],
};

export const REFUSAL_LABELS: Labels<RefusalGround> = {
  PARTY_REFUSES: ['一方不愿调解', 'a party does not want mediation'],
  NOT_ADMISSIBLE: ['依法不能调解', 'the law bars mediation'],
  OUT_OF_AREA: ['不属本辖区', 'outside the area'],
  FILED_ELSEWHERE: ['已由其他机关受理', 'filed elsewhere'],
  DUPLICATE: ['重复登记', 'registered twice'],
  OTHER: ['其他', 'other'],
};

const { WITHDRAWN, ...GROUNDS } = labelsOf(TERMINATION_GROUNDS);
export const GROUND_LABELS: Labels<TerminationGround> = GROUNDS;
/** Why a case ended without agreement, or never began. */
export const ENDING_GROUND_LABELS: Labels = { ...REFUSAL_LABELS, ...GROUNDS, WITHDRAWN };

export const FILE_ITEM_LABELS: Labels<FileItem> = {
  APPLICATION: ['调解申请', 'application'],
  RIGHTS_NOTICE: ['权利义务告知', 'notice of rights'],
  IDENTITY: ['身份核对', 'identity check'],
  MEDIATION_RECORD: ['调解记录', 'mediation record'],
  AGREEMENT: ['调解协议', 'agreement'],
  PERFORMANCE: ['履行情况', 'performance'],
  ROUTE_NOTICE: ['救济途径告知', 'notice of the other routes'],
};

export const ANNULMENT_LABELS: Labels<AnnulmentKind> = {
  revoked: ['被撤销', 'revoked'],
  void: ['被确认无效', 'declared void'],
  sham: ['虚假调解', 'found sham'],
};

export const CHOSEN_LABELS: Labels<'ROOM' | 'PARTIES'> = {
  ROOM: ['由调解组织指定', 'by the room'],
  PARTIES: ['由当事人选定', 'by the parties'],
};

export const REPLACEMENT_LABELS: Labels<(typeof REPLACEMENT_REASONS)[number]> = {
  RECUSAL: ['回避', 'recusal'],
  LEFT: ['离岗', 'left the post'],
  PARTY_ASKED: ['当事人要求', 'a party asked'],
  CASELOAD: ['在办案件过多', 'caseload'],
  OTHER: ['其他', 'other'],
};

export const EVIDENCE_LABELS: Labels<(typeof PERFORMANCE_EVIDENCE)[number]> = {
  RECEIPT: ['收条', 'receipt'],
  TRANSFER: ['转账凭证', 'proof of transfer'],
  ON_SITE: ['现场查看', 'seen on site'],
  PARTIES_STATEMENT: ['当事人陈述', 'statement of the parties'],
};

export const PERFORMANCE_LABELS: Labels<(typeof PERFORMANCE_STATES)[number]> = {
  PERFORMED: ['已履行', 'performed'],
  PARTLY: ['部分履行', 'partly performed'],
  NOT_PERFORMED: ['未履行', 'not performed'],
  NOTHING_TO_PERFORM: ['无履行内容', 'nothing to perform'],
};

export const REFERRAL_STATUS_LABELS: Labels<ReferralStatus> = {
  PROPOSED: ['拟转', 'proposed'],
  SENT: ['待接收', 'sent'],
  ACCEPTED: ['已接收', 'accepted'],
  DECLINED: ['已退回', 'declined'],
  LAPSED: ['逾期失效', 'lapsed'],
  RECALLED: ['已收回', 'recalled'],
};

export const DIRECTION_LABELS: Labels<ReferralDirection> = {
  UP: ['上转', 'up'],
  DOWN: ['下转', 'down'],
  LATERAL: ['平转', 'sideways'],
  RETURN: ['退回', 'return'],
};

export const REFERRAL_REASON_LABELS: Labels<ReferralReason> = {
  BEYOND_ABILITY: ['超出本级调解能力', 'beyond the room’s ability'],
  SPECIALISED: ['需专业调解', 'needs a specialised room'],
  TERRITORIAL: ['属地管辖', 'belongs to another area'],
  PARTIES_WISH: ['当事人意愿', 'wish of the parties'],
  CONFLICT: ['存在利害关系', 'conflict of interest'],
  CAPACITY: ['人手不足', 'no capacity'],
  RETURNED: ['退回', 'given back'],
  OTHER: ['其他', 'other'],
};

export const DECLINE_LABELS: Labels<DeclineReason> = {
  OUT_OF_SCOPE: ['不属受理范围', 'out of scope'],
  OUT_OF_AREA: ['不属本辖区', 'out of the area'],
  CONFLICT: ['存在利害关系', 'conflict of interest'],
  CAPACITY: ['人手不足', 'no capacity'],
};
