// Two servers of ours: one hosts the room, the other the court. Packages go there, answers come back, each once.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { anAgreedCase, confirming, of, SECRETS, step } from '../graphql/agreed-cases.js';
import type { Json } from '../graphql/client.js';
import { aKey, CLERK } from '../graphql/registrations.js';
import { altered, handed, signer, told, useCourt } from './court.js';
import { oldPackagesOn } from '../../src/adapters/persistence/handover/old-packages.js';
import { executorOfSystem } from '../../src/adapters/persistence/visibility/transactions.js';
import { destroyReceived } from '../../src/app/handover/destroy-received.js';
import { describeFilings } from './filings.js';
import {
  about,
  answering,
  answersSent,
  asFile,
  betweenThem,
  type Hosted,
  hosting,
  inboxOf,
  NAME,
  whole,
} from './hosted.js';

const meet = useCourt();
let hosted: Hosted;
let kase: Json;

beforeAll(async () => {
  hosted = await hosting(meet());
  kase = await anApplication();
}, 120_000);
afterAll(() => hosted?.served.close());

async function anApplication(): Promise<Json> {
  const { api } = meet();
  const agreed = await anAgreedCase(api);
  const prepared = await step(api, CLERK, 'prepareConfirmation', agreed, confirming(api, agreed));
  return step(api, CLERK, 'submitProceeding', prepared, of(prepared));
}

const { handOver, delivered, sentOf, statusOf } = betweenThem(meet, () => hosted);
const atCourt = (document: string) => handed({ ...meet(), url: meet().court.url }, document);
const NUMBER = '（2026）苏0612民特21号';

describe('a package for a court on another server', () => {
  let text: string;
  beforeAll(async () => {
    text = await handOver(kase.id);
    expect(await delivered()).toEqual(['SENT']);
  });

  test('lies in its inbox, is read there whole, and prints as ours do', async () => {
    const one = await about(meet(), kase.id);
    expect(one).toMatchObject({ package: 'CONFIRMATION', issuer: 'urn:fengqiao:320612', answer: null });
    const { content } = await whole(meet(), one.id);
    expect(JSON.parse(content)['authority.name']).toBe('南通市通州区人民法院');
    for (const secret of SECRETS) expect(content).not.toContain(secret);
    const page = await (await asFile(meet(), 'html', one.id)).text();
    expect(page).toContain('司法确认申请书');
    const docx = Buffer.from(await (await asFile(meet(), 'docx', one.id)).arrayBuffer());
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(await (await asFile(meet(), 'jws', one.id)).text()).toBe(text);
  });

  test('comes once, however often it is sent', async () => {
    const before = (await inboxOf(meet())).total;
    const [first, second] = [await atCourt(text), await atCourt(text)];
    expect(first).toMatchObject({ status: 200, body: { caseId: kase.id } });
    expect(second).toEqual(first);
    expect((await inboxOf(meet())).total).toBe(before);
  });

  test('is nobody’s but the court’s, lies sealed there, and each reading is logged', async () => {
    const { id } = await about(meet(), kase.id);
    expect(await inboxOf(meet(), '仇晓峰')).toEqual({ total: 0, nodes: [] });
    expect(await whole(meet(), id, '仇晓峰')).toBeNull();
    expect((await asFile(meet(), 'html', id, '仇晓峰')).status).toBe(404);
    expect(await inboxOf(meet(), CLERK)).toBe('NOT_PERMITTED');
    expect(
      await answering(meet(), { packageId: id, answer: 'ACCEPTED', document: '受理通知书' }, '仇晓峰'),
    ).toMatchObject({
      problem: { code: 'NOT_FOUND' },
    });
    const { db } = meet().court.app;
    const [row] = await db.asOwner<{ sealed: Buffer }[]>('select sealed from handover_received limit 1');
    expect(row?.sealed.toString('latin1')).not.toContain('eyJ');
    const log = await db.asOwner<{ format: string }[]>(
      `select format from export_log where list = 'receivedPackage' and asked ->> 'id' = $1`,
      [id],
    );
    expect(new Set(log.map(({ format }) => format))).toEqual(new Set(['json', 'html', 'docx', 'jws']));
  });

  test('is accepted and confirmed by signed answers, which the room’s server records once', async () => {
    const { id } = await about(meet(), kase.id);
    const key = aKey();
    const accepted = { packageId: id, answer: 'ACCEPTED', number: NUMBER, document: '受理通知书', idempotencyKey: key };
    expect(await answering(meet(), { ...accepted, on: '2030-01-01' })).toMatchObject({ problem: { field: 'on' } });
    expect(await answering(meet(), accepted)).toEqual({ packageId: id, problem: null });
    expect(await answering(meet(), accepted)).toEqual({ packageId: id, problem: null });
    expect(await answersSent(meet())).toEqual(['SENT']);
    expect(await statusOf(kase.id)).toBe('ACCEPTED');
    expect(await about(meet(), kase.id)).toMatchObject({ answer: 'ACCEPTED', answerState: 'SENT' });
    expect(await answering(meet(), { ...accepted, idempotencyKey: aKey() })).toMatchObject({
      problem: { code: 'PACKAGE_ANSWERED' },
    });
    for (const [to, document] of [
      ['UNDER_REVIEW', '审查通知书'],
      ['CONFIRMED', '民事裁定书'],
    ]) {
      expect(await answering(meet(), { packageId: id, answer: 'STEP', to, document })).toMatchObject({ problem: null });
      expect(await answersSent(meet())).toEqual(['SENT']);
      expect(await statusOf(kase.id)).toBe(to);
    }
    expect(await sentOf(kase.id)).toEqual([
      {
        ...{ package: 'CONFIRMATION', authorityName: '南通市通州区人民法院', state: 'SENT' },
        ...{ answer: 'STEP', answerDocument: '民事裁定书', answerReason: null },
      },
    ]);
  });
});

