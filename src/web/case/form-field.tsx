/** One field of a form, by its kind: a single value, several, a part, or a list of parts. */
import { useContext } from 'react';
import { Button } from '../kit/button.js';
import { Tick } from '../kit/tick.js';
import { t } from '../words/i18n.js';
import { partyName } from './choices.js';
import { type FormShared, FormContext } from './form-context.js';
import { labelOf, Several, Single } from './form-single.js';
import type { FieldProps, Typed, TypedPart } from './form-types.js';
import { beginning, fieldsOf, OWN_FIELDS } from './form-values.js';
import { asItStands } from './presets.js';

export function FormFieldView(props: FieldProps) {
  const { field } = props;
  if (OWN_FIELDS.includes(field.name)) return null;
  if (field.kind === 'input') return field.list ? <PartList {...props} /> : <Part {...props} />;
  return field.list ? <Several {...props} /> : <Single {...props} />;
}

function Part({ field, path, value, onChange }: FieldProps) {
  const { before, errors } = useContext(FormContext);
  const open = value !== undefined;
  return (
    <fieldset className="group">
      <legend>{labelOf(field)}</legend>
      {!field.required && (
        <Tick
          label={t('fillIn')}
          value={open}
          onChange={(ticked) => onChange(ticked ? beginning(field.type, before) : undefined)}
        />
      )}
      {errors[path] && <span className="error">{errors[path]}</span>}
      {open && <PartFields type={field.type} path={path} value={value as TypedPart} onChange={onChange} />}
    </fieldset>
  );
}

interface Fields {
  readonly type: string;
  readonly path: string;
  readonly value: TypedPart;
  readonly onChange: (value: Typed) => void;
  /** The name of the field by which the line is already known. */
  readonly known?: string | undefined;
}

function PartFields({ type, path, value, onChange, known }: Fields) {
  const { known: of } = useContext(FormContext);
  const partyId = typeof value['partyId'] === 'string' ? value['partyId'] : undefined;
  return (
    <div className="fields">
      {fieldsOf(type)
        .filter(({ name }) => name !== known)
        .map((field) => (
          <FormFieldView
            key={field.name}
            field={field}
            path={`${path}.${field.name}`}
            value={value[field.name]}
            within={type}
            partyId={partyId}
            onChange={(next) => onChange({ ...value, [field.name]: next, ...asItStands(type, field.name, next, of) })}
          />
        ))}
    </div>
  );
}

/** What a line is called: its party, else its number. */
function nameOf(part: TypedPart, at: number, { known }: FormShared) {
  const party = known.file?.parties.find(({ id }) => id === part['partyId']);
  return party ? { text: partyName(party), by: 'partyId' } : { text: t('numbered', { number: at + 1 }), by: undefined };
}

function PartList({ field, path, value, onChange }: FieldProps) {
  const shared = useContext(FormContext);
  const parts = Array.isArray(value) ? (value as readonly TypedPart[]) : [];
  const replace = (at: number, next: Typed) => onChange(parts.map((one, n) => (n === at ? (next as TypedPart) : one)));
  return (
    <fieldset className="group">
      <legend>{labelOf(field)}</legend>
      {parts.map((part, at) => {
        const { text, by } = nameOf(part, at, shared);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a form have no identity but their place
          <div className="line" key={at}>
            <div className="row between">
              <strong>{text}</strong>
              <Button look="plain" onPress={() => onChange(parts.filter((_, n) => n !== at))}>
                {t('leaveOut')}
              </Button>
            </div>
            <PartFields
              type={field.type}
              path={`${path}.${at}`}
              value={part}
              onChange={(next) => replace(at, next)}
              known={by}
            />
          </div>
        );
      })}
      {shared.errors[path] && <span className="error">{shared.errors[path]}</span>}
      <div>
        <Button onPress={() => onChange([...parts, beginning(field.type, { ...shared.before, partyIds: [] })])}>
          {t('addLine')}
        </Button>
      </div>
    </fieldset>
  );
}
