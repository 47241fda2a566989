/** What a login is: the name of an account, the same however it is typed (width, case, spaces around). */
import { ensure } from '../../../domain/kernel/rule-broken.js';

/** Full-width forms become plain ones, capitals small; `ZhangSan` signs in as `zhangsan`. */
export function foldLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Letters (Chinese ones too), digits and `. _ - @`, 3 to 64 of them: safe to print and to type (LOGIN_MALFORMED). */
export function newLogin(typed: string): string {
  const login = foldLogin(typed);
  ensure(/^[\p{L}\p{N}._@-]{3,64}$/u.test(login), 'LOGIN_MALFORMED', { field: 'login', facts: { least: 3, most: 64 } });
  return login;
}
