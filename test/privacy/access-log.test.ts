// Who saw a case, as what and when; who tried in vain; who searched for whom, without whom.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from '../graphql/client.js';
import { anAcceptedCase, aRegisteredCase, CLERK, FAR_AWAY, HEAD, NEXT_DOOR, seen } from '../graphql/registrations.js';
import { AUDITOR, DISPATCHER, FAR_SUPERVISOR, logOf, openCase, SUPERVISOR, TOWN_SUPERVISOR } from './office.js';

const api = useApi();
const DAY_MS = 86_400_000;
let kase: Json;

beforeAll(async () => {
  kase = await anAcceptedCase(api());
}, 60_000);

const kinds = async (kind: string) =>
  (await logOf(api(), AUDITOR, kase.id))?.filter((look) => look.kind === kind) ?? [];
const names = async (kind: string) => (await kinds(kind)).map(({ personName }) => personName);

describe('a case that is opened', () => {
  test('stands in its log once a day for each person, with post and sight', async () => {
    for (let i = 0; i < 3; i += 1) await openCase(api(), HEAD, kase.id);
    await openCase(api(), SUPERVISOR, kase.id);
    const looks = await kinds('OPENED');
    expect(
      looks.map(({ personName, role, accessLevel, placeName }) => [personName, role, accessLevel, placeName]),
    ).toEqual([
      [SUPERVISOR, 'JUSTICE_SUPERVISOR', 'OVERSEER', '南通市通州区司法局'],
      [HEAD, 'ROOM_HEAD', 'CUSTODIAN', '三余镇人民调解委员会'],
      [CLERK, 'INTAKE_CLERK', 'CUSTODIAN', '三余镇人民调解委员会'],
    ]);
    expect(looks.every(({ requestId }) => requestId !== '')).toBe(true);
    api().app.clock.at = new Date(api().app.clock.at.getTime() + DAY_MS);
    await openCase(api(), HEAD, kase.id);
    expect(await names('OPENED')).toEqual([HEAD, SUPERVISOR, HEAD, CLERK]);
  });

  test('by its number or through its history stands there too', async () => {
    const byNumber = 'query ($n: String!) { caseByNumber(home: "320612", number: $n) { id } }';
    await api().as('储爱国').send(byNumber, { n: kase.number });
    await api().as('瞿永康').send('query ($id: UUID!) { timeline(id: $id) { next } }', { id: kase.id });
    expect((await names('OPENED')).slice(0, 2)).toEqual(['瞿永康', '储爱国']);
  });

  test('that does not exist for who asks leaves the attempt, by id, by number and by a change', async () => {
    expect(await openCase(api(), NEXT_DOOR, kase.id)).toBeNull();
    const byNumber = 'query ($n: String!) { caseByNumber(home: "320612", number: $n) { id } }';
    expect((await api().as(FAR_AWAY).send(byNumber, { n: kase.number })).data.caseByNumber).toBeNull();
    const change = await api()
      .as('程远山')
      .change('accept', seen(kase, { consents: [] }));
    expect(change.problem?.code).toBe('NOT_FOUND');
    expect((await names('REFUSED')).sort()).toEqual([NEXT_DOOR, FAR_AWAY, '程远山'].sort());
  });

  test('that is none at all leaves nothing', async () => {
    const count = async () => (await api().app.db.asOwner('select 1 from access_log')).length;
    const before = await count();
    await openCase(api(), NEXT_DOOR, '01890000-0000-7000-8000-000000000001');
    expect(await count()).toBe(before);
  });

  test('is not shown when the look cannot be withAccessLog', async () => {
    const fresh = await aRegisteredCase(api());
    await api().app.db.asOwner('alter table access_log rename to access_log_away');
    const { data, errors } = await api()
      .as(HEAD)
      .send('query ($id: UUID!) { case(id: $id) { facts } }', { id: fresh.id });
    await api().app.db.asOwner('alter table access_log_away rename to access_log');
    expect([data?.case ?? null, errors[0]?.extensions['code']]).toEqual([null, 'INTERNAL']);
  });
});

describe('the log of a case', () => {
  test('is for supervisors and auditors of its area, and for nobody else', async () => {
    expect(await logOf(api(), TOWN_SUPERVISOR, kase.id)).not.toBeNull();
    expect(await logOf(api(), FAR_SUPERVISOR, kase.id)).toBeNull();
    await expect(logOf(api(), HEAD, kase.id)).rejects.toThrow('NOT_PERMITTED');
    await expect(logOf(api(), DISPATCHER, kase.id)).rejects.toThrow('NOT_PERMITTED');
  });

  test('comes in pages, latest first, none twice', async () => {
    const asked = `query ($id: UUID!, $after: String) { accessLog(caseId: $id, first: 2, after: $after) { next total nodes { id at } } }`;
    const all: Json[] = [];
    let after: string | null = null;
    do {
      const { data }: Json = await api().as(AUDITOR).send(asked, { id: kase.id, after });
      all.push(...data.accessLog.nodes);
      after = data.accessLog.next;
      expect(data.accessLog.total).toBeGreaterThanOrEqual(all.length);
    } while (after !== null);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  test('is never changed', async () => {
    await expect(api().app.db.asApp('update access_log set role = role')).rejects.toThrow('permission denied');
    await expect(api().app.db.asOwner('delete from access_log')).rejects.toThrow('append only');
    await expect(api().app.db.asOwner('truncate search_log')).rejects.toThrow('append only');
  });
});

const found = `query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }`;
const searches = async (person: string) => {
  const asked = '{ searchLog(first: 100) { nodes { personName role by reason found } } }';
  const { data, errors } = await api().as(person).send(asked);
  return errors.length > 0 ? errors[0]?.extensions['code'] : data.searchLog.nodes;
};

describe('a search for a party', () => {
  test('by who watches an area wants a reason, and finds with one', async () => {
    const { errors } = await api()
      .as(SUPERVISOR)
      .send(found, { filter: { party: '缪望舒' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'SEARCH_REASON_MISSING', field: 'filter.partyReason' });
    const { data } = await api()
      .as(SUPERVISOR)
      .send(found, { filter: { party: '缪望舒', partyReason: 'COMPLAINT' } });
    expect(data.cases.nodes.length).toBeGreaterThan(0);
  });

  test('inside one’s own rooms wants none', async () => {
    const { data } = await api()
      .as(CLERK)
      .send(found, { filter: { party: '13800001111' } });
    expect(data.cases.nodes.length).toBeGreaterThan(0);
  });

  test('stands in the log by its kind and reason, never with what was typed', async () => {
    const log = (await searches(AUDITOR)) as Json[];
    expect(log.slice(0, 2)).toEqual([
      { personName: CLERK, role: 'INTAKE_CLERK', by: ['NAME', 'PHONE'], reason: null, found: expect.any(Number) },
      {
        personName: SUPERVISOR,
        role: 'JUSTICE_SUPERVISOR',
        by: ['NAME'],
        reason: 'COMPLAINT',
        found: expect.any(Number),
      },
    ]);
    const rows = await api().app.db.asOwner<{ row: string }[]>('select s::text as row from search_log s');
    for (const { row } of rows) expect(row).not.toMatch(/缪望舒|13800001111/);
  });

  test('is read by supervision of the area only', async () => {
    expect(await searches(FAR_SUPERVISOR)).toEqual([]);
    expect(await searches(CLERK)).toBe('NOT_PERMITTED');
  });
});
