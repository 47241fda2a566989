// The enums of the network, the lists and the book, out of their own lists.
import * as words from '../../../app/texts/labels/network.js';
import { columnsEnum } from './columns.js';
import { enumOf } from './enum.js';

export const DayKindEnum = enumOf(
  'DayKind',
  '与平常不同的一天 — How a day differs from its weekday',
  words.DAY_KIND_LABELS,
);
export const ServiceKindEnum = enumOf(
  'ServiceKind',
  '网格法官的服务 — A service of a grid judge',
  words.SERVICE_LABELS,
);
export const ActivityEnum = enumOf(
  'ActivityKind',
  '案件账之外的活动 — An activity beside the book',
  words.ACTIVITY_LABELS,
);
export const SettingEnum = enumOf('Setting', '有时效的设置 — A dated setting', words.SETTING_LABELS);
export const QueueSortEnum = enumOf('QueueSort', '排序 — The order of a queue', words.REFERRAL_SORT_LABELS);
export const QueueDueEnum = enumOf(
  'QueueDue',
  '按期限分组 — A group of a queue by what is due',
  words.QUEUE_DUE_LABELS,
);
export const LevelEnum = enumOf('DivisionLevel', '区划级别 — The level of a division', words.LEVEL_LABELS);
export const OrganisationEnum = enumOf(
  'OrganisationKind',
  '机构类别 — The kind of an organisation',
  words.ORGANISATION_LABELS,
);
export const SeriesEnum = enumOf('SeriesKind', '案号系列 — The series of its case numbers', words.SERIES_LABELS);

export const AccessLevelEnum = enumOf(
  'AccessLevel',
  '以什么身份看到本案 — Through what the viewer sees the case',
  words.ACCESS_LEVEL_LABELS,
);
export const CaseSortEnum = enumOf('CaseSort', '案件排序 — The order of cases', words.CASE_SORT_LABELS);
export const DueGroupEnum = enumOf('DueGroup', '工作清单的一组 — A group of the work list', words.DUE_LABELS);
export const NextKindEnum = enumOf('NextKind', '下一步要办的事 — What is to be done next', words.NEXT_KIND_LABELS);
export const CaseloadSortEnum = enumOf(
  'CaseloadSort',
  '我的案件的排序 — The order of a caseload',
  words.CASELOAD_SORT_LABELS,
);
export const ReferralSortEnum = enumOf('ReferralSort', '转办排序 — The order of referrals', words.REFERRAL_SORT_LABELS);
export const PartySortEnum = enumOf('PartySort', '当事人的排序 — The order of parties', words.PARTY_SORT_LABELS);
export const OutcomeEnum = enumOf('CaseOutcome', '结果 — The outcome', words.OUTCOME_LABELS);

export const StatementByEnum = enumOf(
  'StatementBy',
  '分列方式 — By what a statement is split',
  words.STATEMENT_BY_LABELS,
);
export const ReadFromEnum = enumOf(
  'ReadFrom',
  '数字取自何处 — From where the figures were read',
  words.READ_FROM_LABELS,
);
export const RateEnum = enumOf('RateCode', '成功率口径 — The definition of a rate', words.RATE_LABELS);

const { type, nameOf } = columnsEnum('StatementColumn', '统计栏目 — A column of the statement', words.COLUMN_LABELS);
export const ColumnEnum = type;
export const columnOf = nameOf;
