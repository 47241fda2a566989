/** The narrowing of a list of cases: few fields in a line, each in the address at once. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { t } from '../words/i18n.js';
import { options } from '../words/labels.js';
import { type Filters, howMany } from './filters.js';

interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
  /** A desk's list is of one status. */
  readonly without?: readonly (keyof Filters)[];
  /** Statuses of which there is a case; left out, all. */
  readonly statuses?: readonly string[] | undefined;
}

const SORTS = ['NEXT_DUE', 'NEWEST', 'ACCEPTED', 'AMOUNT'] as const;

export function FilterBar({ filters, onChange, without = [], statuses }: FilterBarProps) {
  const count = howMany(filters);
  const [open, setOpen] = useState(count > 0);
  /** What is archived is in no count, and what one is narrowed to stays. */
  const isMet = (id: string) => !statuses || [...statuses, 'ARCHIVED', filters.status].includes(id);
  const set = (name: keyof Filters) => (value: string) => onChange({ ...filters, [name]: value || undefined });
  const choice = (name: 'status' | 'type' | 'source', of: 'CaseStatus' | 'DisputeType' | 'Source') =>
    !without.includes(name) && (
      <Choice
        label={t(name)}
        value={filters[name] ?? ''}
        options={options(of).filter(({ id }) => name !== 'status' || isMet(id))}
        onChange={set(name)}
      />
    );
  return (
    <>
      <div className="row no-print">
        <Button look="plain" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t('filters', { count })}
        </Button>
        {count > 0 && (
          <Button look="plain" onPress={() => onChange({})}>
            {t('noFilters')}
          </Button>
        )}
      </div>
      {open && (
        <div className="bar-of-fields no-print">
          {choice('status', 'CaseStatus')}
          {choice('type', 'DisputeType')}
          {choice('source', 'Source')}
          <Text label={t('acceptedFrom')} kind="date" value={filters.from ?? ''} onChange={set('from')} />
          <Text label={t('acceptedTo')} kind="date" value={filters.to ?? ''} onChange={set('to')} />
          <Choice
            label={t('sort')}
            value={filters.sort ?? 'NEXT_DUE'}
            options={SORTS.map((id) => ({ id, label: t(`sort.${id}`) }))}
            onChange={set('sort')}
            required
          />
        </div>
      )}
    </>
  );
}
