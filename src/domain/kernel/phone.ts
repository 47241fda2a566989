/** Telephone numbers of mainland China: mobiles, landlines with their area code, 400 and 800 numbers. */
import { compact } from './half-width.js';
import { ensure } from './rule-broken.js';

const COUNTRY = /^(?:\+|00)86(?=[01-9])/;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/;
const SERVICE = /^[48]00\d{7}$/;

/** The stored form: half-width digits only, without +86. */
export function normalisePhone(text: string): string {
  return compact(text).replace(/[-()]/g, '').replace(COUNTRY, '');
}

/** True for a number somebody in the mainland can be rung at. */
export function isPhone(text: string): boolean {
  const number = normalisePhone(text);
  return MOBILE.test(number) || LANDLINE.test(number) || SERVICE.test(number);
}

/** The number in its stored form; refuses a false one: PHONE_MALFORMED. */
export function asPhone(text: string, field: string): string {
  ensure(isPhone(text), 'PHONE_MALFORMED', { field });
  return normalisePhone(text);
}

/** True for a number that takes messages. */
export function isMobile(text: string): boolean {
  return MOBILE.test(normalisePhone(text));
}
