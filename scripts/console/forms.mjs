// What every change asks, and what every code is called, in both languages: both stand in the schema's descriptions.
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

const MADE = '// Made by scripts/console from schema/schema.graphql.\n';

/** `中文 — English`; where only one language is written it stands for both. */
export function bothOf(description = '') {
  const text = (description ?? '').replaceAll(/\s+/g, ' ').trim();
  const at = text.indexOf(' — ');
  return at < 0 ? [text, text] : [text.slice(0, at), text.slice(at + 3)];
}

function fieldOf(field) {
  const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
  const list = isListType(bare);
  const named = getNamedType(field.type);
  const kind = isInputObjectType(named) ? 'input' : isEnumType(named) ? 'enum' : 'scalar';
  return {
    name: field.name,
    kind,
    type: named.name,
    ...(list && { list: true }),
    ...(isNonNullType(field.type) && field.defaultValue === undefined && { required: true }),
    label: bothOf(field.description),
  };
}

/** What is needed stands first; a part or a list after single values. */
/** In which order people tell things: what it is about, who, what happened, when, on which paper; checks and posts last. */
const ORDER = [
  ...[
    'partyId',
    'sessionId',
    'itemId',
    'proceedingId',
    'holdId',
    'requestId',
    'out',
    'in',
    'presider',
    'others',
    'chosenBy',
  ],
  ...[
    'side',
    'kind',
    'form',
    'reason',
    'ground',
    'cause',
    'to',
    'result',
    'scope',
    'number',
    'name',
    'idKind',
    'idNumber',
  ],
  ...[
    'phone',
    'address',
    'creditCode',
    'minor',
    'standIns',
    'authorityId',
    'roomId',
    'judge',
    'judgePostId',
    'procedure',
  ],
  ...[
    'parties',
    'asked',
    'dispute',
    'type',
    'labourCause',
    'source',
    'amount',
    'people',
    'placeCode',
    'applicationForm',
  ],
  ...[
    'facts',
    'claims',
    'employer',
    'terms',
    'agreedAmount',
    'text',
    'items',
    'dueOn',
    'performedOn',
    'startsAt',
    'place',
  ],
  ...['venue', 'caucusWith', 'present', 'helpers', 'record', 'note', 'acts', 'act', 'consents', 'consent', 'refusals'],
  ...['manner', 'on', 'document', 'mandate', 'materials', 'rightsNotice', 'routeNotice', 'externalNumbers'],
];
const LAST = ['sameDisputeAs', 'samePersonConfirmed', 'online', 'postId'];

function place({ name, type, required }) {
  if (LAST.includes(name)) return ORDER.length + 2 + LAST.indexOf(name);
  if (required && type === 'Boolean') return ORDER.length + 1;
  return ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
}

/** In a form what is needed stands before what may be left out; within a part each thing has its usual place. */
const byPlace = (ofChange) => (one, other) =>
  (ofChange ? Number(Boolean(other.required)) - Number(Boolean(one.required)) : 0) || place(one) - place(other);

/** Input types by name, and by change its input type with what it is called. */
export function makeForms(schema) {
  const inputs = {};
  const add = (type, ofChange) => {
    if (inputs[type.name]) return;
    const fields = Object.values(type.getFields()).map(fieldOf).sort(byPlace(ofChange));
    inputs[type.name] = fields;
    for (const { kind, type: name } of fields) if (kind === 'input') add(schema.getType(name), false);
  };
  const changes = {};
  for (const field of Object.values(schema.getMutationType().getFields())) {
    const input = field.args.length === 1 ? getNamedType(field.args[0].type) : null;
    if (!input || !isInputObjectType(input)) continue;
    add(input, true);
    changes[field.name] = { input: input.name, label: bothOf(field.description) };
  }
  return `${MADE}import type { FormChange, FormField } from '../case/form-types.js';\n\nexport const INPUTS: Readonly<Record<string, readonly FormField[]>> = ${JSON.stringify(inputs)};\n\nexport const FORMS: Readonly<Record<string, FormChange>> = ${JSON.stringify(changes)};\n`;
}

/** Only what a change does, not what follows of it. */
const beginningOf = (text) => text.split(/[，；：;:]|, /)[0] ?? text;

/** A change that is no step of a case stands on a button by the beginning of its sentence. */
function changeLabels(schema) {
  const steps = schema
    .getType('Action')
    .getValues()
    .map(({ name }) => name);
  const others = Object.values(schema.getMutationType().getFields()).filter(({ name }) => !steps.includes(name));
  return Object.fromEntries(others.map(({ name, description }) => [name, bothOf(description).map(beginningOf)]));
}

const LANGUAGES = ['zh', 'en'];

/** Every enum of the schema: by its codes what they are called, each language by itself. */
export function makeLabels(schema) {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  const both = enums.map((type) => [
    type.name,
    Object.fromEntries(type.getValues().map(({ name, description }) => [name, bothOf(description)])),
  ]);
  const all = [...both, ['Change', changeLabels(schema)]];
  const inLanguage = (at) => (labels) =>
    Object.fromEntries(Object.entries(labels).map(([code, texts]) => [code, texts[at]]));
  const labels = LANGUAGES.map((language, at) => [
    language,
    Object.fromEntries(all.map(([name, codes]) => [name, inLanguage(at)(codes)])),
  ]);
  const names = all.map(([name]) => `'${name}'`).join(' | ');
  const sought = Object.fromEntries(both.filter(([name]) => SOUGHT.includes(name)));
  return {
    labels: Object.fromEntries(labels),
    typescript: `${MADE}export type EnumName = ${names};\nexport type Labels = Readonly<Record<EnumName, Readonly<Record<string, string>>>>;\n`,
    sought: `${MADE}export const SOUGHT = ${JSON.stringify(sought)} as const;\n`,
  };
}

/** What is sought by its name in either language, whichever is spoken. */
const SOUGHT = ['DisputeType'];
