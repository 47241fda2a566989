/** From what was typed to what the server takes; and the values with which a form begins. */
import { today } from '../words/i18n.js';
import { INPUTS } from '../made/forms.js';
import type { FormField, Typed, TypedPart } from './form-types.js';

/** The console fills these itself. */
export const OWN_FIELDS = ['caseId', 'expectedVersion', 'idempotencyKey'];

export const fieldsOf = (type: string): readonly FormField[] => INPUTS[type] ?? [];

/** `1234.5` yuan are 123,450 fen; what is no sum stays as it was typed, and the server says so. */
export function fenOf(yuan: string): number | string {
  const found = /^(\d+)(?:\.(\d{1,2}))?$/.exec(yuan.replaceAll(/[,，\s]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : yuan;
}

const SCALARS: Readonly<Record<string, (text: string) => unknown>> = {
  Fen: fenOf,
  Int: (text) => (/^-?\d+$/.test(text) ? Number(text) : text),
  DateTime: (text) => (/T\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text),
};

function valueIn(field: FormField, typed: Typed): unknown {
  if (typed === undefined || typed === '') return undefined;
  if (Array.isArray(typed))
    return (typed as readonly Typed[])
      .map((one) => valueIn({ ...field, list: false }, one))
      .filter((one) => one !== undefined);
  if (field.kind === 'input') return inputOf(field.type, typed as TypedPart);
  if (typeof typed === 'boolean') return typed;
  return SCALARS[field.type]?.(String(typed)) ?? typed;
}

/** A part that was left empty is left out, a required list is sent empty. */
export function inputOf(type: string, typed: TypedPart): Record<string, unknown> | undefined {
  const entries = fieldsOf(type)
    .filter(({ name }) => !OWN_FIELDS.includes(name))
    .map(
      (field) =>
        [field.name, valueIn(field, typed[field.name]) ?? (field.required && field.list ? [] : undefined)] as const,
    )
    .filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Days of what is recorded begin with today; a day to come is left open. */
const AHEAD = ['dueOn', 'until', 'newDueOn', 'to', 'validTo', 'startsAt'];

export function beginning(type: string, partyIds: readonly string[]): TypedPart {
  const entries = fieldsOf(type)
    .filter(({ name }) => !OWN_FIELDS.includes(name))
    .map((field) => [field.name, beginningOf(field, partyIds)] as const);
  return Object.fromEntries(entries);
}

function beginningOf(field: FormField, partyIds: readonly string[]): Typed {
  if (field.kind === 'input' && field.list) return partiesIn(field, partyIds);
  if (field.kind === 'input') return field.required ? beginning(field.type, partyIds) : undefined;
  if (field.list) return [];
  if (field.type === 'Boolean') return field.required ? false : undefined;
  return field.type === 'Day' && field.required && !AHEAD.includes(field.name) ? today() : undefined;
}

/** A required list about parties begins with one line for each of them. */
function partiesIn(field: FormField, partyIds: readonly string[]): readonly Typed[] {
  const aboutParties = fieldsOf(field.type).some(({ name }) => name === 'partyId');
  if (!field.required || !aboutParties) return [];
  return partyIds.map((partyId) => ({ ...beginning(field.type, partyIds), partyId }));
}

/** `consents[0].on` → `consents.0.on`, in which form errors are kept. */
export const pathOf = (field: string): string => field.replaceAll(/\[(\d+)\]/g, '.$1');
