// The court's door over HTTP: a case taken by the court, entrusted, mediated under the mandate, ended there.
import { expect, test } from '@jest/globals';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { entrusting, PARTIES } from '../matrix/inputs.js';
import { COURT_JUDGE, HOLDER, MATRIX, nameOf, postOf, SECOND, TARGET } from '../matrix/people.js';
import { type Changed, type Json, useApi } from './client.js';
import { aKey, seen, today } from './registrations.js';

const api = useApi(MATRIX);
const HEAD = nameOf('ROOM_HEAD', 'OWN');
const ASKED = nameOf('ROOM_HEAD', 'OFFERED');
const MEDIATOR = nameOf('MEDIATOR', 'OFFERED');
const DISPATCHER = nameOf('HUB_DISPATCHER', 'AREA');
const FIELDS =
  'id version status accessLevel parties { id side } sessions { id } clocks { code dueOn state } agreement { effectiveOn }';
const bodyOf = (key: string) => stableId('organisation', key);
const onPaper = (partyId: string) => ({ partyId, manner: 'ON_PAPER', on: today(api()) });
const ofBoth = ({ parties }: Json) => parties.map(({ id }: Json) => onPaper(id));

async function step(person: string, action: string, kase: Json, over: object = {}): Promise<Json> {
  const { problem, case: after } = await tried(person, action, kase, over);
  expect([action, problem]).toEqual([action, null]);
  return after;
}
const tried = (person: string, action: string, kase: Json, over: object = {}): Promise<Changed> =>
  api().as(person).change(action, seen(kase, over), FIELDS);

/** What of the case the person sees now. */
const seenBy = async (person: string, { id }: Json): Promise<Json> =>
  (await api().as(person).send(`{ case(id: "${id}") { ${FIELDS} } }`)).data.case;

async function entrusted(): Promise<Json> {
  const opened = { ...entrusting(TARGET), idempotencyKey: aKey() };
  const { problem, case: kase } = await api().as(COURT_JUDGE).change('registerEntrusted', opened, FIELDS);
  expect(problem).toBeNull();
  return kase;
}

const taking = () => ({
  ...{ presider: postOf('MEDIATOR', 'OFFERED'), recusalChecked: true, overCapReason: '须办' },
  ...{ receiptSignedOn: today(api()), receiptDocument: '签收单2026-9' },
});

async function accepted(): Promise<Json> {
  const clerk = api().as(HEAD);
  const parties = PARTIES.slice(0, 2);
  const dispute = {
    type: 'NEIGHBOUR',
    source: 'ON_APPLICATION',
    amount: 1,
    people: 2,
    difficult: false,
    placeCode: '320612104',
  };
  const registering = { idempotencyKey: aKey(), roomId: HOLDER, applicationForm: 'WRITTEN', dispute, parties };
  const { case: kase } = await clerk.change('register', { ...registering, facts: '排水', claims: '疏通' }, FIELDS);
  const pending = await step(HEAD, 'requestConsent', kase, {
    asked: kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' })),
  });
  const rightsNotice = { manner: 'WRITTEN', on: today(api()) };
  return step(HEAD, 'accept', pending, { consents: ofBoth(kase), rightsNotice });
}

