/** The columns of a people's-mediation register: what they are called, and what their values may show in a report. */
import { compact } from '../../domain/kernel/half-width.js';

/** How a value is masked: names and numbers of parties as in every list, stories not at all, the rest is no party's. */
export type CellMask = 'NAME' | 'ID_NUMBER' | 'PHONE' | 'STORY' | 'FIGURE' | 'WORD' | 'STAFF';

interface ColumnTerm {
  readonly zh: string;
  readonly en: string;
  readonly mask: CellMask;
  /** Without it no row can be judged, so the file is refused. */
  readonly needed?: boolean;
  /** Few registers have it: its absence is not worth a note. */
  readonly seldom?: boolean;
  /** Other titles of the same column, parted by spaces. */
  readonly also: string;
}

/** In the order of the register. A title that two columns could bear, such as 姓名 or 电话, is none of either. */
export const COLUMNS = {
  number: {
    zh: '登记编号',
    en: 'register number',
    mask: 'WORD',
    also: '编号 案号 案件编号 登记号 受理编号 调解编号 卷宗号',
  },
  acceptedOn: {
    zh: '受理日期',
    en: 'accepted on',
    mask: 'FIGURE',
    needed: true,
    also: '受理时间 受理日 登记日期 登记时间 收案日期',
  },
  source: {
    zh: '受理渠道',
    en: 'source',
    mask: 'WORD',
    needed: true,
    also: '案件来源 纠纷来源 来源 受理方式 来源渠道',
  },
  type: {
    zh: '纠纷类型',
    en: 'dispute type',
    mask: 'WORD',
    needed: true,
    also: '纠纷类别 案件类型 案件类别 纠纷种类 矛盾纠纷类型 类型',
  },
  division: {
    zh: '行政区划代码',
    en: 'division code',
    mask: 'FIGURE',
    also: '行政区划 区划代码 区划编码 行政区划编码 地区代码',
  },
  committee: {
    zh: '受理组织',
    en: 'accepting committee',
    mask: 'WORD',
    needed: true,
    also: '受理单位 受理调委会 调解组织 调解委员会 人民调解委员会 调委会 调解委员会名称 调解组织名称',
  },
  mediator: { zh: '调解员', en: 'mediator', mask: 'STAFF', also: '人民调解员 调解员姓名 调解人 主持调解员 承办调解员' },
  applicant: { zh: '申请人', en: 'applicant', mask: 'NAME', also: '申请人姓名 申请方 申请人姓名或名称 申请人名称' },
  applicantId: {
    zh: '申请人证件号码',
    en: 'applicant’s ID number',
    mask: 'ID_NUMBER',
    also: '申请人身份证号 申请人身份证号码 申请人身份证 申请人证件号 申请人公民身份号码',
  },
  applicantPhone: {
    zh: '申请人联系电话',
    en: 'applicant’s phone',
    mask: 'PHONE',
    also: '申请人电话 申请人手机 申请人手机号 申请人手机号码 申请人联系方式 申请人电话号码',
  },
  respondent: {
    zh: '被申请人',
    en: 'respondent',
    mask: 'NAME',
    also: '被申请人姓名 被申请方 被申请人姓名或名称 被申请人名称',
  },
  respondentId: {
    zh: '被申请人证件号码',
    en: 'respondent’s ID number',
    mask: 'ID_NUMBER',
    also: '被申请人身份证号 被申请人身份证号码 被申请人身份证 被申请人证件号 被申请人公民身份号码',
  },
  respondentPhone: {
    zh: '被申请人联系电话',
    en: 'respondent’s phone',
    mask: 'PHONE',
    also: '被申请人电话 被申请人手机 被申请人手机号 被申请人手机号码 被申请人联系方式 被申请人电话号码',
  },
  facts: {
    zh: '纠纷简要情况',
    en: 'facts',
    mask: 'STORY',
    also: '纠纷简况 简要情况 案情简介 案情 纠纷事实 纠纷情况 纠纷内容 主要事实',
  },
  people: { zh: '涉及人数', en: 'people involved', mask: 'FIGURE', also: '人数 当事人数 当事人人数 涉案人数' },
  amount: {
    zh: '涉及金额(元)',
    en: 'amount (yuan)',
    mask: 'FIGURE',
    also: '涉及金额 涉及金额(万元) 涉案金额 涉案金额(元) 涉案金额(万元) 标的额 标的额(元) 标的额(万元) 金额 金额(元) 金额(万元) 标的金额',
  },
  accidentNumber: {
    zh: '事故认定书编号',
    en: 'number of the accident finding',
    mask: 'FIGURE',
    seldom: true,
    also: '事故认定书号 道路交通事故认定书编号 道路交通事故认定书号 认定书编号',
  },
  petitionNumber: {
    zh: '信访事项编号',
    en: 'petition number',
    mask: 'FIGURE',
    seldom: true,
    also: '信访编号 信访件编号 信访号',
  },
  referredOn: {
    zh: '移送日期',
    en: 'referred on',
    mask: 'FIGURE',
    also: '移送时间 转办日期 转办时间 流转日期 上报日期',
  },
  receiver: {
    zh: '承办组织',
    en: 'receiving committee',
    mask: 'WORD',
    also: '承办单位 移送至 移送单位 转办单位 承办调委会',
  },
  endedOn: {
    zh: '办结日期',
    en: 'closed on',
    mask: 'FIGURE',
    needed: true,
    also: '办结时间 结案日期 结案时间 调结日期 调解结束日期',
  },
  result: {
    zh: '办结方式',
    en: 'result',
    mask: 'WORD',
    needed: true,
    also: '调解结果 办理结果 处理结果 结案方式 办结结果 调处结果',
  },
  form: { zh: '协议形式', en: 'form of agreement', mask: 'WORD', also: '协议类型 协议方式 调解协议形式 协议书形式' },
  performance: { zh: '履行情况', en: 'performance', mask: 'WORD', also: '协议履行情况 履行状况 履行结果' },
  confirmation: {
    zh: '司法确认',
    en: 'judicial confirmation',
    mask: 'WORD',
    also: '是否司法确认 司法确认情况 是否申请司法确认',
  },
  satisfaction: { zh: '满意度', en: 'satisfaction', mask: 'WORD', also: '群众满意度 当事人满意度 满意情况 满意程度' },
} as const satisfies Record<string, ColumnTerm>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

const termOf = (column: Column): ColumnTerm => COLUMNS[column];

/** A file without one of these is no register. */
export const NEEDED_COLUMNS = COLUMN_NAMES.filter((column) => termOf(column).needed);

/** Columns that a report does not miss. */
export const SELDOM_COLUMNS = COLUMN_NAMES.filter((column) => termOf(column).seldom);

const HINT = /^\*|\*$|\((?:必填|选填|必填项|选填项)\)$/gu;

/** A title without its spaces, widths and the hints of a form: `* 受理日期（必填）` is `受理日期`. */
export function plainTitle(title: string): string {
  return compact(title).replace(HINT, '').replace(HINT, '').toLowerCase();
}

const BY_TITLE = new Map(
  COLUMN_NAMES.flatMap((column) => {
    const { zh, en, also } = termOf(column);
    return [zh, en, ...also.split(' ')].map((title) => [plainTitle(title), column] as const);
  }),
);

/** The column a title names. */
export function columnOf(title: string): Column | undefined {
  return BY_TITLE.get(plainTitle(title));
}

/** Whether it is the title by which the column is called here: it goes before others of the same column. */
export function isOwnTitle(title: string, column: Column): boolean {
  return plainTitle(title) === plainTitle(termOf(column).zh);
}
