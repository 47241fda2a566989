// Cases of a test's own, made by the API in the room of 三余 town: which kinds the demonstration has differs from one to the next.
import { anAgreedCase, confirming, of, paper, postOf, step } from '../graphql/agreed-cases.js';
import type { Api, Json } from '../graphql/client.js';
import { anAcceptedCase, aRegisteredCase, CLERK, HEAD, MEDIATOR, seen } from '../graphql/registrations.js';

export { CLERK, HEAD, MEDIATOR };

/** Under which number the lists show it. */
export async function numberOf(api: Api, { id }: Json): Promise<string> {
  const { data } = await api.as(CLERK).send(`{ case(id: "${id}") { number displayNo } }`);
  return data.case.number ?? data.case.displayNo;
}

/** At the desk: both sides were asked whether they consent. */
export async function aCaseAtTheDesk(api: Api): Promise<Json> {
  const registered = await aRegisteredCase(api);
  const asked = registered.parties.map(({ id }: Json) => ({ partyId: id, channel: 'PHONE' }));
  return (await api.as(CLERK).change('requestConsent', seen(registered, { asked }))).case;
}

/** Accepted, and nobody's yet. */
export const aCaseToAssign = anAcceptedCase;

export async function anAssignedCase(api: Api): Promise<Json> {
  const assigned = { presider: postOf(MEDIATOR), chosenBy: 'ROOM', recusalChecked: true };
  return step(api, HEAD, 'assignMediators', await anAcceptedCase(api), assigned);
}

export async function aMediatedCase(api: Api): Promise<Json> {
  const kase = await anAssignedCase(api);
  const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  const startsAt = new Date(api.app.clock.at.getTime() - 30_000).toISOString();
  return step(api, MEDIATOR, 'openSession', kase, { kind: 'JOINT', startsAt, present, record: '双方各陈己见。' });
}

/** An agreement before the district's court, which is looking into it under that number. */
export async function aCaseUnderReview(api: Api, number: string): Promise<void> {
  const agreed = await anAgreedCase(api);
  let kase = await step(api, CLERK, 'prepareConfirmation', agreed, confirming(api, agreed));
  kase = await step(api, CLERK, 'submitProceeding', kase, of(kase));
  for (const taken of [paper('ACCEPTED', { number }), paper('UNDER_REVIEW', { number: null })])
    kase = await step(api, CLERK, 'recordProceedingStep', kase, { ...of(kase), ...taken });
}
