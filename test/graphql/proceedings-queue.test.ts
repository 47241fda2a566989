// What waits for a court, as its judge reads it, and what a room has asked for: by what is due, page by page, nothing secret.
import { beforeAll, expect, test } from '@jest/globals';
import { anAgreedCase, confirming, COURT, noon, of, paper, SECRETS, step } from './agreed-cases.js';
import { type Json, useApi } from './client.js';
import { actsOf, CLERK, FAR_AWAY, NEXT_DOOR, SANYU, SUPERVISOR } from './registrations.js';

const api = useApi();
/** Of the district’s court, and of another one. */
const [JUDGE, ANOTHER] = ['褚明哲', '闵修远'];
const ROW = `id caseId displayNo caseNumber type kind status number since dueOn waits authority { id kind name } room { id }`;

const cases: Json[] = [];
async function queue(person: string, more = ''): Promise<Json> {
  const { data, errors } = await api()
    .as(person)
    .send(`{ proceedingsToDecide${more} { total next nodes { ${ROW} } } }`);
  expect(errors).toEqual([]);
  return data.proceedingsToDecide;
}
async function ofRoom(person: string, more = ''): Promise<Json> {
  const { data, errors } = await api()
    .as(person)
    .send(`{ proceedingsOfRoom(roomId: "${SANYU}"${more}) { total nodes { ${ROW} } } }`);
  expect(errors).toEqual([]);
  return data.proceedingsOfRoom;
}

beforeAll(async () => {
  api().app.clock.at = noon('2026-06-09');
  for (let n = 0; n < 3; n += 1) cases.push(await anAgreedCase(api()));
  for (const [at, kase] of cases.entries())
    cases[at] = await step(api(), CLERK, 'prepareConfirmation', kase, confirming(api(), kase));
}, 60_000);

test('what is only prepared waits for nobody; what was handed in waits for that court, the first due first', async () => {
  expect(await queue(JUDGE)).toEqual({ total: 0, next: null, nodes: [] });
  cases[0] = await step(api(), CLERK, 'submitProceeding', cases[0], of(cases[0]));
  api().app.clock.at = noon('2026-06-10');
  cases[1] = await step(api(), CLERK, 'submitProceeding', cases[1], of(cases[1]));
  const { total, nodes } = await queue(JUDGE);
  expect(total).toBe(2);
  expect(nodes).toMatchObject([
    { caseId: cases[0].id, dueOn: '2026-06-12', since: '2026-06-09', status: 'SUBMITTED', authority: { id: COURT } },
    { caseId: cases[1].id, dueOn: '2026-06-15', kind: 'JUDICIAL_CONFIRMATION', waits: true, room: { id: SANYU } },
  ]);
  for (const person of [ANOTHER, CLERK, SUPERVISOR, FAR_AWAY]) expect((await queue(person)).nodes).toEqual([]);
});

test('page by page, and by kind', async () => {
  const first = await queue(JUDGE, '(first: 1)');
  expect(first.nodes).toHaveLength(1);
  const second = await queue(JUDGE, `(first: 1, after: "${first.next}")`);
  expect([second.nodes[0].caseId, second.next]).toEqual([cases[1].id, null]);
  expect((await queue(JUDGE, '(kind: PAYMENT_ORDER)')).nodes).toEqual([]);
  const newest = await queue(JUDGE, '(sort: NEWEST, first: 1)');
  expect(newest.nodes[0].caseId).toBe(cases[1].id);
  expect((await queue(JUDGE, `(sort: NEWEST, after: "${newest.next}")`)).nodes[0].caseId).toBe(cases[0].id);
  const other = `{ proceedingsToDecide(after: "${newest.next}") { total } }`;
  expect((await api().as(JUDGE).send(other)).errors[0]?.extensions['code']).toBe('CURSOR_MALFORMED');
});

test('in the groups of a work list: overdue, today, within the week', async () => {
  const groups = async (day: string): Promise<string[][]> => {
    api().app.clock.at = noon(day);
    const lists = await Promise.all(['OVERDUE', 'TODAY', 'WEEK'].map((due) => queue(JUDGE, `(due: ${due})`)));
    return lists.map(({ nodes }) => nodes.map(({ caseId }: Json) => caseId));
  };
  const [first, second] = cases.map(({ id }) => id);
  expect(await groups('2026-06-12')).toEqual([[], [first], [first, second]]);
  expect(await groups('2026-06-13')).toEqual([[first], [], [second]]);
  expect((await ofRoom(CLERK, ', due: OVERDUE')).nodes.map(({ caseId }: Json) => caseId)).toEqual([first]);
});

test('what the judge accepted is due by the next period; what was decided, or awaits a supplement, waits no more', async () => {
  api().app.clock.at = noon('2026-06-11');
  const [kase] = cases;
  let after = await step(api(), JUDGE, 'recordProceedingStep', kase, { ...of(kase), ...paper('ACCEPTED') });
  after = await step(api(), JUDGE, 'recordProceedingStep', after, { ...of(kase), ...paper('UNDER_REVIEW') });
  const { nodes } = await queue(JUDGE);
  expect(nodes.map(({ caseId, dueOn, number }: Json) => [caseId, dueOn, number])).toEqual([
    [cases[1].id, '2026-06-15', null],
    [cases[0].id, '2026-06-26', '（2026）苏0612民特12号'],
  ]);
  const longer = { ...of(kase), ...paper('UNDER_REVIEW'), extendedBy: 10 };
  after = await step(api(), JUDGE, 'recordProceedingStep', after, longer);
  expect((await queue(JUDGE)).nodes.at(-1)).toMatchObject({ caseId: cases[0].id, dueOn: '2026-07-06' });
  after = await step(api(), JUDGE, 'recordProceedingStep', after, { ...of(kase), ...paper('SUPPLEMENT') });
  expect((await queue(JUDGE)).total).toBe(1);
  after = await step(api(), JUDGE, 'recordProceedingStep', after, { ...of(kase), ...paper('UNDER_REVIEW') });
  cases[0] = await step(api(), JUDGE, 'recordProceedingStep', after, { ...of(kase), ...paper('DISMISSED') });
  expect((await queue(JUDGE)).nodes.map(({ caseId }: Json) => caseId)).toEqual([cases[1].id]);
});

test('a judge tells the room of the ways that stay open only by what is recorded: the room sees all of its own', async () => {
  const all = await ofRoom(CLERK);
  expect(all.total).toBe(3);
  expect((await ofRoom(CLERK, ', status: [DISMISSED]')).nodes).toMatchObject([{ caseId: cases[0].id, waits: false }]);
  expect((await ofRoom(CLERK, ', kind: ARBITRAL_REVIEW')).total).toBe(0);
  expect((await ofRoom(SUPERVISOR)).total).toBe(3);
  for (const person of [NEXT_DOOR, FAR_AWAY, JUDGE]) expect((await ofRoom(person)).nodes).toEqual([]);
});

test('nothing secret is in any list, and a withdrawal takes the row out of the queue', async () => {
  const told = JSON.stringify([await queue(JUDGE), await ofRoom(CLERK), await ofRoom(SUPERVISOR)]);
  for (const secret of [...SECRETS, '闻人听雨', '缪望舒']) expect(told).not.toContain(secret);
  const acts = actsOf(api(), cases[1]);
  cases[1] = await step(api(), CLERK, 'withdrawProceeding', cases[1], { ...of(cases[1]), acts });
  expect((await queue(JUDGE)).nodes).toEqual([]);
});
