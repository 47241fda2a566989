// A package signed for the court's system: handed over there, the same text under the same id, opened with our published keys.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet } from 'jose';
import { v7 } from 'uuid';
import { faultIn } from '../../src/adapters/identity/handover/schema.js';
import { anAgreedCase, confirming, of, SECRETS, step } from '../graphql/agreed-cases.js';
import type { Json } from '../graphql/client.js';
import { CLERK, FAR_AWAY, HEAD, SUPERVISOR } from '../graphql/registrations.js';
import { administer, registeringWith, sendAll, useCourt } from './court.js';

const taken: { type: string | undefined; body: string }[] = [];
/** What the court's system answers next. */
let answer = 200;
const system = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    taken.push({ type: request.headers['content-type'], body });
    response.writeHead(answer).end('{}');
  });
});
const origin = () => `http://127.0.0.1:${(system.address() as AddressInfo).port}`;
beforeAll(() => new Promise<void>((ready) => system.listen(0, '127.0.0.1', ready)));
afterAll(() => new Promise((done) => system.close(done)));

const meet = useCourt(() => [origin()]);
let kase: Json;
let partnerId: string;

beforeAll(async () => {
  const { api } = meet();
  const endpoint = `${origin()}/in`;
  partnerId = (await administer(meet(), 'registerPartner', registeringWith(meet(), { endpoint }))).partnerId;
  const agreed = await anAgreedCase(api);
  kase = await step(api, CLERK, 'prepareConfirmation', agreed, confirming(api, agreed));
  kase = await step(api, CLERK, 'submitProceeding', kase, of(kase));
}, 60_000);

async function sent(over: object = {}, person = CLERK) {
  const given = {
    caseId: kase.id,
    kind: 'CONFIRMATION',
    recipient: 'COURT',
    reason: 'HAND_OVER',
    partnerId,
    deliver: true,
  };
  const reply = await fetch(`${meet().url}/export/package.jws`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await meet().api.as(person).headers()) },
    body: JSON.stringify({ ...given, documentId: v7(), ...over }),
  });
  const text = await reply.text();
  const code = reply.ok ? null : JSON.parse(text).errors[0].extensions.code;
  return { status: reply.status, text, code, state: reply.headers.get('x-handover-state') };
}

async function opened(text: string): Promise<Json> {
  const keys = await fetch(`${meet().url}/.well-known/fengqiao-handover/320612`);
  const { payload } = await compactVerify(text, createLocalJWKSet((await keys.json()) as Json));
  return JSON.parse(new TextDecoder().decode(payload));
}

async function stateOf(id: string): Promise<Json> {
  const { data } = await meet().api.as(HEAD).send(`{ sentPackages(caseId: "${kase.id}") { id state reason answer } }`);
  return data.sentPackages.find((one: Json) => one.id === id);
}

