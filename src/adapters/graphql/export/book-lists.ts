// Statements, the cases behind a figure, and what the rates mean, as files.
import { COLUMN_NAMES } from '../../../domain/book/columns.js';
import type { RateCode } from '../../../domain/book/figure.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { LAYERS } from '../../../domain/taxonomy/layer.js';
import { SOURCES } from '../../../domain/taxonomy/source.js';
import { type Label, type Labels, labelsOf } from '../../../app/texts/labels/label.js';
import { COLUMN_LABELS, RATE_LABELS } from '../../../app/texts/labels/network.js';
import { caseColumns } from './case-lists.js';
import { type Column, type ExportedList, field, type Json, said } from './column.js';

const NOT_TOLD: Label = ['（不予显示）', '(not shown)'];
const ALL: Label = ['合计', 'all'];
/** By what a line is told, where its key is a code. */
const KEYS: Readonly<Record<string, Labels>> = {
  TYPE: labelsOf(DISPUTE_TYPES),
  SOURCE: labelsOf(SOURCES),
  LAYER: labelsOf(LAYERS),
};

/** By what a line is told; `named` are the fields of it that hold a name. */
export const lineColumn = (named: readonly string[]): Column => ({
  header: ['分列项', 'line'],
  select: ['key suppressed', ...named].join(' '),
  kind: 'TEXT',
  cell: ({ key, suppressed, room, division, authorityName }, { by }, language) => {
    if (suppressed) return said(NOT_TOLD, language);
    const name = room?.name ?? division?.name ?? authorityName;
    return name ?? said(KEYS[by]?.[key] ?? (key === '' ? ALL : [key, key]), language);
  },
});

/** Each line says of which period and places it is: a line alone in a file would be of anything. */
const asked = (zh: string, en: string, kind: 'DAY' | 'INSTANT' | 'TEXT', of: (answer: Json) => string): Column => ({
  ...{ header: [zh, en], select: '', kind },
  cell: (_row, answer) => of(answer),
});

export const rateColumn = (code: RateCode): Column => ({
  header: RATE_LABELS[code],
  select: 'rates { code percent }',
  kind: 'PERCENT',
  cell: ({ rates }) => {
    const percent = rates.find((one: Json) => one.code === code)?.percent;
    return percent === undefined || Number.isNaN(Number.parseFloat(percent)) ? null : Number.parseFloat(percent) / 100;
  },
});

export const ASKED: readonly Column[] = [
  asked('期间起', 'from', 'DAY', ({ from }) => from),
  asked('期间止', 'to', 'DAY', ({ to }) => to),
  asked('截至', 'as of', 'INSTANT', ({ asOf }) => asOf),
  asked('地区', 'area', 'TEXT', ({ places }) => places.map(({ name }: Json) => name).join('、')),
];

const STATEMENT: ExportedList = {
  name: ['统计表', 'statement'],
  rows: 'lines',
  beside: 'from to by asOf places { name }',
  below: 'parts',
  columns: [
    ...ASKED,
    lineColumn(['room { name }', 'division { name }']),
    field('ledgerClass', '类别', 'class'),
    field('reopened', '再次受理', 'accepted before'),
    ...COLUMN_NAMES.map((name) => field(`tally.${name}`, ...COLUMN_LABELS[name])),
    field('tally.acceptedAmount', '受理金额（元）', 'amount accepted (yuan)'),
    field('tally.agreedAmount', '协议金额（元）', 'amount agreed (yuan)'),
    ...(['SR_ACCEPTED', 'SR_COHORT', 'SR_CLOSED'] as const).map(rateColumn),
  ],
};

export const DRILL_DOWN: ExportedList = {
  name: ['数字背后的案件', 'cases behind a figure'],
  rows: 'nodes',
  beside: 'figure cases hidden',
  columns: [field('count', '计数', 'counts'), ...caseColumns('case.')],
  count: ({ cases, hidden }) => cases - hidden,
  closing: ({ figure, hidden }, language) =>
    hidden > 0
      ? said(
          [
            `该数字为 ${figure}；另有 ${hidden} 件您无权查看`,
            `the figure is ${figure}; ${hidden} more cases are not yours to see`,
          ],
          language,
        )
      : null,
};

const DEFINITION: ExportedList = {
  name: ['成功率口径', 'definitions of rates'],
  rows: '',
  columns: [
    field('zh', '口径', 'rate in Chinese'),
    field('en', '英文', 'rate'),
    field('numerator.zh', '分子', 'numerator in Chinese'),
    field('denominator.zh', '分母', 'denominator in Chinese'),
    field('numerator.en', '分子（英文）', 'numerator'),
    field('denominator.en', '分母（英文）', 'denominator'),
  ],
};

export const BOOK_LISTS: Readonly<Record<string, ExportedList>> = {
  statement: STATEMENT,
  drillDown: DRILL_DOWN,
  definitions: DEFINITION,
};
