/** How a dispute came to mediation (domain.md §4.3). */
import { chineseLookup, type Term } from './term.js';

/** The first seven are columns of the national return; the others are our own, and each is counted in one of the seven. */
export const SOURCES = [
  {
    code: 'ACTIVE',
    zh: '主动调解',
    en: 'Taken up by the mediators themselves',
    mark: 'W',
    also: ['主动', '主动介入', '主动受理'],
  },
  {
    code: 'ON_APPLICATION',
    zh: '依申请调解',
    en: 'On application of a party',
    mark: 'W',
    also: ['当事人申请', '依申请', '申请调解', '当事人申请调解', '来访申请', '申请'],
  },
  {
    code: 'FROM_COURT',
    zh: '法院委托移送',
    en: 'Sent by a court',
    mark: 'W',
    also: ['法院委派', '法院委托', '法院移送', '人民法院委托移送', '法院'],
  },
  {
    code: 'FROM_PROCURATORATE',
    zh: '检察院委托移送',
    en: 'Sent by a procuratorate',
    mark: 'W',
    also: ['检察院委托', '检察院移送', '检察院'],
  },
  {
    code: 'FROM_POLICE',
    zh: '公安机关委托移送',
    en: 'Sent by the police',
    mark: 'W',
    also: ['公安委托移送', '公安移送', '公安委托', '派出所移送', '派出所委托', '110联动', '公安'],
  },
  {
    code: 'FROM_PETITION',
    zh: '信访部门委托移送',
    en: 'Sent by a petition office',
    mark: 'W',
    also: ['信访移送', '信访委托', '信访部门移送', '信访'],
  },
  {
    code: 'FROM_OTHER_DEPARTMENT',
    zh: '其他部门委托移送',
    en: 'Sent by another department',
    mark: 'W',
    also: ['其他部门移送', '其他部门委托', '部门移送', '其他部门'],
  },
  {
    code: 'GRID_REPORT',
    zh: '网格上报',
    en: 'Reported from a grid',
    mark: 'D',
    also: ['网格', '网格员上报', '网格员报告', '网格排查'],
  },
  {
    code: 'HOTLINE_12345',
    zh: '12345/平台转办',
    en: 'Passed on by the 12345 hotline or a platform',
    mark: 'D',
    also: ['12345转办', '平台转办', '12345', '12345热线', '12345热线转办'],
  },
  { code: 'ASSIGNED_BY_SUPERIOR', zh: '上级交办', en: 'Assigned from above', mark: 'V', also: ['交办', '上级转办'] },
  {
    code: 'SELF_SCREENED',
    zh: '自排',
    en: 'Found by own screening',
    mark: 'V',
    also: ['自行排查', '排查', '排查发现', '矛盾排查'],
  },
  {
    code: 'FROM_ARBITRATION',
    zh: '仲裁委建议/委托',
    en: 'Advised or entrusted by an arbitration commission',
    mark: 'V',
    also: ['仲裁委建议', '仲裁委委托'],
  },
] as const satisfies readonly Term[];

export type Source = (typeof SOURCES)[number]['code'];

/** The source a register names in Chinese. */
export const sourceOf = chineseLookup<Source>(SOURCES);
