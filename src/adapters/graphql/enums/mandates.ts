// The enums of the mandates' book, out of their own lists.
import * as words from '../../../app/texts/labels/mandates.js';
import type { MandateColumnName } from '../../../domain/book/mandates/columns.js';
import { columnsEnum } from './columns.js';
import { enumOf } from './enum.js';

export const MandateClassEnum = enumOf(
  'MandateClass',
  '委托台账的类别，按委托机关，从不合计 — A class of the mandates’ book, by kind of authority; never added up',
  words.MANDATE_CLASS_LABELS,
);
export const MandatesByEnum = enumOf(
  'MandatesBy',
  '委托统计的分列方式 — By what a statement of mandates is split',
  words.MANDATES_BY_LABELS,
);

const { type, nameOf } = columnsEnum<MandateColumnName>(
  'MandateColumn',
  '委托统计栏目 — A column of the statement of mandates',
  words.MANDATE_COLUMN_LABELS,
);
export const MandateColumnEnum = type;
export const mandateColumnOf = nameOf;
