// Lists over the API: one statement whatever is asked for, keyset pages, the total only when wished, masks, scope.
import { beforeAll, expect, test } from '@jest/globals';
import { statementsOf } from '../persistence/case/reading-app.js';
import { type Json, useApi } from './client.js';
import {
  actsOf,
  anAcceptedCase,
  aRegisteredCase,
  CLERK,
  FAR_AWAY,
  HEAD,
  NEXT_DOOR,
  SANYU,
  SUPERVISOR,
  seen,
} from './registrations.js';
import { roomId } from '../fixtures/app.js';

const api = useApi();
const NAMES = '$room: UUID!';

beforeAll(async () => {
  for (let i = 0; i < 5; i += 1) await aRegisteredCase(api());
  await anAcceptedCase(api());
  const offered = await anAcceptedCase(api());
  const offer = {
    roomId: roomId('committee-320612'),
    reason: 'CAPACITY',
    note: '人手不足',
    consents: actsOf(api(), offered),
  };
  const { case: proposed } = await api().as(HEAD).change('proposeReferral', seen(offered, offer));
  await api()
    .as(HEAD)
    .change('sendReferral', seen(proposed, { noticeGiven: true }));
}, 60_000);

const PLAIN = 'nodes { id status }';
const RICH = `nodes { id version displayNo number status phase type source amount changedAt room { id name nameEn } place { code name }
  mediators { name } parties { applicant respondent } openActions(all: true) { action open problem { code message } } } next total`;

test.each([
  ['cases', '{ cases(first: 3) { FIELDS } }'],
  ['roomCases', `query (${NAMES}) { roomCases(roomId: $room, first: 3) { FIELDS } }`],
  ['desk', `query (${NAMES}) { desk(roomId: $room, first: 3) { FIELDS } }`],
  ['myCaseload', '{ myCaseload(first: 3) { FIELDS } }'],
])('%s is one statement, whether little or everything is asked for', async (_name, document) => {
  const head = api().as(HEAD);
  // The key of the district is read once a process.
  await head.send('{ cases(first: 1) { nodes { parties { applicant } } } }');
  for (const fields of [PLAIN, RICH]) {
    const sent = await statementsOf(async () => {
      const { errors } = await head.send(document.replace('FIELDS', fields), { room: SANYU });
      expect(errors).toEqual([]);
    });
    expect(sent.filter((sql) => sql.includes('case_file'))).toHaveLength(1);
    expect(sent.filter((sql) => !sql.includes('from session'))).toHaveLength(1);
  }
});

test('the offers in and out are one statement each, and name both rooms', async () => {
  const document = `{ DIRECTION(open: true) { nodes { status direction reason from { name } to { name } dueOn caseId displayNo
    caseVisible parties { applicant } openActions { action open } } total } }`;
  for (const [person, direction] of [
    ['尤国梁', 'incomingReferrals'],
    [HEAD, 'outgoingReferrals'],
  ] as const) {
    let told: Json;
    await api().as(person).send('{ me { name } }');
    const sent = await statementsOf(async () => {
      told = (await api().as(person).send(document.replace('DIRECTION', direction))).data[direction];
    });
    expect(sent.filter((sql) => sql.includes('case_file'))).toHaveLength(1);
    expect(told.total).toBe(1);
    expect(told.nodes[0]).toMatchObject({ status: 'SENT', direction: 'UP', dueOn: '2026-06-12', caseVisible: true });
    expect(told.nodes[0].from.name).toContain('三余');
  }
});

test('pages follow each other without hole or repetition, and the total is there only when asked for', async () => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data }: Json = await api()
      .as(HEAD)
      .send('query ($after: String) { cases(first: 2, after: $after) { nodes { id } next } }', { after });
    ids.push(...data.cases.nodes.map(({ id }: Json) => id));
    after = data.cases.next;
  } while (after);
  const { data } = await api().as(HEAD).send('{ cases { total } }');
  expect(new Set(ids).size).toBe(ids.length);
  expect(data.cases.total).toBe(ids.length);
  expect(ids).toEqual([...ids].sort().reverse());
});