test('taken by the court, passed on, given back; taken again and ended there', async () => {
  let kase = await accepted();
  const taken = { authorityId: bodyOf('tz-court'), number: '(2026)苏0612民初0401号', document: '受理案件通知书' };
  kase = await step(DISPATCHER, 'recordExternalAcceptance', kase, taken);
  expect(kase.status).toBe('TRANSFERRED_OUT');
  const asked = '{ caseByNumber(home: "320612", number: "（2026）苏0612民初401号") { id } }';
  expect((await api().as(DISPATCHER).send(asked)).data.caseByNumber.id).toBe(kase.id);
  expect((await tried(HEAD, 'askUndo', kase, { reason: '录错案件' })).problem?.code).toBe('IN_OUTSIDE_CUSTODY');
  const passed = { authorityId: bodyOf('ntc-arbitration'), number: '通劳人仲案字〔2026〕第12号', document: '移送函' };
  kase = await step(DISPATCHER, 'recordExternalTransfer', kase, passed);
  kase = await step(DISPATCHER, 'recordReturn', kase, { roomId: SECOND, document: '调解建议书' });
  expect(kase.status).toBe('ACCEPTED');
  kase = await step(DISPATCHER, 'recordExternalAcceptance', kase, { ...taken, number: '（2026）苏0612民初402号' });
  const ended = { result: 'JUDGMENT', number: '（2026）苏0612民初402号', document: '民事判决书' };
  kase = await step(COURT_JUDGE, 'recordExternalResult', kase, ended);
  expect(kase.status).toBe('ENDED_OUTSIDE');
  const book = `select to_kind as kind from entry where case_id = '${kase.id}' order by seq`;
  expect((await api().app.db.asOwner<{ kind: string }[]>(book)).map(({ kind }) => kind)).toEqual(
    'desk open external external open external ended-outside'.split(' '),
  );
});

test('registered by the court, taken, mediated to an agreement, reported, ended there by its document', async () => {
  let kase = await entrusted();
  expect(kase).toMatchObject({ status: 'TRANSFERRED_OUT', accessLevel: 'AUTHORITY' });
  expect(await seenBy(ASKED, kase)).toMatchObject({ accessLevel: 'OFFERED' });
  expect(await seenBy(HEAD, kase)).toBeNull();
  kase = await step(ASKED, 'acceptMandate', kase, taking());
  expect(kase).toMatchObject({ status: 'ASSIGNED', accessLevel: 'CUSTODIAN' });
  expect(kase.clocks).toContainEqual({ code: 'CE-02a', dueOn: '2026-06-24', state: 'RUNNING' });
  kase = await step(COURT_JUDGE, 'changeJudge', kase, { judge: '戚法官', judgePostId: postOf('JUDGE', 'COURT') });
  const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  const startsAt = new Date(api().app.clock.at.getTime() - 30_000).toISOString();
  kase = await step(MEDIATOR, 'openSession', kase, { kind: 'JOINT', startsAt, present, record: '各陈己见。' });
  kase = await step(MEDIATOR, 'extendPeriod', kase, { count: 10, consents: ofBoth(kase) });
  expect(kase.clocks).toContainEqual({ code: 'CE-02a', dueOn: '2026-07-06', state: 'RUNNING' });
  const items = [{ text: '三十日内疏通水沟' }];
  const terms = { scope: 'WHOLE', agreedAmount: 0, terms: '双方自愿达成。', items, contentChecked: true };
  kase = await step(MEDIATOR, 'draft', kase, terms);
  for (const act of ofBoth(kase)) kase = await step(MEDIATOR, 'sign', kase, { signer: 'PARTY', act });
  expect(kase).toMatchObject({ status: 'TRANSFERRED_OUT', agreement: { effectiveOn: '2026-06-09' } });
  kase = await step(MEDIATOR, 'reportMandate', kase, { document: '调解情况报告3', factsAttached: false });
  const ended = { result: 'DOCUMENT', number: '（2026）苏0612民初9001号', document: '民事调解书' };
  expect((await step(COURT_JUDGE, 'recordExternalResult', kase, ended)).status).toBe('ENDED_OUTSIDE');
  const books = `select 'main ' || to_kind as line, seq from entry where case_id = '${kase.id}'
    union all select 'mandate ' || to_kind || ' ' || to_detail, seq from mandate_entry where case_id = '${kase.id}' order by 1 desc, 2`;
  const lines = (await api().app.db.asOwner<{ line: string }[]>(books)).map(({ line }) => line.trim());
  expect([...lines].sort()).toEqual([
    'main ended-outside',
    'main external',
    'mandate mandate',
    'mandate mandate-result agreed',
    'mandate offered',
  ]);
});

