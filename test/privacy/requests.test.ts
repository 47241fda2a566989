// What a party may ask of its own data (PIPL 44–50): recorded, decided on a basis, and followed.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from '../graphql/client.js';
import { CLERK, HEAD, MEDIATOR, NEXT_DOOR, seen } from '../graphql/registrations.js';
import { about, aMediatedCase, anArchivedCase, AUDITOR, done, openCase, step, SUPERVISOR } from './office.js';

const api = useApi();
let kase: Json;

beforeAll(async () => {
  kase = await aMediatedCase(api());
}, 60_000);

const partyOf = ({ parties }: Json, side = 'APPLICANT'): string =>
  parties.find((party: Json) => party.side === side).id;

const asking = (of: Json, over: object = {}) => ({
  caseId: of.id,
  partyId: partyOf(of),
  kind: 'COPY',
  identity: 'ID_CARD_SEEN',
  askedOn: '2026-06-08',
  asked: '请求复制本人的调解笔录',
  ...over,
});
const record = async (of: Json, over: object = {}): Promise<string> =>
  (await done(api(), CLERK, 'recordRightsRequest', asking(of, over))).id;
const decide = (of: Json, requestId: string, basis: string, person = HEAD) =>
  about(api(), person, 'decideRightsRequest', { caseId: of.id, requestId, basis, reason: '经核对' });

const REQUEST = 'id kind outcome basis dueOn asked reason receivedByName decidedByName identity';
async function register(person: string, variables: object = {}): Promise<Json> {
  const asked = `query ($caseId: UUID, $open: Boolean) { rightsRequests(caseId: $caseId, open: $open) { total nodes { ${REQUEST} } } }`;
  const { data, errors } = await api().as(person).send(asked, variables);
  return errors.length > 0 ? errors[0]?.extensions['code'] : data.rightsRequests;
}
async function copyFor(person: string, requestId: string): Promise<Json> {
  const { data, errors } = await api()
    .as(person)
    .send('query ($id: UUID!) { partyCopy(requestId: $id) { caseId content } }', { id: requestId });
  if (errors.length > 0) return errors[0]?.extensions['code'];
  return data.partyCopy && JSON.parse(data.partyCopy.content);
}

describe('a request', () => {
  test('is recorded at the desk with how the party was known, and is due in fifteen working days', async () => {
    const id = await record(kase);
    const { nodes } = await register(HEAD, { caseId: kase.id });
    expect(nodes.find((row: Json) => row.id === id)).toMatchObject({
      ...{ kind: 'COPY', outcome: null, asked: '请求复制本人的调解笔录', identity: 'ID_CARD_SEEN' },
      ...{ receivedByName: CLERK, dueOn: '2026-06-30' },
    });
  });

  test('repeated with its key is one request', async () => {
    const input = { ...asking(kase), idempotencyKey: 'rights-key-1' };
    const first = await done(api(), CLERK, 'recordRightsRequest', input);
    const again = await done(api(), CLERK, 'recordRightsRequest', input);
    expect(again).toEqual(first);
    const { nodes } = await register(HEAD, { caseId: kase.id });
    expect(nodes.filter((row: Json) => row.id === first.id)).toHaveLength(1);
  });

  test.each([
    ['by nobody in the case', { partyId: '00000000-0000-7000-8000-000000000001' }, 'PARTY_UNKNOWN'],
    ['through nobody’s stand-in', { throughId: '00000000-0000-7000-8000-000000000001' }, 'STAND_IN_UNKNOWN'],
    ['tomorrow', { askedOn: '2026-06-10' }, 'DAY_IN_FUTURE'],
    ['without words', { asked: ' ' }, 'TEXT_MISSING'],
  ])('%s is refused', async (_what, over, code) => {
    expect((await about(api(), CLERK, 'recordRightsRequest', asking(kase, over))).problem.code).toBe(code);
  });

  test('is for the room: another one finds no case, a supervisor records nothing', async () => {
    expect((await about(api(), NEXT_DOOR, 'recordRightsRequest', asking(kase))).problem.code).toBe('NOT_FOUND');
    expect((await about(api(), SUPERVISOR, 'recordRightsRequest', asking(kase))).problem.code).toBe('NOT_PERMITTED');
    expect((await about(api(), '储爱国', 'recordRightsRequest', asking(kase))).problem.code).toBe('NOT_PERMITTED');
  });

  test('is read by its room and by supervision of the area', async () => {
    expect((await register(AUDITOR, { caseId: kase.id })).total).toBe(
      (await register(HEAD, { caseId: kase.id })).total,
    );
    expect((await register(NEXT_DOOR)).nodes).toEqual([]);
    expect(await register('储爱国')).toBe('NOT_PERMITTED');
  });
});

