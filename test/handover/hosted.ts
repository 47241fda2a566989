// A court that is hosted on another server of ours: registered there and here, its people, and what they see of their inbox.
import { type RunningHttp } from '../../src/adapters/http/server.js';
import { expect } from '@jest/globals';
import { v7 } from 'uuid';
import { asked } from '../graphql/agreed-cases.js';
import { aKey, CLERK, HEAD } from '../graphql/registrations.js';
import { type Json, serve } from '../graphql/client.js';
import { ADMINISTRATOR, administer, COURT, HOME, type Meeting, registeringWith, sendAll } from './court.js';

export const JUDGE = '褚明哲';
export const NAME = `urn:fengqiao:${HOME}:${COURT}`;

export interface Hosted {
  /** How our server knows the court. */
  readonly partnerId: string;
  /** The court's server, which may ask ours. */
  readonly served: RunningHttp;
}

async function judgePost({ court }: Meeting): Promise<string> {
  const { data } = await court.as(JUDGE).send('{ me { posts { id organisationId role } } }');
  return data.me.posts.find(({ organisationId, role }: Json) => organisationId === COURT && role === 'JUDGE').id;
}

export async function hosting(meeting: Meeting): Promise<Hosted> {
  const { api, court, url } = meeting;
  const ours = registeringWith(meeting, { issuer: NAME, endpoint: `${court.url}/handover` });
  const { partnerId, problem } = await administer(meeting, 'registerPartner', ours);
  if (!partnerId) throw new Error(JSON.stringify(problem));
  await administer(meeting, 'rotateHandoverKey', { idempotencyKey: aKey(), home: HOME });
  const keys = await fetch(`${url}/.well-known/fengqiao-handover/${HOME}`);
  const served = await serve(court.app, court.lines, {}, [url]);
  const sender = {
    ...{ idempotencyKey: aKey(), kind: 'SENDER', authorityPostId: await judgePost(meeting) },
    ...{ issuer: `urn:fengqiao:${HOME}`, endpoint: `${url}/handover`, jwks: await keys.text() },
  };
  const there = { ...meeting, api: court, url: served.url };
  const made = await administer(there, 'registerPartner', sender, ADMINISTRATOR);
  if (!made.partnerId) throw new Error(JSON.stringify(made));
  court.app.clock.at = api.app.clock.at;
  return { partnerId, served };
}

const ROW = 'id package issuer authorityName caseId answer answerState answerReason keptUntil destroyedAt';

export async function inboxOf({ court }: Meeting, person = JUDGE): Promise<Json> {
  const { data, errors } = await court.as(person).send(`{ receivedPackages(first: 100) { total nodes { ${ROW} } } }`);
  return errors[0]?.extensions['code'] ?? data.receivedPackages;
}

export async function about(meeting: Meeting, caseId: string): Promise<Json> {
  return (await inboxOf(meeting)).nodes.find((one: Json) => one.caseId === caseId);
}

export async function whole({ court }: Meeting, id: string, person = JUDGE): Promise<Json> {
  const { data } = await court.as(person).send(`{ receivedPackage(id: "${id}") { package content } }`);
  return data.receivedPackage;
}

export async function asFile({ court }: Meeting, format: string, id: string, person = JUDGE) {
  return fetch(`${court.url}/export/received-package.${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await court.as(person).headers()) },
    body: JSON.stringify({ id }),
  });
}

export async function answering({ court }: Meeting, input: object, person = JUDGE): Promise<Json> {
  const query =
    'mutation ($input: AnswerPackageInput!) { answerPackage(input: $input) { packageId problem { code field } } }';
  const { data, errors } = await court.as(person).send(query, { input: { idempotencyKey: aKey(), ...input } });
  return data?.answerPackage ?? errors[0]?.extensions['code'];
}

/** The court's worker sends to ours. */
export const answersSent = (meeting: Meeting): Promise<readonly string[]> => sendAll(meeting.court, [meeting.url]);

/** The clerk of the room hands a package over to that court. */
export async function handingOver(
  { api, url }: Meeting,
  { partnerId }: Hosted,
  over: object,
): Promise<{ status: number; state: string | null; text: string; code: string | null }> {
  const given = { kind: 'CONFIRMATION', recipient: 'COURT', reason: 'HAND_OVER', documentId: v7(), deliver: true };
  const reply = await fetch(`${url}/export/package.jws`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await api.as(CLERK).headers()) },
    body: JSON.stringify({ ...given, partnerId, ...over }),
  });
  const text = await reply.text();
  const code = reply.ok ? null : JSON.parse(text).errors[0].extensions.code;
  return { status: reply.status, state: reply.headers.get('x-handover-state'), text, code };
}

/** What two-servers.test.ts does again and again: the clerk hands over, the worker sends, and both look at what became of it. */
export function betweenThem(meet: () => Meeting, hosted: () => Hosted) {
  return {
    handOver: async (caseId: string, over: object = {}): Promise<string> => {
      const { state, text } = await handingOver(meet(), hosted(), { caseId, ...over });
      expect(state).toBe('QUEUED');
      return text;
    },
    delivered: () => sendAll(meet().api, [meet().court.url]),
    sentOf: async (caseId: string): Promise<Json> => {
      const fields = 'package authorityName state answer answerDocument answerReason';
      const { data } = await meet().api.as(HEAD).send(`{ sentPackages(caseId: "${caseId}") { ${fields} } }`);
      return data.sentPackages;
    },
    statusOf: async (caseId: string): Promise<string> =>
      (await asked(meet().api, CLERK, caseId)).proceedings.at(-1).status,
  };
}