test('a refusal comes back with its reason, and stands', async () => {
  const refused = await anApplication();
  await handOver(refused.id);
  expect(await delivered()).toEqual(['SENT']);
  const { id: packageId } = await about(meet(), refused.id);
  const paper = { packageId, answer: 'REFUSED', number: '（2026）苏0612民特22号', document: '不予受理裁定书' };
  expect(await answering(meet(), paper)).toMatchObject({ problem: { code: 'TEXT_MISSING', field: 'reason' } });
  const reason = '不属于人民法院受理范围。';
  expect(await answering(meet(), { ...paper, result: 'JUDGMENT', reason })).toMatchObject({
    problem: { code: 'ANSWER_UNFIT' },
  });
  expect(await answering(meet(), { ...paper, reason })).toMatchObject({ problem: null });
  expect(await answersSent(meet())).toEqual(['SENT']);
  expect(await statusOf(refused.id)).toBe('NOT_ACCEPTED');
  expect(await sentOf(refused.id)).toMatchObject([{ answer: 'REFUSED', answerReason: reason }]);
  const [row] = await meet().api.app.db.asOwner<{ sealed: Buffer }[]>(
    'select answer_sealed as sealed from handover_sent where case_id = $1',
    [refused.id],
  );
  expect(row?.sealed.toString('utf8')).not.toContain('受理范围');
  expect(await answering(meet(), { ...paper, answer: 'STEP', to: 'CONFIRMED' })).toMatchObject({
    problem: { code: 'PACKAGE_ANSWERED' },
  });
});

describeFilings(meet, () => hosted);

