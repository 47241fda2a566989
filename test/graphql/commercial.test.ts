// A commercial body: its published tariff, what a case there costs by it, and the disputes that the law keeps from it.
import { beforeAll, expect, test } from '@jest/globals';
import { roomId } from '../fixtures/app.js';
import { type Json, useApi } from './client.js';
import { actsOf, aKey, aRegistration, CLERK, FAR_AWAY, HEAD, SANYU, seen, SUPERVISOR, today } from './registrations.js';

const api = useApi();
const CHAMBER = roomId('tz-chamber');
const CHAMBER_HEAD = '宗仁杰';
const PUBLISH = `mutation ($input: PublishTariffInput!) { publishTariff(input: $input) { tariffId problem { code field message } } }`;
const ROUTE = 'availableRoutes { kind costCode cost costRule fee }';

beforeAll(() => {
  api().app.clock.at = new Date('2026-06-01T02:00:00Z');
});

async function published(over: object = {}, person = CHAMBER_HEAD): Promise<Json> {
  const steps = [{ over: 10_000_00, perTenThousand: 100 }];
  const input = {
    idempotencyKey: aKey(),
    roomId: CHAMBER,
    from: '2026-06-01',
    published: '商会大厅',
    base: 200_00,
    steps,
  };
  const { data, errors } = await api()
    .as(person)
    .send(PUBLISH, { input: { ...input, ...over } });
  return data?.publishTariff ?? { problem: { code: errors[0]?.extensions['code'] } };
}

const dispute = (type: string) => ({
  dispute: { ...aRegistration().dispute, type, amount: 60_000_00, placeCode: '320612120' },
});

async function atTheChamber(type: string): Promise<{ kase: Json; problem: Json }> {
  const head = api().as(CHAMBER_HEAD);
  const { case: kase } = await head.change('register', aRegistration(dispute(type)), 'id version parties { id }');
  const asked = kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
  const pending = await head.change('requestConsent', seen(kase, { asked }));
  const rightsNotice = { manner: 'WRITTEN', on: today(api()) };
  const given = { consents: actsOf(api(), kase), rightsNotice };
  const accepted = await head.change('accept', seen(pending.case, given), `id version ${ROUTE}`);
  return { kase: accepted.case ?? pending.case, problem: accepted.problem };
}

test('without a published tariff nothing may be charged; with one a case costs what it says', async () => {
  const before = await atTheChamber('CONTRACT');
  expect(before.kase.availableRoutes[0]).toMatchObject({ kind: 'MEDIATE', costCode: 'NO_TARIFF', fee: null });
  const idempotencyKey = aKey();
  const first = await published({ idempotencyKey });
  expect(first).toEqual({ tariffId: expect.any(String), problem: null });
  expect(await published({ idempotencyKey })).toEqual(first);
  const { kase } = await atTheChamber('CONTRACT');
  expect(kase.availableRoutes[0]).toMatchObject({
    ...{ kind: 'MEDIATE', costCode: 'TARIFF', fee: 700_00, costRule: '商事调解条例第16条' },
  });
});

test('a tariff to come changes nothing before its day, and one that holds is never rewritten', async () => {
  expect((await published({ from: '2026-07-01', base: 0, steps: [] }, SUPERVISOR)).problem).toBeNull();
  expect((await published({ from: '2026-05-31' })).problem).toMatchObject({ code: 'TARIFF_BACKWARDS', field: 'from' });
  expect((await published()).problem).toMatchObject({ code: 'TARIFF_THERE', field: 'from' });
  const { data } = await api().as(FAR_AWAY).send(`{ tariffs(roomId: "${CHAMBER}") { from base steps { over } } }`);
  expect(data.tariffs).toEqual([
    { from: '2026-07-01', base: 0, steps: [] },
    { from: '2026-06-01', base: 200_00, steps: [{ over: 10_000_00 }] },
  ]);
  await expect(api().app.db.asOwner('update tariff set base = 0')).rejects.toThrow();
});

test('people’s mediation has none, nor may others enter one', async () => {
  expect((await published({ roomId: SANYU }, HEAD)).problem).toMatchObject({
    code: 'TARIFF_NOT_LAWFUL',
    field: 'roomId',
  });
  expect((await published({}, HEAD)).problem.code).toBe('NOT_FOUND');
  expect((await published({}, CLERK)).problem.code).toBe('NOT_PERMITTED');
});

test.each(['MARRIAGE_FAMILY', 'OTHER_LABOUR', 'MIGRANT_WORKER_WAGES', 'E_COMMERCE', 'OTHER_CONSUMER'])(
  'a dispute of type %s is not accepted there, whatever the room says that it takes',
  async (type) => {
    await api().app.db.asOwner(`update room_version set accepts = '{}' where room_id = $1`, [CHAMBER]);
    const { problem } = await atTheChamber(type);
    expect(problem).toMatchObject({ code: 'TYPE_EXCLUDED', field: 'roomId' });
  },
);
