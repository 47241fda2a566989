// A wage dispute of five thousand workers over HTTP: representatives, a sealed list of members, and consents before the signing.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { step } from '../privacy/office.js';
import { type Json, useApi } from './client.js';
import { actsOf, anAcceptedCase, CLERK, HEAD, MEDIATOR, seen, SUPERVISOR } from './registrations.js';
import { stableId } from '../../src/tools/seeds/stable-id.js';

const api = useApi();
const WORKERS = ['甲某一', '甲某二', '甲某三'].map((name) => ({ side: 'APPLICANT', kind: 'PERSON', name }));
const EMPLOYER = { side: 'RESPONDENT', kind: 'PERSON', name: '乙某四' };
const MIGRATION = new URL('../../migrations/0058-members-of-groups.sql', import.meta.url);
const LISTED = 5_000;
const MEMBERS = Array.from({ length: LISTED }, (_, at) => `诸葛员工${at + 1},139${String(at).padStart(8, '0')}`).join(
  '\n',
);

async function aMediatedGroup(): Promise<Json> {
  const dispute = {
    ...{ type: 'NEIGHBOUR', source: 'ON_APPLICATION', amount: 120_000, people: LISTED + 4, difficult: false },
    placeCode: '320612104',
  };
  let kase = await anAcceptedCase(api(), { dispute, parties: [...WORKERS, EMPLOYER] });
  const presider = stableId('post', `320612:${MEDIATOR}:committee-320612104:MEDIATOR`);
  kase = await step(api(), HEAD, 'assignMediators', kase, { presider, chosenBy: 'PARTIES', recusalChecked: true });
  const present = kase.parties.map(({ id }: Json) => ({ partyId: id, identityChecked: true }));
  const startsAt = new Date(api().app.clock.at.getTime() - 30_000).toISOString();
  return step(api(), MEDIATOR, 'openSession', kase, { kind: 'JOINT', startsAt, present, record: '双方各陈己见。' });
}

const read = async (person: string, id: string, from = 1) => {
  const document = `{ case(id: "${id}") { accessLevel groups { side representatives represented consented declined unanswered
    members(from: ${from}) { line name phone idNumber answer } } } }`;
  const { data, errors } = await api().as(person).send(document);
  expect(errors).toEqual([]);
  return data.case;
};

/** The names that migration 0058 gave up, where they were stored. */
const asStoredBefore58 = () =>
  api().app.db.asOwner(`alter table history disable trigger history_append_only;
    update history set type = 'RosterRecorded', action = 'recordRoster' where type = 'GroupMembersRecorded';
    alter table history enable trigger history_append_only;
    update case_file set state = replace(state::text, '"membersIn"', '"roster"')::jsonb where state ? 'groups'`);

test('is settled by three representatives, and binds those members who consented', async () => {
  let kase = await aMediatedGroup();
  const representatives = kase.parties.filter(({ side }: Json) => side === 'APPLICANT').map(({ id }: Json) => id);
  const group = { side: 'APPLICANT', document: '推选书一' };
  kase = await step(api(), CLERK, 'recordGroupMembers', kase, { ...group, representatives, members: MEMBERS });
  const terms = { scope: 'WHOLE', agreedAmount: 0, terms: '照约支付。', items: [], contentChecked: true };
  kase = await step(api(), MEDIATOR, 'draft', kase, terms);

  const act = actsOf(api(), kase)[0];
  const early = await api()
    .as(MEDIATOR)
    .change('sign', seen(kase, { signer: 'PARTY', act }), 'id');
  expect(early.problem).toMatchObject({ code: 'REPRESENTED_UNANSWERED' });
  expect(early.problem?.message).toContain('5000');

  const answer = { side: 'APPLICANT', document: '意见书一' };
  const yes = { ...answer, consents: true, lines: [{ from: 2, to: LISTED }] };
  kase = await step(api(), CLERK, 'recordGroupConsents', kase, yes);
  kase = await step(api(), CLERK, 'recordGroupConsents', kase, {
    ...answer,
    consents: false,
    lines: [{ from: 1, to: 1 }],
  });

  const shown = await read(MEDIATOR, kase.id, LISTED - 1);
  expect(shown.groups).toMatchObject([{ represented: LISTED, consented: LISTED - 1, declined: 1, unanswered: 0 }]);
  expect(shown.groups[0].members).toEqual([
    { line: LISTED - 1, name: '诸葛员工4999', phone: '13900004998', idNumber: null, answer: 'CONSENTED' },
    { line: LISTED, name: '诸葛员工5000', phone: '13900004999', idNumber: null, answer: 'CONSENTED' },
  ]);
  await asStoredBefore58();
  await api().app.db.asOwner(fs.readFileSync(MIGRATION, 'utf8'));
  expect((await read(MEDIATOR, kase.id, LISTED - 1)).groups).toEqual(shown.groups);
  const { data } = await api()
    .as(MEDIATOR)
    .send(`{ case(id: "${kase.id}") { timeline(first: 20) { nodes { action } } } }`);
  expect(data.case.timeline.nodes.map(({ action }: Json) => action)).toContain('recordGroupMembers');

  const watched = (await read(SUPERVISOR, kase.id)).groups[0].members;
  expect(watched).toHaveLength(100);
  expect(watched[0]).toMatchObject({ line: 1, phone: '139****0000', answer: 'DECLINED' });
  expect(watched[0].name).not.toContain('员工1');

  for (const signing of actsOf(api(), kase))
    kase = await step(api(), MEDIATOR, 'sign', kase, { signer: 'PARTY', act: signing });
  const stored = await api().app.db.asOwner(
    'select state::text as state, (select count(*)::int from party_token t where t.case_id = c.case_id) as tokens from case_file c where case_id = $1',
    [kase.id],
  );
  expect(JSON.stringify(stored)).not.toContain('诸葛');
}, 60_000);
