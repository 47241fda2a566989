// What parties do themselves, over HTTP: through the one pipeline, by the rules of the domain, once for a key, recorded as theirs.
import { expect, test } from '@jest/globals';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { addDays } from '../../src/domain/kernel/day.js';
import { type Json, useApi } from '../graphql/client.js';
import { actsOf, CLERK, HEAD, MEDIATOR, seen, today } from '../graphql/registrations.js';
import { act, acted, aPendingCase, APPLICANT, CHILD, myCase, PHONES, visit } from './visits.js';

const api = useApi();
const WHOLE = 'id version status number displayNo parties { id side standIns { id kind } }';
const codeOf = (answer: Json): string => answer.problem?.code ?? 'done';
const POST = stableId('post', `320612:${MEDIATOR}:committee-320612104:MEDIATOR`);

async function step(name: string, action: string, kase: Json, over: object = {}): Promise<Json> {
  const { problem, case: after } = await api()
    .as(name)
    .change(action, seen(await now(kase), over), WHOLE);
  expect([action, problem]).toEqual([action, null]);
  return after;
}

/** Parties move the version too. */
async function now({ id }: Json): Promise<Json> {
  return (await api().as(CLERK).send(`{ case(id: "${id}") { ${WHOLE} } }`)).data.case;
}

const history = async ({ id }: Json, name = HEAD): Promise<Json[]> => {
  const asked = `{ case(id: "${id}") { timeline(first: 50) { nodes { type action role actorId actorName reason } } } }`;
  return (await api().as(name).send(asked)).data.case.timeline.nodes;
};

const GROWN = { ...CHILD, name: '缪望舒', minor: false, standIns: [], phone: '13800002222' };
const rights = async (caller: Awaited<ReturnType<typeof visit>>, input: object) =>
  (
    await caller.send(
      'mutation ($input: AskForRightsInput!) { askForRights(input: $input) { id dueOn problem { code } } }',
      { input: { idempotencyKey: `rights-key-${Math.random()}`, ...input } },
    )
  ).data.askForRights;

test('both sides consent themselves, and the case is accepted on their word', async () => {
  const kase = await aPendingCase(api());
  const applicant = await visit(api(), kase.displayNo, PHONES.applicant);
  expect((await myCase(applicant)).openActions).toEqual(['withdraw', 'answerConsent', 'complain']);
  const key = 'one-and-the-same-key';
  const first = await act(applicant, 'giveConsent', { consents: true }, key);
  expect([codeOf(first), first.myCase.consented]).toEqual(['done', true]);
  const again = { idempotencyKey: key, expectedVersion: kase.version, consents: true };
  expect(codeOf(await acted(applicant, 'giveConsent', again))).toBe('done');
  expect(codeOf(await acted(applicant, 'giveConsent', { ...again, consents: false }))).toBe('KEY_REUSED');
  expect(codeOf(await acted(applicant, 'giveConsent', { ...again, idempotencyKey: 'another-key' }))).toBe(
    'STALE_VERSION',
  );
  const guardian = await visit(api(), kase.displayNo, PHONES.guardian);
  expect(codeOf(await act(guardian, 'giveConsent', { consents: true }))).toBe('done');
  const rightsNotice = { manner: 'WRITTEN', on: today(api()) };
  const accepted = await step(CLERK, 'accept', kase, { consents: [], rightsNotice });
  expect(accepted.status).toBe('ACCEPTED');
  const answers = (await history(kase)).filter(({ type }) => type === 'ConsentAnswered');
  const [, child] = kase.parties;
  expect(answers).toMatchObject([
    { role: 'PARTY', actorId: child.standIns[0].id, action: 'answerConsent' },
    { role: 'PARTY', actorId: kase.parties[0].id },
  ]);
});

test('a child cannot consent alone, and what is refused leaves nothing', async () => {
  const alone = { ...CHILD, standIns: [] };
  const kase = await aPendingCase(api(), [APPLICANT, alone]);
  const child = await visit(api(), kase.displayNo, PHONES.guardian);
  expect((await myCase(child)).guardianMustAct).toBe(true);
  expect(codeOf(await act(child, 'giveConsent', { consents: true }))).toBe('GUARDIAN_MUST_ACT');
  expect((await now(kase)).version).toBe(kase.version);
});

test('a refusal bars acceptance until the party says otherwise', async () => {
  const kase = await aPendingCase(api());
  const guardian = await visit(api(), kase.displayNo, PHONES.guardian);
  expect(codeOf(await act(guardian, 'giveConsent', { consents: false }))).toBe('done');
  const input = { consents: actsOf(api(), kase).slice(0, 1), rightsNotice: { manner: 'WRITTEN', on: today(api()) } };
  const refused = await api()
    .as(CLERK)
    .change('accept', seen(await now(kase), input), WHOLE);
  expect(refused.problem?.code).toBe('PARTY_REFUSES');
});

