// Parties as they come: they ask for a code, read it off their telephone, and go in.
import { expect } from '@jest/globals';
import type { Api, Caller, Json } from '../graphql/client.js';
import { aRegisteredCase, CLERK, seen } from '../graphql/registrations.js';
import { aKey } from '../graphql/registrations.js';

const ASK = `mutation ($input: AskPartyCodeInput!) { askPartyCode(input: $input) { ticket expiresAt problem { code message } } }`;
const ENTER = `mutation ($input: EnterAsPartyInput!) { enterAsParty(input: $input) { token expiresAt problem { code message } } }`;
const ENTER_ROOM = `mutation ($input: EnterWithRoomCodeInput!) { enterWithRoomCode(input: $input) { token problem { code } } }`;
const ISSUE = `mutation ($input: IssuePartyCodeInput!) { issuePartyCode(input: $input) { code expiresAt problem { code } } }`;

export const MY_CASE = `number version status statusName now after next { on what why } roomName placeName side speaksAs myName
  guardianMustAct sessions { id startsAt place } mediators { postId name } statement { facts claims }
  agreement { terms amount items { text dueOn } effectiveOn signedByMe } record { version items signedByMe }
  consented evaluated score words { kind text } openActions routes { kind name }`;

/** Two parties with telephones of their own; the applicant’s agent, and a child with a guardian, on theirs. */
export const PHONES = {
  applicant: '13800001111',
  agent: '13800003333',
  guardian: '13800004444',
  nobody: '13900009999',
};
export const CHILD = {
  ...{ side: 'RESPONDENT', kind: 'PERSON', name: '缪小舟', minor: true, phone: PHONES.guardian },
  standIns: [{ kind: 'GUARDIAN', name: '缪望舒', phone: PHONES.guardian }],
};
export const APPLICANT = {
  ...{ side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', phone: PHONES.applicant },
  standIns: [{ kind: 'AGENT', name: '卫律师', phone: PHONES.agent }],
};

export const ask = async (api: Api, number: string, contact: string): Promise<Json> =>
  (await api.stranger.send(ASK, { input: { number, contact } })).data.askPartyCode;

export const enter = async (api: Api, ticket: string, code: string): Promise<Json> =>
  (await api.stranger.send(ENTER, { input: { ticket, code } })).data.enterAsParty;

/** A code that the room gives to who stands before it. */
export const issue = async (api: Api, name: string, input: object): Promise<Json> => {
  const given = { idempotencyKey: aKey(), identity: 'ID_CARD_SEEN', ...input };
  return (await api.as(name).send(ISSUE, { input: given })).data.issuePartyCode;
};

export const enterWithSlip = async (api: Api, number: string, code: string): Promise<Json> =>
  (await api.stranger.send(ENTER_ROOM, { input: { number, code } })).data.enterWithRoomCode;

interface Letter {
  readonly id: string;
  readonly home: string;
  readonly case_id: string | null;
  readonly reader_id: string;
  readonly kind: string;
  readonly sealed: Buffer;
}

/** The letters with codes that were written so far, opened. */
export async function codesSent(
  api: Pick<Api, 'app' | 'settled'>,
): Promise<{ address: string; code: string; reader: string }[]> {
  await api.settled();
  const { db, sealer } = api.app;
  const rows = (await db.asOwner(
    `select * from letter where kind = 'PARTY_CODE' order by written_at, id`,
  )) as unknown as Letter[];
  return Promise.all(
    rows.map(async ({ id, home, case_id, reader_id, sealed }) => {
      const key = await keyOf(api, home, case_id);
      const { address, facts } = (key ?? (await sealer.of(home))).open(`letter:${id}`, sealed) as Json;
      return { address, code: facts.code, reader: reader_id };
    }),
  );
}

async function keyOf({ app: { db, sealer } }: Pick<Api, 'app'>, home: string, caseId: string | null) {
  if (!caseId) return null;
  const [row] = (await db.asOwner('select wrapped from case_key where case_id = $1', [caseId])) as unknown as {
    wrapped: Buffer;
  }[];
  return row ? (await sealer.of(home)).openCaseKey(caseId, row.wrapped) : null;
}

/** In, with the code that came. */
export async function visit(api: Api, number: string, contact: string): Promise<Caller> {
  const { ticket, problem } = await ask(api, number, contact);
  expect(problem).toBeNull();
  const { code } = (await codesSent(api)).at(-1) as { code: string };
  const { token, problem: refused } = await enter(api, ticket, code);
  expect(refused).toBeNull();
  return api.with({ authorization: `Party ${token}` });
}

export const myCase = async (caller: Caller): Promise<Json> => {
  const { data, errors } = await caller.send(`{ myCase { ${MY_CASE} } }`);
  expect(errors).toEqual([]);
  return data.myCase;
};

/** A change of a party by its name, at the version it sees. */
export async function act(caller: Caller, name: string, input: object = {}, key = aKey()): Promise<Json> {
  const { version } = await myCase(caller);
  return acted(caller, name, { idempotencyKey: key, expectedVersion: version, ...input });
}

export async function acted(caller: Caller, name: string, input: object): Promise<Json> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await caller.send(
    `mutation ($input: ${type}) { answer: ${name}(input: $input) { problem { code facts { name value } } myCase { ${MY_CASE} } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data.answer;
}

const WHOLE = 'id version status number displayNo parties { id side standIns { id kind } }';

/** At the desk, both sides asked for their consent. */
export async function aPendingCase(api: Api, parties: object[] = [APPLICANT, CHILD], over: object = {}): Promise<Json> {
  const kase = await aRegisteredCase(api, { parties, ...over });
  const asked = kase.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
  return (await api.as(CLERK).change('requestConsent', seen(kase, { asked }), WHOLE)).case;
}
