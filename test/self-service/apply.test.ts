// An application at any hour, by somebody without an account: verified, bounded, and on the right desk.
import { afterEach, expect, test } from '@jest/globals';
import { deskFor } from '../../src/domain/network/desk-for.js';
import type { RoomOnDay } from '../../src/domain/network/room.js';
import { type Json, useApi } from '../graphql/client.js';
import { aKey, CLERK, NEXT_DOOR, SANYU } from '../graphql/registrations.js';
import { codesSent, myCase, visit } from './visits.js';

const api = useApi();
afterEach(() => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + 25 * 3_600_000);
});

const ASK =
  'mutation ($input: AskApplicationCodeInput!) { askApplicationCode(input: $input) { ticket problem { code } } }';
const APPLY = `mutation ($input: ApplyForMediationInput!) { applyForMediation(input: $input) {
  number roomName token problem { code field } } }`;
const PHONE = '13700001234';
const PLACE = '320612104';

const ask = async (contact = PHONE, placeCode = PLACE): Promise<Json> =>
  (await api().stranger.send(ASK, { input: { contact, placeCode } })).data.askApplicationCode;

async function verified(contact = PHONE): Promise<Json> {
  const { ticket, problem } = await ask(contact);
  expect(problem).toBeNull();
  const { code, address } = (await codesSent(api())).at(-1) as { code: string; address: string };
  expect(address).toBe(contact);
  return { ticket, code, contact };
}

const said = (over: object = {}): object => ({
  ...{ idempotencyKey: aKey(), type: 'NEIGHBOUR', placeCode: PLACE, facts: '两家因排水起争执。', claims: '恢复原状。' },
  ...{ applicant: { kind: 'PERSON', name: '阮听松' }, respondent: { kind: 'PERSON', name: '缪望舒' } },
  ...over,
});
const apply = async (input: object): Promise<Json> =>
  (await api().stranger.send(APPLY, { input })).data.applyForMediation;

const desk = async (name: string, number: string): Promise<Json> => {
  const { data } = await api()
    .as(name)
    .send(`{ desk(roomId: "${SANYU}", first: 100) { nodes { displayNo status room { id } } } }`);
  return data.desk.nodes.find((row: Json) => row.displayNo === number);
};

test('lands on the desk of its place, and its applicant is in at once and again', async () => {
  const { number, roomName, token, problem } = await apply(said(await verified()));
  expect([problem, roomName]).toEqual([null, '三余镇人民调解委员会']);
  const caller = api().with({ authorization: `Party ${token}` });
  expect(await myCase(caller)).toMatchObject({
    ...{ number, status: 'REGISTERED', myName: '阮听松', side: 'APPLICANT', speaksAs: null },
    ...{ statement: { facts: '两家因排水起争执。', claims: '恢复原状。' }, openActions: ['withdraw', 'complain'] },
  });
  expect(await desk(CLERK, number)).toMatchObject({ status: 'REGISTERED', room: { id: SANYU } });
  expect(await desk(NEXT_DOOR, number)).toBeUndefined();
  expect(await myCase(await visit(api(), number, PHONE))).toMatchObject({ number });
});

test('is made once for its key, and once for its code', async () => {
  const input = said(await verified());
  const first = await apply(input);
  const again = await apply(input);
  expect(again).toEqual({ ...first, token: null });
  const other = { ...input, idempotencyKey: aKey() };
  expect((await apply(other)).problem).toEqual({ code: 'PARTY_CODE_WRONG', field: 'code' });
  const { id } = (await api().app.db.asOwner('select count(*)::int as id from case_file'))[0] as { id: number };
  expect((await apply({ ...input, facts: '别的。' })).problem.code).toBe('KEY_REUSED');
  expect((await api().app.db.asOwner('select count(*)::int as id from case_file'))[0]).toEqual({ id });
});

test('two at once with one code are one', async () => {
  const code = await verified();
  const both = await Promise.all([apply(said(code)), apply(said(code))]);
  expect(both.map(({ problem }) => problem?.code ?? 'done').sort()).toEqual(['PARTY_CODE_WRONG', 'done']);
});

