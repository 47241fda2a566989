// The log of services of grid judges: recorded by a judge, seen by whom it concerns, counted by month.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { roomId } from '../fixtures/app.js';
import { aKey, CLERK, FAR_AWAY, SANYU, SUPERVISOR } from './registrations.js';

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
