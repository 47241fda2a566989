/** What can be said of a form before it is sent: what is needed and empty, and what is no number. The server says the rest. */
import type { FormField, Typed, TypedPart } from './form-types.js';
import { fenOf, fieldsOf, halfWidth, OWN_FIELDS } from './form-values.js';

export type Fault = 'NEEDED' | 'NO_SUM' | 'NO_NUMBER';
export type Faults = Readonly<Record<string, Fault>>;

const isEmpty = (typed: Typed): boolean => typed === undefined || typed === '';

function textFault({ type, required }: FormField, typed: Typed): Fault | null {
  if (isEmpty(typed)) return required && type !== 'Boolean' ? 'NEEDED' : null;
  if (type === 'Fen' && typeof fenOf(String(typed)) !== 'number') return 'NO_SUM';
  if (type === 'Int' && !/^-?\d+$/.test(halfWidth(String(typed)))) return 'NO_NUMBER';
  return null;
}

function faultsIn(field: FormField, typed: Typed, path: string): readonly (readonly [string, Fault])[] {
  if (field.kind === 'input') {
    if (typed === undefined) return [];
    if (!field.list) return entriesOf(field.type, typed as TypedPart, path);
    return (typed as readonly TypedPart[]).flatMap((part, at) => entriesOf(field.type, part, `${path}.${at}`));
  }
  const fault = field.list ? null : textFault(field, typed);
  return fault ? [[path, fault]] : [];
}

function entriesOf(type: string, typed: TypedPart, path: string): readonly (readonly [string, Fault])[] {
  return fieldsOf(type)
    .filter(({ name }) => !OWN_FIELDS.includes(name))
    .flatMap((field) => faultsIn(field, typed[field.name], path ? `${path}.${field.name}` : field.name));
}

/** By the path of the field, as `consents.0.on`; empty where the form may be sent. */
export const faultsOf = (type: string, typed: TypedPart): Faults => Object.fromEntries(entriesOf(type, typed, ''));
