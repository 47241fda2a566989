// Inputs of changes as a client types them, and cases brought as far as a test needs.
import { roomId } from '../fixtures/app.js';
import type { Api, Json } from './client.js';

/** The clerk, head and mediator of the committee of 三余 town. */
export const CLERK = '宁亚琴';
export const HEAD = '解广田';
export const MEDIATOR = '瞿永康';
/** The clerk of another street of the district, and one of another district. */
export const NEXT_DOOR = '蓝心怡';
export const FAR_AWAY = '苏婉清';
export const SUPERVISOR = '娄敬业';

export const SANYU = roomId('committee-320612104');

let serial = 0;
export const aKey = (): string => `client-key-${++serial}`;

const PARTIES = [
  { side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', phone: '13800001111', idNumber: '320612190207277756' },
  { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒', phone: '13800002222' },
];

export function aRegistration(over: object = {}): Record<string, Json> {
  const dispute = {
    ...{ type: 'NEIGHBOUR', source: 'ON_APPLICATION', amount: 120_000, people: 2, difficult: false },
    placeCode: '320612104',
  };
  const texts = { facts: '两家因排水起争执。', claims: '恢复原状。' };
  return { idempotencyKey: aKey(), applicationForm: 'WRITTEN', dispute, parties: PARTIES, ...texts, ...over };
}

/** What each further change names: the case and the version it saw. */
export function seen({ id, version }: Json, over: object = {}): Record<string, Json> {
  return { idempotencyKey: aKey(), caseId: id, expectedVersion: version, ...over };
}

const WHOLE = 'id version status number parties { id side }';

export async function aRegisteredCase(api: Api, over: object = {}): Promise<Json> {
  const { case: kase, problem } = await api.as(CLERK).change('register', aRegistration(over), WHOLE);
  if (problem) throw new Error(problem.code);
  return kase;
}

export const today = (api: Api): string =>
  new Date(api.app.clock.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Each party's act on paper today. */
export function actsOf(api: Api, { parties }: Json): Json[] {
  return parties.map(({ id }: Json) => ({ partyId: id, manner: 'ON_PAPER', on: today(api) }));
}

export async function anAcceptedCase(api: Api, over: object = {}): Promise<Json> {
  const clerk = api.as(CLERK);
  const registered = await aRegisteredCase(api, over);
  const asked = registered.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
  const pending = await clerk.change('requestConsent', seen(registered, { asked }), WHOLE);
  const rightsNotice = { manner: 'WRITTEN', on: today(api) };
  const consents = actsOf(api, registered);
  const accepted = await clerk.change('accept', seen(pending.case, { consents, rightsNotice }), WHOLE);
  if (accepted.problem) throw new Error(accepted.problem.code);
  return accepted.case;
}

/** How much there is: a refused change must not move any of it. */
export async function everything({ app }: Api): Promise<Json> {
  const [row] = await app.db.asOwner(
    `select (select count(*)::int from case_file) as cases, (select coalesce(sum(version), 0)::int from case_file) as versions,
       (select count(*)::int from history) as events, (select count(*)::int from entry) as entries,
       (select count(*)::int from receipt) as receipts, (select coalesce(sum(last), 0)::int from number_series) as numbers,
       (select count(*)::int from party_token) as tokens`,
  );
  return row;
}
