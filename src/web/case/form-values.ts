/** From what was typed to what the server takes; and the values with which a form begins. */
import { today } from '../words/i18n.js';
import { codesOf } from '../words/labels.js';
import { INPUTS } from '../made/forms.js';
import type { EnumName } from '../made/labels.js';
import type { FormField, Seen, Typed, TypedPart } from './form-types.js';

/** The console fills these itself. */
export const OWN_FIELDS = ['caseId', 'expectedVersion', 'idempotencyKey', 'otherVersion'];

/** What never leaves the page but to the server. */
const SECRETS = ['password', 'old', 'token', 'refreshToken'];

export const withoutSecrets = (typed: TypedPart): TypedPart =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !SECRETS.includes(name)));

export const fieldsOf = (type: string): readonly FormField[] => INPUTS[type] ?? [];

/** What an input method wrote as １２．５ is 12.5. */
export const halfWidth = (text: string): string => text.normalize('NFKC').trim();

/** `1234.5` yuan are 123,450 fen; what is no sum stays as it was typed, and the server says so. */
export function fenOf(yuan: string): number | string {
  const found = /^(\d+)(?:\.(\d{1,2}))?$/.exec(halfWidth(yuan).replaceAll(/[,，\s]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : yuan;
}

const SCALARS: Readonly<Record<string, (text: string) => unknown>> = {
  Fen: fenOf,
  Int: (text) => (/^-?\d+$/.test(halfWidth(text)) ? Number(halfWidth(text)) : text),
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
  if (typeof typed === 'string' && typed.trim() === '') return undefined;
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
  return entries.length > 0 ? withVersion(Object.fromEntries(entries)) : undefined;
}

/** Another case was found as `id@version`: both are sent, because both cases change. */
function withVersion(input: Record<string, unknown>): Record<string, unknown> {
  const [otherId, version] = typeof input['otherId'] === 'string' ? input['otherId'].split('@') : [];
  return version ? { ...input, otherId, otherVersion: Number(version) } : input;
}

/** Days of what is recorded begin with today; a day to come is left open. */
const AHEAD = ['dueOn', 'until', 'newDueOn', 'to', 'validTo', 'startsAt'];

/** What is known before somebody types: the parties of the case, and the place in which one works. */
export interface Before {
  readonly partyIds: readonly string[];
  readonly place?: string | undefined;
}

export function beginning(type: string, before: Before): TypedPart {
  const entries = fieldsOf(type)
    .filter(({ name }) => !OWN_FIELDS.includes(name))
    .map((field) => [field.name, beginningOf(field, before)] as const);
  return Object.fromEntries(entries);
}

function beginningOf(field: FormField, before: Before): Typed {
  if (field.kind === 'input' && field.list) return linesOf(field, before);
  if (field.kind === 'input') return field.required ? beginning(field.type, before) : undefined;
  if (field.list) return [];
  if (field.type === 'Boolean') return field.required ? false : undefined;
  if (field.name === 'placeCode' && field.required) return before.place;
  return field.type === 'Day' && field.required && !AHEAD.includes(field.name) ? today() : undefined;
}

/** A required list about parties begins with one line for each of them; one that screens matters, with one for each matter. */
function linesOf(field: FormField, before: Before): readonly Typed[] {
  const fields = fieldsOf(field.type);
  const line = (known: TypedPart) => ({ ...beginning(field.type, before), ...known });
  if (!field.required) return [];
  if (fields.some(({ name }) => name === 'partyId')) return before.partyIds.map((partyId) => line({ partyId }));
  const matter = fields.find(({ name }) => name === 'matter');
  return matter ? codesOf(matter.type as EnumName).map((one) => line({ matter: one })) : [];
}

interface Shown {
  readonly version: number;
  readonly timeline?: { readonly nodes: readonly { readonly seq: number }[] } | null;
}

export const seenOf = (file: Shown | null): Seen | null =>
  file && { version: file.version, seq: file.timeline?.nodes[0]?.seq ?? 0 };

interface Sent {
  readonly key: string;
  readonly seen: Seen | null;
}

/** With what the console adds itself, where the input has it: the case, the version seen, the key. */
export function withOwn(type: string, input: object, caseId: string | undefined, { key, seen }: Sent): object {
  const names = fieldsOf(type).map(({ name }) => name);
  return {
    ...input,
    ...(names.includes('idempotencyKey') && { idempotencyKey: key }),
    ...(caseId && names.includes('caseId') && { caseId }),
    ...(seen && names.includes('expectedVersion') && { expectedVersion: seen.version }),
  };
}
