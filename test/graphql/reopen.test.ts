// A case that ended is taken up again: a new case of the same dispute, which the statement counts on a line of its own.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import {
  actsOf,
  anAcceptedCase,
  aRegisteredCase,
  CLERK,
  everything,
  HEAD,
  MEDIATOR,
  seen,
  SUPERVISOR,
  today,
} from './registrations.js';

const api = useApi();
const LINKS = 'links { caseId kind displayNo status room { name } }';
const FIELDS = `id version status number disputeId reopens amount facts claims registeredOn
  parties { id side name phone idNumber } ${LINKS}`;

const notice = () => ({ manner: 'WRITTEN', on: today(api()) });
const ending = () => ({ ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: notice() });
const again = { reason: 'NEW_FACT', note: '雨季又生渗漏', applicationForm: 'ORAL' };

async function done(person: string, action: string, kase: Json, over: object): Promise<Json> {
  const { case: after, problem } = await api().as(person).change(action, seen(kase, over), FIELDS);
  expect([action, problem]).toEqual([action, null]);
  return after;
}
const refusedWith = async (person: string, action: string, kase: Json, over: object): Promise<string | undefined> => {
  const before = await everything(api());
  const { problem } = await api().as(person).change(action, seen(kase, over), FIELDS);
  expect(await everything(api())).toEqual(before);
  return problem?.code;
};
const fetched = async (id: string, person = HEAD): Promise<Json> =>
  (await api().as(person).send(`{ case(id: "${id}") { ${FIELDS} } }`)).data.case;
const failed = async (): Promise<Json> => done(HEAD, 'terminate', await anAcceptedCase(api()), ending());

async function acceptedAgain(kase: Json): Promise<Json> {
  const asked = kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
  const pending = await done(CLERK, 'requestConsent', kase, { asked });
  return done(CLERK, 'accept', pending, { consents: actsOf(api(), kase), rightsNotice: notice() });
}
const undone = async (kase: Json): Promise<Json> => {
  const asked = await done(HEAD, 'askUndo', kase, { reason: '登记有误' });
  return api().as(SUPERVISOR).change('confirmUndo', seen(asked), 'id version status');
};

test('the head of the room reopens it: parties with their particulars and what still holds are taken over, the link shows in both', async () => {
  const earlier = await failed();
  const input = { ...again, dispute: { amount: 500_000 }, claims: '重新防水并赔偿。' };
  const later = await done(HEAD, 'reopen', earlier, input);
  expect(later).toMatchObject({
    ...{ status: 'REGISTERED', number: null, disputeId: earlier.disputeId, reopens: true, amount: 500_000 },
    ...{ facts: earlier.facts, claims: '重新防水并赔偿。', version: 1 },
    links: [{ caseId: earlier.id, kind: 'FOLLOWS', status: 'TERMINATED_FAILED' }],
  });
  const plain = ({ parties }: Json) => parties.map(({ id: _, ...party }: Json) => party);
  expect(plain(later)).toEqual(plain(earlier));
  expect(later.parties.map(({ id }: Json) => id)).not.toEqual(earlier.parties.map(({ id }: Json) => id));
  expect(await fetched(earlier.id)).toMatchObject({
    ...{ status: 'TERMINATED_FAILED', version: earlier.version + 1, reopens: false },
    links: [{ caseId: later.id, kind: 'FOLLOWED_BY', status: 'REGISTERED' }],
  });
  const timeline = `{ case(id: "${earlier.id}") { timeline(first: 1) { total nodes { type action reason facts { name value } } } } }`;
  expect((await api().as(HEAD).send(timeline)).data.case.timeline).toEqual({
    total: expect.any(Number),
    nodes: [{ type: 'Reopened', action: 'reopen', reason: again.note, facts: [{ name: 'reason', value: 'NEW_FACT' }] }],
  });
  expect(await refusedWith(HEAD, 'reopen', await fetched(earlier.id), again)).toBe('DISPUTE_TAKEN');
});

test('whoever is not its head, or does not see it, reopens nothing', async () => {
  const earlier = await failed();
  expect(await refusedWith(CLERK, 'reopen', earlier, again)).toBe('NOT_PERMITTED');
  expect(await refusedWith(MEDIATOR, 'reopen', earlier, again)).toBe('NOT_YOURS');
  expect(await refusedWith('路晨光', 'reopen', earlier, again)).toBe('NOT_FOUND');
  expect(await refusedWith(HEAD, 'reopen', { ...earlier, version: 1 }, again)).toBe('STALE_VERSION');
  expect(await refusedWith(HEAD, 'reopen', earlier, { ...again, reason: 'AGREEMENT_ANNULLED' })).toBe(
    'REOPEN_REASON_UNFIT',
  );
  expect(await refusedWith(HEAD, 'reopen', await anAcceptedCase(api()), again)).toBe('STEP_NOT_OPEN');
});

