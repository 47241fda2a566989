// Related cases are linked in both of them; a link to a case that the viewer does not see is not there for them.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { aRegisteredCase, CLERK, everything, HEAD, NEXT_DOOR, seen, SUPERVISOR } from './registrations.js';
import { roomId } from '../fixtures/app.js';

const api = useApi();
const LINKS = 'links { caseId kind on displayNo number status room { name } }';
const FIELDS = `id version status ${LINKS} timeline(first: 20) { total nodes { type action reason facts { name value } } }`;
const NEXT_ROOM = roomId('committee-320612004');

const view = async (person: string, { id }: Json): Promise<Json> =>
  (await api().as(person).send(`{ case(id: "${id}") { ${FIELDS} } }`)).data.case;
const about = (one: Json, other: Json, over: object = {}): Json =>
  seen(one, { otherId: other.id, otherVersion: other.version, kind: 'SAME_EVENT', reason: '同一场暴雨所致', ...over });
const changed = async (action: string, input: Json, person = HEAD): Promise<string | undefined> =>
  (await api().as(person).change(action, input, 'id')).problem?.code;
async function refused(action: string, input: Json, person = HEAD): Promise<string | undefined> {
  const before = await everything(api());
  const code = await changed(action, input, person);
  expect(await everything(api())).toEqual(before);
  return code;
}
const pair = async (): Promise<[Json, Json]> => [await aRegisteredCase(api()), await aRegisteredCase(api())];
/** The clerk who registers it at the desk next door sees it as its registrar, the head of the own room does not. */
const atAnotherDesk = (): Promise<Json> => aRegisteredCase(api(), { roomId: NEXT_ROOM });
const kindsIn = ({ timeline }: Json): string[] => timeline.nodes.map(({ type }: Json) => type);

test('both cases show the link, each by its own name, and both are a version on', async () => {
  const [one, other] = await pair();
  expect(await changed('linkCases', about(one, other, { kind: 'FOLLOWS' }))).toBeUndefined();
  const [here, there] = [await view(HEAD, one), await view(HEAD, other)];
  expect([here.version, there.version]).toEqual([one.version + 1, other.version + 1]);
  expect(here.links).toMatchObject([{ caseId: other.id, kind: 'FOLLOWS', status: 'REGISTERED' }]);
  expect(there.links).toMatchObject([{ caseId: one.id, kind: 'FOLLOWED_BY' }]);
  const entry = { type: 'CaseLinked', action: 'linkCases', reason: '同一场暴雨所致' };
  expect(here.timeline.nodes[0]).toEqual({ ...entry, facts: [{ name: 'kind', value: 'FOLLOWS' }] });

  expect(await changed('unlinkCases', about(there, here, { kind: 'FOLLOWED_BY' }))).toBeUndefined();
  expect([await view(HEAD, one), await view(HEAD, other)].map(({ links }) => links)).toEqual([[], []]);
});

test('the same key links once', async () => {
  const [one, other] = await pair();
  const input = about(one, other);
  expect([await changed('linkCases', input), await changed('linkCases', input)]).toEqual([undefined, undefined]);
  expect((await view(HEAD, one)).links).toHaveLength(1);
});

test('a stale version of either, the same link again, itself and an unseen case are refused', async () => {
  const [one, other] = await pair();
  expect(await refused('linkCases', about(one, { ...other, version: 7 }))).toBe('STALE_VERSION');
  expect(await refused('linkCases', about({ ...one, version: 7 }, other))).toBe('STALE_VERSION');
  expect(await refused('linkCases', about(one, one))).toBe('LINKED_TO_ITSELF');
  expect(await refused('linkCases', about(one, { id: '00000000-0000-7000-8000-00000000dead', version: 1 }))).toBe(
    'NOT_FOUND',
  );
  expect(await refused('linkCases', about(one, other), NEXT_DOOR)).toBe('NOT_FOUND');
  expect(await refused('unlinkCases', about(one, other))).toBe('NOT_LINKED');
  expect(await changed('linkCases', about(one, other))).toBeUndefined();
  const [here, there] = [await view(HEAD, one), await view(HEAD, other)];
  expect(await refused('linkCases', about(here, there))).toBe('ALREADY_LINKED');
});

test('the access log keeps which of the two cases was tried in vain', async () => {
  const [one, other] = [await aRegisteredCase(api()), await atAnotherDesk()];
  expect(await changed('linkCases', about(one, other))).toBe('NOT_FOUND');
  const tried = await api().app.db.asOwner(
    `select case_id from access_log where kind = 'REFUSED' order by log_id desc limit 1`,
  );
  expect(tried).toEqual([{ case_id: other.id }]);
});

test('two people who link the same cases from either end do not block each other', async () => {
  const [one, other] = await pair();
  const answers = await Promise.all([
    changed('linkCases', about(one, other)),
    changed('linkCases', about(other, one), CLERK),
  ]);
  expect(answers.sort()).toEqual(['STALE_VERSION', undefined]);
});

test('who does not see the other case sees no link, neither among the links nor in the history, nor counts it', async () => {
  const [one, other] = [await aRegisteredCase(api()), await atAnotherDesk()];
  expect(await changed('linkCases', about(one, other), CLERK)).toBeUndefined();
  expect(await view(HEAD, other)).toBeNull();

  const [head, clerk, supervisor] = [await view(HEAD, one), await view(CLERK, one), await view(SUPERVISOR, one)];
  expect([head.links, kindsIn(head), head.timeline.total]).toEqual([[], ['Registered'], 1]);
  for (const who of [clerk, supervisor]) {
    expect(who.links).toMatchObject([{ caseId: other.id, kind: 'SAME_EVENT' }]);
    expect([kindsIn(who), who.timeline.total]).toEqual([['CaseLinked', 'Registered'], 2]);
  }
  expect((await view(NEXT_DOOR, other)).links).toEqual([]);
});