test('declined in writing, offered to another room, recalled by the court, given back', async () => {
  let kase = await entrusted();
  const { problem } = await tried(ASKED, 'declineMandate', kase, { reason: 'CAPACITY', note: '人手已满' });
  expect(problem).toBeNull();
  expect(await seenBy(ASKED, kase)).toBeNull();
  kase = await seenBy(COURT_JUDGE, kase);
  const offer = {
    ...{
      roomId: HOLDER,
      kind: 'ENTRUSTED_POST_FILING',
      procedure: 'SUMMARY',
      materials: ['起诉状副本'],
      consents: ofBoth(kase),
    },
  };
  kase = await step(COURT_JUDGE, 'offerMandate', kase, offer);
  expect((await tried(COURT_JUDGE, 'recordReturn', kase, { roomId: SECOND, document: '退回函' })).problem?.code).toBe(
    'MANDATE_OPEN',
  );
  kase = await step(COURT_JUDGE, 'recallMandate', kase, { note: '当事人要求判决' });
  const unlisted = await tried(COURT_JUDGE, 'offerMandate', kase, { ...offer, roomId: SECOND });
  expect(unlisted.problem?.code).toBe('ROOM_NOT_ON_ROSTER');
  const listing = `mutation { editRoster(input: { idempotencyKey: "${aKey()}", roomId: "${SECOND}", from: "2026-01-01", to: "2026-06-09" }) { problem { code } } }`;
  expect((await api().as(COURT_JUDGE).send(listing)).data.editRoster).toEqual({ problem: null });
  const over = await tried(COURT_JUDGE, 'offerMandate', kase, { ...offer, roomId: SECOND });
  expect(over.problem?.code).toBe('ROOM_NOT_ON_ROSTER');
  const early = await tried(COURT_JUDGE, 'offerMandate', kase, { ...offer, kind: 'ASSIGNED_PRE_FILING' });
  expect(early.problem).toMatchObject({ code: 'PRE_FILING_CLOSED' });
  const back = await tried(COURT_JUDGE, 'recordReturn', kase, { roomId: SECOND, document: '退回函' });
  expect(back.problem).toBeNull();
});

const QUEUE = 'nodes { caseId displayNo dueOn result reportOwed number judgeName } total';
const queue = async (person: string, phase: string, args = ''): Promise<Json> =>
  (await api().as(person).send(`{ ${phase}${args} { ${QUEUE} } }`)).data[phase];

test('which judge and which materials is read by the room that is asked or mediates, and by the court that wrote it', async () => {
  const kase = await entrusted();
  const asked = `{ case(id: "${kase.id}") { mandates { judgeName materials } } }`;
  const readBy = async (person: string): Promise<Json> => (await api().as(person).send(asked)).data.case?.mandates;
  const written = [{ judgeName: '戚法官', materials: '起诉状副本\n证据目录' }];
  expect(await readBy(ASKED)).toEqual(written);
  expect(await readBy(MEDIATOR)).toEqual(written);
  expect(await readBy(COURT_JUDGE)).toEqual(written);
  expect(await readBy(DISPATCHER)).not.toEqual(written);
  expect((await readBy(HEAD)) ?? []).toEqual([]);
  await step(ASKED, 'acceptMandate', await seenBy(ASKED, kase), taking());
  expect(await readBy(MEDIATOR)).toEqual(written);
  await step(COURT_JUDGE, 'changeJudge', await seenBy(COURT_JUDGE, kase), { judge: '汪法官' });
  expect(await readBy(MEDIATOR)).toEqual([{ ...written[0], judgeName: '汪法官' }]);
});

