/** A text, a day, a number or a password. Enter while a Chinese word is being composed belongs to the input method. */
import { dayText } from '../words/i18n.js';
import { Field } from './field.js';

interface Text {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'long' | 'date' | 'datetime-local' | 'decimal' | 'number' | 'password' | 'search' | 'tel';
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  readonly autoComplete?: string;
}

const TYPES = { decimal: 'text', number: 'text' } as Readonly<Record<string, string>>;
const MODES = { decimal: 'decimal', number: 'numeric' } as Readonly<Record<string, 'decimal' | 'numeric'>>;

const DAY = /^\d{4}-\d\d-\d\d/;

/** A day is said with its weekday, whatever order the browser writes it in. */
const hintOf = (kind: Text['kind'], value: string): string | undefined =>
  (kind === 'date' || kind === 'datetime-local') && DAY.test(value) ? dayText(value.slice(0, 10), true) : undefined;

export function Text({ label, value, onChange, kind = 'text', required, error, autoComplete }: Text) {
  return (
    <Field label={label} required={required} error={error} hint={hintOf(kind, value)}>
      {(control) =>
        kind === 'long' ? (
          <textarea {...control} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...control}
            type={TYPES[kind] ?? kind}
            inputMode={MODES[kind]}
            autoComplete={autoComplete ?? 'off'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