test('where the data of a party may only be kept it is not copied: the parties are named anew', async () => {
  const earlier = await failed();
  const party = earlier.parties[0].id;
  await api().app.db.asOwner(
    `update case_file set restricted = array['${party}']::uuid[] where case_id = '${earlier.id}'`,
  );
  expect(await refusedWith(HEAD, 'reopen', earlier, again)).toBe('PARTIES_NOT_COPIED');
  const parties = [
    { side: 'APPLICANT', kind: 'PERSON', name: '寇星移' },
    { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒' },
  ];
  expect(await refusedWith(HEAD, 'reopen', earlier, { ...again, parties })).toBe('TEXT_MISSING');
  const later = await done(HEAD, 'reopen', earlier, { ...again, parties, facts: '又渗漏。', claims: '修复。' });
  expect(later.parties.map(({ name }: Json) => name)).toEqual(['寇星移', '缪望舒']);
});

test('a case that was refused is no first acceptance: the one registered after it counts in the first line', async () => {
  const refusing = { ground: 'OUT_OF_AREA', reason: '不属本镇', routeNotice: notice() };
  const refused = await done(CLERK, 'refuse', await aRegisteredCase(api()), refusing);
  const later = await done(HEAD, 'reopen', refused, again);
  expect(later.reopens).toBe(false);
  const ended = await done(HEAD, 'terminate', await acceptedAgain(later), ending());
  const third = await done(HEAD, 'reopen', ended, again);
  expect(third.reopens).toBe(true);
  expect((await acceptedAgain(third)).status).toBe('ACCEPTED');
});

test('what a case that follows hangs on is not undone before it', async () => {
  const earlier = await failed();
  const later = await done(HEAD, 'reopen', earlier, again);
  const before = await fetched(earlier.id);
  expect((await undone(before)).problem).toMatchObject({ code: 'REOPENED_CASE_STANDS' });
  expect((await undone(later)).case).toMatchObject({ status: 'VOIDED' });
  const asked = await fetched(earlier.id);
  expect(asked.links).toEqual([]);
  const confirmed = await api().as(SUPERVISOR).change('confirmUndo', seen(asked), 'status');
  expect(confirmed).toMatchObject({ problem: null, case: { status: 'ACCEPTED' } });
});

test('the same key gives the same new case, and only one', async () => {
  const input = seen(await failed(), again);
  const first = await api().as(HEAD).change('reopen', input, 'id');
  const second = await api().as(HEAD).change('reopen', input, 'id');
  expect(second.case).toEqual(first.case);
});

const TALLY = 'key reopened tally { registered accepted failed closed } rates { code numerator denominator percent }';
const STATEMENT = `query ($input: StatementInput!) { statement(input: $input) { lines { ${TALLY} } } }`;
const DRILL = `query ($input: FigureInput!) { drillDown(input: $input) { figure cases nodes { caseId case { number } } } }`;

test('the statement counts it on a second line, which opens to its cases; the rates of the first know nothing of it', async () => {
  const month = { from: '2026-06-01', to: '2026-06-30', filter: { classes: ['PEOPLE'] } };
  const linesOf = async () => (await api().as(SUPERVISOR).send(STATEMENT, { input: month })).data.statement.lines;
  const earlier = await failed();
  const [firstBefore, secondBefore] = await linesOf();
  const later = await acceptedAgain(await done(HEAD, 'reopen', earlier, again));
  await done(HEAD, 'terminate', later, ending());
  const [first, second] = await linesOf();
  expect(first).toEqual({ ...firstBefore, tally: { ...firstBefore.tally } });
  const more = secondBefore?.tally ?? { accepted: 0, failed: 0 };
  expect(second).toMatchObject({ reopened: true, tally: { accepted: more.accepted + 1, failed: more.failed + 1 } });
  const input = { ...month, column: 'ACCEPTED', ledgerClass: 'PEOPLE', reopened: true };
  const { figure, nodes } = (await api().as(HEAD).send(DRILL, { input })).data.drillDown;
  expect(figure).toBe(second.tally.accepted);
  expect(nodes.map(({ caseId }: Json) => caseId)).toContain(later.id);
  expect(await api().app.db.asOwner('select * from book_check()')).toEqual([]);
});
