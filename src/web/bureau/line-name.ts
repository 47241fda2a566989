/** What a line of a statement is called. */
import type { StatementBy, StatementQuery } from '../made/documents.js';
import { monthText, t } from '../words/i18n.js';
import { label } from '../words/labels.js';

export type Line = StatementQuery['statement']['lines'][number];

const KEY_LABELS = { LAYER: 'Layer', TYPE: 'DisputeType', SOURCE: 'Source' } as const;

export function nameOf(line: Line, by: StatementBy): string {
  if (line.suppressed) return t('suppressed');
  const key = by in KEY_LABELS ? label(KEY_LABELS[by as keyof typeof KEY_LABELS], line.key) : '';
  const month = by === 'MONTH' ? monthText(line.key) : '';
  const name = line.room?.name ?? line.division?.name ?? (key || month);
  const ledgerClass = line.ledgerClass ? label('LedgerClass', line.ledgerClass) : t('allClasses');
  return [name, ledgerClass, line.reopened ? t('reopened') : ''].filter(Boolean).join(' · ');
}
