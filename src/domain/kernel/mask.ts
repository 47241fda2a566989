/** What a list, a report and a log may show of personal data (domain.md §9.2). In doubt a mask hides more. */
import { compoundSurname } from './surname.js';

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Characters that never combine with others, as in nearly every name and number: they are counted without a segmenter. */
const PLAIN = /^[\u4e00-\u9fff\u00b7A-Za-z0-9 ]*$/;

/** The signs a reader counts: a rare character outside the basic plane, or one with a variant mark, is one. */
function signsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/**
 * Surname and stars: 张*, 张**, 欧阳*. Never more than two stars, so that a list does not distinguish long names.
 * Of a name with a middle dot or in Latin letters only the first sign stays.
 */
export function maskName(name: string): string {
  const signs = signsOf(name.trim());
  if (signs.length <= 1) return '*'.repeat(signs.length);
  const shown = compoundSurname(signs) ?? signs[0] ?? '';
  return shown + '*'.repeat(Math.min(2, signs.length - signsOf(shown).length));
}

/** The shortest number that has a region and a day of birth in it. */
const LONG_NUMBER = 15;
/** Of fewer signs too few would be hidden. */
const SHORTEST_SHOWN = 8;

/**
 * `320***********1234`: three signs of the region and four at the end, the birth date hidden. Of the shorter number of a
 * passport or permit one sign and three: `E*****678`.
 */
export function maskIdentityNumber(number: string): string {
  const text = number.trim();
  if (text.length < SHORTEST_SHOWN) return '*'.repeat(signsOf(text).length);
  return text.length < LONG_NUMBER ? keepEnds(text, 1, 3) : keepEnds(text, 3, 4);
}

/** `138****5678`. */
export function maskPhone(number: string): string {
  return keepEnds(number.trim(), 3, 4);
}

/** `k***@example.org`: whose it is stays hidden, where it is kept does not. */
export function maskEmail(address: string): string {
  const [name = '', domain = ''] = address.trim().split('@');
  return `${signsOf(name)[0] ?? ''}***@${domain}`;
}

/** The first and last characters and one star for each between; a text that is too short for that is hidden whole. */
function keepEnds(text: string, head: number, tail: number): string {
  const signs = signsOf(text);
  const hidden = signs.length - head - tail;
  if (hidden < tail) return '*'.repeat(signs.length);
  return signs.slice(0, head).join('') + '*'.repeat(hidden) + signs.slice(-tail).join('');
}

const PROVINCE = /^[^\d省市区县]{1,6}(?:省|自治区)/u;
const CITY = /^镇?[^\d省市区县街镇乡村路号]{1,10}[镇乡]?(?:市(?!场)|自治州|地区|(?<![联同])盟)/u;
const DISTRICT =
  /^(?:市[中南北]区|[镇路]?[^\d省市区县旗街镇乡村路号]{1,12}(?:(?<![小社园校片厂院])区|县|市|旗)|.{1,3}乡县)/u;
const STREET = /^[^\d村路号弄巷栋幢室组]{1,12}?(?:[村路](?:街道|镇|乡)|街道|镇|乡|苏木|农场)/u;

/** To street or town level, the rest as ***; an address of which no level is recognised is hidden whole. */
export function maskAddress(address: string): string {
  const text = address.replace(/\s+/gu, '');
  let shown = '';
  for (const level of [PROVINCE, CITY, DISTRICT, STREET]) {
    shown += level.exec(text.slice(shown.length))?.[0] ?? '';
  }
  return shown.length === text.length ? shown : `${shown}***`;
}