test('from objection to signature, evaluation and complaint, each as the party’s own', async () => {
  const kase = await aPendingCase(api(), [{ ...APPLICANT, standIns: [] }, GROWN]);
  const rightsNotice = { manner: 'WRITTEN', on: today(api()) };
  await step(CLERK, 'accept', kase, { consents: actsOf(api(), kase), rightsNotice });
  await step(HEAD, 'assignMediators', kase, { presider: POST, chosenBy: 'ROOM', recusalChecked: true });
  const li = await visit(api(), kase.displayNo, PHONES.applicant);
  const { mediators } = await myCase(li);
  expect(mediators).toEqual([{ postId: POST, name: MEDIATOR }]);
  const reason = '他是对方的表兄。';
  expect(codeOf(await act(li, 'raiseObjection', { mediator: kase.id, reason }))).toBe('MEDIATOR_UNKNOWN');
  expect((await act(li, 'raiseObjection', { mediator: POST, reason })).myCase.words).toEqual([
    { kind: 'OBJECTION', text: reason },
  ]);
  const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  const startsAt = new Date(api().app.clock.at.getTime() - 30_000).toISOString();
  await step(MEDIATOR, 'openSession', kase, { kind: 'JOINT', startsAt, present, record: '双方各陈己见。' });
  const facts = { facts: ['墙基相距两尺。'], useExplained: true, noConcessions: true };
  await step(MEDIATOR, 'recordFacts', kase, { ...facts, consents: actsOf(api(), kase) });
  expect(codeOf(await act(li, 'signRecord', { version: 2 }))).toBe('FACTS_SUPERSEDED');
  const signed = await act(li, 'signRecord', { version: 1 });
  expect(signed.myCase.record).toEqual({ version: 1, items: ['墙基相距两尺。'], signedByMe: true });
  const terms = { scope: 'WHOLE', agreedAmount: 0, terms: '各自退后一尺。', contentChecked: true, items: [] };
  await step(MEDIATOR, 'draft', kase, terms);
  const wang = await visit(api(), kase.displayNo, '13800002222');
  expect((await myCase(wang)).agreement).toMatchObject({ terms: '各自退后一尺。', signedByMe: false });
  expect(codeOf(await act(wang, 'confirmOutcome'))).toBe('done');
  expect(codeOf(await act(wang, 'confirmOutcome'))).toBe('ALREADY_SIGNED');
  expect((await act(li, 'confirmOutcome')).myCase.agreement.signedByMe).toBe(true);
  await step(MEDIATOR, 'sign', kase, { signer: 'MEDIATOR' });
  await step(CLERK, 'sign', kase, { signer: 'SEAL' });
  expect(await myCase(li)).toMatchObject({ status: 'AGREEMENT_EFFECTIVE', agreement: { effectiveOn: today(api()) } });
  expect(codeOf(await act(li, 'evaluateMediation', { score: 6 }))).toBe('SCORE_OUT_OF_RANGE');
  expect((await act(li, 'evaluateMediation', { score: 5 })).myCase).toMatchObject({ evaluated: true, score: 5 });
  expect(codeOf(await act(li, 'evaluateMediation', { score: 1 }))).toBe('ALREADY_EVALUATED');
  expect(codeOf(await act(wang, 'makeComplaint', { text: '约好的时间没有人来。' }))).toBe('done');
  expect((await myCase(li)).words).toEqual([{ kind: 'OBJECTION', text: reason }]);
  const said = async (name: string, type: string) =>
    (await history(kase, name)).find((one) => one.type === type)?.reason;
  expect([await said(HEAD, 'ComplaintMade'), await said(HEAD, 'MediatorObjected')]).toEqual([
    '约好的时间没有人来。',
    reason,
  ]);
  expect([await said(MEDIATOR, 'ComplaintMade'), await said(MEDIATOR, 'MediatorObjected')]).toEqual([null, null]);
});

