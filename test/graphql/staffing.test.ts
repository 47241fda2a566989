// Who staffs a room: what is left with somebody who is shut out, and who could take a case.
import { expect, test } from '@jest/globals';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi, WITH_ACCOUNTS } from './client.js';
import { anAcceptedCase, HEAD, MEDIATOR, SANYU, seen } from './registrations.js';

const statements: string[] = [];
const api = useApi(WITH_ACCOUNTS, (text) => void statements.push(text));
const ADMINISTRATOR = '关景行';

async function mediatorPost(name = MEDIATOR): Promise<string> {
  const [row] = await api().app.db.asOwner<{ id: string }[]>(
    `select p.id from post p join person s on s.id = p.person_id
     where s.name = $1 and p.role = 'MEDIATOR' and p.room_id = $2`,
    [name, SANYU],
  );
  return String(row?.id);
}

async function assigned(name = MEDIATOR): Promise<Json> {
  const input = { presider: await mediatorPost(name), chosenBy: 'ROOM', recusalChecked: true };
  return (
    await api()
      .as(HEAD)
      .change('assignMediators', seen(await anAcceptedCase(api()), input))
  ).case;
}

const OTHER = '储爱国';
const NOTED = `case { id version sessions { id } } problem { code } notices { code message facts { name value } }`;

test('who plans a session beside another one of the same mediator is warned and not refused', async () => {
  const [first, second] = [await assigned(OTHER), await assigned(OTHER)];
  const changed = async (action: string, input: object) => {
    const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { answer: ${action}(input: $input) { ${NOTED} } }`;
    const { data, errors } = await api().as(OTHER).send(document, { input });
    expect(errors).toEqual([]);
    expect(data.answer.problem).toBeNull();
    return data.answer;
  };
  const at = (time: string) => ({ kind: 'JOINT', startsAt: `2026-06-10T${time}:00+08:00` });
  expect((await changed('scheduleSession', seen(first, at('14:00')))).notices).toEqual([]);
  const input = seen(second, at('14:30'));
  const warned = await changed('scheduleSession', input);
  expect(warned.notices).toEqual([
    {
      code: 'MEDIATOR_ELSEWHERE',
      message: expect.stringContaining('2026-06-10 14:00'),
      facts: [
        { name: 'at', value: '2026-06-10 14:00' },
        { name: 'displayNo', value: first.displayNo },
      ],
    },
  ]);
  expect(await changed('scheduleSession', input)).toEqual(warned);
  const sessionId = warned.case.sessions[0].id;
  const moved = await changed('rescheduleSession', seen(warned.case, { sessionId, startsAt: at('15:00').startsAt }));
  expect(moved.notices).toEqual([]);
  const back = await changed('rescheduleSession', seen(moved.case, { sessionId, startsAt: at('13:01').startsAt }));
  expect(back.notices).toHaveLength(1);
}, 60_000);

const CANDIDATES = `query ($roomId: UUID) { candidates(roomId: $roomId) {
  postId personId personName role openCases presided cap } }`;
const candidates = (person: string, roomId?: string) => api().as(person).send(CANDIDATES, { roomId });

test('a head reads who of the own room could mediate, by name, with open cases and cap, in one statement', async () => {
  await assigned(OTHER);
  statements.length = 0;
  const { data } = await candidates(HEAD);
  const asked = statements.filter((text) => text.includes('caseload_cap'));
  expect(asked).toHaveLength(1);
  const names = data.candidates.map(({ personName }: Json) => personName);
  expect(names).toEqual(expect.arrayContaining([MEDIATOR, OTHER]));
  const one = data.candidates.find(({ personName }: Json) => personName === OTHER);
  expect(one).toMatchObject({
    postId: await mediatorPost(OTHER),
    role: 'MEDIATOR',
    openCases: 3,
    presided: 3,
    cap: 25,
  });
  expect(data.candidates.map(({ openCases }: Json) => openCases)).toEqual(
    data.candidates.map(({ openCases }: Json) => openCases).toSorted((a: number, b: number) => a - b),
  );
  const list = `{ roomCases(roomId: "${SANYU}", filter: { mediatorId: "${one.personId}" }) { nodes { mediators { name } } } }`;
  const { nodes } = (await api().as(HEAD).send(list)).data.roomCases;
  expect(nodes).toEqual(Array(3).fill({ mediators: [{ name: OTHER }] }));
});

test('the head of two rooms says which; another room is not there for a head', async () => {
  const { errors } = await candidates('尤国梁');
  expect(errors[0]?.extensions).toMatchObject({ code: 'ROOM_AMBIGUOUS', field: 'roomId' });
  for (const room of ['committee-320612', 'tz-expert'])
    expect((await candidates('尤国梁', roomId(room))).errors).toEqual([]);
  expect((await candidates('尤国梁', SANYU)).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await candidates(OTHER)).errors[0]?.extensions).toMatchObject({ code: 'NOT_PERMITTED' });
});

const DISABLE = `mutation ($input: DisableAccountInput!) { disableAccount(input: $input) {
  done problem { code } notices { code message facts { name value } }
  openCases { total cases { displayNo roomName } } } }`;

test('who disables an account is told which cases are left with it, capped, and that they are to be handed over', async () => {
  const cases: Json[] = [];
  for (let n = 0; n < 22; n += 1) cases.push(await assigned());
  const [account] = await api().app.db.asOwner<{ id: string }[]>('select id from account where login = $1', [MEDIATOR]);
  for (const _ of ['once', 'again']) {
    const { data } = await api()
      .as(ADMINISTRATOR)
      .send(DISABLE, { input: { accountId: account?.id } });
    const { problem, openCases, notices } = data.disableAccount;
    expect(problem).toBeNull();
    expect(openCases.total).toBe(22);
    expect(openCases.cases).toHaveLength(20);
    expect(openCases.cases[0]).toEqual({ displayNo: cases[0].displayNo, roomName: '三余镇人民调解委员会' });
    expect(notices).toEqual([
      expect.objectContaining({ code: 'CASES_TO_HAND_OVER', message: expect.stringContaining('22') }),
    ]);
    expect(notices[0].message).toMatch(/移交/);
  }
}, 60_000);

test('where nothing is left, nothing is said', async () => {
  const [account] = await api().app.db.asOwner<{ id: string }[]>(`select id from account where login = '宁亚琴'`);
  const { data } = await api()
    .as(ADMINISTRATOR)
    .send(DISABLE, { input: { accountId: account?.id } });
  expect(data.disableAccount).toMatchObject({ problem: null, notices: [], openCases: { total: 0, cases: [] } });
});
