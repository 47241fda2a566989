/** Where a room stands in the network, and in which class of the book its cases count. */
import type { Term } from './term.js';

/** The five layers of the network, what stands beside them, and the hub that only routes. */
export const LAYERS = [
  { code: 'L1', zh: '企业内部', en: 'Enterprise', mark: 'V' },
  { code: 'L2', zh: '属地网格', en: 'Grid and people’s mediation', mark: 'V' },
  { code: 'L3', zh: '工会专业', en: 'Trade union', mark: 'V' },
  { code: 'L4', zh: '仲裁调解', en: 'Arbitration', mark: 'V' },
  { code: 'L5', zh: '诉讼调解', en: 'Litigation', mark: 'V' },
  { code: 'OUTSIDE', zh: '五层之外', en: 'Outside the five layers', mark: 'D' },
  { code: 'HUB', zh: '调处中心', en: 'Dispute centre', mark: 'D' },
] as const satisfies readonly Term[];

export type Layer = (typeof LAYERS)[number]['code'];

/** Classes of the book; figures of different classes are never added (ledger.md, Class). NONE: a body that accepts nothing. */
export const LEDGER_CLASSES = [
  { code: 'PEOPLE', zh: '人民调解', en: 'People’s mediation', mark: 'D' },
  { code: 'LABOUR', zh: '劳动争议调解', en: 'Labour mediation', mark: 'D' },
  { code: 'ARBITRATION', zh: '仲裁调解', en: 'Arbitral mediation', mark: 'D' },
  { code: 'COURT', zh: '法院调解', en: 'Court mediation', mark: 'D' },
  { code: 'COMMERCIAL', zh: '商事调解', en: 'Commercial mediation', mark: 'D' },
  { code: 'ADMIN', zh: '行政争议调解', en: 'Administrative disputes', mark: 'D' },
  { code: 'NONE', zh: '不受理', en: 'Accepts nothing', mark: 'D' },
] as const satisfies readonly Term[];

export type LedgerClass = (typeof LEDGER_CLASSES)[number]['code'];
