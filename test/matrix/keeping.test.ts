// Each cell of the table of personal data and keeping, over HTTP: revealing, rights, retention, holds, destruction, logs.
import { beforeAll, expect, test } from '@jest/globals';
import { PRIVACY_ACTS } from '../../src/domain/privacy/acts.js';
import { aKey } from '../fixtures/acts.js';
import { useApi } from '../graphql/client.js';
import { codeOf, everyCellHolds } from './holds.js';
import { ALL_PLACES, MATRIX, nameOf, PEOPLE, type Place, type Role } from './people.js';
import { ENDED, type Ready, CaseSetup, STANDING } from './case-setup.js';
import { type Cell, operationsOf, rowsOf } from './tables.js';

const ROWS = rowsOf('keeping');
const api = useApi(MATRIX);
let setup: CaseSetup;
const standing = new Map<string, Ready>();
/** The request for a copy that was granted in each standing case. */
const granted = new Map<string, string>();

const HEAD = nameOf('ROOM_HEAD', 'OWN');
const NOBODY = '00000000-0000-7000-8000-00000000dead';
const SECRET = '因起草文书需要';

/** The code with which the act was refused, '' when it was done. */
async function sent(person: string, action: string, input: object): Promise<string> {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${action}(input: $input) { __typename problem { code } } }`;
  const { data, errors } = await api()
    .as(person)
    .send(document, { input: { ...input, idempotencyKey: aKey() } });
  return errors[0] ? String(errors[0].extensions['code']) : (data[action].problem?.code ?? '');
}

const party = ({ state }: Ready): string => state.parties[0]?.id ?? NOBODY;

/** The only one of its kind in the case. */
async function only(table: string, column: string, caseId: string): Promise<string> {
  const [row] = await api().app.db.asOwner<{ id: string }[]>(
    `select ${column}::text as id from ${table} where case_id = $1 order by 1 desc limit 1`,
    [caseId],
  );
  return row?.id ?? NOBODY;
}

const asking = (now: Ready, kind: string) => ({
  ...{
    caseId: now.caseId,
    partyId: party(now),
    kind,
    identity: 'ID_CARD_SEEN',
    askedOn: now.today,
    asked: '请给我一份',
  },
});

const INPUTS: Record<string, (now: Ready) => Promise<object> | object> = {
  reveal: (now) => ({ partyId: party(now), field: 'ID_NUMBER', reason: 'DRAW_UP_DOCUMENT', note: SECRET }),
  recordRightsRequest: (now) => asking(now, 'ACCESS'),
  issuePartyCode: (now) => ({ partyId: party(now), identity: 'ID_CARD_SEEN' }),
  decideRightsRequest: async ({ caseId }) => ({
    ...{ requestId: await only('rights_request', 'request_id', caseId), basis: 'PIPL_45', reason: '依法提供' },
  }),
  liftRestriction: (now) => ({ partyId: party(now), reason: '已更正' }),
  amendRetention: () => ({ years: 30, reason: '有长期参考价值' }),
  setLegalHold: () => ({ ground: 'LITIGATION', note: '在诉' }),
  liftLegalHold: async ({ caseId }) => ({ holdId: await only('legal_hold', 'hold_id', caseId), reason: '诉讼已结' }),
  proposeDestruction: () => ({ appraisal: '鉴定无保存价值' }),
  confirmDestruction: () => ({}),
  declineDestruction: () => ({}),
};

async function decided(now: Ready, kind: string): Promise<string> {
  expect(await sent(HEAD, 'recordRightsRequest', asking(now, kind))).toBe('');
  const requestId = await only('rights_request', 'request_id', now.caseId);
  const deciding = {
    caseId: now.caseId,
    requestId,
    basis: kind === 'RESTRICTION' ? 'PIPL_44' : 'PIPL_45',
    reason: '依法提供',
  };
  expect(await sent(HEAD, 'decideRightsRequest', deciding)).toBe('');
  return requestId;
}

/** What must stand in a fresh case before the act is done on it. */
const BEFORE: Record<string, (now: Ready) => Promise<unknown>> = {
  decideRightsRequest: (now) => sent(HEAD, 'recordRightsRequest', asking(now, 'ACCESS')),
  liftRestriction: (now) => decided(now, 'RESTRICTION'),
  liftLegalHold: ({ caseId }) => sent(HEAD, 'setLegalHold', { caseId, ground: 'AUDIT', note: '在查' }),
};

/** The time of these has not come in a fresh file: that the role may is told by the rule that then refuses. */
const NOT_YET: Record<string, string> = {
  proposeDestruction: 'NOT_DUE_FOR_DESTRUCTION',
  ...{ confirmDestruction: 'NOT_PROPOSED', declineDestruction: 'NOT_PROPOSED' },
};

const QUESTIONS: Record<string, (now: Ready, request: string) => string> = {
  accessLog: ({ caseId }) => `accessLog(caseId: "${caseId}") { nodes { __typename } }`,
  rightsRequests: ({ caseId }) => `rightsRequests(caseId: "${caseId}") { nodes { __typename } }`,
  retention: ({ caseId }) => `retention(caseId: "${caseId}") { __typename }`,
  package: (now) =>
    `package(caseId: "${now.caseId}", kind: FILING, recipient: PARTY, reason: HAND_OVER, partyId: "${party(now)}") { __typename }`,
  packageLog: ({ caseId }) => `packageLog(caseId: "${caseId}") { nodes { __typename } }`,
  sentPackages: ({ caseId }) => `sentPackages(caseId: "${caseId}") { id }`,
  partyCopy: (_, requestId) => `partyCopy(requestId: "${requestId}") { __typename }`,
};

beforeAll(async () => {
  setup = new CaseSetup(api().app);
  const keep = async (name: string, now: Ready) => {
    standing.set(name, now);
    granted.set(name, await decided(now, 'COPY'));
  };
  const staffed = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.STAFFED);
  const sentOn = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING.SENT);
  await keep('STAFFED', staffed);
  await keep('OFFERED', sentOn);
  for (const place of ALL_PLACES) if (place !== 'OFFERED') standing.set(place, staffed);
  for (const { role, place } of PEOPLE.filter((one) => one.place === 'REGISTRAR')) {
    await keep(`REGISTRAR ${role}`, await setup.moment(await setup.registered(role, place)));
  }
  await api().as(HEAD).send(`{ case(id: "${staffed.caseId}") { id } }`);
  await api()
    .as(HEAD)
    .send(`{ ${QUESTIONS['package']?.(staffed, '')} }`);
}, 60_000);

const nameFor = (role: Role, place: Place) => (standing.has(`${place} ${role}`) ? `${place} ${role}` : place);

async function said(operation: string, { role, place, mark }: Cell): Promise<string> {
  const name = nameFor(role, place);
  const asked = QUESTIONS[operation]?.(
    standing.get(name) as Ready,
    granted.get(granted.has(name) ? name : 'STAFFED') ?? '',
  );
  if (asked) return answered(nameOf(role, place), asked);
  const now = mark === '办' ? await fresh(operation) : (standing.get(name) as Ready);
  const input = { ...(await INPUTS[operation]?.(now)), caseId: now.caseId };
  const code = await sent(nameOf(role, place), operation, input);
  return mark === '办' && code === NOT_YET[operation] ? '' : code;
}

async function fresh(operation: string): Promise<Ready> {
  const steps = operation === 'liftRestriction' ? ENDED.FAILED : ENDED.ARCHIVED;
  const open = ['reveal', 'issuePartyCode'].includes(operation) || operation.endsWith('Request');
  const now = await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), open ? STANDING.STAFFED : steps);
  await BEFORE[operation]?.(now);
  return now;
}

async function answered(person: string, asked: string): Promise<string> {
  const { data, errors } = await api().as(person).send(`{ answer: ${asked} }`);
  if (errors[0]) return String(errors[0].extensions['code']);
  const { answer } = data;
  return answer === null || answer.nodes?.length === 0 ? '空' : '可';
}

everyCellHolds('personal data and keeping, for every role in every place', ROWS, said, codeOf, 60_000);

test('every act on personal data is in this table or, as a list of the app, in the next', () => {
  const lists = operationsOf(rowsOf('without-case')).filter((operation) =>
    (PRIVACY_ACTS as string[]).includes(operation),
  );
  expect([...operationsOf(ROWS), ...lists].sort()).toEqual([...PRIVACY_ACTS].sort());
  expect(lists).toEqual(['searchLog', 'exportLog', 'destructionList']);
});
