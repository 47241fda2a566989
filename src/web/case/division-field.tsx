/** A place, level by level. */
import { useQuery } from '@tanstack/react-query';
import { Choice } from '../kit/choice.js';
import { findDivisions } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { chainOf } from './chain-of.js';

interface DivisionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
}

export function DivisionField({ label, value, onChange, required, error }: DivisionFieldProps) {
  const chain = chainOf(value);
  const choose = (parent: string | undefined) => (code: string) => onChange(code || (parent ?? ''));
  return (
    <fieldset className="group" aria-invalid={error !== undefined}>
      <legend>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      <div className="row">
        {[undefined, ...chain].map((parent, at) => (
          <Level key={parent ?? ''} parent={parent} value={chain[at] ?? ''} onChange={choose(parent)} />
        ))}
      </div>
      {error && <span className="error">{error}</span>}
    </fieldset>
  );
}

interface LevelProps {
  readonly parent: string | undefined;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function Level({ parent, value, onChange }: LevelProps) {
  const found = useQuery({
    queryKey: ['divisions', parent ?? ''],
    queryFn: () => ask(findDivisions, parent ? { below: parent } : {}),
    staleTime: 600_000,
  });
  const options = (found.data?.divisions ?? []).map(({ code, name }) => ({ id: code, label: name }));
  if (options.length === 0) return null;
  return (
    <Choice
      label={t('placeBelow', { level: chainOf(parent ?? '').length + 1 })}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
