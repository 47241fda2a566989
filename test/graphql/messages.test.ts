// Every answer that a typing mistake can cause is told in the reader's language, with its field and its limit.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, type Reply, useApi } from './client.js';
import { aRegisteredCase, aRegistration, CLERK, HEAD, seen } from './registrations.js';

const api = useApi();
let kase: Json;
beforeAll(async () => {
  kase = await aRegisteredCase(api());
}, 60_000);

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';
const SCHEDULE = 'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { problem { code } } }';
const dispute = (over: object) => ({ dispute: { ...aRegistration()['dispute'], ...over } });
const named = (name: string) => ({
  parties: [
    { side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨' },
    { side: 'RESPONDENT', kind: 'PERSON', name },
  ],
});
const many = Array.from({ length: 201 }, (_, i) => ({ side: 'APPLICANT', kind: 'PERSON', name: `甲${i}` }));
const without = (name: string): object => ({ [name]: undefined });

/** What is typed, the rule, the field, and what else the text names. */
type Row = [what: string, over: object, rule: string, field: string, ...names: string[]];
const TYPED: Row[] = [
  ['a name of 500 characters', named('缪'.repeat(500)), 'TEXT_TOO_LONG', 'parties[1].name', '100'],
  ['a text of 10,001 characters', { facts: '事'.repeat(10_001) }, 'TEXT_TOO_LONG', 'facts', '10000'],
  ['201 parties', { parties: many }, 'LIST_TOO_LONG', 'parties', '200'],
  ['a name with a line break', named('缪\n望舒'), 'TEXT_HAS_CONTROL_SIGNS', 'parties[1].name'],
  ['the 30th of February', { on: '2026-02-30' }, 'DAY_WRONG', 'on', '2026-11-25'],
  ['a day in another form', { on: '2026/06/01' }, 'DAY_WRONG', 'on'],
  ['12.5 fen', dispute({ amount: 12.5 }), 'AMOUNT_NOT_FEN', 'dispute.amount', '1250'],
  ['a type that is none', dispute({ type: 'WAR' }), 'CHOICE_UNKNOWN', 'dispute.type', 'NEIGHBOUR'],
  ['a number for a type', dispute({ type: 7 }), 'CHOICE_UNKNOWN', 'dispute.type', 'NEIGHBOUR'],
  ['half a person', dispute({ people: 2.5 }), 'NUMBER_WRONG', 'dispute.people', '2147483647'],
  ['a word for yes', dispute({ difficult: '是' }), 'YES_OR_NO_EXPECTED', 'dispute.difficult', 'true'],
  ['a number for a text', { facts: 5 }, 'TEXT_EXPECTED', 'facts'],
  ['a malformed identifier', { roomId: "'; drop table case_file" }, 'IDENTIFIER_WRONG', 'roomId'],
  ['a text where a group belongs', { dispute: '邻里' }, 'GROUP_EXPECTED', 'dispute'],
  ['a field left out', without('facts'), 'VALUE_MISSING', 'facts'],
  ['a field that is null', { facts: null }, 'VALUE_MISSING', 'facts'],
  [
    'a field of a party left out',
    { parties: [{ side: 'APPLICANT', kind: 'PERSON' }] },
    'VALUE_MISSING',
    'parties[0].name',
  ],
  ['a field that nobody knows', { secret: true }, 'FIELD_NOT_KNOWN', 'secret'],
  [
    'a misspelt field of a party',
    { parties: [{ ...named('乙').parties[0], telefone: '1' }] },
    'FIELD_NOT_KNOWN',
    'parties[0].telefone',
  ],
];

/** Latin letters of a Chinese text stand only in paths, codes and examples. */
const BESIDE_CODES = /“[^”]*”|[A-Z][A-Z_0-9]+|\d{4}-\d\d-\d\dT[\d:+]+|\btrue\b|\bfalse\b/g;

function ensureTold(
  errors: Reply['errors'],
  language: string,
  rule: string,
  field: string | null,
  names: string[],
): void {
  const messages = errors.map(({ message }) => message);
  const at = errors.findIndex(
    ({ extensions }) => extensions['rule'] === rule && (extensions['field'] ?? null) === field,
  );
  expect([messages, at >= 0]).toEqual([messages, true]);
  for (const message of messages) {
    if (language === 'en') expect(message).not.toMatch(/\p{Script=Han}/u);
    else {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(message.replace(BESIDE_CODES, '')).not.toMatch(/[A-Za-z]{2,}/);
    }
  }
  for (const name of [...(field ? [field] : []), ...names]) expect(messages[at]).toContain(name);
}

const LANGUAGES = ['zh-CN', 'en'];
const send = (person: string, document: string, variables: object, language: string): Promise<Reply> =>
  api().as(person).send(document, variables, { 'accept-language': language });

test.each(TYPED)('%s', async (_, over, rule, field, ...names) => {
  for (const language of LANGUAGES) {
    const { errors } = await send(CLERK, REGISTER, { input: aRegistration(over) }, language);
    ensureTold(errors, language, rule, field, names);
  }
});

test('a time without its zone', async () => {
  const input = { ...seen(kase), kind: 'JOINT', startsAt: '2026-06-10T09:30:00', place: '调解室' };
  for (const language of LANGUAGES) {
    const { errors } = await send(HEAD, SCHEDULE, { input }, language);
    ensureTold(errors, language, 'INSTANT_WRONG', 'startsAt', ['+08:00']);
  }
});

/** What is written into the document itself. */
const WRITTEN: Row[] = [
  ['{ cases(filter: { type: WAR }) { next } }', {}, 'CHOICE_UNKNOWN', 'filter.type', 'NEIGHBOUR'],
  ['{ cases(first: "zehn") { next } }', {}, 'NUMBER_WRONG', 'first'],
  ['{ cases(colour: "red") { next } }', {}, 'ARGUMENT_NOT_KNOWN', 'colour', 'Query.cases'],
  ['{ cases(filter: { colour: "red" }) { next } }', {}, 'FIELD_NOT_KNOWN', 'filter.colour'],
  ['{ calendar { loaded } }', {}, 'ARGUMENT_MISSING', 'year', 'calendar'],
  ['{ cases { nodes { colour } } }', {}, 'QUERY_FIELD_NOT_KNOWN', 'colour', 'CaseRow'],
  ['{ cases }', {}, 'SUBFIELDS_MISSING', 'cases'],
  ['{ me { login { x } } }', {}, 'SUBFIELDS_NONE', 'login'],
  ['query ($year: Int!) { calendar(year: $year) { loaded } }', {}, 'VARIABLE_MISSING', 'year'],
  ['query ($year: Int!) { calendar(year: $year) { loaded } }', { year: null }, 'VARIABLE_MISSING', 'year'],
  ['query ($year: Int!) { calendar(year: $year) { loaded } }', { year: '2026' }, 'NUMBER_WRONG', 'year'],
  ['query { calendar(year: $year) { loaded } }', {}, 'VARIABLE_NOT_DEFINED', 'year'],
  ['query ($year: Int!, $x: Int) { calendar(year: $year) { loaded } }', { year: 2026 }, 'VARIABLE_UNUSED', 'x'],
  ['query ($year: String!) { calendar(year: $year) { loaded } }', { year: '1' }, 'VARIABLE_OF_OTHER_TYPE', 'year'],
  ['query ($year: Year!) { calendar(year: $year) { loaded } }', { year: '1' }, 'TYPE_NOT_KNOWN', 'Year'],
  ['mutation { register(input: { on: "2026-02-30" }) { caseId } }', {}, 'DAY_WRONG', 'on'],
  ['mutation { register(input: { dispute: { amount: 12.5 } }) { caseId } }', {}, 'AMOUNT_NOT_FEN', 'dispute.amount'],
  ['mutation { register(input: { parties: [{}, { name: 5 }] }) { caseId } }', {}, 'TEXT_EXPECTED', 'parties[1].name'],
  ['mutation { register(input: { roomId: "x" }) { caseId } }', {}, 'IDENTIFIER_WRONG', 'roomId'],
  ['mutation { register(input: { facts: null }) { caseId } }', {}, 'VALUE_MISSING', 'facts'],
  ['mutation { register(input: { roomId: "x" }) { caseId } }', {}, 'VALUE_MISSING', 'facts'],
];

test.each(WRITTEN)('%s', async (document, variables, rule, field, ...names) => {
  for (const language of LANGUAGES) {
    const { errors } = await send(CLERK, document, variables, language);
    ensureTold(errors, language, rule, field, names);
  }
});

test.each([
  ['{ cases { next }', 'DOCUMENT_SYNTAX'],
  ['{ about { ...nobody } }', 'DOCUMENT_INVALID'],
  ['{ me { login } } fragment F on Query { me { login } }', 'DOCUMENT_INVALID'],
])('%s is placed', async (document, rule) => {
  for (const language of LANGUAGES) {
    const { errors } = await send(CLERK, document, {}, language);
    ensureTold(errors, language, rule, null, []);
    expect(errors[0]?.message).toMatch(/1.*\d/);
  }
});

test('no value that was typed comes back in an answer', async () => {
  const secret = '闻人听雨320612190207277756';
  const inputs = [{ roomId: secret }, { on: secret }, dispute({ amount: secret }), dispute({ type: secret })];
  for (const over of inputs) {
    const reply = await send(CLERK, REGISTER, { input: aRegistration(over) }, 'zh');
    expect(JSON.stringify(reply)).not.toContain('320612190207277756');
  }
});
