/** A choice of few: the browser's own list, which every phone and screen reader knows. */
import { t } from '../words/i18n.js';
import { Field } from './field.js';
import type { Option } from './option.js';

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
}

export function Choice({ label, value, options, onChange, required, error }: Choice) {
  return (
    <Field label={label} required={required} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{required ? t('choose') : t('none')}</option>
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