describe('a decision', () => {
  test('is the head’s, once, on a basis that fits', async () => {
    const id = await record(kase);
    expect((await decide(kase, id, 'PIPL_45', CLERK)).problem.code).toBe('NOT_PERMITTED');
    expect((await decide(kase, id, 'PIPL_46')).problem.code).toBe('BASIS_DOES_NOT_FIT');
    expect((await decide(kase, id, 'SECRECY_OF_OTHERS')).problem).toBeNull();
    expect((await decide(kase, id, 'PIPL_45')).problem.code).toBe('REQUEST_DECIDED');
    const { nodes } = await register(HEAD, { caseId: kase.id });
    expect(nodes.find((row: Json) => row.id === id)).toMatchObject({
      ...{ outcome: 'REFUSED', basis: 'SECRECY_OF_OTHERS', reason: '经核对', decidedByName: HEAD },
    });
    await expect(
      api().app.db.asOwner(`update rights_request set outcome = 'GRANTED' where request_id = '${id}'`),
    ).rejects.toThrow('answered once');
  });

  test('takes it from the list of those that wait', async () => {
    const id = await record(kase);
    const waiting = async () => (await register(HEAD, { open: true })).nodes.map((row: Json) => row.id);
    expect(await waiting()).toContain(id);
    await decide(kase, id, 'PIPL_45');
    expect(await waiting()).not.toContain(id);
  });

  test('of another case does not touch this one', async () => {
    const other = await anArchivedCase(api());
    const id = await record(other);
    expect((await decide(kase, id, 'PIPL_45')).problem).toMatchObject({ code: 'NOT_FOUND', field: 'requestId' });
  });
});

describe('a copy', () => {
  test('holds the party’s own data and acts, and nothing of others but their names', async () => {
    const present = [{ partyId: partyOf(kase, 'RESPONDENT'), identityChecked: true }];
    const apart = {
      ...{ kind: 'CAUCUS', caucusWith: partyOf(kase, 'RESPONDENT'), present, record: '被申请人私下愿付一半' },
      startsAt: new Date(api().app.clock.at.getTime() - 30_000).toISOString(),
    };
    kase = await step(api(), MEDIATOR, 'openSession', kase, apart);
    const id = await record(kase);
    expect(await copyFor(CLERK, id)).toBe('COPY_NOT_GRANTED');
    await decide(kase, id, 'PIPL_45');
    const copy = await copyFor(CLERK, id);
    expect(copy.own).toMatchObject({ name: '闻人听雨', idNumber: '320612190207277756', phone: '13800001111' });
    expect(copy.otherParties).toEqual([{ side: 'RESPONDENT', name: '缪望舒' }]);
    expect(copy.facts).toBe('两家因排水起争执。');
    expect(copy.records).toEqual([{ startsAt: expect.any(String), record: '双方各陈己见。' }]);
    expect(copy.acts).toEqual([{ what: 'Accepted', manner: 'ON_PAPER', on: '2026-06-09', through: null }]);
    expect(copy.decisions.map(({ what }: Json) => what)).toEqual(
      expect.arrayContaining(['Registered', 'Accepted', 'MediatorsAssigned']),
    );
    expect(copy.accessLog.map(({ personName }: Json) => personName)).toContain(CLERK);
    expect(JSON.stringify(copy)).not.toMatch(/13800002222|私下/);
  });

  test('is logged each time, and made by the room alone', async () => {
    const id = await record(kase, { kind: 'ACCESS' });
    await decide(kase, id, 'PIPL_45');
    await copyFor(CLERK, id);
    await copyFor(CLERK, id);
    const [{ n }] = await api().app.db.asOwner<[{ n: number }]>(
      `select count(*)::int as n from access_log where kind = 'COPIED' and case_id = $1`,
      [kase.id],
    );
    expect(n).toBe(3);
    expect(await copyFor(NEXT_DOOR, id)).toBeNull();
    expect(await copyFor(SUPERVISOR, id)).toBe('NOT_PERMITTED');
  });

  test('never shows what was revealed of others', async () => {
    const other = partyOf(kase, 'RESPONDENT');
    const shown = { caseId: kase.id, partyId: other, field: 'PHONE', reason: 'CONTACT_PARTY', note: '电话联系' };
    await done(api(), CLERK, 'reveal', shown);
    const id = await record(kase);
    await decide(kase, id, 'PIPL_45');
    const { accessLog } = await copyFor(CLERK, id);
    expect(accessLog.filter(({ kind }: Json) => kind === 'REVEALED')).toEqual([]);
  });
});

