/** One value of a form, or several of the same kind: a text, a day, a sum, a tick, a choice, something found. */
import { useContext } from 'react';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { Tick } from '../kit/tick.js';
import type { EnumName } from '../made/labels.js';
import { currentLanguage, t } from '../words/i18n.js';
import { options } from '../words/labels.js';
import { choicesFor, type Known, statusesFor } from './choices.js';
import { DivisionField } from './division-field.js';
import { FormContext } from './form-context.js';
import type { FieldProps } from './form-types.js';
import { isFound } from './found.js';
import { FoundField } from './found-field.js';

const TEXT_KINDS: Readonly<Record<string, 'date' | 'datetime-local' | 'decimal' | 'number'>> = {
  Day: 'date',
  DateTime: 'datetime-local',
  Fen: 'decimal',
  Int: 'number',
};

const LONG = [
  'facts',
  'claims',
  'record',
  'note',
  'text',
  'terms',
  'reason',
  'content',
  'description',
  'members',
  'asked',
];

export function labelOf({ label: [zh, en], type }: FieldProps['field']): string {
  const text = currentLanguage() === 'zh' ? zh : en;
  return type === 'Fen' ? `${text}${t('inYuan')}` : text;
}

/** Of a long list of codes those that can be meant here. */
function codesOf({ name, type }: FieldProps['field'], within: string, known: Known) {
  const meant = statusesFor(name, known, within);
  return options(type as EnumName).filter(({ id }) => !meant || meant.includes(id));
}

export function Single({ field, path, value, onChange, within, partyId }: FieldProps) {
  const { known, errors } = useContext(FormContext);
  const shared = { label: labelOf(field), required: field.required, error: errors[path] };
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'Boolean') return <Tick label={shared.label} value={value === true} onChange={onChange} />;
  if (field.kind === 'enum')
    return <Choice {...shared} value={text} options={codesOf(field, within, known)} onChange={onChange} />;
  const choices = field.type === 'UUID' ? choicesFor(field.name, known, { within, partyId }) : null;
  if (choices) return <OfFew shared={shared} field={field} choices={choices} value={text} onChange={onChange} />;
  if (field.name === 'placeCode') return <DivisionField {...shared} value={text} onChange={onChange} />;
  if (isFound(field.name)) return <FoundField {...shared} name={field.name} value={text} onChange={onChange} />;
  /** What only the page can know is not asked. */
  if (field.type === 'UUID' && !field.required) return null;
  const kind = TEXT_KINDS[field.type] ?? (LONG.includes(field.name) ? 'long' : 'text');
  return <Text {...shared} kind={kind} value={text} onChange={onChange} />;
}

interface OfFewProps extends Pick<FieldProps, 'field' | 'onChange'> {
  readonly shared: {
    readonly label: string;
    readonly required: boolean | undefined;
    readonly error: string | undefined;
  };
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
}

/** What one may leave out and of which there is none is not asked; nor the post of one who has no other. */
function OfFew({ shared, field, choices, value, onChange }: OfFewProps) {
  const { posts } = useContext(FormContext);
  const fitting = field.name === 'postId' && posts ? choices.filter(({ id }) => posts.includes(id)) : choices;
  const least = field.name === 'postId' ? 2 : 1;
  if (!field.required && !shared.error && fitting.length < least) return null;
  return <Choice {...shared} value={value} options={fitting} onChange={onChange} />;
}

/** Several of the same: each can be ticked; texts stand one on a line. */
export function Several({ field, path, value, onChange, within }: FieldProps) {
  const { known, errors } = useContext(FormContext);
  const chosen = Array.isArray(value) ? value : [];
  if (field.type === 'Boolean') return <TicksInOrder field={field} chosen={chosen} onChange={onChange} />;
  const choices = field.kind === 'enum' ? options(field.type as EnumName) : choicesFor(field.name, known, { within });
  if (!choices)
    return (
      <Text
        label={`${labelOf(field)}${t('oneALine')}`}
        kind="long"
        required={field.required}
        error={errors[path]}
        value={chosen.join('\n')}
        onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
      />
    );
  if (choices.length === 0 && !field.required) return null;
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

interface InOrder extends Pick<FieldProps, 'field' | 'onChange'> {
  readonly chosen: readonly unknown[];
}

/** Yes or no for each in order, as for the items of an award: one more tick than there are answers begins the next. */
function TicksInOrder({ field, chosen, onChange }: InOrder) {
  const marks = chosen.map((one) => one === true);
  return (
    <fieldset className="group">
      <legend>{labelOf(field)}</legend>
      <Text
        label={t('howMany')}
        kind="number"
        value={marks.length === 0 ? '' : String(marks.length)}
        onChange={(text) =>
          onChange(Array.from({ length: Math.min(Number(text) || 0, 50) }, (_, n) => marks[n] ?? false))
        }
      />
      {marks.map((mark, at) => (
        <Tick
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is known by
          key={at}
          label={t('yesForNumber', { number: at + 1 })}
          value={mark}
          onChange={(next) => onChange(marks.map((one, n) => (n === at ? next : one)))}
        />
      ))}
    </fieldset>
  );
}