test('an agent without special authorisation does not sign a settlement, and family papers are not signed here', async () => {
  const dispute = { type: 'MARRIAGE_FAMILY', source: 'ON_APPLICATION', amount: 0, people: 2, difficult: false };
  for (const [over, phone, code] of [
    [{}, PHONES.agent, 'AGENT_NOT_AUTHORISED'],
    [{ dispute: { ...dispute, placeCode: '320612104' } }, PHONES.applicant, 'E_SIGNATURE_BARRED'],
  ] as const) {
    const kase = await aPendingCase(api(), [APPLICANT, GROWN], over);
    const rightsNotice = { manner: 'WRITTEN', on: today(api()) };
    await step(CLERK, 'accept', kase, { consents: actsOf(api(), kase), rightsNotice });
    await step(HEAD, 'assignMediators', kase, { presider: POST, chosenBy: 'ROOM', recusalChecked: true });
    const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
    const startsAt = new Date(api().app.clock.at.getTime() - 30_000).toISOString();
    await step(MEDIATOR, 'openSession', kase, { kind: 'JOINT', startsAt, present, record: '双方各陈己见。' });
    await step(MEDIATOR, 'draft', kase, {
      ...{ scope: 'WHOLE', agreedAmount: 0, terms: '各自退后。', contentChecked: true, items: [] },
    });
    const caller = await visit(api(), kase.displayNo, phone);
    expect([code, codeOf(await act(caller, 'confirmOutcome'))]).toEqual([code, code]);
    api().app.clock.at = new Date(api().app.clock.at.getTime() + 25 * 3_600_000);
  }
});

test('the applicant gives up at any time; the other side cannot do it for them', async () => {
  const kase = await aPendingCase(api());
  const guardian = await visit(api(), kase.displayNo, PHONES.guardian);
  expect(codeOf(await act(guardian, 'withdrawApplication'))).toBe('NOT_AN_APPLICANT');
  const applicant = await visit(api(), kase.displayNo, PHONES.applicant);
  const { myCase: after } = await act(applicant, 'withdrawApplication');
  expect([after.status, after.now]).toEqual(['WITHDRAWN', '申请已经撤回，调解结束。']);
  expect(after.routes.length).toBeGreaterThan(0);
});

test('a request about one’s data enters the register that the head decides from', async () => {
  const kase = await aPendingCase(api());
  const applicant = await visit(api(), kase.displayNo, PHONES.applicant);
  const { id, dueOn, problem } = await rights(applicant, { kind: 'CORRECTION', asked: '名字写错了一个字。' });
  expect([problem, dueOn > today(api())]).toEqual([null, true]);
  expect((await rights(applicant, { kind: 'ACCESS', asked: ' ' })).problem.code).toBe('TEXT_MISSING');
  const asked = `{ rightsRequests(caseId: "${kase.id}") { nodes { id kind identity asked } } }`;
  const { data, errors } = await api().as(HEAD).send(asked);
  expect(errors).toEqual([]);
  expect(data.rightsRequests.nodes).toEqual([
    { id, kind: 'CORRECTION', identity: 'ONE_TIME_CODE', asked: '名字写错了一个字。' },
  ]);
});

test('what a party said is answered by the head: the party reads it, those concerned do not', async () => {
  const kase = await aPendingCase(api(), [{ ...APPLICANT, standIns: [] }, GROWN]);
  const li = await visit(api(), kase.displayNo, PHONES.applicant);
  expect(codeOf(await act(li, 'makeComplaint', { text: '电话没有人接。' }))).toBe('done');
  const words = async (name: string): Promise<Json[]> =>
    (await api().as(name).send(`{ case(id: "${kase.id}") { partyWords { id kind text dueOn answeredOn answer } } }`))
      .data.case.partyWords;
  expect([await words(CLERK), await words(MEDIATOR)]).toEqual([[], []]);
  const dueOn = addDays(today(api()), 15);
  const [word] = await words(HEAD);
  expect(word).toMatchObject({ kind: 'COMPLAINT', text: '电话没有人接。', dueOn, answeredOn: null, answer: null });
  const answering = { wordId: word?.id, answer: '已调整值班，并向您致歉。' };
  const tried = async (name: string, over: object) =>
    (
      await api()
        .as(name)
        .change('answerPartyWord', seen(await now(kase), { ...answering, ...over }), WHOLE)
    ).problem?.code;
  expect(await tried(HEAD, { wordId: kase.id })).toBe('PARTY_WORD_UNKNOWN');
  expect(await tried(HEAD, { answer: ' ' })).toBe('TEXT_MISSING');
  await step(HEAD, 'answerPartyWord', kase, answering);
  expect(await tried(HEAD, {})).toBe('NO_WORD_TO_ANSWER');
  expect(await words(HEAD)).toMatchObject([{ dueOn: null, answeredOn: today(api()), answer: answering.answer }]);
  const mine = (await li.send('{ myCase { words { text answeredOn answer mediatorChanged } } }')).data.myCase.words;
  const answered = { answeredOn: today(api()), answer: answering.answer, mediatorChanged: false };
  expect(mine).toEqual([{ text: '电话没有人接。', ...answered }]);
  const wang = await visit(api(), kase.displayNo, '13800002222');
  expect((await wang.send('{ myCase { words { text } } }')).data.myCase.words).toEqual([]);
  const said = async (name: string) =>
    (await history(kase, name)).find((one) => one.type === 'PartyWordAnswered')?.reason;
  expect([await said(HEAD), await said(MEDIATOR)]).toEqual([answering.answer, null]);
});
