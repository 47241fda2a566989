// Cases of which something is handed over: mediation that failed, and a mandate of the court that ended and was reported.
import { expect } from '@jest/globals';
import { postOf, step } from '../graphql/agreed-cases.js';
import type { Api, Json } from '../graphql/client.js';
import { aKey, anAcceptedCase, aRegistration, HEAD, MEDIATOR, SANYU, today } from '../graphql/registrations.js';
import type { Meeting } from './court.js';
import { JUDGE } from './hosted.js';

const SECRET = '闻人听雨私下愿让一步。只愿出三千。';
const failing = (api: Api) => ({
  ...{ ground: 'IRRECONCILABLE', reason: SECRET, routeNotice: { manner: 'WRITTEN', on: today(api) } },
  ...{ arbitrationNamed: false, factsOffered: false },
});
const justNow = (api: Api) => new Date(api.app.clock.at.getTime() - 30_000).toISOString();

async function mediatedInVain(api: Api, kase: Json): Promise<Json> {
  const [first] = kase.parties;
  const caucus = { kind: 'CAUCUS', caucusWith: first.id, startsAt: justNow(api), record: SECRET };
  const present = [{ partyId: first.id, identityChecked: true }];
  const held = await step(api, MEDIATOR, 'openSession', kase, { ...caucus, present });
  return step(api, MEDIATOR, 'terminate', held, failing(api));
}

/** A caucus was held, and mediation was ended without agreement. */
export async function aFailedCase(api: Api): Promise<Json> {
  const accepted = await anAcceptedCase(api);
  const mediators = { presider: postOf(MEDIATOR), chosenBy: 'ROOM', recusalChecked: true };
  return mediatedInVain(api, await step(api, HEAD, 'assignMediators', accepted, mediators));
}

/** Registered by the court on our server, entrusted to the room, mediated in vain, reported. */
export async function aReportedMandate({ api }: Meeting): Promise<Json> {
  const { applicationForm: _form, dispute, ...registration } = aRegistration();
  const mandate = { kind: 'ENTRUSTED_POST_FILING', procedure: 'ORDINARY', materials: ['起诉状副本'], judge: '戚法官' };
  const opening = {
    ...{ ...registration, idempotencyKey: aKey(), roomId: SANYU, dispute: { ...dispute, source: 'FROM_COURT' } },
    ...{ number: '（2026）苏0612民初771号', document: '受理案件通知书', mandate },
    consent: { manner: 'ON_PAPER', on: today(api) },
  };
  const { case: entrusted, problem } = await api
    .as(JUDGE)
    .change('registerEntrusted', opening, 'id version parties { id }');
  expect(problem).toBeNull();
  const taking = {
    presider: postOf(MEDIATOR),
    recusalChecked: true,
    receiptSignedOn: today(api),
    receiptDocument: '签收单',
  };
  const taken = await step(api, HEAD, 'acceptMandate', entrusted, taking);
  const failed = await mediatedInVain(api, taken);
  return step(api, HEAD, 'reportMandate', failed, { document: '委托调解情况报告', factsAttached: false });
}
