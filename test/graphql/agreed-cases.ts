// An agreed case and what is asked of it afterwards, as a clerk of the room types it.
import { expect } from '@jest/globals';
import { addDays } from '../../src/domain/kernel/day.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';
import type { Api, Json } from './client.js';
import { actsOf, anAcceptedCase, CLERK, HEAD, MEDIATOR, seen, today } from './registrations.js';

export const COURT = stableId('organisation', 'tz-court');
export const OTHER_COURT = stableId('organisation', 'xz-court');
export const CITY_COURT = stableId('organisation', 'ntc-court');
export const COMMISSION = stableId('organisation', 'ntc-arbitration');
const WHOLE = 'id version status parties { id side } proceedings { id kind status }';
export const SECRETS = ['闻人听雨私下愿让一步。', '只愿出三千。'];

export const noon = (day: string) => new Date(`${day}T04:00:00Z`);
export const postOf = (name: string) => stableId('post', `320612:${name}:committee-320612104:MEDIATOR`);
const justNow = (api: Api) => new Date(api.app.clock.at.getTime() - 30_000).toISOString();

export async function step(api: Api, person: string, action: string, kase: Json, over: object = {}): Promise<Json> {
  const { problem, case: after } = await api.as(person).change(action, seen(kase, over), WHOLE);
  expect([action, problem]).toEqual([action, null]);
  return after;
}
export const refused = async (api: Api, person: string, action: string, kase: Json, over: object = {}) =>
  (await api.as(person).change(action, seen(kase, over), 'id')).problem;

/** Agreed on the day, by mouth, with a caucus whose note nobody else may read. */
export async function anAgreedCase(api: Api, over: object = {}): Promise<Json> {
  let kase = await anAcceptedCase(api, over);
  kase = await step(api, HEAD, 'assignMediators', kase, {
    ...{ presider: postOf(MEDIATOR), chosenBy: 'ROOM', recusalChecked: true },
  });
  const [first] = kase.parties;
  const caucus = { kind: 'CAUCUS', caucusWith: first.id, startsAt: justNow(api), record: SECRETS.join('') };
  kase = await step(api, MEDIATOR, 'openSession', kase, {
    ...caucus,
    present: [{ partyId: first.id, identityChecked: true }],
  });
  const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  kase = await step(api, MEDIATOR, 'openSession', kase, {
    ...{ kind: 'JOINT', startsAt: justNow(api), present, record: '双方各陈己见。' },
  });
  const terms = { scope: 'WHOLE', agreedAmount: 500_000, terms: '付五千元。', contentChecked: true };
  const items = [{ text: '付五千元', amount: 500_000, dueOn: addDays(today(api), 11) }];
  kase = await step(api, MEDIATOR, 'draft', kase, { ...terms, items });
  for (const act of actsOf(api, kase)) kase = await step(api, MEDIATOR, 'sign', kase, { signer: 'PARTY', act });
  kase = await step(api, MEDIATOR, 'sign', kase, { signer: 'MEDIATOR' });
  return step(api, CLERK, 'sign', kase, { signer: 'SEAL' });
}

export const screening = ['NOT_CIVIL', 'PERSONAL_STATUS', 'OTHER_PROCEDURE', 'TITLE'].map((matter) => ({
  matter,
  applies: false,
}));
export const confirming = (api: Api, kase: Json, over: object = {}) => ({
  ...{ authorityId: COURT, form: 'WRITTEN', attachments: ['AGREEMENT', 'BODY_PROOF', 'IDENTITY'], screening },
  ...{ acts: actsOf(api, kase), places: {}, ...over },
});
export const of = (kase: Json) => ({ proceedingId: kase.proceedings.at(-1).id });
export const paper = (to: string, over: object = {}) => ({
  ...{ to, number: '(2026)苏0612民特0012号', document: '民事裁定书', ...over },
});

export async function asked(api: Api, person: string, id: string): Promise<Json> {
  const fields = `proceedings { kind status next number authority { kind name } steps { status on number document receivedOn } }
    clocks { code startedOn dueOn endedOn state mark }
    timeline(first: 20) { nodes { type action day basis { law article mark } facts { name value } } }`;
  const { data } = await api.as(person).send(`{ case(id: "${id}") { status ${fields} } }`);
  return data.case;
}
