// What is no sound request is refused before any rule is asked, and what goes wrong inside is not shown outside.
import { expect, test } from '@jest/globals';
import { type Reply, useApi } from './client.js';
import { aRegistration, CLERK, everything } from './registrations.js';

const api = useApi();
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';

async function refusedAtTheDoor(over: object): Promise<Reply['errors'][number]> {
  const before = await everything(api());
  const { data, errors } = await api()
    .as(CLERK)
    .send(REGISTER, { input: aRegistration(over) });
  expect(data?.register ?? null).toBeNull();
  expect(await everything(api())).toEqual(before);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  return errors[0] as Reply['errors'][number];
}

const named = (name: string) => [
  { side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨' },
  { side: 'RESPONDENT', kind: 'PERSON', name },
];

test.each([
  ['a text of more than 10,000 signs', { facts: '事'.repeat(10_001) }, 'facts', 'maxLength'],
  ['a name of more than 100 signs', { parties: named('缪'.repeat(101)) }, 'parties[1].name', 'maxLength'],
  ['a name with a line break', { parties: named('缪\n望舒') }, 'parties[1].name', 'matches'],
  ['a text with a control character', { claims: '恢复原状\u0007' }, 'claims', 'matches'],
  [
    'a list of more than 200',
    { externalNumbers: Array.from({ length: 201 }, (_, i) => `甲${i}`) },
    'externalNumbers',
    'arrayMaxSize',
  ],
])('%s is refused at its field', async (_what, over, field, rule) => {
  const { extensions } = await refusedAtTheDoor(over);
  expect(extensions['fields']).toEqual([{ field, rules: [rule] }]);
  expect(JSON.stringify(extensions).length).toBeLessThan(300);
});

test.each([
  ['a day that does not exist', { on: '2026-02-30' }],
  ['a day in another form', { on: '2026/06/01' }],
  ['an amount with a fraction', { dispute: { ...aRegistration()['dispute'], amount: 0.5 } }],
  ['an amount beyond whole numbers', { dispute: { ...aRegistration()['dispute'], amount: 2 ** 53 } }],
  ['a type that is none of the eighteen', { dispute: { ...aRegistration()['dispute'], type: 'WAR' } }],
  ['an identifier that is none', { roomId: "'; drop table case_file" }],
  ['a field that nobody knows', { secret: true }],
])('%s is refused', async (_what, over) => {
  await refusedAtTheDoor(over);
});

test('line breaks belong to a text', async () => {
  const { problem } = await api()
    .as(CLERK)
    .change('register', aRegistration({ facts: '第一天：\n\t争执。\r\n第二天：和解未成。' }));
  expect(problem).toBeNull();
});

test.each([
  ['{ cases(first: 101) { next } }', 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
  ['{ cases(after: "abc") { next } }', 'CURSOR_MALFORMED', 'after'],
  ['{ cases(filter: { number: "1" }) { next } }', 'SEARCH_TOO_SHORT', 'number'],
  ['{ rooms(area: "xz") { next } }', 'DIVISION_MALFORMED', 'area'],
  ['{ statement(input: { from: "2026-06-02", to: "2026-06-01" }) { asOf } }', 'PERIOD_BACKWARDS', 'period'],
  ['{ calendar(year: 99999) { loaded } }', 'YEAR_OUT_OF_RANGE', 'year'],
  ['{ numbers(year: 2026) { next } }', 'ROOM_MISSING', 'roomId'],
])('the question %s is refused with the rule’s own code', async (document, code, field) => {
  const { errors } = await api().as(CLERK).send(document);
  expect(errors.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code, field })]);
  expect(errors[0]?.message).toMatch(/\p{Script=Han}/u);
});

test.each([
  '{ division(code: "3\\u0000") { name } }',
  '{ divisions(below: "\\u0000") { name } }',
  '{ publishedFigures(area: "\\u0000") { name } }',
  '{ rooms(search: "\\u0000") { next } }',
  '{ cases(filter: { party: "\\u0000" }) { next } }',
  '{ caseByNumber(home: "320612", number: "\\u0000") { id } }',
])('the question %s holds what no database stores', async (document) => {
  const { errors } = await api().as(CLERK).send(document);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['TEXT_UNSOUND']);
});

test.each([
  '{ division(code: "3\\u0007") { name } }',
  '{ cases(filter: { party: "\\u0007" }) { next } }',
  `{ rooms(after: "${'x'.repeat(1001)}") { next } }`,
])('the question %s is malformed', async (document) => {
  const { errors } = await api().as(CLERK).send(document);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
});

test('a forged page marker breaks nothing', async () => {
  const key = ['320612', '\0', '00000000-0000-7000-8000-000000000001'];
  const after = Buffer.from(JSON.stringify(key)).toString('base64url');
  const { errors } = await api().as(CLERK).send('query ($after: String) { rooms(after: $after) { next } }', { after });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['CURSOR_MALFORMED']);
});

test('an error of ours shows neither statement nor stack nor values, and the log holds no value', async () => {
  const { asOwner } = { asOwner: (sql: string) => api().app.db.asOwner(sql) };
  await asOwner('revoke insert on history from fengqiao_app');
  const { errors } = await api()
    .as(CLERK)
    .send(REGISTER, { input: aRegistration({ facts: '一件只此一处的事' }) });
  await asOwner('grant insert on history to fengqiao_app');
  expect(errors).toMatchObject([{ message: '服务器内部错误。', extensions: { code: 'INTERNAL' } }]);
  expect(Object.keys(errors[0]?.extensions ?? {}).sort()).toEqual(['code', 'requestId']);
  expect(JSON.stringify(errors)).not.toMatch(/insert|history|permission|\.ts|\.js/);
  const logged = api().lines.join('\n');
  expect(logged).toContain(String(errors[0]?.extensions['requestId']));
  expect(logged).not.toMatch(/一件只此一处的事|闻人听雨|13800001111/);
});
