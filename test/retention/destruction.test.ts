// How long a file is kept, what forbids its destruction, four eyes over it, and what is left: every figure, no person.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from '../graphql/client.js';
import { aRegisteredCase, CLERK, HEAD, NEXT_DOOR, seen } from '../graphql/registrations.js';
import {
  about,
  anArchivedCase,
  AUDITOR,
  done,
  FAR_SUPERVISOR,
  logOf,
  openCase,
  step,
  SUPERVISOR,
  TOWN_SUPERVISOR,
} from '../privacy/office.js';

const api = useApi();
let kase: Json;

beforeAll(async () => {
  kase = await anArchivedCase(api());
}, 60_000);

const of = (over: object = {}) => ({ caseId: kase.id, ...over });
const KEPT = `archivedOn years until rules certificate destroyedAt holds { id ground note liftedAt liftReason }
  proposal { appraisal proposedByName confirmed }`;
async function keptBy(person: string, id = kase.id): Promise<Json> {
  const { data, errors } = await api()
    .as(person)
    .send(`query ($id: UUID!) { retention(caseId: $id) { ${KEPT} } }`, { id });
  return errors.length > 0 ? errors[0]?.extensions['code'] : data.retention;
}
const due = async (person: string): Promise<Json[]> => {
  const asked = '{ destructionList(first: 100) { total nodes { caseId status until held openRequests proposed } } }';
  const { data } = await api().as(person).send(asked);
  expect(data.destructionList.total).toBe(data.destructionList.nodes.length);
  return data.destructionList.nodes;
};
const dueIds = async (person: string) => (await due(person)).map(({ caseId }) => caseId);
/** Midday some years after the archiving. */
const yearsLater = (years: number) => {
  api().app.clock.at = new Date(`${2026 + years}-06-10T04:00:00Z`);
};
const problemOf = async (person: string, act: string, over: object = {}) =>
  (await about(api(), person, act, of(over))).problem?.code ?? '';

describe('the retention of a file', () => {
  test('begins with the archive, by the rules of its case', async () => {
    expect(await keptBy(HEAD)).toMatchObject({
      ...{ archivedOn: '2026-06-09', years: 5, until: '2031-06-09', rules: ['NO_AGREEMENT'] },
      ...{ holds: [], proposal: null, certificate: null },
    });
    expect(await keptBy(NEXT_DOOR)).toBeNull();
    expect(await keptBy('储爱国')).toBe('NOT_PERMITTED');
  });

  test('is changed by the supervisor of the area, with a reason, within limits', async () => {
    const longer = { years: 8, reason: '涉诉风险', ground: 'SET_BY_SUPERVISOR' };
    expect(await problemOf(HEAD, 'amendRetention', longer)).toBe('NOT_PERMITTED');
    expect(await problemOf(FAR_SUPERVISOR, 'amendRetention', longer)).toBe('NOT_FOUND');
    expect(await problemOf(SUPERVISOR, 'amendRetention', { ...longer, forever: true })).toBe('RETENTION_UNCLEAR');
    expect(await problemOf(SUPERVISOR, 'amendRetention', { reason: 'x' })).toBe('RETENTION_UNCLEAR');
    expect(await problemOf(SUPERVISOR, 'amendRetention', { ...longer, years: 1 })).toBe('RETENTION_OUT_OF_RANGE');
    await done(api(), SUPERVISOR, 'amendRetention', of({ forever: true, ground: 'HISTORICAL_VALUE', reason: '史料' }));
    expect(await keptBy(HEAD)).toMatchObject({ years: null, until: null, rules: ['HISTORICAL_VALUE'] });
    await done(api(), SUPERVISOR, 'amendRetention', of(longer));
    expect(await keptBy(AUDITOR)).toMatchObject({ years: 8, until: '2034-06-09', archivedOn: '2026-06-09' });
  });

  test('begins anew when the file is archived again', async () => {
    const again = await anArchivedCase(api());
    const asked = await api()
      .as(HEAD)
      .change('askUndo', seen(again, { reason: '撤回有误' }));
    const { case: open } = await api()
      .as(SUPERVISOR)
      .change('confirmUndo', seen(asked.case), 'id version status parties { id side }');
    expect(open.status).toBe('ACCEPTED');
    expect(await dueIds(HEAD)).not.toContain(again.id);
    const acts = [{ partyId: open.parties[0].id, manner: 'ON_PAPER', on: '2026-06-09' }];
    await step(api(), HEAD, 'archive', await step(api(), CLERK, 'withdraw', open, { acts }));
    const rows = await api().app.db.asOwner('select 1 from retention where case_id = $1', [again.id]);
    expect(rows).toHaveLength(2);
  });
});