describe('data that may only be kept', () => {
  let closed: Json;
  const list = (person: string, filter: object) =>
    api()
      .as(person)
      .send(
        'query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id parties { applicant respondent } } } }',
        {
          filter,
        },
      )
      .then(({ data }) => data.cases.nodes.filter(({ id }: Json) => id === closed.id));

  beforeAll(async () => {
    closed = await anArchivedCase(api());
  });

  test('is not restricted while the case is open', async () => {
    const id = await record(kase, { kind: 'DELETION' });
    expect((await decide(kase, id, 'STATUTORY_RETENTION')).problem.code).toBe('CASE_STILL_OPEN');
  });

  test('follows from a deletion that the statute forbids: hidden in lists and to all but heads, found by no search', async () => {
    const [before] = await list(CLERK, { number: closed.number });
    expect(before.parties).toEqual({ applicant: '闻人**', respondent: '缪**' });
    const id = await record(closed, { kind: 'DELETION', asked: '请求删除' });
    expect((await decide(closed, id, 'STATUTORY_RETENTION')).problem).toBeNull();
    const [after] = await list(HEAD, { number: closed.number });
    expect(after.parties).toEqual({ applicant: null, respondent: null });
    expect(await list(CLERK, { party: '闻人听雨' })).toEqual([]);
    expect(await list(CLERK, { party: '缪望舒' })).toHaveLength(1);
    const shown = async (person: string) => {
      const { facts, parties } = await openCase(api(), person, closed.id);
      return [facts, parties.find(({ side }: Json) => side === 'APPLICANT').name];
    };
    expect(await shown(CLERK)).toEqual([null, null]);
    expect(await shown(HEAD)).toEqual(['两家因排水起争执。', '闻人听雨']);
    expect(await shown(SUPERVISOR)).toEqual([null, '闻人**']);
  });

  test('is revealed to heads only', async () => {
    const shown = {
      caseId: closed.id,
      partyId: partyOf(closed),
      field: 'PHONE',
      reason: 'RIGHTS_REQUEST',
      note: '核对',
    };
    expect((await about(api(), CLERK, 'reveal', shown)).problem.code).toBe('DATA_RESTRICTED');
    expect((await done(api(), HEAD, 'reveal', shown)).revealed.phone).toBe('13800001111');
  });

  test('is worked with again when the restriction is lifted', async () => {
    const lift = { caseId: closed.id, partyId: partyOf(closed), reason: '当事人撤回请求' };
    expect((await about(api(), CLERK, 'liftRestriction', lift)).problem.code).toBe('NOT_PERMITTED');
    await done(api(), HEAD, 'liftRestriction', lift);
    expect((await about(api(), HEAD, 'liftRestriction', lift)).problem.code).toBe('NOT_RESTRICTED');
    expect(await list(CLERK, { party: '闻人听雨' })).toHaveLength(1);
    expect((await openCase(api(), CLERK, closed.id)).parties[0].name).toBe('闻人听雨');
  });

  test('stays hidden through an undo, which folds the case anew', async () => {
    const id = await record(closed, { kind: 'RESTRICTION' });
    await decide(closed, id, 'PIPL_44');
    const asked = await api()
      .as(HEAD)
      .change('askUndo', seen(closed, { reason: '登记有误' }));
    await api().as(SUPERVISOR).change('confirmUndo', seen(asked.case));
    const [row] = await list(HEAD, { number: closed.number });
    expect(row.parties).toEqual({ applicant: null, respondent: null });
  });
});
