/** One field of a form, by its type: a text, a day, a sum, a tick, a choice, a part, or a list of these. */
import { useContext } from 'react';
import { currentLanguage, t } from '../words/i18n.js';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { options } from '../words/labels.js';
import type { EnumName } from '../made/labels.js';
import { choicesFor, partyName } from './choices.js';
import type { FormField, Typed, TypedPart } from './form-types.js';
import { beginning, fieldsOf, OWN_FIELDS } from './form-values.js';
import { FormContext } from './form-context.js';
import { RoomField } from './room-field.js';

interface FieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly partyId?: string | undefined;
}

const TEXT_KINDS: Readonly<Record<string, 'date' | 'datetime-local' | 'decimal' | 'number'>> = {
  Day: 'date',
  DateTime: 'datetime-local',
  Fen: 'decimal',
  Int: 'number',
};

const LONG = ['facts', 'claims', 'record', 'note', 'text', 'terms', 'reason', 'content', 'description'];

function labelOf({ label: [zh, en], type }: FormField): string {
  const text = currentLanguage() === 'zh' ? zh : en;
  return type === 'Fen' ? `${text}${t('inYuan')}` : text;
}

export function FormFieldView(props: FieldProps) {
  const { field } = props;
  if (OWN_FIELDS.includes(field.name)) return null;
  if (field.kind === 'input') return field.list ? <PartList {...props} /> : <Part {...props} />;
  if (field.list) return <Ticks {...props} />;
  return <Single {...props} />;
}

function Single({ field, path, value, onChange, partyId }: FieldProps) {
  const { known, errors } = useContext(FormContext);
  const shared = { label: labelOf(field), required: field.required, error: errors[path] };
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'Boolean') return <Tick label={shared.label} value={value === true} onChange={onChange} />;
  if (field.kind === 'enum')
    return <Choice {...shared} value={text} options={options(field.type as EnumName)} onChange={onChange} />;
  const choices = field.type === 'UUID' ? choicesFor(field.name, known, partyId) : null;
  if (choices)
    return field.name === 'postId' && choices.length < 2 ? null : (
      <Choice {...shared} value={text} options={choices} onChange={onChange} />
    );
  if (field.name === 'roomId') return <RoomField {...shared} value={text} onChange={onChange} />;
  const kind = TEXT_KINDS[field.type] ?? (LONG.includes(field.name) ? 'long' : 'text');
  return <Text {...shared} kind={kind} value={text} onChange={onChange} />;
}

function Tick({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: Typed) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** Several of the same: each can be ticked; words of which nothing is known are parted by commas. */
function Ticks({ field, path, value, onChange }: FieldProps) {
  const { known, errors } = useContext(FormContext);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const choices = field.kind === 'enum' ? options(field.type as EnumName) : choicesFor(field.name, known);
  if (!choices) {
    const split = (text: string) => onChange(text.split(/[,，、\n]/).map((one) => one.trim()));
    return (
      <Text
        label={labelOf(field)}
        required={field.required}
        error={errors[path]}
        value={chosen.join('，')}
        onChange={split}
      />
    );
  }
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="group">
      <legend>{labelOf(field)}</legend>
      {choices.map(({ id, label }) => (
        <Tick key={id} label={label} value={chosen.includes(id)} onChange={() => toggle(id)} />
      ))}
      {errors[path] && <span className="error">{errors[path]}</span>}
    </fieldset>
  );
}

function Part({ field, path, value, onChange }: FieldProps) {
  const { known } = useContext(FormContext);
  const open = value !== undefined;
  const begin = () => beginning(field.type, known.file?.parties.map(({ id }) => id) ?? []);
  return (
    <fieldset className="group">
      <legend>{labelOf(field)}</legend>
      {!field.required && (
        <Tick label={t('fillIn')} value={open} onChange={(ticked) => onChange(ticked ? begin() : undefined)} />
      )}
      {open && <PartFields type={field.type} path={path} value={value as TypedPart} onChange={onChange} />}
    </fieldset>
  );
}

interface Fields {
  readonly type: string;
  readonly path: string;
  readonly value: TypedPart;
  readonly onChange: (value: Typed) => void;
  /** The line is already named by its party. */
  readonly named?: boolean;
}

function PartFields({ type, path, value, onChange, named = false }: Fields) {
  const partyId = typeof value['partyId'] === 'string' ? value['partyId'] : undefined;
  const shown = fieldsOf(type).filter(({ name }) => !(named && name === 'partyId'));
  return shown.map((field) => (
    <FormFieldView
      key={field.name}
      field={field}
      path={`${path}.${field.name}`}
      value={value[field.name]}
      partyId={partyId}
      onChange={(next) => onChange({ ...value, [field.name]: next })}
    />
  ));
}

function PartList({ field, path, value, onChange }: FieldProps) {
  const { known, errors } = useContext(FormContext);
  const parts = Array.isArray(value) ? (value as readonly TypedPart[]) : [];
  const partyIds = known.file?.parties.map(({ id }) => id) ?? [];
  const replace = (at: number, next: Typed) => onChange(parts.map((one, n) => (n === at ? (next as TypedPart) : one)));
  const partyOf = (part: TypedPart) => known.file?.parties.find(({ id }) => id === part['partyId']);
  const nameOf = (part: TypedPart, at: number): string => {
    const party = partyOf(part);
    return party ? partyName(party) : String(at + 1);
  };
  return (
    <fieldset className="group">
      <legend>{labelOf(field)}</legend>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a form have no identity but their place
        <fieldset className="group" key={at}>
          <legend>{nameOf(part, at)}</legend>
          <PartFields
            type={field.type}
            path={`${path}.${at}`}
            value={part}
            onChange={(next) => replace(at, next)}
            named={partyOf(part) !== undefined}
          />
          <Button look="plain" onPress={() => onChange(parts.filter((_, n) => n !== at))}>
            {t('leaveOut')}
          </Button>
        </fieldset>
      ))}
      {errors[path] && <span className="error">{errors[path]}</span>}
      <div>
        <Button onPress={() => onChange([...parts, beginning(field.type, partyIds)])}>{t('addLine')}</Button>
      </div>
    </fieldset>
  );
}