describe('a package for the court', () => {
  test('arrives signed, of the agreed form, with what a court may have and nothing else', async () => {
    const documentId = v7();
    expect(await sent({ documentId })).toMatchObject({ status: 200, state: 'QUEUED' });
    expect(await sendAll(meet().api, [origin()])).toEqual(['SENT']);
    const [{ type, body } = { type: '', body: '' }] = taken.slice(-1);
    expect(type).toBe('application/jose');
    const document = await opened(body);
    expect(faultIn(document)).toBeNull();
    expect(document).toMatchObject({
      iss: 'urn:fengqiao:320612',
      aud: 'urn:fengqiao:320612',
      jti: documentId,
      kind: 'PACKAGE',
    });
    expect(document.body).toMatchObject({ caseId: kase.id, package: 'CONFIRMATION', recipient: 'COURT' });
    expect(document.body.values['authority.name']).toBe('南通市通州区人民法院');
    for (const secret of SECRETS) expect(JSON.stringify(document)).not.toContain(secret);
  });

  test('is the same text under the same id, and is handed over once', async () => {
    const documentId = v7();
    const first = await sent({ documentId, deliver: false });
    expect([first.status, first.state]).toEqual([200, 'SIGNED']);
    expect(await sendAll(meet().api, [origin()])).toEqual([]);
    const before = taken.length;
    const second = await sent({ documentId });
    await sendAll(meet().api, [origin()]);
    const third = await sent({ documentId });
    expect([second.text, third.text, third.state]).toEqual([first.text, first.text, 'SENT']);
    expect(await sendAll(meet().api, [origin()])).toEqual([]);
    expect(taken.length).toBe(before + 1);
  });

  test('waits while the court’s system does not take it, is given up, and goes when it is tried anew', async () => {
    const documentId = v7();
    const { text } = await sent({ documentId });
    answer = 503;
    expect(await sendAll(meet().api, [origin()])).toEqual(['HTTP_503']);
    expect((await stateOf(documentId)).state).toBe('FAILED');
    expect(await sent({ documentId })).toMatchObject({ status: 200, text, state: 'QUEUED' });
    answer = 302;
    expect(await sendAll(meet().api, [origin()])).toEqual(['HTTP_302']);
    expect(await stateOf(documentId)).toMatchObject({ state: 'FAILED', reason: 'HTTP_302' });
    answer = 200;
    await sent({ documentId });
    expect(await sendAll(meet().api, [origin()])).toEqual(['SENT']);
    expect([taken.at(-1)?.body, (await stateOf(documentId)).state]).toEqual([text, 'SENT']);
  });

  test('is not sent to a partner that is no more, nor where no address of it is known', async () => {
    const issuer = 'urn:fengqiao:320612:unheard';
    const other = await administer(meet(), 'registerPartner', registeringWith(meet(), { issuer }));
    expect((await sent({ partnerId: other.partnerId })).code).toBe('PARTNER_WITHOUT_ADDRESS');
    const endpoint = `${origin()}/in`;
    const leaving = registeringWith(meet(), { endpoint, issuer: `${issuer}-2` });
    const { partnerId: left } = await administer(meet(), 'registerPartner', leaving);
    await sent({ partnerId: left });
    await administer(meet(), 'disablePartner', { partnerId: left });
    expect(await sendAll(meet().api, [origin()])).toEqual(['FAILED']);
  });

  test('lies sealed, and not in the open', async () => {
    const [row] = await meet().api.app.db.asOwner<{ sealed: Buffer }[]>('select sealed from handover_sent limit 1');
    expect(row?.sealed.toString('latin1')).not.toContain('eyJ');
  });

  test.each<[string, object, string, string]>([
    ['of another authority', { kind: 'FILING', recipient: 'PARTY' }, CLERK, 'PARTNER_UNKNOWN'],
    ['that nobody registered', { partnerId: '00000000-0000-7000-8000-00000000dead' }, CLERK, 'PARTNER_UNKNOWN'],
    ['by no id', { partnerId: 'court' }, CLERK, 'ID_MALFORMED'],
    ['under a short id', { documentId: 'x' }, CLERK, 'KEY_MALFORMED'],
    ['by who watches', {}, SUPERVISOR, 'NOT_PERMITTED'],
    ['by who is elsewhere', {}, FAR_AWAY, 'NOT_FOUND'],
    ['for a recipient it is not meant for', { recipient: 'ROOM' }, CLERK, 'RECIPIENT_UNFIT'],
  ])('is not signed for a partner %s', async (_, over, person, code) => {
    const partyId = 'kind' in over ? { partyId: kase.parties[0].id } : {};
    expect((await sent({ ...over, ...partyId }, person)).code).toBe(code);
  });

  test('under the id of another case is refused', async () => {
    const documentId = v7();
    expect((await sent({ documentId, deliver: false })).status).toBe(200);
    const { api } = meet();
    const other = await anAgreedCase(api);
    await step(api, CLERK, 'prepareConfirmation', other, confirming(api, other));
    expect((await sent({ documentId, caseId: other.id })).code).toBe('KEY_REUSED');
  });

  test('stands in the log each time', async () => {
    const asked = `{ packageLog(caseId: "${kase.id}") { nodes { format recipient } } }`;
    const { data } = await meet().api.as(HEAD).send(asked);
    expect(data.packageLog.nodes[0]).toEqual({ format: 'JWS', recipient: 'COURT' });
  });
});
