// Two servers on databases of their own: ours, and one that plays the court's system and signs with its own keys.
import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { signingKey } from '../../src/adapters/identity/ed25519.js';
import { HANDOVER_TYPE } from '../../src/adapters/identity/handover/means.js';
import type { RunningHttp } from '../../src/adapters/http/server.js';
import { masterKeyOf } from '../../src/adapters/sealing/master-key.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import { openHandover, type OpenHandover } from '../../src/wiring/open-handover.js';
import { openIdentity } from '../../src/wiring/open-identity.js';
import { CompactSign, exportJWK, SignJWT } from 'jose';
import { relay } from '../../src/app/outbox/relay.js';
import { sendDocument } from '../../src/app/handover/deliver.js';
import { sendingDocuments } from '../../src/wiring/open-handover.js';
import { aKey, SANYU, SUPERVISOR } from '../graphql/registrations.js';
import { type Api, type Json, serve, useApi } from '../graphql/client.js';

export const ADMINISTRATOR = '关景行';
export const HOME = '320612';
export const COURT = stableId('organisation', 'tz-court');
export const CLERK_OF_COURT = '审听澜';

const AT_COURT = `
  with someone as (insert into person (id, home, name) values ($1, '${HOME}', '${CLERK_OF_COURT}') returning id)
  insert into post (id, person_id, organisation_id, role, profession, employment, valid_from)
  select $2, id, $3, 'COURT_CLERK', 'OTHER', 'FULL_TIME', '2020-01-01' from someone`;
const ON_ROSTER = `
  insert into court_roster (id, authority_id, room_id, valid_from, entered_by, entered_at)
  select gen_random_uuid(), $1, $2, '2020-01-01', person_id, '2020-01-01' from post where id = $3`;

export interface Meeting {
  readonly api: Api;
  /** Ours, which may ask the court's server. */
  readonly url: string;
  readonly court: Api;
  readonly ours: OpenHandover;
  readonly theirs: OpenHandover;
  /** The post of the court's clerk in our network. */
  readonly postId: string;
}

/** `also` are further origins that our server may ask. */
export function useCourt(also: () => readonly string[] = () => []): () => Meeting {
  const [ours, theirs] = [useApi(), useApi()];
  let meeting: Meeting | undefined;
  let served: RunningHttp | undefined;
  beforeAll(async () => {
    const [api, court] = [ours(), theirs()];
    served = await serve(api.app, api.lines, {}, [court.url, ...also()]);
    const postId = v7();
    await api.app.db.asOwner(AT_COURT, [v7(), postId, COURT]);
    await api.app.db.asOwner(ON_ROSTER, [COURT, SANYU, postId]);
    meeting = {
      ...{ api, court, postId, url: served.url },
      ...{ ours: await handoverOf(api, []), theirs: await handoverOf(court, [served.url]) },
    };
  }, 120_000);
  afterAll(() => served?.close());
  return () => {
    if (!meeting) throw new Error('the two meet only while a test runs');
    return meeting;
  };
}

/** The hand-over of a server, with whose keys a test signs. */
async function handoverOf({ app }: Api, origins: readonly string[]): Promise<OpenHandover> {
  const { orm, runtime, pool, clock } = app;
  const master = masterKeyOf(new Uint8Array(32).fill(7));
  const identity = await openIdentity({ pool, master, now: () => clock.at, newId: v7 });
  return openHandover({ orm, runtime, identity, origins });
}

/** How a case stands, and its last steps. */
export async function stands({ api }: Meeting, caseId: string, person = SUPERVISOR): Promise<Json> {
  const asked = `{ case(id: "${caseId}") { status version externalNumbers timeline(first: 2) { nodes { type actorName role } } } }`;
  return (await api.as(person).send(asked)).data.case;
}

/** A registration of the court whose keys stand at its own server. */
export const registeringWith = ({ court, postId }: Meeting, over: object = {}) => ({
  ...{ idempotencyKey: aKey(), authorityPostId: postId, issuer: 'urn:fengqiao:320612' },
  ...{ jwksUrl: `${court.url}/.well-known/fengqiao-handover/320612`, ...over },
});

/** A change of the administrator, on our server that may ask the court's. */
export async function administer(
  { api, url }: Meeting,
  act: string,
  input: object,
  person = ADMINISTRATOR,
): Promise<Json> {
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${act}(input: $input) { done partnerId problem { code field } } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await api.as(person).headers()) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await answer.json()) as Json;
  return data?.[act] ?? errors;
}

