/** Labels of the codes of the mandates' book. */
import type { MandateColumnName } from '../../../domain/book/mandates/columns.js';
import type { MandateClass } from '../../../domain/book/mandates/move.js';
import type { MandatesBy } from '../../book/mandates/port.js';
import type { Labels } from './label.js';

export const MANDATE_CLASS_LABELS: Labels<MandateClass> = {
  COURT: ['法院委托', 'entrusted by courts'],
  ARBITRATION: ['仲裁委托', 'entrusted by arbitration commissions'],
  ADMIN: ['行政争议委托', 'entrusted to administrative stations'],
  OTHER: ['其他机关委托', 'entrusted by other authorities'],
};

export const MANDATES_BY_LABELS: Labels<MandatesBy> = {
  CLASS: ['按类别', 'by class'],
  ROOM: ['按办理点', 'by room'],
  AUTHORITY: ['按委托机关', 'by authority'],
  DIVISION: ['按区划', 'by division'],
  TYPE: ['按纠纷类型', 'by type'],
};

export const MANDATE_COLUMN_LABELS: Labels<MandateColumnName> = {
  waitingBefore: ['期初待答复', 'waiting for an answer before'],
  offered: ['委托', 'offered'],
  taken: ['接受', 'taken'],
  declined: ['谢绝', 'declined'],
  lapsed: ['逾期未答复', 'lapsed'],
  offerRecalled: ['接受前收回', 'recalled before it was taken'],
  offerWithdrawn: ['接受前撤回', 'withdrawn before it was taken'],
  waitingAfter: ['期末待答复', 'waiting for an answer after'],
  runningBefore: ['期初在办', 'running before'],
  agreed: ['达成协议', 'agreed'],
  partly: ['部分达成协议', 'agreed in part'],
  failed: ['未达成协议', 'failed'],
  withdrawn: ['当事人撤回', 'withdrawn'],
  recalled: ['办理中收回', 'recalled'],
  ended: ['接受后结束', 'ended after acceptance'],
  running: ['期末在办', 'running after'],
  offeredAgreed: ['期内委托并在期末前达成协议', 'offered in the period, agreed by its end'],
};
