// While a head is away: the named deputy answers referrals, and the clerk where the bureau allows it; the history says in whose place.
import { beforeAll, expect, test } from '@jest/globals';
import { change } from '../accounts/changes.js';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from './client.js';
import { actsOf, anAcceptedCase, CLERK, HEAD, NEXT_DOOR, seen } from './registrations.js';

const api = useApi();
const STREET = roomId('committee-320612004');
const [NEXT_HEAD, DEPUTY, ADMINISTRATOR, FAR_ADMINISTRATOR] = ['路晨光', '储爱国', '关景行', '白一鸣'];
const [TODAY, NEXT_WEEK] = ['2026-06-09', '2026-06-16'];

let headPost = '';
let deputyId = '';
beforeAll(async () => {
  const one = async (sql: string, values: string[]): Promise<string> =>
    String((await api().app.db.asOwner<{ id: string }[]>(sql, values))[0]?.id);
  headPost = await one(
    `select p.id from post p join person s on s.id = p.person_id where s.name = $1 and p.role = 'ROOM_HEAD' and p.room_id = $2`,
    [NEXT_HEAD, STREET],
  );
  deputyId = await one('select id from person where name = $1', [DEPUTY]);
});

async function sentNextDoor(): Promise<string> {
  const kase = await anAcceptedCase(api());
  const offer = { roomId: STREET, reason: 'TERRITORIAL', note: '属金新街道', consents: actsOf(api(), kase) };
  const proposed = await api().as(HEAD).change('proposeReferral', seen(kase, offer));
  await api()
    .as(HEAD)
    .change('sendReferral', seen(proposed.case, { noticeGiven: true }));
  return kase.id;
}

async function decline(person: string, id: string): Promise<string> {
  const [row] = await api().app.db.asOwner<{ version: number }[]>('select version from case_file where case_id = $1', [
    id,
  ]);
  const input = seen({ id, version: row?.version }, { reason: 'CAPACITY' });
  return (await api().as(person).change('declineReferral', input, 'id')).problem?.code ?? '';
}

const lastOf = async (id: string, first = 1): Promise<Json> => {
  const document = `{ timeline(id: "${id}", first: ${first}) { nodes { type actorName inPlaceOfName } } }`;
  return (await api().as(HEAD).send(document)).data.timeline.nodes;
};
const as = (person: string, name: string, input: object, fields = 'done') =>
  change(api().as(person), name, input, fields);
const allowances = async (person: string): Promise<Json> => {
  const document = '{ clerkAllowances { id roomId roomName headName validFrom validTo } }';
  return (await api().as(person).send(document)).data.clerkAllowances;
};

test('a named deputy answers, in the head’s place', async () => {
  const id = await sentNextDoor();
  expect(await decline(DEPUTY, id)).toBe('NOT_PERMITTED');
  const deputy = { postId: headPost, personId: deputyId, from: TODAY, to: NEXT_WEEK };
  expect((await as(NEXT_HEAD, 'nameDeputy', deputy)).problem).toBeNull();
  expect(await decline(DEPUTY, id)).toBe('');
  expect(await lastOf(id)).toEqual([{ type: 'ReferralDeclined', actorName: DEPUTY, inPlaceOfName: NEXT_HEAD }]);
});

test('a clerk answers only while the bureau allows it, in the head’s place', async () => {
  const [first, second] = [await sentNextDoor(), await sentNextDoor()];
  expect(await decline(NEXT_DOOR, first)).toBe('NOT_PERMITTED');
  const span = { postId: headPost, from: TODAY, to: NEXT_WEEK };
  expect((await as(ADMINISTRATOR, 'allowClerks', span, 'done allowanceId')).problem).toBeNull();
  const [allowed] = await allowances(ADMINISTRATOR);
  const said = { roomId: STREET, headName: NEXT_HEAD, validFrom: TODAY, validTo: NEXT_WEEK };
  expect(allowed).toMatchObject(said);
  expect(await allowances(NEXT_HEAD)).toEqual([allowed]);
  expect(await allowances(HEAD)).toEqual([]);

  const open = `{ case(id: "${first}") { openActions { action } } }`;
  expect((await api().as(NEXT_DOOR).send(open)).data.case.openActions).toEqual([
    { action: 'acceptReferral' },
    { action: 'declineReferral' },
  ]);
  expect(await decline(NEXT_DOOR, first)).toBe('');
  expect(await lastOf(first)).toEqual([{ type: 'ReferralDeclined', actorName: NEXT_DOOR, inPlaceOfName: NEXT_HEAD }]);
  expect(await decline(CLERK, second)).toBe('NOT_PERMITTED');

  expect((await as(ADMINISTRATOR, 'endClerkAllowance', { allowanceId: allowed.id, on: TODAY })).problem).toBeNull();
  expect(await decline(NEXT_DOOR, second)).toBe('NOT_PERMITTED');
  expect(await allowances(ADMINISTRATOR)).toEqual([]);
});

test('what a clerk does in the own right is in nobody’s place', async () => {
  const span = { postId: headPost, from: TODAY, to: NEXT_WEEK };
  await as(ADMINISTRATOR, 'allowClerks', span);
  const kase = await anAcceptedCase(api());
  expect((await lastOf(kase.id, 5)).map(({ inPlaceOfName }: Json) => inPlaceOfName)).toEqual([null, null, null]);
});

test('the span of an allowance is checked, and it is the administrator’s of that home', async () => {
  const span = { postId: headPost, from: '2027-01-01', to: '2027-02-01' };
  const code = async (person: string, over: object) =>
    (await as(person, 'allowClerks', { ...span, ...over })).problem?.code;
  expect(await code(ADMINISTRATOR, { from: '2026-06-08' })).toBe('POST_IN_PAST');
  expect(await code(ADMINISTRATOR, { to: '2027-01-01' })).toBe('POST_SPAN');
  expect(await code(FAR_ADMINISTRATOR, {})).toBe('NOT_FOUND');
  expect(await code(NEXT_HEAD, {})).toBe('NOT_PERMITTED');
  expect(await code(ADMINISTRATOR, {})).toBeUndefined();
  expect(await code(ADMINISTRATOR, { from: '2027-01-31', to: '2027-03-01' })).toBe('ALLOWANCE_THERE');
});