test('a guardian applies for a child, by the guardian’s telephone', async () => {
  const child = { applicant: { kind: 'PERSON', name: '阮小满', minor: true }, guardian: { name: '阮听松' } };
  const { token, problem } = await apply(said({ ...(await verified()), ...child }));
  expect(problem).toBeNull();
  const mine = await myCase(api().with({ authorization: `Party ${token}` }));
  expect(mine).toMatchObject({ speaksAs: 'GUARDIAN', myName: '阮听松', guardianMustAct: false });
});

test('the desk is told of one like it, the applicant is not', async () => {
  const [one, two] = [await apply(said(await verified())), await apply(said(await verified()))];
  const asked = `{ desk(roomId: "${SANYU}", first: 100) { nodes { id displayNo } } }`;
  const { data } = await api().as(CLERK).send(asked);
  const { id } = data.desk.nodes.find((row: Json) => row.displayNo === two.number);
  const hint = await api().as(CLERK).send(`{ case(id: "${id}") { similarCases { displayNo } registrar { name } } }`);
  expect(hint.data.case.similarCases).toContainEqual({ displayNo: one.number });
  expect(JSON.stringify(await myCase(api().with({ authorization: `Party ${two.token}` })))).not.toContain(one.number);
});

test('what is wrong with it is said, and nothing is left of it', async () => {
  const cases = async () => (await api().app.db.asOwner('select count(*)::int as n from case_file'))[0];
  const before = await cases();
  const code = await verified();
  for (const [over, problem] of [
    [{ code: '12345x' }, 'PARTY_CODE_WRONG'],
    [{ contact: '13700009999' }, 'PARTY_CODE_WRONG'],
    [{ contact: 'nothing' }, 'PHONE_MALFORMED'],
    [{ placeCode: '320612999' }, 'PLACE_UNKNOWN'],
    [{ facts: ' ' }, 'TEXT_MISSING'],
  ] as const)
    expect([problem, (await apply(said({ ...code, ...over }))).problem?.code]).toEqual([problem, problem]);
  expect(await cases()).toEqual(before);
  expect((await ask(PHONE, '999999')).problem.code).toBe('PLACE_UNKNOWN');
});

test('is bounded by contact: five a day, and codes a few an hour', async () => {
  const codes: string[] = [];
  for (let n = 0; n < 6; n += 1) {
    const { problem } = await apply(said(await verified('13600001111')));
    codes.push(problem?.code ?? 'done');
    api().app.clock.at = new Date(api().app.clock.at.getTime() + 61 * 60_000);
  }
  expect(codes).toEqual([...Array(5).fill('done'), 'APPLICATIONS_TOO_MANY']);
});

test('places are chosen step by step by anybody', async () => {
  const places = async (below: string) =>
    (await api().stranger.send('query ($below: String) { applicationPlaces(below: $below) { code name } }', { below }))
      .data.applicationPlaces;
  expect((await places('320612')).map(({ code }: Json) => code)).toContain(PLACE);
  expect(await places('3206')).not.toEqual([]);
});

test('the nearest desk that admits the matter has it, the dispute centre what nobody admits', () => {
  const room = (id: string, kind: string, divisionCode: string, over: object = {}) =>
    ({
      id,
      kind,
      divisionCode,
      active: true,
      mayAccept: kind !== 'DISPUTE_CENTRE',
      accepts: [],
      name: id,
      ...over,
    }) as unknown as RoomOnDay;
  const rooms = [
    room('centre', 'DISPUTE_CENTRE', '320612'),
    room('town', 'TOWN_COMMITTEE', '320612104'),
    room('village', 'VILLAGE_COMMITTEE', '320612104203', { accepts: ['NEIGHBOUR'] }),
    room('grid', 'GRID_ROOM', '32061210420301', { active: false }),
    room('court', 'COURT_LINK_ROOM', '320612104203'),
    room('next door', 'TOWN_COMMITTEE', '320612105'),
  ];
  const at = (placeCode: string, type: 'NEIGHBOUR' | 'CONTRACT') =>
    deskFor(rooms, { placeCode, type, day: '2026-06-09' })?.id ?? null;
  expect(at('32061210420301', 'NEIGHBOUR')).toBe('village');
  expect(at('32061210420301', 'CONTRACT')).toBe('town');
  expect(at('320612106', 'CONTRACT')).toBe('centre');
  expect(at('320613', 'CONTRACT')).toBeNull();
});
