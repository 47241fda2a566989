// Lists of cases and offers, and what stands in the history of one case, as files.
import { type Column, type ExportedList, field, type Json, said } from './column.js';

/** The first of a side and how many more there are, as the list shows them. */
const side = (zh: string, en: string, name: string, more: string, of: string): Column => ({
  header: [zh, en],
  select: `${of.split('.').join(' { ')} { ${name} ${more} }${' }'.repeat(of.split('.').length - 1)}`,
  kind: 'TEXT',
  cell: (row, _answer, language) => {
    const parties = of.split('.').reduce((at: Json, step) => at?.[step], row);
    if (!parties) return null;
    const rest = parties[more] > 0 ? said([` 等${parties[more] + 1}人`, ` and ${parties[more]} more`], language) : '';
    return parties[name] === null && rest === '' ? null : `${parties[name] ?? '—'}${rest}`;
  },
});

/** `at` is the path to the case in the row, with its dot. */
export const caseColumns = (at = ''): Column[] => [
  field(`${at}displayNo`, '登记号', 'display number'),
  field(`${at}number`, '案号', 'number'),
  field(`${at}externalNumber`, '本单位或者外部编号', 'external number'),
  field(`${at}status`, '状态', 'status'),
  field(`${at}phase`, '阶段', 'phase'),
  field(`${at}type`, '纠纷类型', 'type'),
  field(`${at}source`, '来源', 'source'),
  field(`${at}room.name`, '办理点', 'room'),
  field(`${at}place.name`, '发生地', 'place'),
  side('申请人', 'applicant', 'applicant', 'moreApplicants', `${at}parties`),
  side('被申请人', 'respondent', 'respondent', 'moreRespondents', `${at}parties`),
  field(`${at}amount`, '争议金额（元）', 'amount (yuan)'),
  field(`${at}people`, '涉及人数', 'people'),
  field(`${at}difficult`, '疑难复杂', 'difficult'),
  field(`${at}mediators.name`, '调解员', 'mediators'),
  field(`${at}registeredOn`, '登记日期', 'registered'),
  field(`${at}acceptedOn`, '受理日期', 'accepted'),
  field(`${at}endedOn`, '办结日期', 'ended'),
  field(`${at}outcome`, '结果', 'outcome'),
  field(`${at}ageDays`, '历时（天）', 'age (days)'),
  field(`${at}nextDue`, '下一期限', 'next date'),
  field(`${at}nextKind`, '届时要办的事', 'due then'),
  field(`${at}overdue`, '已逾期', 'overdue'),
  field(`${at}referralDue`, '转办答复期限', 'referral answer due'),
  field(`${at}accessLevel`, '查看身份', 'seen as'),
  field(`${at}changedAt`, '最近变更', 'last change'),
];

const list = (zh: string, en: string, columns: readonly Column[]): ExportedList => ({
  ...{ name: [zh, en], rows: 'nodes', columns },
});

const OFFER = [
  field('displayNo', '登记号', 'display number'),
  field('number', '案号', 'number'),
  field('type', '纠纷类型', 'type'),
  field('status', '转办状态', 'referral status'),
  field('direction', '方向', 'direction'),
  field('reason', '转办事由', 'reason'),
  field('from.name', '转出办理点', 'from'),
  field('to.name', '转入办理点', 'to'),
  field('proposedOn', '拟转日期', 'proposed'),
  field('sentOn', '发出日期', 'sent'),
  field('dueOn', '答复期限', 'answer due'),
  field('answeredOn', '答复日期', 'answered'),
  field('declineReason', '退回事由', 'declined because'),
  field('caseStatus', '案件状态', 'status of the case'),
  side('申请人', 'applicant', 'applicant', 'moreApplicants', 'parties'),
  side('被申请人', 'respondent', 'respondent', 'moreRespondents', 'parties'),
];

const PROCEEDING = [
  field('kind', '程序', 'proceeding'),
  field('status', '状态', 'status'),
  field('dueOn', '办理期限', 'due'),
  field('since', '最近一步', 'last step'),
  field('number', '机关案号', 'number of the authority'),
  field('displayNo', '登记号', 'display number'),
  field('caseNumber', '案号', 'number'),
  field('type', '纠纷类型', 'type'),
];

const MANDATE = [
  field('number', '委托机关案号', 'number of the authority'),
  field('authorityName', '委托机关', 'authority'),
  field('kind', '方式', 'kind'),
  field('procedure', '审理程序', 'procedure'),
  field('room.name', '受托办理点', 'room asked'),
  field('judgeName', '承办人', 'in charge'),
  field('displayNo', '登记号', 'display number'),
  field('type', '纠纷类型', 'type'),
  field('offeredOn', '委托日期', 'offered'),
  field('takenOn', '接受日期', 'taken'),
  field('dueOn', '期限', 'due'),
  field('endedOn', '结束日期', 'ended'),
  field('result', '结果', 'result'),
  field('reportOwed', '尚待报告', 'report owed'),
];

const NUMBER = [
  field('number', '案号', 'number'),
  field('serial', '序号', 'serial'),
  field('givenAt', '编号时间', 'given'),
  field('voidedAt', '作废时间', 'voided'),
];

const STEP = [
  field('seq', '序号', 'place'),
  field('day', '日期', 'day'),
  field('at', '记录时间', 'recorded'),
  field('action', '步骤', 'step'),
  field('actorName', '经办人', 'by'),
  field('role', '岗位', 'role'),
  field('roomName', '办理点', 'room'),
  field('statusBefore', '此前状态', 'status before'),
  field('undone', '已撤销', 'undone'),
  field('reason', '理由', 'reason'),
];

const UNDONE = [
  field('day', '日期', 'day'),
  field('at', '记录时间', 'recorded'),
  field('action', '步骤', 'step'),
  field('actorName', '经办人', 'by'),
  field('booked', '已入账的一步', 'the booked step'),
];

export const CASE_LISTS: Readonly<Record<string, ExportedList>> = {
  myCaseload: list('我的案件', 'my caseload', caseColumns()),
  roomCases: list('办理点案件', 'room cases', caseColumns()),
  desk: list('待受理登记', 'desk', caseColumns()),
  cases: list('全部案件', 'cases', caseColumns()),
  incomingReferrals: list('转入', 'incoming referrals', OFFER),
  outgoingReferrals: list('转出', 'outgoing referrals', OFFER),
  proceedingsToDecide: list('待办程序', 'proceedings to decide', PROCEEDING),
  proceedingsOfRoom: list('后续程序', 'proceedings of a room', PROCEEDING),
  mandatesOffered: list('待答复的委派委托', 'mandates offered', MANDATE),
  mandatesRunning: list('正在调解的委派委托', 'mandates running', MANDATE),
  mandatesEnded: list('已结束的委派委托', 'mandates ended', MANDATE),
  numbers: list('案号登记簿', 'numbers', NUMBER),
  timeline: list('案件历史', 'timeline', STEP),
  undoPreview: { ...list('撤销预览', 'undo preview', UNDONE), rows: '' },
};
