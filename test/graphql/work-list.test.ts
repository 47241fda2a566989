// The work list: what is due, what is overdue, what nobody touched, counted and listed by the same rule.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { actsOf, anAcceptedCase, aRegisteredCase, CLERK, HEAD, MEDIATOR, SANYU, seen, today } from './registrations.js';

const api = useApi();

const laterBy = (days: number): void => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + days * 86_400_000);
};

const ROW = 'id nextDue nextKind overdue ageDays externalNumber';

async function rows(filter: string, sort = 'NEXT_DUE'): Promise<Json[]> {
  const document = `{ roomCases(roomId: "${SANYU}", filter: ${filter}, sort: ${sort}, first: 50) { nodes { ${ROW} } total } }`;
  const { data } = await api().as(HEAD).send(document);
  return data.roomCases.nodes;
}

async function counts(args: string): Promise<Json> {
  const { data } = await api().as(HEAD).send(`{ workCounts(${args}) { open overdue today week cold } }`);
  return data.workCounts;
}

test('rows say by when what is to be done; lists and counts agree day after day', async () => {
  const first = await anAcceptedCase(api());
  const second = await aRegisteredCase(api(), { externalNumbers: ['（2026）苏0612诉前调9001号'] });
  const on = today(api());
  const day = (count: number) => new Date(Date.parse(on) + count * 86_400_000).toISOString().slice(0, 10);
  expect(await rows('{ due: WEEK }')).toEqual([
    ...[first, second].map(({ id }) => ({
      ...{ id, nextDue: day(3), overdue: false, ageDays: 0 },
      nextKind: id === first.id ? 'ASSIGNMENT' : 'CONSENT',
      externalNumber: id === second.id ? '（2026）苏0612诉前调9001号' : null,
    })),
  ]);
  expect(await counts(`roomId: "${SANYU}"`)).toEqual({ open: 2, overdue: 0, today: 0, week: 2, cold: 0 });

  laterBy(3);
  expect((await rows('{ due: TODAY }')).map(({ id }) => id)).toEqual([first.id, second.id]);
  laterBy(1);
  expect((await rows('{ due: OVERDUE }')).map(({ id, overdue, ageDays }) => [id, overdue, ageDays])).toEqual([
    [first.id, true, 4],
    [second.id, true, 4],
  ]);
  const { data } = await api().as(HEAD).send(`{ rooms(first: 1) { total } }`);
  expect(data.rooms.total).toBeGreaterThan(0);
  const mediator = await api().as(MEDIATOR).send('{ me { personId posts { id role } } }');
  const presider = mediator.data.me.posts.find(({ role }: Json) => role === 'MEDIATOR').id;
  const assigning = seen(first, { presider, others: [], chosenBy: 'ROOM', recusalChecked: true });
  expect((await api().as(HEAD).change('assignMediators', assigning)).problem).toBeNull();
  const of = `{ mediatorId: "${mediator.data.me.personId}" }`;
  expect((await rows(of)).map(({ id, nextKind }) => [id, nextKind])).toEqual([[first.id, 'FIRST_SESSION']]);
  expect(await counts(`roomId: "${SANYU}"`)).toEqual({ open: 2, overdue: 1, today: 0, week: 1, cold: 0 });
  expect((await api().as(MEDIATOR).send('{ workCounts(mine: true) { open week } }')).data.workCounts).toEqual({
    open: 1,
    week: 1,
  });

  laterBy(31);
  expect((await rows('{ due: COLD }')).map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(await counts(`roomId: "${SANYU}"`)).toMatchObject({ open: 2, overdue: 2, cold: 2 });

  const ending = { ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: { manner: 'WRITTEN', on: today(api()) } };
  const { version } = (await api().as(HEAD).send(`{ case(id: "${first.id}") { version } }`)).data.case;
  expect(
    (
      await api()
        .as(HEAD)
        .change('terminate', seen({ ...first, version }, ending))
    ).problem,
  ).toBeNull();
  laterBy(60);
  const { data: byStatus } = await api()
    .as(HEAD)
    .send(`{ workCounts(roomId: "${SANYU}") { open overdue statuses { status ended cases overdue } } }`);
  expect(byStatus.workCounts).toEqual({
    ...{ open: 1, overdue: 2 },
    statuses: [
      { status: 'REGISTERED', ended: false, cases: 1, overdue: 1 },
      { status: 'TERMINATED_FAILED', ended: true, cases: 1, overdue: 1 },
    ],
  });
});

test('what is open is shown by default, and what is shut on request with its reason', async () => {
  const { id } = await aRegisteredCase(api());
  const actions = (args: string) => `{ case(id: "${id}") { openActions${args} { action open problem { code } } } }`;
  const open = (await api().as(CLERK).send(actions(''))).data.case.openActions;
  expect(open.length).toBeGreaterThan(0);
  expect(open.every(({ open: is, problem }: Json) => is && problem === null)).toBe(true);
  const all = (await api().as(CLERK).send(actions('(all: true)'))).data.case.openActions;
  expect(all.filter(({ open: is }: Json) => is)).toEqual(open);
  expect(all.find(({ action }: Json) => action === 'archive')).toEqual({
    ...{ action: 'archive', open: false },
    problem: { code: 'NOT_PERMITTED' },
  });
});

test('a shut step names what opens it, in both languages, or says that it is over', async () => {
  const { id } = await aRegisteredCase(api());
  const asked = `{ case(id: "${id}") { openActions(all: true) { action opensBy wayTo } } }`;
  const told = async (language: string, person = CLERK) => {
    const { data } = await api().as(person).send(asked, {}, { 'accept-language': language });
    return new Map<string, Json>(data.case.openActions.map(({ action, ...rest }: Json) => [action, rest]));
  };
  const way = { opensBy: ['requestConsent'], wayTo: '请先办理：征求调解意见。' };
  expect((await told('zh')).get('accept')).toEqual(way);
  expect((await told('en')).get('accept')).toMatchObject({ wayTo: 'First: ask for consent.' });
  expect((await told('zh')).get('requestConsent')).toEqual({ opensBy: null, wayTo: null });
  expect((await told('zh')).get('draft')).toEqual({ opensBy: null, wayTo: null });
  expect((await told('zh', HEAD)).get('assignMediators')).toEqual(way);
  const { case: voided } = await anAcceptedCase(api()).then((kase) =>
    api()
      .as(CLERK)
      .change('withdraw', seen(kase, { acts: actsOf(api(), kase).slice(0, 1) })),
  );
  const over = await api().as(CLERK).send(asked.replace(id, voided.id));
  const accept = over.data.case.openActions.find(({ action }: Json) => action === 'accept');
  expect(accept).toMatchObject({ opensBy: [], wayTo: expect.stringContaining('已不能再办') });
});
