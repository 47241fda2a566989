// Every change of the API can be made in the console, or docs/console.md says why not; the table of that file is drawn here.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { OPERATIONS } from '../../src/app/permission/operations.js';

const DOCUMENT = 'docs/console.md';
const [BEGIN, END] = ['<!-- table of changes -->', '<!-- end of the table -->'];
const WEB = 'src/web';

/** What the console does by another way, or leaves to other means. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  signIn:
    '登录页，经 /session：刷新令牌只在脚本读不到的 Cookie 里 — sign-in, by /session: no script reads the refresh token',
  refreshSession: '自动，经 /session/refresh — by itself, by /session/refresh',
  signOut: '每页右上角“退出”，经 /session/end — on every page, by /session/end',
  exchangeTicket: '统一身份登录后自动，经 /session/provider — by itself after the provider, by /session/provider',
};

/** A party's own operations have a door of their own, without an account. */
const isOfParties = (change: string): boolean =>
  OPERATIONS[change] === 'PARTY' || (OPERATIONS[change] === 'ANYONE' && filesThatName(change).length === 0);
const PARTY_DOOR = '当事人自助，不用账号 — the door of parties, without an account (docs/self-service.md)';

/** Which page a folder or file of the console belongs to. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^(pages\/me|pages\/password-form)/, '/me 我的 Oneself'],
  [/^pages\/(sign-in|register)|^shell\/one-time|^server\/change/, '登录与登记 Sign-in, /register'],
  [/^court\//, '/mandates 委派委托 Mandates'],
  [/^desk\//, '/desk 受理台 Desk'],
  [/^(office|pages\/office)/, '/office 机关 Office'],
  [/^(case\/|pages\/case)/, '/cases 案件 Case'],
  [/^lists\//, '/ 我的待办 Queue'],
];

const schema = buildSchema(fs.readFileSync('schema/schema.graphql', 'utf8'));
const changes = Object.values(schema.getMutationType()?.getFields() ?? {});
const actions = new Set(
  (schema.getType('Action') as unknown as { getValues(): { name: string }[] }).getValues().map(({ name }) => name),
);

const sources = fs
  .readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^(made|party)/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(`${WEB}/${file}`, 'utf8') }));

/** The files of the console that name a change as a text of their own. */
const filesThatName = (change: string): string[] =>
  sources.filter(({ text }) => text.includes(`'${change}'`) || text.includes(`"${change}"`)).map(({ file }) => file);

const pageOf = (file: string): string => PAGES.find(([folder]) => folder.test(file))?.[1] ?? file;

/** A step on a case stands among the open actions of its page as soon as the schema has it. */
function whereIs(change: string): string {
  const said = ELSEWHERE[change];
  if (said) return said;
  if (isOfParties(change)) return PARTY_DOOR;
  const pages = filesThatName(change).map(pageOf);
  const all = actions.has(change) ? ['/cases 案件 Case', ...pages] : pages;
  return [...new Set(all)].join('、');
}

const summary = ({ description }: { description?: string | null }): string =>
  (description ?? '').replaceAll(/\s+/g, ' ').trim();

function table(): string {
  const lines = changes.map((change) => `| \`${change.name}\` | ${summary(change)} | ${whereIs(change.name)} |`);
  return [BEGIN, '', '| 变更 Change | 做什么 What | 何处 Where |', '|---|---|---|', ...lines, '', END].join('\n');
}

test('every change of the schema is reached in the console, or is said to be made elsewhere', () => {
  expect(changes.filter(({ name }) => whereIs(name) === '').map(({ name }) => name)).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((name) => !changes.some((change) => change.name === name))).toEqual([]);
});

test('docs/console.md has the table as it is', () => {
  const before = fs.readFileSync(DOCUMENT, 'utf8');
  const [head, rest] = [before.split(BEGIN)[0] ?? '', before.split(END)[1] ?? ''];
  if (process.env['WRITE_DOCS']) fs.writeFileSync(DOCUMENT, head + table() + rest);
  else expect(before.slice(head.length, before.length - rest.length)).toBe(table());
});
