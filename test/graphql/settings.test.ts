// Dated settings: the bureau opens assignment before filing from a day on; and whom a court invites, as courts and bureaus see it.
import { expect, test } from '@jest/globals';
import { entrusting } from '../matrix/inputs.js';
import { COURT_JUDGE, HOLDER, MATRIX, nameOf, postOf, SECOND, TARGET } from '../matrix/people.js';
import { type Json, useApi } from './client.js';
import { aKey } from './registrations.js';

const api = useApi(MATRIX);
const BUREAU = nameOf('JUSTICE_SUPERVISOR', 'AREA');
const ADMINISTRATOR = nameOf('ADMINISTRATOR', 'DISTRICT');
const CHANGE = `mutation ($input: ChangeSettingInput!) { changeSetting(input: $input) { settingId problem { code field } } }`;
const setting = (over: object = {}) => ({
  ...{ idempotencyKey: aKey(), name: 'PRE_FILING_ASSIGNMENT', from: '2026-06-12', allowed: true },
  ...{ law: '省高院通知〔2026〕3号', mark: 'K', ...over },
});

async function changed(over: object = {}, person = BUREAU): Promise<Json> {
  const { data, errors } = await api()
    .as(person)
    .send(CHANGE, { input: setting(over) });
  return data?.changeSetting ?? { problem: { code: errors[0]?.extensions['code'] } };
}

/** What the court is told when it assigns a dispute before filing. */
async function assigned(): Promise<string | null> {
  const { mandate, ...rest } = entrusting(TARGET);
  const input = { ...rest, idempotencyKey: aKey(), mandate: { ...mandate, kind: 'ASSIGNED_PRE_FILING' } };
  return (await api().as(COURT_JUDGE).change('registerEntrusted', input)).problem?.code ?? null;
}

const onDay = (day: string): void => {
  api().app.clock.at = new Date(`${day}T04:00:00Z`);
};

test('opened from a day on, closed again from another; before and after nothing is assigned', async () => {
  expect(await assigned()).toBe('PRE_FILING_CLOSED');
  const idempotencyKey = aKey();
  const first = await changed({ idempotencyKey });
  expect(first).toEqual({ settingId: expect.any(String), problem: null });
  expect(await changed({ idempotencyKey })).toEqual(first);
  expect(await assigned()).toBe('PRE_FILING_CLOSED');
  expect((await changed({ from: '2026-06-20', allowed: false }, ADMINISTRATOR)).problem).toBeNull();
  onDay('2026-06-12');
  expect(await assigned()).toBeNull();
  onDay('2026-06-19');
  expect(await assigned()).toBeNull();
  onDay('2026-06-20');
  expect(await assigned()).toBe('PRE_FILING_CLOSED');
});

test('never backwards, not twice a day, nor in an area of others', async () => {
  expect((await changed({ from: '2026-06-19' })).problem).toEqual({ code: 'SETTING_BACKWARDS', field: 'from' });
  expect((await changed({ from: '2026-06-20' })).problem).toEqual({ code: 'SETTING_THERE', field: 'from' });
  expect((await changed({ law: ' ' })).problem.code).toBe('SETTING_BACKWARDS');
  expect((await changed({ from: '2026-07-01', law: ' ' })).problem).toEqual({ code: 'TEXT_MISSING', field: 'law' });
  for (const area of ['', '3206', '320371'])
    expect((await changed({ from: '2026-07-01', area })).problem).toEqual({ code: 'NOT_FOUND', field: 'area' });
  expect((await changed({ from: '2026-07-01', area: '320612' }, COURT_JUDGE)).problem.code).toBe('NOT_PERMITTED');
  await expect(api().app.db.asOwner('update setting_change set allowed = true')).rejects.toThrow();
});

test('the log says who changed what, by which document, and what came with the system', async () => {
  const { data } = await api().as(BUREAU).send('{ settings { from allowed area law mark changedByName changedAt } }');
  expect(data.settings).toEqual([
    expect.objectContaining({ from: '2026-06-20', allowed: false, area: '320612', changedByName: ADMINISTRATOR }),
    {
      ...{ from: '2026-06-12', allowed: true, area: '320612', law: '省高院通知〔2026〕3号', mark: 'K' },
      ...{ changedByName: BUREAU, changedAt: expect.stringMatching(/^2026-06-09T/) },
    },
    expect.objectContaining({ from: '2025-01-01', allowed: false, area: '', mark: 'W', changedByName: null }),
    expect.objectContaining({ from: '2016-07-01', allowed: true, area: '', mark: 'V' }),
  ]);
});

const ROSTER = 'authorityName roomId mediatorPostId mediatorName from to';
const rosterOf = async (person: string, args = ''): Promise<Json[]> =>
  (await api().as(person).send(`{ courtRoster${args} { ${ROSTER} } }`)).data.courtRoster;

test('a court sees whom it invites, the bureau of its area too, nobody else', async () => {
  const post = postOf('MEDIATOR', 'DISTRICT');
  const entering = `mutation { editRoster(input: { idempotencyKey: "${aKey()}", mediatorPostId: "${post}", from: "2026-06-01", to: "2026-07-01" }) { problem { code } } }`;
  expect((await api().as(COURT_JUDGE).send(entering)).data.editRoster.problem).toBeNull();
  const rows = await rosterOf(COURT_JUDGE);
  expect(rows.map(({ roomId }) => roomId)).toEqual(expect.arrayContaining([HOLDER, TARGET, SECOND]));
  expect(rows.find(({ roomId }) => roomId === SECOND)).toEqual({
    ...{ authorityName: expect.stringContaining('法院'), roomId: SECOND, mediatorPostId: post },
    ...{ mediatorName: nameOf('MEDIATOR', 'DISTRICT'), from: '2026-06-01', to: '2026-07-01' },
  });
  expect(await rosterOf(nameOf('COURT_CLERK', 'COURT'))).toEqual(rows);
  expect(await rosterOf(BUREAU)).toEqual(rows);
  expect(await rosterOf(BUREAU, '(on: "2026-07-01")')).toHaveLength(rows.length - 1);
  const elsewhere = await rosterOf(nameOf('JUSTICE_SUPERVISOR', 'ELSEWHERE'));
  expect(elsewhere.filter(({ authorityName }) => authorityName === rows[0].authorityName)).toEqual([]);
  expect(await rosterOf(BUREAU, `(organisationId: "${HOLDER}")`)).toEqual([]);
});
