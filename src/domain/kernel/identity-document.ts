/** Documents by which a person shows who they are: the form of each number, and what a number tells by itself. */
import type { Day } from './day.js';
import { compact } from './half-width.js';
import { birthDay, identityNumberFault, type IdentityNumberFault } from './identity-number.js';
import { isMinorOn } from './identity-number.js';
import { ensure } from './rule-broken.js';

export const ID_KINDS = [
  'RESIDENT_ID',
  'RESIDENCE_PERMIT',
  'FOREIGN_PERMANENT_ID',
  'PASSPORT',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'MILITARY_ID',
  'OTHER',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** As it is stored; no kind stands for the resident identity card. */
export interface IdentityDocument {
  readonly idNumber: string;
  readonly idKind?: IdKind;
}

/** KIND: the number is that of another document. */
export type IdentityFault = IdentityNumberFault | 'KIND';

/**
 * 港澳 H or M with 8 digits, once two more for the renewal; 台湾 8 digits, once 10 with a letter; the foreigner's card before
 * 2023 three letters and 12 digits (W). Passports of all countries: letters and digits. None of these has a check sign
 * that is published.
 */
const FORMS: Readonly<Record<Exclude<IdKind, 'RESIDENT_ID' | 'RESIDENCE_PERMIT'>, RegExp>> = {
  FOREIGN_PERMANENT_ID: /^[A-Z]{3}\d{12}$/,
  PASSPORT: /^(?=.*\d)[A-Z\d]{5,17}$/,
  HK_MACAO_PERMIT: /^[HM]\d{8}(?:\d{2})?$/,
  TAIWAN_PERMIT: /^(?:\d{8}|\d{10}[A-Z]?)$/,
  MILITARY_ID: /^(?:\p{Script=Han}{1,4}字第?)?\d{6,10}号?$/u,
  OTHER: /^(?=.*[\p{N}])[\p{L}\p{N}]{4,30}$/u,
};
/** Forms that no other number has: 回乡证, the old foreigner's card, a Chinese passport, a soldier's or officer's card. */
const SPEAKING: readonly (readonly [IdKind, RegExp])[] = [
  ['HK_MACAO_PERMIT', FORMS.HK_MACAO_PERMIT],
  ['FOREIGN_PERMANENT_ID', FORMS.FOREIGN_PERMANENT_ID],
  ['PASSPORT', /^(?:[EGDSP]\d{8}|[EDSP][A-Z]\d{7})$/],
  ['MILITARY_ID', /^\p{Script=Han}{1,4}字第\d{6,10}号$/u],
];

/** The stored form: half-width, without spaces, hyphens and brackets, in capitals. */
export function normaliseDocument(text: string): string {
  return compact(text)
    .replace(/[-()（）]/gu, '')
    .toUpperCase();
}

/** The document that a number belongs to, where the number alone says so: 81, 82 and 83 are residents from Hong Kong, Macao and Taiwan, 9 foreigners. */
export function documentOf(text: string): IdentityDocument | null {
  const number = normaliseDocument(text);
  if (identityNumberFault(number) === null) return stored(number, kindOf(number));
  const speaking = SPEAKING.find(([, form]) => form.test(number));
  return speaking ? stored(number, speaking[0]) : null;
}

/** Whether a text could be the number of a document other than a resident's card: by it somebody is sought. */
export function mayBeDocument(text: string): boolean {
  const number = normaliseDocument(text);
  return FORMS.PASSPORT.test(number) || FORMS.MILITARY_ID.test(number) || FORMS.OTHER.test(number);
}

/** The document in its stored form; refuses a false number: ID_NUMBER_MALFORMED, facts `fault` and `document`. */
export function asDocument(text: string, kind: IdKind | null, field: string, today: Day): IdentityDocument {
  const number = normaliseDocument(text);
  const fault = faultOf(number, kind ?? 'RESIDENT_ID', kind === null, today);
  ensure(fault === null, 'ID_NUMBER_MALFORMED', {
    field,
    facts: { fault: String(fault), document: kind ?? 'RESIDENT_ID' },
  });
  return stored(number, kind ?? kindOf(number));
}

/** The first fault; without a stated kind any of the cards with 18 digits is meant. */
function faultOf(number: string, kind: IdKind, any: boolean, today: Day): IdentityFault | null {
  const fault = identityNumberFault(number, today);
  if (fault === null) return any || kindOf(number) === kind ? null : 'KIND';
  if (kind === 'RESIDENT_ID' || kind === 'RESIDENCE_PERMIT') return fault;
  if (FORMS[kind].test(number)) return null;
  return kind === 'FOREIGN_PERMANENT_ID' && number.length === 18 ? fault : 'SHAPE';
}

/** Of a number that passed the check of GB 11643. */
function kindOf(number: string): IdKind {
  if (/^8[1-3]/.test(number)) return 'RESIDENCE_PERMIT';
  return number.startsWith('9') ? 'FOREIGN_PERMANENT_ID' : 'RESIDENT_ID';
}

function stored(idNumber: string, idKind: IdKind): IdentityDocument {
  return idKind === 'RESIDENT_ID' ? { idNumber } : { idNumber, idKind };
}

/** The day of birth, where the number tells it; a passport does not. */
export function birthIn(number: string): Day | null {
  return identityNumberFault(number) === null ? birthDay(number) : null;
}

/** Whether the holder is a minor on a day, where the number tells it. */
export function minorBy(number: string, day: Day): boolean | null {
  return birthIn(number) === null ? null : isMinorOn(number, day);
}
