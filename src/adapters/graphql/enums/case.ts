// The enums of the schema, all out of the domain's own lists.
import { ACTION_LABELS, MARK_LABELS, PHASE_LABELS, STATUS_LABELS } from '../../../app/texts/labels/lifecycle.js';
import * as file from '../../../app/texts/labels/case.js';
import { type Language, type Labels, labelsOf } from '../../../app/texts/labels/label.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { HOST_KINDS } from '../../../domain/taxonomy/host-kind.js';
import { LABOUR_CAUSES } from '../../../domain/taxonomy/labour-cause.js';
import { LAYERS, LEDGER_CLASSES } from '../../../domain/taxonomy/layer.js';
import { EMPLOYMENTS, GRADES, PROFESSIONS, ROLE_TERMS } from '../../../domain/taxonomy/role.js';
import { ROOM_KINDS } from '../../../domain/taxonomy/room-kind.js';
import { SOURCES } from '../../../domain/taxonomy/source.js';
import { enumOf } from './enum.js';

const LANGUAGE_LABELS: Labels<Language> = { zh: ['中文', 'Chinese'], en: ['英文', 'English'] };

export const LanguageEnum = enumOf('Language', '语言 — A language', LANGUAGE_LABELS);

export const StatusEnum = enumOf('CaseStatus', '案件状态 — Where a case stands in its life', STATUS_LABELS);
export const ActionEnum = enumOf(
  'Action',
  '办理动作，与变更操作同名 — A step of a case; the mutation has the same name',
  ACTION_LABELS,
  (action) => action,
);
export const MarkEnum = enumOf('Mark', '依据的可靠程度 — How far a rule is proved', MARK_LABELS);
export const PhaseEnum = enumOf(
  'Phase',
  '五个阶段：申请、流转、办理、跟踪、评价 — The five phases that a party sees',
  PHASE_LABELS,
);

export const RoleEnum = enumOf('Role', '岗位角色 — The role of a post', labelsOf(ROLE_TERMS));
export const ProfessionEnum = enumOf('Profession', '职业身份 — What a person is by calling', labelsOf(PROFESSIONS));
export const GradeEnum = enumOf('Grade', '调解员等级 — The grade of a mediator', labelsOf(GRADES));
export const EmploymentEnum = enumOf(
  'Employment',
  '专职或者兼职 — How much of a working life a post takes',
  labelsOf(EMPLOYMENTS),
);

export const RoomKindEnum = enumOf('RoomKind', '办理点类别 — The kind of a room', labelsOf(ROOM_KINDS));
export const LayerEnum = enumOf('Layer', '所在层级 — The layer of the network', labelsOf(LAYERS));
export const LedgerClassEnum = enumOf(
  'LedgerClass',
  '统计口径类别，互不合并 — The class of the book; classes never blend',
  labelsOf(LEDGER_CLASSES),
);
export const HostKindEnum = enumOf(
  'HostKind',
  '调委会所属类别 — What kind of body a committee belongs to',
  labelsOf(HOST_KINDS),
);

export const DisputeTypeEnum = enumOf(
  'DisputeType',
  '纠纷类型（全国统一 18 类） — The 18 national types of disputes',
  labelsOf(DISPUTE_TYPES),
);
export const LabourCauseEnum = enumOf(
  'LabourCause',
  '劳动争议事由（调解仲裁法第二条） — Statutory classes of labour disputes',
  labelsOf(LABOUR_CAUSES),
);
export const SourceEnum = enumOf('Source', '案件来源 — How a dispute came in', labelsOf(SOURCES));

export const SideEnum = enumOf('Side', '当事人地位 — On which side a party stands', file.SIDE_LABELS);
export const PartyKindEnum = enumOf(
  'PartyKind',
  '自然人或者单位 — A person or an organisation',
  file.PARTY_KIND_LABELS,
);
export const DropReasonEnum = enumOf('DropReason', '退出的原因 — Why a party leaves', file.DROP_LABELS);
export const SuccessionReasonEnum = enumOf(
  'SuccessionReason',
  '更换的原因 — Why another takes its place',
  file.SUCCESSION_LABELS,
);
export const ReopenReasonEnum = enumOf(
  'ReopenReason',
  '再次受理登记的原因 — Why a case is reopened',
  file.REOPEN_LABELS,
);
export const LinkKindEnum = enumOf('LinkKind', '两案的关系 — How one case stands to another', file.LINK_LABELS);
export const LeavingEnum = enumOf('LeavingReason', '不再是当事人的原因 — Why somebody is a party no more', {
  ...file.DROP_LABELS,
  ...file.SUCCESSION_LABELS,
});
export const IdKindEnum = enumOf('IdKind', '证件种类 — The document that a number belongs to', file.ID_KIND_LABELS);
export const StandInEnum = enumOf('StandInKind', '代为参加的人 — Who speaks for a party', file.STAND_IN_LABELS);
export const MannerEnum = enumOf('ActManner', '当事人行为的方式 — How a party acted', file.MANNER_LABELS);
export const NoticeEnum = enumOf('NoticeManner', '告知方式 — How a notice was given', file.NOTICE_LABELS);
export const ApplicationEnum = enumOf(
  'ApplicationForm',
  '申请形式 — The form of the application',
  file.APPLICATION_LABELS,
);

