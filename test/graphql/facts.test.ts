// Undisputed facts and addresses of service over HTTP, as the room records them and reads them back.
import { expect, test } from '@jest/globals';
import { aMediatedCase, step } from '../privacy/office.js';
import { type Json, useApi } from './client.js';
import { actsOf, CLERK, MEDIATOR } from './registrations.js';

const api = useApi();

test('undisputed facts are recorded and confirmed by everybody, and addresses of service', async () => {
  let kase = await aMediatedCase(api());
  const act = { ...actsOf(api(), kase)[0], document: '送达地址确认书一' };
  kase = await step(api(), CLERK, 'confirmServiceAddress', kase, {
    act,
    ...{ address: '三余镇代收点', phone: '13800001111', electronic: true },
  });
  const facts = { facts: ['墙基相距两尺。'], useExplained: true, noConcessions: true };
  kase = await step(api(), MEDIATOR, 'recordFacts', kase, { ...facts, consents: actsOf(api(), kase) });
  const acts = actsOf(api(), kase).map((one: Json) => ({ ...one, document: '无争议事实记载一' }));
  kase = await step(api(), CLERK, 'confirmFacts', kase, { version: 1, acts });
  const asked = `{ case(id: "${kase.id}") { undisputedFacts { inEffect items { text } } serviceAddresses { address }
    timeline(first: 3) { nodes { type basis { law article mark } facts { name value } } } } }`;
  const { data } = await api().as(MEDIATOR).send(asked);
  expect(data.case).toMatchObject({
    undisputedFacts: { inEffect: true, items: [{ text: '墙基相距两尺。' }] },
    serviceAddresses: [{ address: '三余镇代收点' }],
  });
  const [confirmed, recorded] = data.case.timeline.nodes;
  expect(recorded.basis[0]).toEqual({ law: '在线调解规则', article: '18, 22', mark: 'V' });
  expect(confirmed).toMatchObject({ type: 'FactsConfirmed' });
});
