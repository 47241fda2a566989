/** How a dispute came to the house (domain.md §4.3). */
import { chineseLookup, type Term } from './term.js';

/** The first seven are columns of the return; the rest are the house's own and fold into them there. */
export const SOURCES = [
  { code: 'ACTIVE', zh: '主动调解', en: 'Taken up by the mediators themselves', mark: 'W' },
  { code: 'ON_APPLICATION', zh: '依申请调解', en: 'On application of a party', mark: 'W', also: ['当事人申请'] },
  { code: 'FROM_COURT', zh: '法院委托移送', en: 'Sent by a court', mark: 'W' },
  { code: 'FROM_PROCURATORATE', zh: '检察院委托移送', en: 'Sent by a procuratorate', mark: 'W' },
  { code: 'FROM_POLICE', zh: '公安机关委托移送', en: 'Sent by the police', mark: 'W' },
  { code: 'FROM_PETITION', zh: '信访部门委托移送', en: 'Sent by a petition office', mark: 'W' },
  { code: 'FROM_OTHER_DEPARTMENT', zh: '其他部门委托移送', en: 'Sent by another department', mark: 'W' },
  { code: 'GRID_REPORT', zh: '网格上报', en: 'Reported from a grid', mark: 'D' },
  {
    code: 'HOTLINE_12345',
    zh: '12345/平台转办',
    en: 'Passed on by the 12345 hotline or a platform',
    mark: 'D',
    also: ['12345转办', '平台转办'],
  },
  { code: 'ASSIGNED_BY_SUPERIOR', zh: '上级交办', en: 'Assigned from above', mark: 'V' },
  { code: 'SELF_SCREENED', zh: '自排', en: 'Found by own screening', mark: 'V', also: ['自行排查'] },
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
