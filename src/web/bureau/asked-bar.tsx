/** What is asked: the period, the cut, the narrowing, as of when it was known, and with what it is compared. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { t, today } from '../words/i18n.js';
import { options } from '../words/labels.js';
import type { EnumName } from '../made/labels.js';
import { type Asked, COMPARED, type StatementSearch } from './asked.js';
import { PRESETS, presetOf } from './period.js';

interface AskedBarProps {
  readonly asked: Asked;
  readonly onChange: (next: Partial<StatementSearch>) => void;
}

export function AskedBar({ asked, onChange }: AskedBarProps) {
  const narrowed = [asked.area, asked.ledgerClass, asked.layer, asked.type, asked.source, asked.known].filter(
    Boolean,
  ).length;
  const [more, setMore] = useState(narrowed > 0);
  return (
    <section className="card no-print" aria-label={t('askedFor')}>
      <div className="bar-of-fields">
        <Text label={t('fromDay')} kind="date" value={asked.from} onChange={(from) => onChange({ from })} />
        <Text label={t('toDay')} kind="date" value={asked.to} onChange={(to) => onChange({ to })} />
        {(asked.view === 'table' || asked.view === 'rates') && (
          <Choice
            label={t('splitBy')}
            value={asked.by}
            options={options('StatementBy')}
            onChange={(by) => onChange({ by: (by || 'CLASS') as Asked['by'] })}
            required
          />
        )}
        {asked.view === 'table' && (
          <Choice
            label={t('comparedWith')}
            value={asked.against ?? ''}
            options={COMPARED.map((id) => ({ id, label: t(`against.${id}`) }))}
            onChange={(against) => onChange({ against: (against || undefined) as Asked['against'] })}
          />
        )}
      </div>
      <div className="row">
        {PRESETS.map((preset) => {
          const period = presetOf(preset, today());
          const chosen = period.from === asked.from && period.to === asked.to;
          return (
            <Button key={preset} look="plain" aria-pressed={chosen} onPress={() => onChange(period)}>
              {t(`preset.${preset}`)}
            </Button>
          );
        })}
        <Button look="plain" aria-expanded={more} onPress={() => setMore(!more)}>
          {t('filters', { count: narrowed })}
        </Button>
      </div>
      {more && <Narrowing asked={asked} onChange={onChange} />}
    </section>
  );
}

const CHOICES = [
  ['ledgerClass', 'LedgerClass'],
  ['layer', 'Layer'],
  ['type', 'DisputeType'],
  ['source', 'Source'],
] as const satisfies readonly (readonly [keyof StatementSearch, EnumName])[];

function Narrowing({ asked, onChange }: AskedBarProps) {
  return (
    <div className="bar-of-fields">
      {(asked.view === 'mandates' ? [] : CHOICES).map(([name, of]) => (
        <Choice
          key={name}
          label={t(`narrow.${name}`)}
          value={asked[name] ?? ''}
          options={options(of)}
          onChange={(value) => onChange({ [name]: value || undefined })}
        />
      ))}
      <Text
        label={t('knownOn')}
        kind="date"
        value={asked.known ?? ''}
        onChange={(known) => onChange({ known: known || undefined })}
      />
      {asked.area && (
        <Button look="plain" onPress={() => onChange({ area: undefined })}>
          {t('noArea', { area: asked.area })}
        </Button>
      )}
    </div>
  );
}
