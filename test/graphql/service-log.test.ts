// The log of services of grid judges: recorded by a judge, seen by whom it concerns, counted by month.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { roomId } from '../fixtures/app.js';
import { aKey, anAcceptedCase, CLERK, FAR_AWAY, HEAD, MEDIATOR, SANYU, seen, SUPERVISOR } from './registrations.js';

const api = useApi();
const SPAN = 'from: "2026-03-01", to: "2026-04-30"';
const RECORD =
  'mutation ($input: RecordServiceInput!) { recordService(input: $input) { serviceId problem { code field } } }';
let judge = '';

beforeAll(async () => {
  api().app.clock.at = new Date('2026-05-06T04:00:00Z');
  const [found] = await api().app.db.asOwner<Json>(
    `select p.name from post q join person p on p.id = q.person_id where q.role = 'JUDGE' and p.home = '320612' limit 1`,
  );
  judge = found.name;
});

async function recorded(over: object, person = judge): Promise<Json> {
  const input = { idempotencyKey: aKey(), roomId: SANYU, kind: 'ADVICE', on: '2026-03-10', helped: 4, ...over };
  return (await api().as(person).send(RECORD, { input })).data?.recordService;
}

test('a judge records what was done, once for a key', async () => {
  const idempotencyKey = aKey();
  const first = await recorded({ idempotencyKey });
  expect(first).toEqual({ serviceId: expect.any(String), problem: null });
  expect(await recorded({ idempotencyKey })).toEqual(first);
  await recorded({ kind: 'TRAINING', helped: 30, on: '2026-04-02' });
  await recorded({ kind: 'ADVICE', helped: 2, cases: 1, on: '2026-03-31' });
});