/** What the court says of a case, valid for an hour from the time of our server. */
export const told = ({ api }: Meeting, kind: string, body: object, over: object = {}): Json => {
  const iat = Math.floor(api.app.clock.at.getTime() / 1000);
  return {
    v: 1,
    iss: 'urn:fengqiao:320612',
    aud: 'urn:fengqiao:320612',
    iat,
    exp: iat + 3600,
    jti: v7(),
    kind,
    body,
    ...over,
  };
};

export async function handed({ url }: Meeting, document: string): Promise<{ status: number; body: Json }> {
  const headers = { 'content-type': 'application/jose' };
  const answer = await fetch(`${url}/handover`, { method: 'POST', headers, body: document });
  return { status: answer.status, body: await answer.json() };
}

/** A signer of its own, as another system would sign. */
export function signer(seed: number) {
  const { kid, privateKey, publicKey } = signingKey(new Uint8Array(32).fill(seed));
  return {
    jwks: async () => JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid }] }),
    withPrivate: async () => JSON.stringify({ keys: [{ ...(await exportJWK(privateKey)), kid }] }),
    sign: (document: object, header: object = {}) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(document)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: HANDOVER_TYPE, ...header })
        .sign(privateKey),
  };
}

/** With other words under the same signature. */
export const altered = (text: string) => {
  const [header, payload = '', signature] = text.split('.');
  const changed = Buffer.from(payload, 'base64url').toString().replace('受理', '不受');
  return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
};
export const hmac = (document: Json) =>
  new SignJWT(document).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x'.repeat(32)));
export const none = (document: Json) =>
  [{ alg: 'none' }, document, ''].map((one) => one && Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');

/** Registrations that are refused, and why. */
export const BARRED: [string, object, string][] = [
  ['on an address without TLS', { jwksUrl: 'http://court.example/keys' }, 'PARTNER_ADDRESS_BARRED'],
  ['on this host', { jwksUrl: 'https://127.0.0.1/keys' }, 'PARTNER_ADDRESS_BARRED'],
  ['on a private network', { endpoint: 'https://10.1.2.3/in' }, 'PARTNER_ADDRESS_BARRED'],
  ['on the address of a cloud’s metadata', { jwksUrl: 'https://169.254.169.254/latest' }, 'PARTNER_ADDRESS_BARRED'],
  ['on this host in IPv6', { jwksUrl: 'https://[::1]/keys' }, 'PARTNER_ADDRESS_BARRED'],
  ['on an IPv4 address in IPv6', { jwksUrl: 'https://[::ffff:10.0.0.1]/keys' }, 'PARTNER_ADDRESS_BARRED'],
  ['with a password in the address', { jwksUrl: 'https://a:b@court.example/' }, 'PARTNER_ADDRESS_BARRED'],
  ['in a file', { jwksUrl: 'file:///etc/passwd' }, 'PARTNER_ADDRESS_BARRED'],
  ['without keys', { jwksUrl: null }, 'PARTNER_KEYS_MALFORMED'],
  ['with keys of no form', { jwksUrl: null, jwks: '{"keys":[{"kty":"RSA"}]}' }, 'PARTNER_KEYS_MALFORMED'],
  ['for a post that nobody holds', { authorityPostId: '00000000-0000-7000-8000-00000000dead' }, 'PARTNER_POST_UNFIT'],
  ['under a name that is taken', { issuer: 'urn:fengqiao:320612' }, 'PARTNER_THERE'],
];

/** What a worker of that server does with the documents that wait: how each of them stands then, or why it was not taken. */
export async function sendAll({ app }: Api, origins: readonly string[]): Promise<readonly string[]> {
  const { orm, sealer, clock } = app;
  const identity = { now: () => clock.at, sealer };
  const sending = sendingDocuments({ orm, identity, config: { handoverOrigins: [...origins] } });
  const waiting: string[] = [];
  const add = async (jobs: readonly { id: string }[]) => void waiting.push(...jobs.map(({ id }) => id));
  await relay(sending.queue, { add } as never, clock.at);
  const standing: string[] = [];
  for (const id of waiting) {
    const refused = await sendDocument(sending, id).then(
      () => null,
      ({ code }: { code: string }) => code,
    );
    if (refused) await sending.queue.failed(id, refused);
    const [row] = await app.db.asOwner<{ state: string }[]>('select state from handover_sent where id = $1', [id]);
    standing.push(refused ?? row?.state ?? '');
  }
  return standing;
}
