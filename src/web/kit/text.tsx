/** A text, a day, a number or a password. Enter while a Chinese word is being composed belongs to the input method. */
import { Field } from './field.js';

interface Text {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'long' | 'date' | 'datetime-local' | 'decimal' | 'number' | 'password' | 'search';
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  readonly autoComplete?: string;
}

const TYPES = { decimal: 'text', number: 'text' } as Readonly<Record<string, string>>;
const MODES = { decimal: 'decimal', number: 'numeric' } as Readonly<Record<string, 'decimal' | 'numeric'>>;

export function Text({ label, value, onChange, kind = 'text', required, error, autoComplete }: Text) {
  return (
    <Field label={label} required={required} error={error}>
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
