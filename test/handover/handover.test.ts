// Documents of a court that has a system of its own: signed, verified, taken once, as that court's act.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { anAgreedCase, asked, confirming, of, step } from '../graphql/agreed-cases.js';
import type { Json } from '../graphql/client.js';
import { aKey, anAcceptedCase, CLERK, HEAD, SANYU } from '../graphql/registrations.js';
import { entrusting } from '../matrix/inputs.js';
import {
  altered,
  administer,
  CLERK_OF_COURT,
  handed,
  hmac,
  none,
  registeringWith,
  signer,
  stands as standsAt,
  told,
  useCourt,
} from './court.js';

const meet = useCourt();
const OTHER = signer(9);

const registering = (over: object = {}) => registeringWith(meet(), over);
const stands = (caseId: string, person?: string) => standsAt(meet(), caseId, person);
const signed = (document: Json) => meet().theirs.keys.sign('320612', document);
const PAPER = { document: '受理案件通知书' };
let number = 400;
const acceptance = (caseId: string, over: object = {}) =>
  told(meet(), 'ACCEPTANCE', { caseId, number: `（2026）苏0612民初${++number}号`, ...PAPER }, over);

beforeAll(async () => {
  const made = await administer(meet(), 'registerPartner', registering());
  expect(made).toMatchObject({ done: true, problem: null });
}, 60_000);

