// A party comes in with a code that the room gave by sight; how long visits and such codes are kept.
import { afterEach, describe, expect, test } from '@jest/globals';
import { oldVisitsOn } from '../../src/adapters/persistence/self-service/sessions.js';
import { executorOfSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { forgetVisits } from '../../src/app/self-service/forget.js';
import { useApi } from '../graphql/client.js';
import { aKey, CLERK, FAR_AWAY, MEDIATOR, NEXT_DOOR } from '../graphql/registrations.js';
import { aPendingCase, enterWithSlip, issue, myCase, PHONES, visit } from './visits.js';

const api = useApi();
afterEach(() => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + 25 * 3_600_000);
});
const later = (minutes: number) => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + minutes * 60_000);
};

describe('a code from the room', () => {
  test('lets in whom it knows by sight, with the number of the case, once within a day', async () => {
    const kase = await aPendingCase(api());
    const [applicant, child] = kase.parties;
    const [guardian] = child.standIns;
    const given = await issue(api(), CLERK, { caseId: kase.id, partyId: child.id, throughId: guardian.id });
    expect(given.problem).toBeNull();
    expect((await enterWithSlip(api(), 'JF20260101-320612-99999', given.code)).problem.code).toBe('PARTY_CODE_WRONG');
    const typed = `${given.code.slice(0, 5).toLowerCase()}-${given.code.slice(5)}`;
    const { token } = await enterWithSlip(api(), kase.displayNo, typed);
    const caller = api().with({ authorization: `Party ${token}` });
    expect(await myCase(caller)).toMatchObject({ speaksAs: 'GUARDIAN', myName: '缪望舒' });
    expect((await enterWithSlip(api(), kase.displayNo, given.code)).problem.code).toBe('PARTY_CODE_WRONG');
    const another = await issue(api(), CLERK, { caseId: kase.id, partyId: applicant.id });
    later(24 * 60);
    expect((await enterWithSlip(api(), kase.displayNo, another.code)).problem.code).toBe('PARTY_CODE_WRONG');
  });

  test('is given by the desk and the mediators of the case, who say how they know the party; shown once', async () => {
    const kase = await aPendingCase(api());
    const [{ id: partyId }] = kase.parties;
    const about = { caseId: kase.id, partyId };
    for (const [name, code] of [
      [MEDIATOR, 'NOT_YOURS'],
      [NEXT_DOOR, 'NOT_FOUND'],
      [FAR_AWAY, 'NOT_FOUND'],
    ] as const)
      expect([name, (await issue(api(), name, about)).problem?.code]).toEqual([name, code]);
    expect((await issue(api(), CLERK, { ...about, identity: 'ONE_TIME_CODE' })).problem.code).toBe('IDENTITY_NOT_SEEN');
    expect((await issue(api(), CLERK, { ...about, partyId: kase.id })).problem.code).toBe('PARTY_UNKNOWN');
    const idempotencyKey = aKey();
    expect((await issue(api(), CLERK, { ...about, idempotencyKey })).code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(await issue(api(), CLERK, { ...about, idempotencyKey })).toMatchObject({
      code: null,
      problem: { code: 'CODE_SHOWN_ONCE' },
    });
  });
});

test('visits, and codes of rooms, are forgotten after three years, not a day before', async () => {
  const { orm, db, clock } = api().app;
  const kase = await aPendingCase(api());
  await visit(api(), kase.displayNo, PHONES.applicant);
  await issue(api(), CLERK, { caseId: kase.id, partyId: kase.parties[0].id });
  const visits = oldVisitsOn(executorOfSystem(orm));
  const left = async () =>
    await db.asOwner(
      `select (select count(*)::int from party_session where opened_at = $1) as visits,
      (select count(*)::int from party_code where asked_at = $1) as codes`,
      [clock.at],
    );
  const days = (n: number) => new Date(clock.at.getTime() + n * 86_400_000);
  await forgetVisits(visits, days(3 * 365 - 2));
  expect(await left()).toEqual([{ visits: 1, codes: 2 }]);
  await forgetVisits(visits, days(3 * 366 + 2));
  expect(await left()).toEqual([{ visits: 0, codes: 0 }]);
  expect(await forgetVisits(visits, days(3 * 366 + 2))).toBe(0);
});