test.each([
  ['a day to come', { on: '2026-05-07' }, 'DAY_IN_FUTURE', 'on'],
  ['fewer than nobody', { helped: -1 }, 'SERVICE_COUNT', 'helped'],
  ['too many cases', { cases: 10_001 }, 'SERVICE_COUNT', 'cases'],
  ['a room of another district', { roomId: roomId('committee-320371005') }, 'NOT_FOUND', 'roomId'],
  ['no room at all', { roomId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND', 'roomId'],
])('is refused with %s', async (_, over, code, field) => {
  expect(await recorded(over)).toEqual({ serviceId: null, problem: { code, field } });
});

test('the bureau counts by month and kind, the latest line first in the list', async () => {
  const { data } = await api()
    .as(SUPERVISOR)
    .send(
      `{ serviceCounts(${SPAN}) { month kind services helped cases judges } services(${SPAN}) { on kind roomName personName } }`,
    );
  expect(data.serviceCounts).toEqual([
    { month: '2026-03', kind: 'ADVICE', services: 2, helped: 6, cases: 1, judges: 1 },
    { month: '2026-04', kind: 'TRAINING', services: 1, helped: 30, cases: 0, judges: 1 },
  ]);
  expect(data.services.map(({ on }: Json) => on)).toEqual(['2026-04-02', '2026-03-31', '2026-03-10']);
  expect(data.services[0].personName).toBe(judge);
});

test('the judge and the room served see it, nobody elsewhere does', async () => {
  for (const [person, seen] of [
    [judge, 3],
    [CLERK, 3],
    [FAR_AWAY, 0],
  ] as const) {
    const { data } = await api().as(person).send(`{ services(${SPAN}) { id } serviceCounts(${SPAN}) { services } }`);
    expect([person, data.services.length]).toEqual([person, seen]);
    expect(data.serviceCounts.length > 0).toBe(seen > 0);
  }
});

test('no row of it is ever changed', async () => {
  await expect(api().app.db.asOwner('update service_log set helped = 0')).rejects.toThrow();
  const { errors } = await api().as(judge).send('{ services(from: "2026-04-30", to: "2026-03-01") { id } }');
  expect(errors[0]?.extensions['code']).toBe('PERIOD_BACKWARDS');
});

describe('beside a statement', () => {
  const ASKED = 'activities { key kind times people cases definition { zh } }';
  const SPRING = { from: '2026-03-01', to: '2026-05-31' };

  async function figures(input: object = {}, person = SUPERVISOR): Promise<Json> {
    const document = `query ($input: StatementInput!) { statement(input: $input) { ${ASKED} } }`;
    const { data, errors } = await api()
      .as(person)
      .send(document, { input: { ...SPRING, by: 'NONE', ...input } });
    expect(errors).toEqual([]);
    return data.statement.activities?.map(({ definition: _, ...one }: Json) => one) ?? null;
  }

  async function heldAt(kase: Json, venue: string): Promise<Json> {
    const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
    const startsAt = new Date(api().app.clock.at.getTime() - 60_000);
    const input = { kind: 'JOINT', startsAt, present, record: '到场调解。', helpers: [], venue, place: '厂区会议室' };
    return (await api().as(MEDIATOR).change('openSession', seen(kase, input), 'id version parties { id }')).case;
  }

  const SERVICES = [
    { key: '', kind: 'ADVICE', times: 2, people: 6, cases: 1 },
    { key: '', kind: 'TRAINING', times: 1, people: 30, cases: 0 },
  ];

  test('the services stand with the figures of the judges, by period, room and division', async () => {
    expect(await figures()).toEqual(SERVICES);
    expect(await figures({ to: '2026-03-31' })).toEqual(SERVICES.slice(0, 1));
    expect(await figures({ by: 'ROOM' })).toEqual(SERVICES.map((one) => ({ ...one, key: SANYU })));
    expect(await figures({ by: 'DIVISION', divisionDigits: 6 })).toEqual(
      SERVICES.map((one) => ({ ...one, key: '320612' })),
    );
    expect(await figures({ filter: { divisionPrefix: '320371' } })).toEqual([]);
    expect(await figures({}, FAR_AWAY)).toEqual([]);
    expect(await figures({ filter: { rooms: [SANYU] } }, FAR_AWAY)).toEqual(SERVICES);
  });

  test('a session at an enterprise or in a village counts once, one that is undone no more, one on line never', async () => {
    const post = stableId('post', `320612:${MEDIATOR}:committee-320612104:MEDIATOR`);
    const assigning = { presider: post, chosenBy: 'PARTIES', recusalChecked: true };
    const accepted = await anAcceptedCase(api());
    const asking = 'id version parties { id }';
    const assigned = await api().as(HEAD).change('assignMediators', seen(accepted, assigning), asking);
    let kase = await heldAt(assigned.case, 'ENTERPRISE');
    kase = await heldAt(await heldAt(kase, 'VILLAGE'), 'ONLINE');
    const circuit = { key: '', kind: 'CIRCUIT_SESSION', times: 2, people: 0, cases: 0 };
    expect((await figures())[1]).toEqual(circuit);
    const undo = await api()
      .as(HEAD)
      .change('askUndo', seen(kase, { reason: '受理有误' }));
    const { problem } = await api().as(SUPERVISOR).change('confirmUndo', seen(undo.case));
    expect(problem).toBeNull();
    expect(await figures()).toEqual(SERVICES);
    const [rows] = await api().app.db.asOwner<Json>('select count(*)::int as n from circuit_session');
    expect(rows.n).toBe(0);
  });

  test('they know no class, type, source, layer and no earlier instant', async () => {
    for (const filter of [
      { classes: ['PEOPLE'] },
      { types: ['NEIGHBOUR'] },
      { sources: ['ACTIVE'] },
      { layers: ['L2'] },
    ])
      expect(await figures({ filter })).toBeNull();
    expect(await figures({ knownAt: '2026-05-01T00:00:00Z' })).toBeNull();
  });

  test('each says what it counts, and is read from the tallies alone', async () => {
    const { data } = await api()
      .as(SUPERVISOR)
      .send(`{ statement(input: { from: "2026-03-01", to: "2026-03-31", by: NONE }) { ${ASKED} } }`);
    expect(data.statement.activities[0].definition.zh).toContain('不记姓名');
    const [row] = await api().app.db.asOwner<Json>(
      `select (select sum(times) from activity_cell where kind <> 'CIRCUIT_SESSION')::int as tallied, (select count(*) from service_log)::int as logged`,
    );
    expect(row.tallied).toBe(row.logged);
  });
});
