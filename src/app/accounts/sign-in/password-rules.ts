/** Which passwords are refused when one is set. Long and not guessable at once; no rules about kinds of characters. */
import { ensure } from '../../../domain/kernel/rule-broken.js';

/** The shortest password, in characters. */
export const PASSWORD_LEAST = 10;
/** The longest, in characters; beyond it hashing would only serve to keep the server busy. */
export const PASSWORD_MOST = 200;

/** So much must be left of a password when the login is taken out of it. */
const BESIDE_LOGIN = 6;

/** The commonest of those that are long enough (from public lists), in small letters. */
const COMMONEST = new Set(
  `
  1234567890 0123456789 12345678910 123456789a a123456789 0987654321 1234512345 1234554321 123123123123 1q2w3e4r5t
  1qaz2wsx3edc q1w2e3r4t5 qwertyuiop qwerty12345 qwerty123456 asdfghjkl123 zxcvbnm123 abc1234567 abcd123456
  abcdefghij password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123 admin12345 admin123456
  administrator woaini1314 woaini1314520 iloveyou123 5201314520 1314520520 letmein123 welcome123
  changeme123 fengqiao123 fengqiao1234 fengqiao2026
  `.split(/\s+/),
);

/** Refuses a weak password (PASSWORD_TOO_SHORT, _TOO_LONG, _IS_LOGIN, _TOO_COMMON). */
export function ensureStrong(password: string, login: string): void {
  const characters = [...password].length;
  const field = 'password';
  ensure(characters >= PASSWORD_LEAST, 'PASSWORD_TOO_SHORT', { field, facts: { least: PASSWORD_LEAST } });
  ensure(characters <= PASSWORD_MOST, 'PASSWORD_TOO_LONG', { field, facts: { most: PASSWORD_MOST } });
  const small = password.toLowerCase();
  ensure(small.replaceAll(login, '').length >= BESIDE_LOGIN, 'PASSWORD_IS_LOGIN', { field });
  ensure(!COMMONEST.has(small) && new Set(small).size > 2, 'PASSWORD_TOO_COMMON', { field });
}

/** One password, one sequence of bytes, on whatever keyboard it is typed. */
export function asTyped(password: string): string {
  return password.normalize('NFC');
}
