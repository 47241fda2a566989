/** Addresses of electronic mail: what can be delivered, in one form. */
import { compact } from './half-width.js';
import { ensure } from './rule-broken.js';

const LONGEST = 254;
/** Letters, digits and the signs that providers give out, one @, a domain with a dot; no quotes, comments or lists. */
const FORM = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/** True for an address that a letter can be sent to. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST && FORM.test(text) && !/\.\.|^\.|\.@/.test(text);
}

/** The address in its stored form: half-width, its domain in small letters. Refuses a false one: EMAIL_MALFORMED. */
export function asEmail(text: string, field: string): string {
  const [name = '', domain = ''] = compact(text).split('@');
  const address = `${name}@${domain.toLowerCase()}`;
  ensure(isEmail(address) && compact(text).split('@').length === 2, 'EMAIL_MALFORMED', { field });
  return address;
}