test('a list masks names for everybody; the case shows its room the names and supervisors masks', async () => {
  const list = '{ cases(first: 1) { nodes { id accessLevel parties { applicant respondent } } } }';
  const { data } = await api().as(HEAD).send(list);
  const [row] = data.cases.nodes;
  expect(row.parties).toEqual({ applicant: '闻人**', respondent: '缪**' });
  const whole = 'query ($id: UUID!) { case(id: $id) { accessLevel facts parties { name phone idNumber } } }';
  const own = (await api().as(CLERK).send(whole, { id: row.id })).data.case;
  expect(own.parties[0]).toMatchObject({ name: '闻人听雨', idNumber: '320***********7756' });
  const watched = (await api().as(SUPERVISOR).send(whole, { id: row.id })).data.case;
  expect(watched.accessLevel).toBe('OVERSEER');
  expect(watched.facts).toBeNull();
  expect(JSON.stringify(watched)).not.toMatch(/闻人听雨|13800001111/);
});

test('what is of another room or district does not exist: no row, no case, no number, no history', async () => {
  const { data } = await api().as(HEAD).send('{ cases(filter: { open: true }) { nodes { id number status } } }');
  const accepted = data.cases.nodes.find(({ number }: Json) => number);
  const asked = `query ($id: UUID!, $number: String!) { cases { nodes { id } } case(id: $id) { id } timeline(id: $id) { next }
    undoPreview(id: $id) { id } caseByNumber(home: "320612", number: $number) { id } }`;
  for (const person of [NEXT_DOOR, FAR_AWAY]) {
    const told = await api().as(person).send(asked, accepted);
    expect(told).toEqual({
      data: { cases: { nodes: [] }, case: null, timeline: null, undoPreview: null, caseByNumber: null },
      errors: [],
    });
  }
  const own = await api().as(CLERK).send(asked, accepted);
  expect(own.data.caseByNumber).toEqual({ id: accepted.id });
});

test('one case: its place, its number, what may be done and why not, its history, latest first', async () => {
  const { data } = await api().as(HEAD).send('{ cases(filter: { status: [ACCEPTED] }, first: 1) { nodes { id } } }');
  const asked = `query ($id: UUID!) { case(id: $id) { number ledgerClass place { code name } registrar { name }
    openActions(all: true) { action open problem { code message(language: EN) } }
    timeline(first: 2) { nodes { seq action type statusBefore actorName role roomName undone facts { name value } } next total } } }`;
  const kase = (await api().as(HEAD).send(asked, { id: data.cases.nodes[0].id })).data.case;
  expect(kase).toMatchObject({ ledgerClass: 'PEOPLE', place: { code: '320612104' }, registrar: { name: CLERK } });
  expect(kase.number).toMatch(/^（2026）通三余人调字第0000\d号$/);
  expect(kase.openActions.find(({ action }: Json) => action === 'assignMediators')).toEqual({
    action: 'assignMediators',
    open: true,
    problem: null,
  });
  expect(kase.openActions.find(({ action }: Json) => action === 'refuse')).toEqual({
    ...{ action: 'refuse', open: false },
    problem: { code: 'STEP_NOT_OPEN', message: 'A case that is “accepted” is not open to “refuse”.' },
  });
  const seqs = kase.timeline.nodes.map(({ seq }: Json) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
  expect(kase.timeline.total).toBeGreaterThanOrEqual(3);
});

test('the register of numbers is for the committee’s head, in the order of serials', async () => {
  const document = `query (${NAMES}) { numbers(year: 2026, roomId: $room) { nodes { number serial voidedAt caseId } total } }`;
  const { data } = await api().as(HEAD).send(document, { room: SANYU });
  expect(data.numbers.nodes.map(({ serial }: Json) => serial)).toEqual([1, 2]);
  expect(data.numbers.total).toBe(2);
  expect((await api().as(NEXT_DOOR).send(document, { room: SANYU })).data.numbers).toBeNull();
});
