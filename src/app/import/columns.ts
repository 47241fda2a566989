/** The columns of a people's-mediation register: what they are called, and what their values may show in a report. */
import { compact } from '../../domain/kernel/half-width.js';

/** How a value is masked: names and numbers of parties as in every list, stories not at all, the rest is no party's. */
export type Veil = 'NAME' | 'ID_NUMBER' | 'PHONE' | 'STORY' | 'FIGURE' | 'WORD' | 'STAFF';

interface ColumnTerm {
  readonly zh: string;
  readonly en: string;
  readonly veil: Veil;
  /** Without it no row can be judged, so the file is refused. */
  readonly needed?: boolean;
  readonly also?: readonly string[];
}

/** In the order of the register. */
export const COLUMNS = {
  number: { zh: '登记编号', en: 'register number', veil: 'WORD', also: ['编号', '案号'] },
  acceptedOn: { zh: '受理日期', en: 'accepted on', veil: 'FIGURE', needed: true },
  source: { zh: '受理渠道', en: 'source', veil: 'WORD', needed: true, also: ['案件来源'] },
  type: { zh: '纠纷类型', en: 'dispute type', veil: 'WORD', needed: true },
  division: { zh: '行政区划代码', en: 'division code', veil: 'FIGURE', needed: true },
  committee: { zh: '受理组织', en: 'accepting committee', veil: 'WORD', needed: true },
  mediator: { zh: '调解员', en: 'mediator', veil: 'STAFF' },
  applicant: { zh: '申请人', en: 'applicant', veil: 'NAME' },
  applicantId: { zh: '申请人证件号码', en: 'applicant’s ID number', veil: 'ID_NUMBER' },
  applicantPhone: { zh: '申请人联系电话', en: 'applicant’s phone', veil: 'PHONE' },
  respondent: { zh: '被申请人', en: 'respondent', veil: 'NAME' },
  respondentId: { zh: '被申请人证件号码', en: 'respondent’s ID number', veil: 'ID_NUMBER' },
  respondentPhone: { zh: '被申请人联系电话', en: 'respondent’s phone', veil: 'PHONE' },
  facts: { zh: '纠纷简要情况', en: 'facts', veil: 'STORY' },
  people: { zh: '涉及人数', en: 'people involved', veil: 'FIGURE' },
  amount: { zh: '涉及金额(元)', en: 'amount (yuan)', veil: 'FIGURE', also: ['涉及金额', '涉及金额(万元)'] },
  referredOn: { zh: '移送日期', en: 'referred on', veil: 'FIGURE' },
  receiver: { zh: '承办组织', en: 'receiving committee', veil: 'WORD' },
  endedOn: { zh: '办结日期', en: 'closed on', veil: 'FIGURE', needed: true },
  result: { zh: '办结方式', en: 'result', veil: 'WORD', needed: true },
  form: { zh: '协议形式', en: 'form of agreement', veil: 'WORD' },
  performance: { zh: '履行情况', en: 'performance', veil: 'WORD' },
  confirmation: { zh: '司法确认', en: 'judicial confirmation', veil: 'WORD' },
  satisfaction: { zh: '满意度', en: 'satisfaction', veil: 'WORD' },
} as const satisfies Record<string, ColumnTerm>;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

const termOf = (column: Column): ColumnTerm => COLUMNS[column];

/** A file without one of these is no register. */
export const NEEDED_COLUMNS = COLUMN_NAMES.filter((column) => termOf(column).needed);

const BY_TITLE = new Map(
  COLUMN_NAMES.flatMap((column) =>
    [termOf(column).zh, ...(termOf(column).also ?? [])].map((title) => [title, column] as const),
  ),
);

/** The column a title names, however wide its signs and whatever spaces are in it. */
export function columnOf(title: string): Column | undefined {
  return BY_TITLE.get(compact(title));
}
