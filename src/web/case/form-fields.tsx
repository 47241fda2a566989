/** The fields of a form; of a long one those that may be left out are one press away. */
import { useContext, useState } from 'react';
import { t } from '../words/i18n.js';
import type { FormDraft } from './draft-of-form.js';
import { FormContext } from './form-context.js';
import { FormFieldView } from './form-field.js';
import { inTwo, isUsed } from './form-halves.js';
import type { FormField, Typed } from './form-types.js';
import { fieldsOf } from './form-values.js';

interface FieldsProps {
  readonly input: string;
  readonly draft: FormDraft;
  readonly onChange: (name: string, value: Typed) => void;
  /** Whose values are known and not asked. */
  readonly without?: object | undefined;
}

export function Fields(props: FieldsProps) {
  const { input, without = {} } = props;
  const [needed, more] = inTwo(fieldsOf(input).filter(({ name }) => !(name in without)));
  return (
    <>
      <Grid fields={needed} {...props} />
      {more.length > 0 && <More fields={more} {...props} />}
    </>
  );
}

type GridProps = FieldsProps & { readonly fields: readonly FormField[] };

/** What is used, or wrong, cannot be folded away. */
function More(props: GridProps) {
  const { errors } = useContext(FormContext);
  const used = isUsed(props.fields, props.draft.typed, errors);
  const [open, setOpen] = useState(used);
  if (used && !open) setOpen(true);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('mayAlsoSay', { count: props.fields.length })}</summary>
      <Grid {...props} />
    </details>
  );
}

function Grid({ fields, input, draft, onChange }: GridProps) {
  return (
    <div className="fields">
      {fields.map((field) => (
        <FormFieldView
          key={field.name}
          field={field}
          path={field.name}
          within={input}
          value={draft.typed[field.name]}
          onChange={(value) => onChange(field.name, value)}
        />
      ))}
    </div>
  );
}