test('queues: what waits, runs and has ended, for the room and for the court; several are taken at once, each by itself', async () => {
  const [one, two] = [await entrusted(), await entrusted()];
  const waiting = await queue(ASKED, 'mandatesOffered');
  expect(waiting.nodes.map(({ caseId }: Json) => caseId).slice(0, 2)).toEqual([two.id, one.id]);
  expect((await queue(COURT_JUDGE, 'mandatesOffered')).nodes).toEqual(waiting.nodes);
  expect((await queue(nameOf('ROOM_HEAD', 'DISTRICT'), 'mandatesOffered')).nodes).toEqual([]);
  const taken = [one, two].map(({ id, version }) => ({ caseId: id, expectedVersion: version, ...taking() }));
  const input = { idempotencyKey: aKey(), mandates: [...taken, { ...taken[0], receiptDocument: '又一份' }] };
  const document = `mutation ($input: AcceptMandatesInput!) { acceptMandates(input: $input) { results { caseId problem { code } } } }`;
  const { data } = await api().as(ASKED).send(document, { input });
  expect(data.acceptMandates.results.map(({ problem }: Json) => problem?.code ?? null)).toEqual([
    null,
    null,
    'KEY_REUSED',
  ]);
  const running = (await queue(ASKED, 'mandatesRunning')).nodes.filter(({ caseId }: Json) => caseId === one.id);
  expect(running).toMatchObject([{ dueOn: '2026-06-24', result: null, reportOwed: false }]);
  const now = await seenBy(ASKED, one);
  await step(COURT_JUDGE, 'changeJudge', now, { judge: '戚法官', judgePostId: postOf('JUDGE', 'COURT') });
  expect(
    (await queue(nameOf('JUDGE', 'COURT'), 'mandatesRunning', '(mine: true)')).nodes.map(({ caseId }: Json) => caseId),
  ).toEqual([one.id]);
  const routeNotice = { manner: 'WRITTEN', on: today(api()) };
  const ending = { ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice };
  await step(ASKED, 'terminate', await seenBy(ASKED, one), ending);
  const ended = (await queue(COURT_JUDGE, 'mandatesEnded')).nodes.find(({ caseId }: Json) => caseId === one.id);
  expect(ended).toMatchObject({ result: 'FAILED', reportOwed: true, dueOn: null });
});

test('a queue by what is due, page by page and in groups, as the room and the court read it', async () => {
  const caseOf = async (person: string, args: string): Promise<string[]> =>
    (await queue(person, 'mandatesRunning', `(${args})`)).nodes.map(({ caseId }: Json) => caseId);
  const late = await entrusted();
  const soon = await entrusted();
  const before = new Set(await caseOf(COURT_JUDGE, 'sort: DUE'));
  await step(ASKED, 'acceptMandate', await seenBy(ASKED, soon), taking());
  const start = api().app.clock.at;
  const daysOn = (n: number): void => {
    api().app.clock.at = new Date(start.getTime() + n * 86_400_000);
  };
  daysOn(2);
  await step(ASKED, 'acceptMandate', await seenBy(ASKED, late), taking());
  const ours = (ids: string[]): string[] => ids.filter((id) => !before.has(id));
  for (const person of [ASKED, COURT_JUDGE]) {
    expect(ours(await caseOf(person, 'sort: DUE'))).toEqual([soon.id, late.id]);
    expect(ours(await caseOf(person, 'sort: NEWEST'))).toEqual([soon.id, late.id]);
  }
  const document = (after: string): string =>
    `{ mandatesRunning(sort: DUE, first: 1${after}) { next nodes { caseId } } }`;
  const told: string[] = [];
  for (let next = ''; ; ) {
    const { data } = await api()
      .as(COURT_JUDGE)
      .send(document(next && `, after: "${next}"`));
    told.push(...data.mandatesRunning.nodes.map(({ caseId }: Json) => caseId));
    next = data.mandatesRunning.next;
    if (!next) break;
  }
  expect(ours(told)).toEqual([soon.id, late.id]);
  daysOn(15);
  expect(ours(await caseOf(ASKED, 'due: TODAY'))).toEqual([soon.id]);
  expect(ours(await caseOf(ASKED, 'due: WEEK, sort: DUE'))).toEqual([soon.id, late.id]);
  daysOn(16);
  expect(ours(await caseOf(COURT_JUDGE, 'due: OVERDUE'))).toEqual([soon.id]);
});
