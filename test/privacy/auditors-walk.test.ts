// The auditor's walk of docs/walks.md: a party asks who knows her number, and is answered from the log.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, useApi } from '../graphql/client.js';
import { CLERK, HEAD, MEDIATOR, NEXT_DOOR } from '../graphql/registrations.js';
import { aMediatedCase, AUDITOR, done, openCase, SUPERVISOR } from './office.js';

const api = useApi();
const MINUTE_MS = 60_000;
let kase: Json;

const later = () => {
  api().app.clock.at = new Date(api().app.clock.at.getTime() + MINUTE_MS);
};
const ask = async (person: string, document: string, variables: object = {}): Promise<Json> => {
  const { data, errors } = await api().as(person).send(document, variables);
  expect(errors).toEqual([]);
  return data;
};

beforeAll(async () => {
  kase = await aMediatedCase(api());
  later();
  const partyId = kase.parties.find(({ side }: Json) => side === 'APPLICANT').id;
  const reveal = { caseId: kase.id, partyId, field: 'ID_NUMBER', reason: 'DRAW_UP_DOCUMENT', note: '起草协议书' };
  await done(api(), HEAD, 'reveal', reveal);
  later();
  await openCase(api(), SUPERVISOR, kase.id);
  later();
  await openCase(api(), NEXT_DOOR, kase.id);
}, 60_000);

test('an auditor finds the case with a reason, and reads who saw it, as what, why and when', async () => {
  const filter = { party: '闻人听雨', partyReason: 'PARTY_ASKED' };
  const found = 'query ($filter: CaseFilter) { cases(filter: $filter) { nodes { id parties { applicant } } } }';
  const { cases } = await ask(AUDITOR, found, { filter });
  expect(cases.nodes).toEqual([{ id: kase.id, parties: { applicant: '闻人**' } }]);
  const asked = `query ($id: UUID!) { accessLog(caseId: $id, first: 50) { total next nodes {
    at kind personName role accessLevel field reason note requestId } } }`;
  const { accessLog } = await ask(AUDITOR, asked, { id: kase.id });
  const told = accessLog.nodes.map((look: Json) =>
    [look.kind, look.personName, look.role, look.accessLevel, look.field, look.reason, look.note]
      .filter(Boolean)
      .join(' '),
  );
  expect(told).toEqual([
    `REFUSED ${NEXT_DOOR} INTAKE_CLERK`,
    `OPENED ${SUPERVISOR} JUSTICE_SUPERVISOR OVERSEER`,
    `REVEALED ${HEAD} ROOM_HEAD CUSTODIAN ID_NUMBER DRAW_UP_DOCUMENT 起草协议书`,
    `OPENED ${MEDIATOR} MEDIATOR CUSTODIAN`,
    `OPENED ${HEAD} ROOM_HEAD CUSTODIAN`,
    `OPENED ${CLERK} INTAKE_CLERK CUSTODIAN`,
  ]);
  expect([accessLog.total, accessLog.next]).toEqual([6, null]);
  const instants = accessLog.nodes.map(({ at }: Json) => at);
  expect(instants).toEqual([...instants].sort().reverse());
});

test('the search itself is in the log of searches, without the name', async () => {
  const { searchLog } = await ask(AUDITOR, '{ searchLog { nodes { personName by reason found } } }');
  expect(searchLog.nodes).toEqual([{ personName: AUDITOR, by: ['NAME'], reason: 'PARTY_ASKED', found: 1 }]);
});

test('the party is given her copy, with who looked at her data', async () => {
  const partyId = kase.parties.find(({ side }: Json) => side === 'APPLICANT').id;
  const request = { kind: 'ACCESS', identity: 'ID_CARD_SEEN', askedOn: '2026-06-09', asked: '谁看过我的身份证号' };
  const { id } = await done(api(), CLERK, 'recordRightsRequest', { caseId: kase.id, partyId, ...request });
  const decision = { caseId: kase.id, requestId: id, basis: 'PIPL_45', reason: '准予查阅' };
  await done(api(), HEAD, 'decideRightsRequest', decision);
  const { partyCopy } = await ask(CLERK, 'query ($id: UUID!) { partyCopy(requestId: $id) { content } }', { id });
  const { accessLog, own, otherParties } = JSON.parse(partyCopy.content);
  expect(own).toMatchObject({ name: '闻人听雨', idNumber: '320612190207277756' });
  expect(otherParties).toEqual([{ side: 'RESPONDENT', name: '缪望舒' }]);
  expect(accessLog.find(({ kind }: Json) => kind === 'REVEALED')).toMatchObject({
    ...{ personName: HEAD, field: 'ID_NUMBER', reason: 'DRAW_UP_DOCUMENT', placeName: '三余镇人民调解委员会' },
  });
});

test('nothing of it is in the log of the server', () => {
  const lines = api().lines.join('\n');
  expect(api().lines.length).toBeGreaterThan(10);
  for (const secret of [
    '闻人听雨',
    '缪望舒',
    '320612190207277756',
    '13800001111',
    '13800002222',
    '排水',
    '起草协议书',
    '谁看过',
  ])
    expect(lines).not.toContain(secret);
});
