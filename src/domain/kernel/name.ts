/** Names of persons and organisations: what is stored of what was typed, and the form in which they are found. */
import { RuleBroken } from './rule-broken.js';

/** Signs without a picture: zero width, direction, soft hyphen, fillers; not the variant marks of rare characters. */
const INVISIBLE = /(?![\uFE00-\uFE0D\u{E0100}-\u{E01EF}])[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const VARIANT = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const CONTROL = /[\p{Cc}\p{Cs}\uFFFD]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
/** Every dot that stands between the parts of a name, the full stop among them. */
const INTERPUNCT = /[·•・‧∙⋅●.᛫⸱ꞏ‐-―'’‘`´-]/gu;

/** EMOJI: a picture; CONTROL: a control sign or half a character. Named to the person together with the field. */
export type NameFault = 'EMOJI' | 'CONTROL';

/** The stored form: invisible signs are taken out and spaces made one; what a reader sees is left as it was typed. */
export function normaliseName(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** What no name contains, or null. */
export function nameFault(text: string): NameFault | null {
  const name = normaliseName(text);
  if (CONTROL.test(name)) return 'CONTROL';
  return PICTURE.test(name) ? 'EMOJI' : null;
}

/** The name in its stored form; refuses pictures and control signs: NAME_SIGN_REFUSED, fact `fault`. */
export function cleanName(text: string, field: string): string {
  const fault = nameFault(text);
  if (fault) throw new RuleBroken('NAME_SIGN_REFUSED', { field, facts: { fault } });
  return normaliseName(text);
}

/**
 * The form in which names are compared and found: no spaces, dots between parts, variant marks or widths, small
 * letters. `阿卜杜拉•买买提`, `阿卜杜拉·买买提` and `阿卜杜拉.买买提` are one name. Tokens are hashes of this form: whoever
 * changes it makes every stored name token anew.
 */
export function foldName(text: string): string {
  return normaliseName(text.normalize('NFKC'))
    .replace(VARIANT, '')
    .replace(INTERPUNCT, '')
    .replace(/\s/gu, '')
    .toLowerCase();
}
