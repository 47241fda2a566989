/** A labelled control with its hint and its error, which a screen reader reads with it. */
import { type ReactNode, useId } from 'react';

interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

interface Field {
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly error?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

export function Field({ label, required = false, error, children }: Field) {
  const id = useId();
  const described = error ? `${id}-error` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error !== undefined, 'aria-required': required })}
      {error && (
        <span id={described} className="error">
          {error}
        </span>
      )}
    </div>
  );
}
