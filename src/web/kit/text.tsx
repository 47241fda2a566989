/** A text, a day, a number or a password. Enter while a Chinese word is being composed belongs to the input method. */
import { useDayInWords } from '../days/use-day-in-words.js';
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

/** A day is said with its weekday and whether one works on it, whatever order the browser writes it in. */
export function Text({ label, value, onChange, kind = 'text', required, error, autoComplete }: Text) {
  const day = useDayInWords(kind === 'date' || kind === 'datetime-local' ? value : null);
  return (
    <Field label={label} required={required} error={error} hint={day?.text}>
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