describe('a file', () => {
  const appraisal = '保管期满，无继续保存价值';

  test('is not destroyed before its time', async () => {
    yearsLater(5);
    expect(await dueIds(HEAD)).not.toContain(kase.id);
    expect(await problemOf(HEAD, 'proposeDestruction', { appraisal })).toBe('NOT_DUE_FOR_DESTRUCTION');
  });

  test('that is due stands in the list of its room and of supervision', async () => {
    yearsLater(8);
    expect((await due(HEAD)).find(({ caseId }) => caseId === kase.id)).toMatchObject({
      ...{ status: 'ARCHIVED', until: '2034-06-09', held: false, openRequests: 0, proposed: false },
    });
    expect(await dueIds(TOWN_SUPERVISOR)).toContain(kase.id);
    expect(await dueIds(FAR_SUPERVISOR)).toEqual([]);
  });

  test('on hold is not destroyed; the head holds, only the supervisor lifts', async () => {
    const { id } = await done(api(), HEAD, 'setLegalHold', of({ ground: 'LITIGATION', note: '法院来函' }));
    expect(await problemOf(HEAD, 'proposeDestruction', { appraisal })).toBe('ON_LEGAL_HOLD');
    expect((await due(HEAD)).find(({ caseId }) => caseId === kase.id)?.held).toBe(true);
    const lift = { holdId: id, reason: '诉讼终结' };
    expect(await problemOf(HEAD, 'liftLegalHold', lift)).toBe('NOT_PERMITTED');
    await done(api(), SUPERVISOR, 'liftLegalHold', of(lift));
    expect(await problemOf(SUPERVISOR, 'liftLegalHold', lift)).toBe('NOT_FOUND');
    expect((await keptBy(HEAD)).holds).toEqual([
      { id, ground: 'LITIGATION', note: '法院来函', liftedAt: expect.any(String), liftReason: '诉讼终结' },
    ]);
  });

  test('about which a party waits for a decision is not destroyed', async () => {
    const applicant = kase.parties.find(({ side }: Json) => side === 'APPLICANT').id;
    const request = {
      partyId: applicant,
      kind: 'COPY',
      identity: 'ID_CARD_SEEN',
      askedOn: '2034-06-01',
      asked: '复制',
    };
    const { id } = await done(api(), CLERK, 'recordRightsRequest', of(request));
    expect(await problemOf(HEAD, 'proposeDestruction', { appraisal })).toBe('REQUEST_OPEN');
    await done(api(), HEAD, 'decideRightsRequest', of({ requestId: id, basis: 'PIPL_45', reason: '准予' }));
  });

  test('is proposed by the head and declined or confirmed by somebody else above', async () => {
    expect(await problemOf(SUPERVISOR, 'confirmDestruction')).toBe('NOT_PROPOSED');
    expect(await problemOf(HEAD, 'proposeDestruction', { appraisal: ' ' })).toBe('BASIS_MISSING');
    await done(api(), HEAD, 'proposeDestruction', of({ appraisal }));
    expect(await problemOf(HEAD, 'proposeDestruction', { appraisal })).toBe('PROPOSAL_OPEN');
    expect(await problemOf(HEAD, 'confirmDestruction')).toBe('NOT_PERMITTED');
    await done(api(), TOWN_SUPERVISOR, 'declineDestruction', of());
    expect((await keptBy(HEAD)).proposal).toMatchObject({ appraisal, proposedByName: HEAD, confirmed: false });
  });

  test('is not destroyed by one person in two posts', async () => {
    await api().app.db.asOwner(
      `insert into post (id, person_id, organisation_id, role, profession, employment, valid_from)
       select gen_random_uuid(), p.id, o.id, 'JUSTICE_SUPERVISOR', 'OTHER', 'FULL_TIME', '2030-01-01'
       from person p, organisation o where p.name = $1 and o.kind = 'JUSTICE_BUREAU' and o.home = '320612'`,
      [HEAD],
    );
    await done(api(), HEAD, 'proposeDestruction', of({ appraisal }));
    expect(await problemOf(HEAD, 'confirmDestruction')).toBe('FOUR_EYES_DESTRUCTION');
  });

  test('that was put on hold meanwhile is not destroyed by the confirmation', async () => {
    const { id } = await done(api(), SUPERVISOR, 'setLegalHold', of({ ground: 'AUDIT', note: '审计' }));
    expect(await problemOf(SUPERVISOR, 'confirmDestruction')).toBe('ON_LEGAL_HOLD');
    await done(api(), SUPERVISOR, 'liftLegalHold', of({ holdId: id, reason: '审计结束' }));
  });
});

