// People as a clerk types them: who is a child, who stands where, and what a correction leaves as it was.
import { describe, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { actsOf, anAcceptedCase, aRegisteredCase, aRegistration, CLERK, HEAD, seen } from './registrations.js';

const api = useApi();

const PEOPLE = 'id version parties { id side name minor idNumber phone }';
const NUMBER = '320612190207277756';
/** Born on 2 May 2015: eleven years old on the day of these tests. */
const CHILD = '32061220150502001X';

const applicant = (over: object) => ({ side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', ...over });
const respondent = (over: object) => ({ side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒', ...over });
const registering = async (...parties: object[]) =>
  api().as(CLERK).change('register', aRegistration({ parties }), PEOPLE);

describe('a correction of particulars', () => {
  const amended = (kase: Json, people: object) =>
    api()
      .as(HEAD)
      .change('amend', seen(kase, { reason: '录入有误', people: [people] }), PEOPLE);

  test('leaves what it does not name, and null deletes; the history names each field, masked', async () => {
    const kase = await aRegisteredCase(api());
    const [first] = kase.parties;
    const renamed = await amended(kase, { partyId: first.id, name: '闻人听雪' });
    expect(renamed.problem).toBeNull();
    expect(renamed.case.parties[0]).toMatchObject({ name: '闻人听雪', phone: '13800001111' });
    expect(renamed.case.parties[0].idNumber).toMatch(/7756$/);
    const silent = await amended(renamed.case, { partyId: first.id, phone: null });
    expect(silent.case.parties[0]).toMatchObject({ name: '闻人听雪', phone: null });

    const document = `{ timeline(id: "${kase.id}", first: 2) { nodes { facts { name value } } } }`;
    const { data } = await api().as(HEAD).send(document);
    const facts = data.timeline.nodes.map((node: Json) => node.facts.map(({ name, value }: Json) => [name, value]));
    expect(facts).toEqual([
      [
        ['fields', 'people.phone'],
        [`before.${first.id}.phone`, '138****1111'],
      ],
      [
        ['fields', 'people.name'],
        [`before.${first.id}.name`, '闻人**'],
        [`after.${first.id}.name`, '闻人**'],
      ],
    ]);
  });

  test('does not take the name away', async () => {
    const kase = await aRegisteredCase(api());
    const { problem } = await amended(kase, { partyId: kase.parties[0].id, name: ' ' });
    expect(problem).toMatchObject({ code: 'NAME_MISSING', field: 'people[0].name' });
  });
});

describe('a child', () => {
  test('is known by the number, whatever was typed, and does not act alone', async () => {
    const { case: kase, problem } = await registering(applicant({ idNumber: CHILD, minor: false }), respondent({}));
    expect(problem).toBeNull();
    expect(kase.parties[0]).toMatchObject({ minor: true });
    const acts = actsOf(api(), { parties: [kase.parties[0]] });
    const withdrawn = await api().as(CLERK).change('withdraw', seen(kase, { acts }));
    expect(withdrawn.problem).toMatchObject({ code: 'GUARDIAN_MUST_ACT' });
  });

  test('is not born tomorrow', async () => {
    const { problem } = await registering(applicant({ idNumber: '320612202705020019' }), respondent({}));
    expect(problem).toMatchObject({ code: 'ID_NUMBER_MALFORMED', field: 'parties[0].idNumber' });
  });
});

describe('one person', () => {
  test('stands on one side only, also as guardian of the other', async () => {
    const both = await registering(applicant({ idNumber: NUMBER }), respondent({ idNumber: NUMBER }));
    expect(both.problem).toMatchObject({ code: 'SAME_PERSON_OPPOSED', field: 'parties' });
    const guardian = { kind: 'GUARDIAN', name: '闻人听雨', idNumber: NUMBER };
    const child = respondent({ minor: true, standIns: [guardian] });
    const asGuardian = await registering(applicant({ idNumber: NUMBER }), child);
    expect(asGuardian.problem).toMatchObject({ code: 'SAME_PERSON_OPPOSED' });
  });

  test('is two parties of a side only when that is confirmed', async () => {
    const parties = [applicant({ idNumber: NUMBER }), applicant({ idNumber: NUMBER }), respondent({})];
    expect((await registering(...parties)).problem).toMatchObject({ code: 'SAME_PERSON_TWICE' });
    const confirmed = aRegistration({ parties, samePersonConfirmed: true });
    expect((await api().as(CLERK).change('register', confirmed, PEOPLE)).problem).toBeNull();
  });
});

test('signs that nobody sees are taken out of a name, and pictures are refused', async () => {
  const { case: kase } = await registering(applicant({ name: '闻\u200b人\u202e听雨' }), respondent({}));
  expect(kase.parties[0].name).toBe('闻人听雨');
  const { problem } = await registering(applicant({ name: '闻人😀' }), respondent({}));
  expect(problem).toMatchObject({ code: 'NAME_SIGN_REFUSED', field: 'parties[0].name' });
});

test('a year typed wrongly is refused at its field', async () => {
  for (const on of ['0202-05-29', '1900-05-29']) {
    const { problem } = await api().as(CLERK).change('register', aRegistration({ on }), PEOPLE);
    expect(problem).toMatchObject({ code: 'DAY_TOO_EARLY', field: 'on' });
  }
});

test('a case accepted in the wrong year is put right: the number is void and one of the right year given', async () => {
  const accepted = await anAcceptedCase(api(), { on: '2025-05-20' });
  const wrong = await api()
    .as(HEAD)
    .change('amend', seen(accepted, { reason: '录入有误', acceptedOn: '2025-05-21' }), 'id version number');
  expect(wrong.case.number).toMatch(/^（2025）/);
  const days = { registeredOn: '2026-05-20', acceptedOn: '2026-05-21', reason: '年份录错' };
  const right = await api().as(HEAD).change('amend', seen(wrong.case, days), 'number acceptedOn registeredOn');
  expect(right.problem).toBeNull();
  expect(right.case).toMatchObject({ acceptedOn: '2026-05-21', registeredOn: '2026-05-20' });
  expect(right.case.number).toMatch(/^（2026）/);
  const numbers = await api().app.db.asOwner<{ number: string; void: boolean }[]>(
    'select number, voided_at is not null as void from case_number where case_id = $1 order by given_at',
    [accepted.id],
  );
  expect(Object.fromEntries(numbers.map((one) => [one.number, one.void]))).toEqual({
    [accepted.number]: true,
    [wrong.case.number]: true,
    [right.case.number]: false,
  });
});
