/** Labels of the codes of the network, the lists of cases and the book. */
import { ACTIVITIES, ACTIVITY_KINDS, type ActivityKind } from '../../../domain/book/activity.js';
import type { QueueDue } from '../../reading/due.js';
import type { SettingName } from '../../../domain/network/setting.js';
import type { DayKind } from '../../../domain/kernel/calendar.js';
import type { ACCOUNT_DETAILS } from '../../../domain/book/account.js';
import type { ColumnName } from '../../../domain/book/columns.js';
import type { RateCode } from '../../../domain/book/figure.js';
import { DEFINITIONS } from '../../../domain/book/figure.js';
import type { ServiceKind } from '../../../domain/network/service.js';
import type { SeriesKind } from '../../../domain/network/room.js';
import type { ReadFrom, StatementBy } from '../../book/port.js';
import type { DivisionRow } from '../../network/port.js';
import type { CaseSort } from '../../case/views/reading-port.js';
import type { NextKind } from '../../../domain/case/next-date.js';
import type { DueGroup } from '../../case/views/reading-port.js';
import type { ListSort } from '../../case/queries/cases.js';
import type { AccessLevel } from '../../../domain/case/visibility.js';
import type { Labels, Label } from './label.js';

export const DAY_KIND_LABELS: Labels<DayKind> = {
  OFF: ['放假', 'a day off'],
  WORK: ['调休上班', 'a made-up working day'],
};

export const SERVICE_LABELS: Labels<ServiceKind> = {
  GUIDANCE: ['指导调解', 'guidance of mediators'],
  ADVICE: ['法律咨询', 'legal advice'],
  TRAINING: ['业务培训', 'training'],
  JOINT_MEDIATION: ['参与联合调解', 'joint mediation'],
};

export const ACTIVITY_LABELS = Object.fromEntries(
  ACTIVITY_KINDS.map((kind) => [kind, [ACTIVITIES[kind].zh, ACTIVITIES[kind].en]]),
) as unknown as Labels<ActivityKind>;

export const SETTING_LABELS: Labels<SettingName> = {
  PRE_FILING_ASSIGNMENT: ['立案前委派调解', 'assignment before filing'],
};

export const QUEUE_DUE_LABELS: Labels<QueueDue> = {
  OVERDUE: ['已逾期', 'overdue'],
  TODAY: ['今日届满', 'due today'],
  WEEK: ['七日内届满', 'due within seven days'],
};

export const LEVEL_LABELS: Labels<DivisionRow['level']> = {
  PROVINCE: ['省', 'province'],
  CITY: ['设区市', 'city'],
  DISTRICT: ['区县', 'district'],
  STREET: ['乡镇街道', 'street or town'],
  COMMUNITY: ['村居', 'community or village'],
  GRID: ['网格', 'grid'],
  MICRO_GRID: ['微网格', 'micro-grid'],
};

export const ORGANISATION_LABELS: Labels = {
  PEOPLES_COMMITTEE: ['人民调解委员会', 'people’s mediation committee'],
  ENTERPRISE_BODY: ['企业调解组织', 'body of an enterprise'],
  DISPUTE_CENTRE: ['调处中心', 'dispute centre'],
  JUSTICE_BUREAU: ['司法局', 'justice bureau'],
  JUSTICE_OFFICE: ['司法所', 'justice office'],
  TRADE_UNION: ['工会', 'trade union'],
  ARBITRATION_COMMISSION: ['劳动人事争议仲裁委员会', 'labour arbitration commission'],
  COURT: ['人民法院', 'court'],
  PROCURATORATE: ['人民检察院', 'procuratorate'],
  POLICE: ['公安机关', 'police'],
  LAW_FIRM: ['律师事务所', 'law firm'],
  CHAMBER: ['商会', 'chamber of commerce'],
  OTHER: ['其他', 'other'],
};

export const SERIES_LABELS: Labels<SeriesKind> = {
  PEOPLE: ['人调字', 'people’s mediation'],
  LABOUR: ['劳调字', 'labour mediation'],
  NONE: ['不编号', 'gives no numbers'],
};

export const ACCESS_LEVEL_LABELS: Labels<AccessLevel> = {
  CUSTODIAN: ['持案办理点', 'a post in the room that holds the case'],
  OFFERED: ['待接收的办理点', 'a post in the room it was sent to'],
  OVERSEER: ['监督', 'supervises the area'],
  AUTHORITY: ['参与本案的法院、仲裁委', 'the court or commission that takes part in it'],
  REGISTRAR: ['登记人', 'registered it'],
  SENDER: ['移出本案的办理点', 'a post in the room that gave it away'],
};

export const CASE_SORT_LABELS: Labels<ListSort> = {
  NEXT_DUE: ['下一期限最近', 'what is due next, first'],
  NEWEST: ['最新登记在前', 'newest first'],
  ACCEPTED: ['最近受理在前', 'last accepted first'],
  AMOUNT: ['金额大的在前', 'largest amount first'],
};

export const CASELOAD_SORT_LABELS: Labels<CaseSort> = {
  ...CASE_SORT_LABELS,
  REFERRAL_DUE: ['转办快到期的在前', 'what is due first, first'],
};

export const PARTY_SORT_LABELS: Labels<'AS_REGISTERED' | 'NAME'> = {
  AS_REGISTERED: ['按登记的次序', 'as they were registered'],
  NAME: ['按所显示姓名的拼音', 'by the name shown, in the order of pinyin'],
};

export const REFERRAL_SORT_LABELS: Labels<'NEWEST' | 'DUE'> = {
  NEWEST: ['最新在前', 'newest first'],
  DUE: ['快到期的在前', 'what is due first, first'],
};

