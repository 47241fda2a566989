// Statements of entrusted mediation and the cases behind their figures, as files.
import { MANDATE_COLUMN_LABELS } from '../../../app/texts/labels/mandates.js';
import { MANDATE_COLUMN_NAMES } from '../../../domain/book/mandates/columns.js';
import { ASKED, DRILL_DOWN, lineColumn, rateColumn } from './book-lists.js';
import { type ExportedList, field } from './column.js';

const STATEMENT: ExportedList = {
  name: ['委托调解统计表', 'statement of entrusted mediation'],
  rows: 'lines',
  beside: 'from to by asOf places { name }',
  columns: [
    ...ASKED,
    lineColumn(['authorityName', 'room { name }', 'division { name }']),
    field('mandateClass', '类别', 'class'),
    ...MANDATE_COLUMN_NAMES.map((name) => field(`tally.${name}`, ...MANDATE_COLUMN_LABELS[name])),
    field('tally.agreedAmount', '协议金额（元）', 'amount agreed (yuan)'),
    ...(['MR_ENDED', 'MR_DIVERTED'] as const).map(rateColumn),
  ],
};

export const MANDATE_LISTS: Readonly<Record<string, ExportedList>> = {
  mandateStatement: STATEMENT,
  mandateDrillDown: { ...DRILL_DOWN, name: ['委托统计数字背后的案件', 'cases behind a figure of mandates'] },
};
