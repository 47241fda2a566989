/** The type of a dispute: found by a part of its name or by first letters, chosen by one press. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Text } from '../kit/text.js';
import { SOUGHT } from '../made/sought.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { matches } from './initials.js';

interface TypeFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

const TYPES = Object.entries(SOUGHT.DisputeType);

export function TypeField({ value, error, onChange }: TypeFieldProps) {
  const [sought, setSought] = useState('');
  if (value)
    return (
      <div className="row between chosen">
        <span>
          <span className="soft">{t('visit.type')}</span> <strong>{label('DisputeType', value)}</strong>
        </span>
        <Button look="plain" onPress={() => onChange('')}>
          {t('visit.other')}
        </Button>
      </div>
    );
  const choose = (type: string): void => {
    setSought('');
    onChange(type);
  };
  const found = TYPES.filter(([, names]) => matches(names, sought));
  return (
    <fieldset className="group" aria-invalid={error !== undefined}>
      <legend>{t('visit.type')}</legend>
      <Text label={t('visit.findType')} kind="search" value={sought} onChange={setSought} />
      <div className="row">
        {found.map(([type]) => (
          <Button key={type} onPress={() => choose(type)}>
            {label('DisputeType', type)}
          </Button>
        ))}
        {found.length === 0 && <span className="soft">{t('nothingFound')}</span>}
      </div>
      {error && <span className="error">{error}</span>}
    </fieldset>
  );
}