type Ending = 'outcome' | 'unaccepted' | 'ended-outside' | 'annulled';
type Outcome = (typeof ACCOUNT_DETAILS)[Ending][number];

export const OUTCOME_LABELS: Labels<Outcome> = {
  settled: ['调解成功', 'settled'],
  'partly-settled': ['部分达成协议', 'settled in part'],
  failed: ['调解失败', 'failed'],
  terminated: ['调解终止', 'terminated'],
  withdrawn: ['撤回', 'withdrawn'],
  refused: ['不予受理', 'not accepted'],
  'filed-elsewhere': ['已由其他机关受理', 'filed elsewhere'],
  duplicate: ['重复登记', 'registered twice'],
  judgment: ['判决', 'ended by a judgment'],
  award: ['裁决', 'ended by an award'],
  document: ['其他机关出具文书', 'ended by a document of an authority'],
  revoked: ['协议被撤销', 'agreement revoked'],
  void: ['协议被确认无效', 'agreement void'],
  sham: ['虚假调解', 'sham'],
};

export const STATEMENT_BY_LABELS: Labels<StatementBy> = {
  NONE: ['合计', 'no split'],
  CLASS: ['按类别', 'by class'],
  ROOM: ['按办理点', 'by room'],
  LAYER: ['按层级', 'by layer'],
  DIVISION: ['按区划', 'by division'],
  TYPE: ['按纠纷类型', 'by type'],
  SOURCE: ['按来源', 'by source'],
  MONTH: ['按月份', 'by month'],
};

export const READ_FROM_LABELS: Labels<ReadFrom> = {
  CELLS: ['月度汇总', 'month cells'],
  CELLS_AND_ENTRIES: ['月度汇总与流水', 'month cells and entries'],
  ENTRIES: ['流水', 'entries'],
};

export const COLUMN_LABELS: Labels<ColumnName> = {
  openBefore: ['期初在办', 'open before'],
  registered: ['登记', 'registered'],
  unaccepted: ['不予受理', 'not accepted'],
  accepted: ['受理', 'accepted'],
  referredIn: ['转入', 'referred in'],
  back: ['外部退回', 'back from outside'],
  referredOut: ['转出', 'referred out'],
  sentOutside: ['移送外部', 'sent outside'],
  endedOutside: ['外部办结', 'ended outside'],
  settled: ['调解成功', 'settled'],
  partly: ['部分达成协议', 'settled in part'],
  failed: ['调解失败', 'failed'],
  terminated: ['调解终止', 'terminated'],
  withdrawn: ['撤回', 'withdrawn'],
  closed: ['办结', 'closed'],
  annulled: ['协议失效', 'agreements annulled'],
  openAfter: ['期末在办', 'open after'],
  settledNet: ['调解成功（减失效）', 'settled less annulled'],
  settledByEnd: ['期内受理并在期末前成功', 'accepted in the period, settled by its end'],
  settledEver: ['期内受理并成功', 'accepted in the period, settled so far'],
};

const named = ({ zh, en }: { readonly zh: string; readonly en: string }): Label => [zh, en];

export const RATE_LABELS: Labels<RateCode> = {
  SR_ACCEPTED: named(DEFINITIONS.SR_ACCEPTED),
  SR_COHORT: named(DEFINITIONS.SR_COHORT),
  SR_CLOSED: named(DEFINITIONS.SR_CLOSED),
  MR_ENDED: named(DEFINITIONS.MR_ENDED),
  MR_DIVERTED: named(DEFINITIONS.MR_DIVERTED),
};

export const DUE_LABELS: Labels<DueGroup> = {
  OVERDUE: ['已过期限', 'past its next date'],
  TODAY: ['今天到期', 'due today'],
  WEEK: ['七天内到期，含今天', 'due within seven days, today included'],
  COLD: ['三十天没有动静的未结案件', 'open, and nothing done for thirty days'],
};

export const NEXT_KIND_LABELS: Labels<NextKind> = {
  REFERRAL_ANSWER: ['答复转办', 'answer the referral'],
  SESSION: ['调解', 'session'],
  PERFORMANCE: ['履行到期', 'performance falls due'],
  CONSENT: ['征求意愿', 'ask for consent'],
  ACCEPTANCE: ['决定是否受理', 'accept or refuse'],
  ASSIGNMENT: ['指派调解员', 'assign mediators'],
  FIRST_SESSION: ['首次调解', 'first session'],
  MEDIATION_PERIOD: ['调解期满', 'end of the mediation period'],
  RESUMPTION: ['查问中止的原因是否消除', 'ask whether the cause of the suspension has ended'],
  CONFIRMATION: [
    '提醒当事人申请司法确认或者仲裁审查',
    'remind the parties of judicial confirmation or arbitral review',
  ],
  ROUTE_NOTICE: ['告知其他救济途径', 'tell the parties of the other routes'],
  SIGNATURES: ['签署协议', 'sign the agreement'],
  FOLLOW_UP: ['回访', 'follow-up visit'],
  EVALUATION: ['评价', 'evaluation'],
  ARCHIVE: ['归档', 'archive'],
  RETENTION: ['保管期满', 'end of the retention'],
  EXTERNAL_RESULT: ['向受理机关了解结果', 'asking the authority how it ended'],
  MANDATE_ANSWER: ['答复委派、委托', 'the answer to a mandate'],
  MANDATE_REPORT: ['报告委派、委托调解结果', 'the report on the end of a mandate'],
  PARTY_WORD: ['答复当事人的异议、投诉', 'the answer to an objection or complaint'],
};
