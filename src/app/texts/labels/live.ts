/** Words for what a live view delivers. */
import type { LiveKind } from '../../live/port.js';
import type { Labels } from './label.js';

export const LIVE_LABELS: Labels<LiveKind> = {
  READY: ['已就绪，其后的变化都会告知', 'Ready: whatever happens from here on is told'],
  EVENT: ['案件有变化，请按编号重新查询', 'Something happened to a case: ask for it'],
  FIGURES: ['统计数字有变化，请重新查询', 'Figures changed: ask for the statement again'],
  RESYNC: [
    '中间的变化可能没有逐一告知（离开超过七天、变化太多或者来不及接收），请全部重新查询，再从此处继续',
    'Something may have been missed (away for more than seven days, too much at once, or read too slowly): read everything anew, and go on from here',
  ],
};