describe('the destruction', () => {
  const figures = async (): Promise<Json> => {
    const asked = `query ($input: StatementInput!) { statement(input: $input) { lines { key ledgerClass tally {
      registered accepted withdrawn closed openAfter acceptedAmount } rates { code numerator denominator percent } } } }`;
    const input = { from: '2026-01-01', to: '2034-12-31', by: 'TYPE', filter: { divisionPrefix: '320612' } };
    return (await api().as(SUPERVISOR).send(asked, { input })).data.statement.lines;
  };
  const search = (person: string, party: string) =>
    api()
      .as(person)
      .send('query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }', { filter: { party } })
      .then(({ data }) => data.cases.nodes.map(({ id }: Json) => id));
  let before: Json;
  let answer: Json;

  beforeAll(async () => {
    before = await figures();
    expect(await search(CLERK, '闻人听雨')).toContain(kase.id);
    answer = await about(api(), SUPERVISOR, 'confirmDestruction', { ...of(), idempotencyKey: 'destroy-for-good-1' });
  });

  test('is certified, once for its key', async () => {
    expect(answer.problem).toBeNull();
    const again = await about(api(), SUPERVISOR, 'confirmDestruction', {
      ...of(),
      idempotencyKey: 'destroy-for-good-1',
    });
    expect(again).toEqual(answer);
    expect(await keptBy(HEAD)).toMatchObject({
      ...{ certificate: '（2034）320612销字第00001号', proposal: { confirmed: true }, destroyedAt: expect.any(String) },
      holds: [{ note: null }, { note: null }],
    });
    const certificates = await api().app.db.asOwner('select basis, person_id from destruction');
    expect(certificates).toEqual([{ basis: '保管期满，无继续保存价值', person_id: expect.any(String) }]);
  });

  test('leaves every figure and a book without a difference', async () => {
    expect(await figures()).toEqual(before);
    expect(await api().app.db.asApp('select * from book_check()')).toEqual([]);
  });

  test('leaves a case without persons: no name, no text, no step, no search, no list of what is due', async () => {
    const shown = await openCase(api(), HEAD, kase.id);
    expect(shown.facts).toBeNull();
    expect(shown.parties.map(({ name, phone }: Json) => [name, phone])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(shown.openActions).toEqual([]);
    for (const party of ['闻人听雨', '13800001111', '320612190207277756'])
      expect(await search(CLERK, party)).not.toContain(kase.id);
    expect(await dueIds(HEAD)).not.toContain(kase.id);
    const reveal = { partyId: kase.parties[0].id, field: 'PHONE', reason: 'OTHER', note: '联系' };
    expect(await problemOf(CLERK, 'reveal', reveal)).toBe('CASE_DESTROYED');
    expect(await problemOf(SUPERVISOR, 'confirmDestruction')).toBe('CASE_DESTROYED');
  });

  test('leaves who looked, without the words of it', async () => {
    const log = await logOf(api(), AUDITOR, kase.id);
    expect(log?.map(({ personName }) => personName)).toContain(CLERK);
    expect(log?.every(({ note }) => note === null)).toBe(true);
  });
});

test('a registration that was undone never was a case: it is due at once', async () => {
  yearsLater(0);
  const made = await aRegisteredCase(api());
  const asked = await step(api(), HEAD, 'askUndo', made, { reason: '误录' });
  await step(api(), SUPERVISOR, 'confirmUndo', asked);
  expect((await due(HEAD)).find(({ caseId }) => caseId === made.id)).toMatchObject({ status: 'VOIDED', until: null });
});
