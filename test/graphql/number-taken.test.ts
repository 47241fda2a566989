// Whether a number of a court stands at somebody else's case is told to nobody for free, and with no detail.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { aRegisteredCase, aRegistration, CLERK, NEXT_DOOR, SUPERVISOR } from './registrations.js';

const api = useApi();
const NUMBER = '（2026）苏0612诉前调9001号';
const STREET = '320612004';

beforeAll(async () => {
  await aRegisteredCase(api(), { externalNumbers: [NUMBER] });
}, 60_000);

const nextDoor = (over: object): Json => {
  const { dispute, ...rest } = aRegistration();
  return { ...rest, dispute: { ...dispute, placeCode: STREET }, ...over };
};
const problemOf = async (person: string, input: object): Promise<Json> =>
  (await api().as(person).change('register', input)).problem;
const tries = async (): Promise<Json[]> => {
  const { data } = await api().as(SUPERVISOR).send('{ searchLog(first: 100) { nodes { personName by found } } }');
  return data.searchLog.nodes.filter(({ by }: Json) => by.includes('EXTERNAL_NUMBER'));
};

test.each<[string, object, string]>([
  ['an unknown case of the same dispute', { sameDisputeAs: '00000000-0000-7000-8000-00000000dead' }, 'NOT_FOUND'],
  ['a missing text', { facts: ' ' }, 'TEXT_MISSING'],
  ['one side only', { parties: [{ side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨' }] }, 'PARTY_MISSING'],
  ['a day that is yet to come', { on: '2027-01-01' }, 'DAY_IN_FUTURE'],
])('with %s the answer is the same for a taken number and a free one', async (_, over, code) => {
  const taken = await problemOf(NEXT_DOOR, nextDoor({ ...over, externalNumbers: [NUMBER] }));
  const free = await problemOf(NEXT_DOOR, nextDoor({ ...over, externalNumbers: ['（2026）苏0612诉前调9999号'] }));
  expect(taken.code).toBe(code);
  expect(taken).toEqual(free);
  expect(await tries()).toEqual([]);
});

test('who sees the case is told which number; who does not is sent to the hub, and each try is in the log', async () => {
  const seen = await problemOf(CLERK, aRegistration({ externalNumbers: [NUMBER] }));
  expect(seen).toMatchObject({ code: 'EXTERNAL_NUMBER_TAKEN', message: expect.stringContaining('9001') });
  expect(await tries()).toEqual([]);
  for (const count of [1, 2]) {
    const problem = await problemOf(NEXT_DOOR, nextDoor({ externalNumbers: [' （2026）苏0612诉前调9001号'] }));
    expect(problem).toMatchObject({ code: 'EXTERNAL_NUMBER_ELSEWHERE', field: 'externalNumbers' });
    expect(JSON.stringify(problem)).not.toContain('9001');
    expect(await tries()).toEqual(Array(count).fill({ personName: NEXT_DOOR, by: ['EXTERNAL_NUMBER'], found: 1 }));
  }
});
