/** Citizen identity numbers (GB 11643-1999): 6 region, 8 birth date, 3 sequence, 1 check sign. */
import { sameDayLater } from './calendar.js';
import { type Day, isDay } from './day.js';
import { compact } from './half-width.js';

/** What is wrong with a number; named to the person, never together with the number itself. */
export type IdentityNumberFault = 'SHAPE' | 'REGION' | 'BIRTH_DATE' | 'CHECK_SIGN';

const SHAPE = /^\d{17}[\dX]$/;
/** Provinces of GB/T 2260, 81–83 for residents from Hong Kong, Macao and Taiwan; 9 + province for residents from abroad. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const REGION = new RegExp(`^(?:${PROVINCE}\\d{4}|9${PROVINCE}\\d{3})`);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** The stored form: half-width, no spaces or hyphens, a capital X. */
export function normaliseIdentityNumber(text: string): string {
  return compact(text).replaceAll('-', '').toUpperCase();
}

/** The first fault of a number, or null; any real birth date passes, however early, that is not after `today`. */
export function identityNumberFault(text: string, today?: Day): IdentityNumberFault | null {
  const number = normaliseIdentityNumber(text);
  if (!SHAPE.test(number)) return 'SHAPE';
  if (!REGION.test(number)) return 'REGION';
  const birth = birthDay(number);
  if (!isDay(birth) || (today && birth > today)) return 'BIRTH_DATE';
  return checkSign(number) === number[17] ? null : 'CHECK_SIGN';
}

const FIRST_GENERATION = /^\d{15}$/;
/** Serials that the first generation kept for people of a hundred years and more. */
const BORN_BEFORE_1900 = /99[6-9]$/;

/**
 * A number of the first generation (GB 11643-1989, until 1999: 15 digits, no check sign) as the 18 digits that its holder
 * has now; null for anything else, and where region or day of birth are none.
 */
export function upgradedIdentityNumber(text: string): string | null {
  const old = normaliseIdentityNumber(text);
  if (!FIRST_GENERATION.test(old)) return null;
  const number = `${old.slice(0, 6)}${BORN_BEFORE_1900.test(old) ? '18' : '19'}${old.slice(6)}`;
  const upgraded = `${number}${checkSign(number)}`;
  return identityNumberFault(upgraded) === null ? upgraded : null;
}

/** Day of birth inside a stored number (whether a person is a minor hangs on it). */
export function birthDay(number: string): Day {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

const YEARS_OF_MINORITY = 18;

/**
 * Whether the holder of a stored number is under eighteen on a day (民法典 art 17, 18). The day of birth is not counted
 * (art 201), so that whoever has the eighteenth birthday on that day is still protected as a minor.
 */
export function isMinorOn(number: string, day: Day): boolean {
  return day <= sameDayLater(birthDay(number), 12 * YEARS_OF_MINORITY);
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
function checkSign(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_SIGNS[sum % 11];
}