describe('a case that the court takes and ends', () => {
  test('is moved by its documents, each once', async () => {
    const { id } = await anAcceptedCase(meet().api);
    const taken = await signed(acceptance(id));
    const first = await handed(meet(), taken);
    expect(first).toMatchObject({ status: 200, body: { caseId: id } });
    const after = await stands(id);
    expect(after).toMatchObject({ status: 'TRANSFERRED_OUT', externalNumbers: [expect.stringContaining('民初')] });
    expect(await handed(meet(), taken)).toEqual(first);
    expect((await stands(id)).version).toBe(after.version);

    const ended = told(meet(), 'RESULT', {
      caseId: id,
      number: `（2026）苏0612民初${number}号`,
      document: '民事判决书',
      result: 'judgment',
    });
    const [one, two] = await Promise.all([handed(meet(), await signed(ended)), handed(meet(), await signed(ended))]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toEqual(two.body);
    expect(await stands(id)).toMatchObject({
      ...{ status: 'ENDED_OUTSIDE', version: after.version + 1 },
      timeline: { nodes: [{ type: 'EndedOutside', actorName: CLERK_OF_COURT, role: 'COURT_CLERK' }, {}] },
    });
  });

  test('what was refused did nothing, and the same document may come again', async () => {
    const { id } = await anAcceptedCase(meet().api);
    const result = await signed(
      told(meet(), 'RESULT', {
        caseId: id,
        number: '（2026）苏0612民初9001号',
        document: '民事裁定书',
        result: 'withdrawn',
      }),
    );
    expect((await handed(meet(), result)).status).toBe(404);
    expect((await handed(meet(), await signed(acceptance(id)))).status).toBe(200);
    expect(await handed(meet(), result)).toMatchObject({ status: 200, body: { caseId: id } });
    expect((await stands(id)).status).toBe('ENDED_OUTSIDE');
  });

  test('an answer that was lost on the way is given again, though the step was taken', async () => {
    const { id } = await anAcceptedCase(meet().api);
    const taken = await signed(acceptance(id));
    const first = await handed(meet(), taken);
    await meet().api.app.db.asOwner('update handover_document set answer = null where document_id = $1', [
      first.body.id,
    ]);
    const { version } = await stands(id);
    expect(await handed(meet(), taken)).toEqual(first);
    expect((await stands(id)).version).toBe(version);
  });

  test('an application for confirmation is decided by its documents', async () => {
    const { api } = meet();
    let kase = await anAgreedCase(api);
    kase = await step(api, CLERK, 'prepareConfirmation', kase, confirming(api, kase));
    kase = await step(api, CLERK, 'submitProceeding', kase, of(kase));
    const paper = { caseId: kase.id, proceeding: 'JUDICIAL_CONFIRMATION', number: '（2026）苏0612民特7号' };
    const accepted = told(meet(), 'STEP', { ...paper, to: 'ACCEPTED', document: '受理通知书' });
    expect(await handed(meet(), await signed(accepted))).toMatchObject({ status: 200, body: { caseId: kase.id } });
    expect((await asked(api, CLERK, kase.id)).proceedings.at(-1).status).toBe('ACCEPTED');
    const none = told(meet(), 'STEP', { ...paper, proceeding: 'SUIT', to: 'FILED', document: '立案通知书' });
    expect((await handed(meet(), await signed(none))).status).toBe(404);
    const leap = told(meet(), 'STEP', { ...paper, to: 'UPHELD', document: '裁定书' });
    expect(await handed(meet(), await signed(leap))).toMatchObject({
      ...{ status: 422, body: { problem: { code: 'PROCEEDING_STEP_NOT_OPEN' } } },
    });
  });

  test('a case of the court comes with its mandate, once', async () => {
    const body = { ...entrusting(SANYU), number: '（2026）苏0612民初5001号', on: undefined };
    const entrusted = await signed(told(meet(), 'ENTRUSTMENT', JSON.parse(JSON.stringify(body))));
    const first = await handed(meet(), entrusted);
    expect(first).toMatchObject({ status: 200, body: { caseId: expect.any(String) } });
    expect(await handed(meet(), entrusted)).toEqual(first);
    const kase = await stands(first.body.caseId, HEAD);
    expect(kase).toMatchObject({ status: 'TRANSFERRED_OUT', externalNumbers: ['（2026）苏0612民初5001号'] });
    expect(kase.timeline.nodes).toMatchObject([
      { type: 'MandateOffered', actorName: CLERK_OF_COURT },
      { type: 'Entrusted' },
    ]);
    const again = await signed(told(meet(), 'ENTRUSTMENT', JSON.parse(JSON.stringify(body))));
    expect(await handed(meet(), again)).toMatchObject({ status: 422, body: { problem: { field: 'externalNumbers' } } });
  });

  test('a number of no court is refused by the rule of the case', async () => {
    const { id } = await anAcceptedCase(meet().api);
    const wrong = await signed(told(meet(), 'ACCEPTANCE', { caseId: id, number: '第5号', ...PAPER }));
    expect(await handed(meet(), wrong)).toMatchObject({ status: 422, body: { problem: { field: 'number' } } });
    expect((await stands(id)).status).toBe('ACCEPTED');
  });
});

describe('a document is refused', () => {
  const past = { iat: 1_000_000_000, exp: 1_000_003_600 };
  const aboutNobody = (over: object = {}, id = '00000000-0000-7000-8000-00000000dead') => acceptance(id, over);

  test.each<[string, () => Promise<string> | string, number, string]>([
    ['altered after it was signed', async () => altered(await signed(aboutNobody())), 401, 'HANDOVER_UNVERIFIED'],
    ['signed by somebody else', () => OTHER.sign(aboutNobody()), 401, 'HANDOVER_UNVERIFIED'],
    ['signed with a shared secret', () => hmac(aboutNobody()), 401, 'HANDOVER_UNVERIFIED'],
    ['not signed', () => none(aboutNobody()), 401, 'HANDOVER_UNVERIFIED'],
    ['of a signer nobody registered', () => OTHER.sign(aboutNobody({ iss: 'nobody' })), 401, 'HANDOVER_UNVERIFIED'],
    [
      'for a district of which it is not known',
      () => OTHER.sign(aboutNobody({ aud: 'urn:fengqiao:320371' })),
      401,
      'HANDOVER_UNVERIFIED',
    ],
    ['that is no document', () => 'hello', 400, 'HANDOVER_MALFORMED'],
    ['whose time is over', () => signed(aboutNobody(past)), 401, 'HANDOVER_EXPIRED'],
    [
      'that is valid for years',
      () => signed(aboutNobody({ exp: aboutNobody().iat + 40 * 86_400 })),
      401,
      'HANDOVER_EXPIRED',
    ],
    [
      'from tomorrow',
      () => signed(aboutNobody({ iat: aboutNobody().iat + 86_400, exp: aboutNobody().iat + 90_000 })),
      401,
      'HANDOVER_EXPIRED',
    ],
    ['about a case there is none', () => signed(aboutNobody()), 404, 'NOT_FOUND'],
  ])('%s', async (_, document, status, code) => {
    expect(await handed(meet(), await document())).toMatchObject({ status, body: { problem: { code } } });
  });

  test('of the same id and other content', async () => {
    const { id } = await anAcceptedCase(meet().api);
    const first = acceptance(id);
    expect((await handed(meet(), await signed(first))).status).toBe(200);
    const second = await signed({ ...first, body: { ...first.body, document: '另一文书' } });
    expect(await handed(meet(), second)).toMatchObject({
      status: 409,
      body: { problem: { code: 'HANDOVER_ID_REUSED' } },
    });
  });

  test.each<[string, Json]>([
    ['another version', { v: 2 }],
    ['a word too many', { note: '让步五千元' }],
    ['a kind there is none', { kind: 'GOSSIP' }],
    ['a body of another kind', { kind: 'RESULT' }],
    ['a short id', { jti: 'x' }],
  ])('of a form with %s', async (_, over) => {
    const issuer = `form-${aKey()}`;
    const made = await administer(
      meet(),
      'registerPartner',
      registering({ issuer, jwksUrl: null, jwks: await OTHER.jwks() }),
    );
    expect(made.done).toBe(true);
    const document = await OTHER.sign(aboutNobody({ iss: issuer, ...over }));
    expect(await handed(meet(), document)).toMatchObject({
      status: 400,
      body: { problem: { code: 'HANDOVER_MALFORMED' } },
    });
  });

  test('of another type of signed text', async () => {
    const made = await administer(
      meet(),
      'registerPartner',
      registering({ issuer: 'typed', jwksUrl: null, jwks: await OTHER.jwks() }),
    );
    expect(made.done).toBe(true);
    const document = await OTHER.sign(aboutNobody({ iss: 'typed' }), { typ: 'JWT' });
    expect(await handed(meet(), document)).toMatchObject({ status: 401 });
    expect((await handed(meet(), await OTHER.sign(aboutNobody({ iss: 'typed' })))).status).toBe(404);
    expect(await administer(meet(), 'disablePartner', { partnerId: made.partnerId })).toMatchObject({ done: true });
    expect((await handed(meet(), await OTHER.sign(aboutNobody({ iss: 'typed' })))).status).toBe(401);
  });
});
