// What the tests of personal data ask over HTTP, and cases that have come as far as they need.
import { stableId } from '../../src/tools/seeds/stable-id.js';
import type { Api, Json } from '../graphql/client.js';
import { aKey, anAcceptedCase, actsOf, CLERK, HEAD, MEDIATOR, seen } from '../graphql/registrations.js';

export const SUPERVISOR = '娄敬业';
export const AUDITOR = '简慧如';
/** Supervises 三余 town alone, whose committee holds the cases. */
export const TOWN_SUPERVISOR = '申屠宏';
export const FAR_SUPERVISOR = '萧敬之';
export const DISPATCHER = '臧海波';

const PROBLEM = 'problem { code field message facts { name value } }';

/** Sends a change about personal data; throws when the answer holds errors. */
export async function about(api: Api, person: string, act: string, input: object): Promise<Json> {
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input!`;
  const made = act === 'reveal' ? 'revealed { name idNumber creditCode phone address }' : 'id caseId';
  const asked = `mutation ($input: ${type}) { ${act}(input: $input) { ${made} ${PROBLEM} } }`;
  const { data, errors } = await api.as(person).send(asked, { input: { idempotencyKey: aKey(), ...input } });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data[act];
}

/** The same, and nothing stood against it. */
export async function done(api: Api, person: string, act: string, input: object): Promise<Json> {
  const answer = await about(api, person, act, input);
  if (answer.problem) throw new Error(`${person} ${act}: ${answer.problem.code} ${answer.problem.field}`);
  return answer;
}

const LOOK = 'kind personName role placeName accessLevel partyId field reason note requestId at';

export async function logOf(api: Api, person: string, caseId: string): Promise<Json[] | null> {
  const asked = `query ($id: UUID!) { accessLog(caseId: $id, first: 100) { nodes { ${LOOK} } } }`;
  const { data, errors } = await api.as(person).send(asked, { id: caseId });
  if (errors.length > 0) throw new Error(String(errors[0]?.extensions['code']));
  return data.accessLog?.nodes ?? null;
}

export const openCase = (api: Api, person: string, id: string): Promise<Json> =>
  api
    .as(person)
    .send(
      'query ($id: UUID!) { case(id: $id) { id accessLevel facts parties { id side name idNumber phone address } openActions { action } } }',
      { id },
    )
    .then(({ data }) => data.case);

const presider = stableId('post', `320612:${MEDIATOR}:committee-320612104:MEDIATOR`);

/** In mediation by the mediator of 三余, one session held. */
export async function aMediatedCase(api: Api): Promise<Json> {
  const accepted = await anAcceptedCase(api);
  const assigning = { presider, chosenBy: 'PARTIES', recusalChecked: true };
  const assigned = await step(api, HEAD, 'assignMediators', accepted, assigning);
  const present = accepted.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  const startsAt = new Date(api.app.clock.at.getTime() - 30_000).toISOString();
  return step(api, MEDIATOR, 'openSession', assigned, { kind: 'JOINT', startsAt, present, record: '双方各陈己见。' });
}

export async function step(api: Api, person: string, action: string, kase: Json, over: object = {}): Promise<Json> {
  const answer = await api.as(person).change(action, seen(kase, over), 'id version status parties { id side }');
  if (answer.problem) throw new Error(`${person} ${action}: ${answer.problem.code} ${answer.problem.field}`);
  return answer.case;
}

/** Withdrawn by its applicants and archived: kept for five years. */
export async function anArchivedCase(api: Api): Promise<Json> {
  const accepted = await anAcceptedCase(api);
  const applicant = accepted.parties.find(({ side }: Json) => side === 'APPLICANT').id;
  const acts = actsOf(api, accepted).filter(({ partyId }) => partyId === applicant);
  const withdrawn = await step(api, CLERK, 'withdraw', accepted, { acts });
  return step(api, HEAD, 'archive', withdrawn);
}
