// Two rooms that register one dispute are told where to ask, and nothing is forbidden.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { aRegistration, CLERK, FAR_AWAY, HEAD, NEXT_DOOR, SUPERVISOR } from './registrations.js';

const api = useApi();
const NEXT_HEAD = '路晨光';
const ROOM = '三余镇人民调解委员会';
const STREET = '320612004';

let pairs = 0;
/** Two people whom no other test has; a clerk next door types names alone. */
function twoPeople(): { whole: object[]; names: object[]; turned: object[] } {
  const [one, other] = ['甲', '乙'].map(
    (sign) => `闻人${sign}${'赤橙黄绿青蓝紫金木水火土风云雷电山川江河湖海'[pairs]}`,
  );
  pairs += 1;
  const party = (side: string, name: string | undefined, over = {}) => ({ side, kind: 'PERSON', name, ...over });
  return {
    whole: [party('APPLICANT', one, { phone: `1380000${1000 + pairs}` }), party('RESPONDENT', other)],
    names: [party('APPLICANT', one), party('RESPONDENT', other)],
    turned: [party('APPLICANT', other), party('RESPONDENT', one)],
  };
}

const at = (parties: object[], over: object = {}): Json => aRegistration({ parties, ...over });
function nextDoor(parties: object[], over: object = {}): Json {
  const input = at(parties, over);
  return { ...input, dispute: { ...input['dispute'], placeCode: STREET } };
}

const TOLD = 'caseId problem { code } notices { code message facts { name value } } case { displayNo }';
async function registered(person: string, input: Json): Promise<Json> {
  const document = `mutation ($input: RegisterInput!) { register(input: $input) { ${TOLD} } }`;
  const { data, errors } = await api().as(person).send(document, { input });
  expect(errors).toEqual([]);
  expect(data.register.problem).toBeNull();
  return data.register;
}
const similarTo = async (person: string, id: string): Promise<Json> => {
  const document = `{ case(id: "${id}") { similarCases { room { name } displayNo number caseId } } }`;
  return (await api().as(person).send(document)).data.case.similarCases;
};
const searches = async (): Promise<Json[]> => {
  const { data } = await api().as(SUPERVISOR).send('{ searchLog(first: 100) { nodes { personName by found } } }');
  return data.searchLog.nodes.filter(({ personName }: Json) => personName === NEXT_DOOR);
};

test('a clerk next door is told where a case like this stands, without its number; it is registered all the same', async () => {
  const { whole, turned } = twoPeople();
  const first = await registered(CLERK, at(whole));
  expect(first.notices).toEqual([]);
  const before = (await searches()).length;
  const second = await registered(NEXT_DOOR, nextDoor(turned));
  expect(second.notices).toEqual([
    { code: 'SIMILAR_CASE', message: expect.stringContaining(ROOM), facts: [{ name: 'room', value: ROOM }] },
  ]);
  expect(JSON.stringify(second.notices)).not.toContain(first.case.displayNo);
  expect((await searches()).slice(0, -before || undefined)).toEqual([
    { personName: NEXT_DOOR, by: ['NAME'], found: 1 },
  ]);

  const [mine, theirs] = [first.case.displayNo, second.case.displayNo];
  expect(await similarTo(HEAD, first.caseId)).toMatchObject([{ displayNo: theirs, number: null, caseId: null }]);
  expect(await similarTo(NEXT_HEAD, second.caseId)).toMatchObject([
    { room: { name: ROOM }, displayNo: mine, caseId: null },
  ]);
  expect(await similarTo(NEXT_DOOR, second.caseId)).toEqual([
    { room: { name: ROOM }, displayNo: null, number: null, caseId: null },
  ]);
  expect(await similarTo(SUPERVISOR, second.caseId)).toMatchObject([{ displayNo: mine, caseId: first.caseId }]);
});

test('in the own room the number is told', async () => {
  const { names } = twoPeople();
  const first = await registered(CLERK, at(names));
  const { notices } = await registered(CLERK, at(names));
  expect(notices).toMatchObject([{ code: 'SIMILAR_CASE', facts: [{ name: 'room' }, { value: first.case.displayNo }] }]);
});

const NUMBERS = ['320612190207277756', '320612198803070010'];
test.each<[string, string, () => { first: Json; second: Json }]>([
  [
    'one person only',
    NEXT_DOOR,
    () => {
      const [one, other] = [twoPeople(), twoPeople()];
      return { first: at(one.names), second: nextDoor([one.names[0] as object, other.names[1] as object]) };
    },
  ],
  [
    'two people on one side',
    NEXT_DOOR,
    () => {
      const [one, other] = [twoPeople().names, twoPeople().names];
      const joint = one.map((party) => ({ ...party, side: 'APPLICANT' }));
      return { first: at([...joint, other[1] as object]), second: nextDoor([...one]) };
    },
  ],
  [
    'namesakes with other identity numbers',
    NEXT_DOOR,
    () => {
      const [one, other] = twoPeople().names as [object, object];
      const numbered = (idNumber: string | undefined) => [{ ...one, idNumber }, other];
      return { first: at(numbered(NUMBERS[0])), second: nextDoor(numbered(NUMBERS[1])) };
    },
  ],
  [
    'days that lie apart',
    NEXT_DOOR,
    () => {
      const { names } = twoPeople();
      return { first: at(names, { on: '2026-04-20' }), second: nextDoor(names) };
    },
  ],
  [
    'another district',
    FAR_AWAY,
    () => {
      const { names } = twoPeople();
      const far = at(names);
      return { first: at(names), second: { ...far, dispute: { ...far['dispute'], placeCode: '320371005' } } };
    },
  ],
])('nothing is said of %s', async (_, person, inputs) => {
  const { first, second } = inputs();
  await registered(CLERK, first);
  expect((await registered(person, second)).notices).toEqual([]);
});

test('who comes to one room for the third time within ninety days is named to the clerk', async () => {
  const [who] = twoPeople().names as [object];
  const against = () => at([who, twoPeople().names[1] as object]);
  expect((await registered(CLERK, against())).notices).toEqual([]);
  expect((await registered(CLERK, against())).notices).toEqual([]);
  const { notices } = await registered(CLERK, against());
  expect(notices).toMatchObject([{ code: 'SAME_PERSON_AGAIN', message: expect.stringContaining('第 3 次') }]);
});

test('a number of a court that stands elsewhere says where to ask, too', async () => {
  const number = '（2026）苏0612诉前调7001号';
  await registered(CLERK, at(twoPeople().names, { externalNumbers: [number] }));
  const taken = nextDoor(twoPeople().names, { externalNumbers: [number] });
  const { problem } = await api().as(NEXT_DOOR).change('register', taken);
  expect(problem).toMatchObject({ code: 'EXTERNAL_NUMBER_ELSEWHERE', message: expect.stringContaining(ROOM) });
});

test('of many cases between two people no more than twenty are named, the latest', async () => {
  const { names } = twoPeople();
  const numbers: string[] = [];
  for (let n = 0; n < 22; n += 1) numbers.push((await registered(CLERK, at(names))).case.displayNo);
  const { notices } = await registered(CLERK, at(names));
  const named = notices.filter(({ code }: Json) => code === 'SIMILAR_CASE').map(({ facts }: Json) => facts[1].value);
  expect(named.sort()).toEqual(numbers.slice(-20).sort());
});