describe('the court’s server refuses', () => {
  const OTHER = signer(9);
  const body = () => ({
    caseId: kase.id,
    package: 'CONFIRMATION',
    recipient: 'COURT',
    madeOn: '2026-06-09',
    values: {},
  });
  const made = (over: object = {}, of: object = {}, kind = 'PACKAGE') =>
    told(meet(), kind, { ...body(), ...of }, { aud: NAME, ...over });
  const ours = (document: Json) => meet().ours.keys.sign('320612', document);

  test.each<[string, () => Promise<string>, number, string]>([
    [
      'what was altered',
      async () => altered(await ours(made({}, { values: { 'case.number': '受理' } }))),
      401,
      'HANDOVER_UNVERIFIED',
    ],
    ['a key that is unknown', () => OTHER.sign(made()), 401, 'HANDOVER_UNVERIFIED'],
    ['a sender nobody registered', () => OTHER.sign(made({ iss: 'urn:fengqiao:320371' })), 401, 'HANDOVER_UNVERIFIED'],
    [
      'what is for a court that is not there',
      () => ours(made({ aud: `urn:fengqiao:320612:${v7()}` })),
      404,
      'NOT_FOUND',
    ],
    [
      'what is for another district',
      () => ours(made({ aud: `urn:fengqiao:320371:${v7()}` })),
      401,
      'HANDOVER_UNVERIFIED',
    ],
    ['what is for a room', () => ours(made({}, { recipient: 'ROOM' })), 422, 'HANDOVER_NOT_TAKEN'],
    ['what nobody could read', () => ours(made({}, { values: { parties: 7 } })), 400, 'HANDOVER_MALFORMED'],
    ['a sender that speaks for the court', () => ours(aRuling()), 422, 'HANDOVER_NOT_TAKEN'],
  ])('%s', async (_, document, status, code) => {
    expect(await atCourt(await document())).toMatchObject({ status, body: { problem: { code } } });
  });

  const aRuling = () =>
    told(meet(), 'RESULT', { caseId: kase.id, document: '民事判决书', result: 'judgment' }, { aud: NAME });
});

test('our server takes no answer to what it never sent, nor from another court', async () => {
  const sayingSo = (over: object = {}, body: object = {}) =>
    told(
      meet(),
      'ANSWER',
      { caseId: kase.id, package: v7(), answer: 'ACCEPTED', document: '受理通知书', ...body },
      { iss: NAME, ...over },
    );
  const signedThere = (document: Json) => meet().theirs.keys.sign('320612', document);
  expect(await handed(meet(), await signedThere(sayingSo()))).toMatchObject({
    ...{ status: 404, body: { problem: { code: 'NOT_FOUND' } } },
  });
  const other = sayingSo({ iss: `urn:fengqiao:320612:${v7()}` });
  expect((await handed(meet(), await signedThere(other))).status).toBe(401);
});

test('what came is destroyed when its term is over, with the answers to it, and its line stays', async () => {
  const { court } = meet();
  const packages = oldPackagesOn(executorOfSystem(court.app.orm));
  const days = (n: number) => new Date(court.app.clock.at.getTime() + n * 86_400_000);
  const { nodes } = await inboxOf(meet());
  expect(new Set(nodes.map((one: Json) => one.keptUntil))).toEqual(new Set(['2029-06-09']));
  expect(await destroyReceived(packages, days(3 * 365 - 2))).toBe(0);
  expect(await whole(meet(), nodes[0].id)).not.toBeNull();
  expect(await destroyReceived(packages, days(3 * 366 + 2))).toBe(nodes.length);
  expect(await destroyReceived(packages, days(3 * 366 + 2))).toBe(0);
  const [row] = await court.app.db.asOwner<Json[]>(
    `select (select count(sealed)::int from handover_received) as packages, (select count(sealed)::int from handover_sent) as answers`,
  );
  expect(row).toEqual({ packages: 0, answers: 0 });
  const after = await inboxOf(meet());
  expect(after.total).toBe(nodes.length);
  for (const { destroyedAt, issuer } of after.nodes)
    expect([destroyedAt, issuer]).toEqual([days(3 * 366 + 2).toISOString(), 'urn:fengqiao:320612']);
  expect(await whole(meet(), nodes[0].id)).toBeNull();
  expect((await asFile(meet(), 'html', nodes[0].id)).status).toBe(404);
  const answer = { packageId: nodes[0].id, answer: 'REFUSED', document: '裁定书', reason: '迟到' };
  expect(await answering(meet(), answer)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
});
