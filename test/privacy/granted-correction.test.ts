// A granted correction of an archived file: one amendment, linked to the request, and nothing more.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, useApi } from '../graphql/client.js';
import { aKey, CLERK, HEAD } from '../graphql/registrations.js';
import { about, anArchivedCase, done } from './office.js';

const api = useApi();

describe('a granted correction', () => {
  let closed: Json;
  let applicant: string;
  const record = async (asked: string): Promise<string> => {
    const known = { identity: 'ID_CARD_SEEN', askedOn: '2026-06-08' };
    const input = { caseId: closed.id, partyId: applicant, kind: 'CORRECTION', ...known, asked };
    return (await done(api(), CLERK, 'recordRightsRequest', input)).id;
  };
  const decide = (requestId: string, basis: string) =>
    about(api(), HEAD, 'decideRightsRequest', { caseId: closed.id, requestId, basis, reason: '经核对' });
  const requestOf = async (requestId: string): Promise<Json> => {
    const asked = 'query ($caseId: UUID) { rightsRequests(caseId: $caseId) { nodes { id outcome carriedOutOn } } }';
    const { data } = await api().as(HEAD).send(asked, { caseId: closed.id });
    return data.rightsRequests.nodes.find(({ id }: Json) => id === requestId);
  };
  const amendment = async (person: string, over: object) => {
    const { version } = await read();
    const input = {
      caseId: closed.id,
      expectedVersion: version,
      idempotencyKey: aKey(),
      reason: '当事人请求更正',
      ...over,
    };
    return api().as(person).change('amend', input, 'id version status parties { id name }');
  };
  const read = () =>
    api()
      .as(HEAD)
      .send('query ($id: UUID!) { case(id: $id) { version openActions { action } } }', { id: closed.id })
      .then(({ data }) => data.case);
  const nextDue = async (): Promise<string> => {
    const rows = await api().app.db.asOwner<[{ due: string }]>(
      'select next_due::text as due from case_file where case_id = $1',
      [closed.id],
    );
    return rows[0].due;
  };
  const rightName = () => ({ people: [{ partyId: applicant, name: '闻人听禾' }] });
  const actions = async () => (await read()).openActions.map(({ action }: Json) => action);

  beforeAll(async () => {
    closed = await anArchivedCase(api());
    applicant = closed.parties.find(({ side }: Json) => side === 'APPLICANT').id;
  });

  test('opens exactly one amendment of the archived file, and the request shows that it was carried out', async () => {
    expect((await amendment(HEAD, rightName())).problem?.code).toBe('CORRECTION_NOT_GRANTED');
    expect(await actions()).not.toContain('amend');
    const id = await record('姓名有误');
    const due = await nextDue();
    expect((await decide(id, 'PIPL_46')).problem).toBeNull();
    expect(await actions()).toContain('amend');
    const row = () => requestOf(id);
    expect(await row()).toMatchObject({ outcome: 'GRANTED', carriedOutOn: null });
    api().app.clock.at = new Date(api().app.clock.at.getTime() + 3 * 86_400_000);
    const { problem, case: amended } = await amendment(HEAD, rightName());
    expect([problem, amended.status]).toEqual([null, 'ARCHIVED']);
    expect(amended.parties.map(({ name }: Json) => name)).toContain('闻人听禾');
    expect(await row()).toMatchObject({ carriedOutOn: '2026-06-12' });
    expect(await nextDue()).toBe(due);
    expect((await amendment(HEAD, { facts: '另有更正' })).problem?.code).toBe('CORRECTION_NOT_GRANTED');
  });

  test('that is refused opens nothing', async () => {
    const id = await record('金额有误');
    await decide(id, 'NOT_WRONG');
    expect((await amendment(HEAD, { facts: '改' })).problem?.code).toBe('CORRECTION_NOT_GRANTED');
  });
});
