// What is wrong with a change comes back as one problem at one field, and nothing has changed.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import {
  actsOf,
  aKey,
  anAcceptedCase,
  aRegisteredCase,
  aRegistration,
  CLERK,
  everything,
  FAR_AWAY,
  HEAD,
  MEDIATOR,
  NEXT_DOOR,
  seen,
  today,
} from './registrations.js';

const api = useApi();

/** The problem with which the person's change is refused; fails when anything was left behind. */
async function refused(person: string, action: string, input: object): Promise<Json> {
  const before = await everything(api());
  const { problem, case: kase, caseId } = await api().as(person).change(action, input);
  expect(kase).toBeNull();
  expect(caseId).toBeNull();
  expect(await everything(api())).toEqual(before);
  return problem && { code: problem.code, field: problem.field };
}

const party = (over: object) => ({ side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒', ...over });
const parties = (over: object) => [{ side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨' }, party(over)];
const dispute = (over: object) => ({ ...aRegistration()['dispute'], ...over });

test.each([
  ['a false check sign', parties({ idNumber: '320612190207277757' }), 'ID_NUMBER_MALFORMED', 'parties[1].idNumber'],
  ['an identity number with letters', parties({ idNumber: 'abc' }), 'ID_NUMBER_MALFORMED', 'parties[1].idNumber'],
  [
    'a false credit code',
    parties({ creditCode: '91320612MA1XXXXXX1' }),
    'CREDIT_CODE_MALFORMED',
    'parties[1].creditCode',
  ],
  ['no e-mail address', parties({ email: '闻人@example.org' }), 'EMAIL_MALFORMED', 'parties[1].email'],
  ['half a telephone number', parties({ phone: '1380000' }), 'PHONE_MALFORMED', 'parties[1].phone'],
  ['a name of spaces', parties({ name: '  ' }), 'NAME_MISSING', 'parties[1].name'],
  [
    'an agent’s false number',
    parties({ standIns: [{ kind: 'AGENT', name: '代理', idNumber: '1' }] }),
    'ID_NUMBER_MALFORMED',
    'parties[1].standIns[0].idNumber',
  ],
  ['nobody on the other side', [parties({})[0]], 'PARTY_MISSING', 'parties'],
])('%s is refused at its field', async (_what, given, code, field) => {
  expect(await refused(CLERK, 'register', aRegistration({ parties: given }))).toEqual({ code, field });
});

test.each([
  [{ facts: ' ' }, 'TEXT_MISSING', 'facts'],
  [{ on: '2026-06-10' }, 'DAY_IN_FUTURE', 'on'],
  [{ dispute: dispute({ amount: -1 }) }, 'AMOUNT_MALFORMED', 'amount'],
  [{ dispute: dispute({ people: 0 }) }, 'PEOPLE_MALFORMED', 'people'],
  [{ dispute: dispute({ placeCode: '320699' }) }, 'PLACE_UNKNOWN', 'dispute.placeCode'],
  [{ roomId: '00000000-0000-7000-8000-00000000dead' }, 'ROOM_UNKNOWN', 'roomId'],
  [{ idempotencyKey: 'short' }, 'KEY_MALFORMED', 'idempotencyKey'],
  [{ idempotencyKey: '带汉字的幂等键不行' }, 'KEY_MALFORMED', 'idempotencyKey'],
  [{ sameDisputeAs: '00000000-0000-7000-8000-00000000dead' }, 'NOT_FOUND', 'sameDisputeAs'],
])('registering with %j is refused', async (over, code, field) => {
  expect(await refused(CLERK, 'register', aRegistration(over))).toEqual({ code, field });
});

test('a stale version is refused, and the problem says what it is now', async () => {
  const kase = await aRegisteredCase(api());
  const asked = kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
  await api().as(CLERK).change('requestConsent', seen(kase, { asked }));
  const again = seen(kase, { asked });
  expect(await refused(CLERK, 'requestConsent', again)).toEqual({ code: 'STALE_VERSION', field: 'expectedVersion' });
  const { problem } = await api().as(CLERK).change('requestConsent', again);
  expect(problem?.facts).toEqual([
    { name: 'expected', value: '1' },
    { name: 'actual', value: '2' },
  ]);
});

test('a role that may not, a room that does not hold it and another district each get their own refusal', async () => {
  const kase = await anAcceptedCase(api());
  const ending = { ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: { manner: 'WRITTEN', on: today(api()) } };
  expect(await refused(CLERK, 'assignMediators', seen(kase, assigning()))).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await refused(MEDIATOR, 'terminate', seen(kase, ending))).toMatchObject({
    code: expect.stringMatching(/^NOT_ASSIGNED$|^NOT_YOURS$/),
  });
  expect(await refused(NEXT_DOOR, 'withdraw', seen(kase, { acts: actsOf(api(), kase) }))).toEqual({
    code: 'NOT_FOUND',
    field: 'caseId',
  });
  expect(await refused(FAR_AWAY, 'withdraw', seen(kase, { acts: actsOf(api(), kase) }))).toEqual({
    code: 'NOT_FOUND',
    field: 'caseId',
  });
});

const assigning = () => ({ presider: aPost(), others: [], chosenBy: 'ROOM', recusalChecked: true });
const aPost = () => '00000000-0000-7000-8000-00000000dead';

test('a step that is not open, and a mediator whom nobody knows', async () => {
  const registered = await aRegisteredCase(api());
  expect(await refused(HEAD, 'assignMediators', seen(registered, assigning()))).toMatchObject({
    code: 'STEP_NOT_OPEN',
  });
  const accepted = await anAcceptedCase(api());
  expect(await refused(HEAD, 'assignMediators', seen(accepted, assigning()))).toEqual({
    code: 'MEDIATOR_UNKNOWN',
    field: 'presider',
  });
});

test('the text of a problem is Chinese unless English is wished for', async () => {
  const input = aRegistration({ parties: parties({ phone: '1' }) });
  const document = `mutation ($input: RegisterInput!) { register(input: $input) {
    problem { message zh: message(language: ZH) en: message(language: EN) } } }`;
  const plain = await api().as(CLERK).send(document, { input });
  expect(plain.data.register.problem.message).toMatch(/电话/);
  expect(plain.data.register.problem).toMatchObject({
    zh: plain.data.register.problem.message,
    en: expect.stringMatching(/telephone/i),
  });
  const english = await api().as(CLERK).send(document, { input }, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' });
  expect(english.data.register.problem.message).toMatch(/telephone/i);
});

test('one key has one effect: repeated, used for other input, and sent twice at once', async () => {
  const input = aRegistration({ idempotencyKey: aKey() });
  const first = await api().as(CLERK).change('register', input);
  const before = await everything(api());
  const again = await api().as(CLERK).change('register', input);
  expect(again.caseId).toBe(first.caseId);
  expect(await everything(api())).toEqual(before);
  const other = { ...input, claims: '另有所求。' };
  expect(await refused(CLERK, 'register', other)).toEqual({ code: 'KEY_REUSED', field: 'idempotencyKey' });
  const twice = aRegistration({ idempotencyKey: aKey() });
  const both = await Promise.all([
    api().as(CLERK).change('register', twice),
    api().as(CLERK).change('register', twice),
  ]);
  expect(both.map(({ problem }) => problem)).toEqual([null, null]);
  expect(both[0]?.caseId).toBe(both[1]?.caseId);
  expect((await everything(api())).cases).toBe(before.cases + 1);
});

test('a refused change leaves a log line of codes and identifiers, without a word of what was typed', async () => {
  const before = api().lines.length;
  await refused(CLERK, 'register', aRegistration({ parties: parties({ idNumber: '320612190207277757' }) }));
  const told = api()
    .lines.slice(before)
    .filter((line) => line.includes('"msg":"refused"'));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] as string)).toMatchObject({ action: 'register', code: 'ID_NUMBER_MALFORMED' });
  expect(told[0]).not.toMatch(/320612190207277757|缪望舒|闻人听雨/);
});