const { WRITTEN, ORAL } = file.APPLICATION_LABELS;
export const RequestFormEnum = enumOf('RequestForm', '登记时的申请形式 — The form in which a party asks', {
  WRITTEN,
  ORAL,
});

export const SessionKindEnum = enumOf('SessionKind', '调解方式 — Joint or caucus', file.SESSION_LABELS);
export const VenueKindEnum = enumOf(
  'SessionVenue',
  '调解地点的类别；不填为本办理点 — Where a session away from the room is held',
  file.VENUE_KIND_LABELS,
);
export const SessionStatusEnum = enumOf(
  'SessionStatus',
  '调解安排的状态 — Whether a session was held',
  file.SESSION_STATUS_LABELS,
);
export const SignerEnum = enumOf('Signer', '签署人 — Who signs', file.SIGNER_LABELS);
export const AgreementFormEnum = enumOf('AgreementForm', '协议形式 — The form of an agreement', file.FORM_LABELS);
export const ScopeEnum = enumOf('AgreementScope', '协议范围 — How much of the dispute is agreed', file.SCOPE_LABELS);
export const AdministrativeScopeEnum = enumOf(
  'AdministrativeScope',
  '行政争议可以调解的情形 — On which ground a dispute with an authority may be mediated',
  file.ADMINISTRATIVE_SCOPE_LABELS,
);
export const TrackEnum = enumOf('Track', '适用规则 — Which rules make an agreement effective', file.TRACK_LABELS);
export const ChannelEnum = enumOf('ContactChannel', '联系方式 — How a party is reached', file.CHANNEL_LABELS);
export const RefusalEnum = enumOf(
  'RefusalGround',
  '不予受理的理由 — Why a dispute is not accepted',
  file.REFUSAL_LABELS,
);
export const EndingGroundEnum = enumOf(
  'EndingGround',
  '未达成协议或者未受理的理由 — Why a case ended without agreement, or was not accepted',
  file.ENDING_GROUND_LABELS,
);
export const GroundEnum = enumOf(
  'TerminationGround',
  '终止调解的理由 — Why mediation ended without agreement',
  file.GROUND_LABELS,
);
export const FileItemEnum = enumOf('FileItem', '卷宗材料 — An item of the file', file.FILE_ITEM_LABELS);
export const AnnulmentEnum = enumOf(
  'AnnulmentKind',
  '协议失效的方式 — How an agreement was annulled',
  file.ANNULMENT_LABELS,
);
export const ChosenEnum = enumOf('ChosenBy', '调解员由谁确定 — Who chose the mediators', file.CHOSEN_LABELS);
export const ReplacementEnum = enumOf(
  'ReplacementReason',
  '更换调解员的理由 — Why a mediator is replaced',
  file.REPLACEMENT_LABELS,
);
export const EvidenceEnum = enumOf(
  'PerformanceEvidence',
  '履行凭据 — What shows that an item was performed',
  file.EVIDENCE_LABELS,
);
export const PerformanceEnum = enumOf('PerformanceState', '履行情况 — How performance stands', file.PERFORMANCE_LABELS);

export const ReferralStatusEnum = enumOf(
  'ReferralStatus',
  '转办状态 — Where a referral stands',
  file.REFERRAL_STATUS_LABELS,
);
export const DirectionEnum = enumOf(
  'ReferralDirection',
  '转办方向 — The direction of a referral',
  file.DIRECTION_LABELS,
);
export const ReferralReasonEnum = enumOf(
  'ReferralReason',
  '转办理由 — Why a case is offered to another room',
  file.REFERRAL_REASON_LABELS,
);
export const DeclineEnum = enumOf('DeclineReason', '退回转办的理由 — Why an offer is declined', file.DECLINE_LABELS);
