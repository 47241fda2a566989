// What is masked is shown by a change of its own: one field, once, to who works on the case, with a reason, and logged.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { useApi, type Json } from '../graphql/client.js';
import { aKey, CLERK, HEAD, MEDIATOR, NEXT_DOOR } from '../graphql/registrations.js';
import { about, aMediatedCase, AUDITOR, done, logOf, openCase, SUPERVISOR } from './office.js';

const api = useApi();
let kase: Json;
let applicant: string;

beforeAll(async () => {
  kase = await aMediatedCase(api());
  applicant = kase.parties.find(({ side }: Json) => side === 'APPLICANT').id;
}, 60_000);

const asked = (over: object = {}) => ({
  caseId: kase.id,
  partyId: applicant,
  field: 'ID_NUMBER',
  reason: 'DRAW_UP_DOCUMENT',
  note: '起草协议书',
  ...over,
});
const revealsIn = async () => (await logOf(api(), AUDITOR, kase.id))?.filter(({ kind }) => kind === 'REVEALED') ?? [];

describe('revealing', () => {
  test('shows the one field asked for, to clerk, head and the case’s mediator, and writes who, what and why', async () => {
    for (const person of [CLERK, HEAD, MEDIATOR]) {
      const { revealed } = await done(api(), person, 'reveal', asked());
      expect(revealed).toEqual({
        name: null,
        idNumber: '320612190207277756',
        creditCode: null,
        phone: null,
        address: null,
      });
    }
    const reveals = await revealsIn();
    expect(reveals.map(({ personName }) => personName)).toEqual([MEDIATOR, HEAD, CLERK]);
    expect(reveals[0]).toMatchObject({
      role: 'MEDIATOR',
      partyId: applicant,
      field: 'ID_NUMBER',
      reason: 'DRAW_UP_DOCUMENT',
      note: '起草协议书',
      placeName: '三余镇人民调解委员会',
    });
  });

  test('shows all of a person when all is asked', async () => {
    const { revealed } = await done(api(), HEAD, 'reveal', asked({ field: 'FULL' }));
    expect(revealed).toMatchObject({ name: '闻人听雨', phone: '13800001111', idNumber: '320612190207277756' });
  });

  test('gives the value once: the same key again shows nothing and logs nothing', async () => {
    const input = asked({ idempotencyKey: aKey(), field: 'PHONE' });
    expect((await done(api(), CLERK, 'reveal', input)).revealed.phone).toBe('13800001111');
    const before = await revealsIn();
    const again = await about(api(), CLERK, 'reveal', input);
    expect([again.revealed, again.problem.code]).toEqual([null, 'ALREADY_REVEALED']);
    expect(await revealsIn()).toHaveLength(before.length);
  });

  test('is not kept by any cache on the way', async () => {
    const query = `mutation ($input: RevealInput!) { reveal(input: $input) { revealed { phone } } }`;
    const tokens = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { ...asked(), idempotencyKey: aKey() } } }),
    });
    expect(tokens.headers.get('cache-control')).toContain('no-store');
  });

  test('wants a reason in words', async () => {
    expect((await about(api(), CLERK, 'reveal', asked({ note: ' ' }))).problem).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'note',
    });
  });

  test('is not for supervisors or auditors, nor for another room, and what was refused is in the log', async () => {
    expect((await about(api(), SUPERVISOR, 'reveal', asked())).problem.code).toBe('NOT_PERMITTED');
    expect((await about(api(), NEXT_DOOR, 'reveal', asked())).problem.code).toBe('NOT_FOUND');
    const refused = (await logOf(api(), AUDITOR, kase.id))?.filter(({ kind }) => kind === 'REFUSED');
    expect(refused?.map(({ personName }) => personName).sort()).toEqual([SUPERVISOR, NEXT_DOOR].sort());
  });

  test('of somebody who is not in the case finds nobody', async () => {
    const partyId = '00000000-0000-7000-8000-000000000001';
    expect((await about(api(), CLERK, 'reveal', asked({ partyId }))).problem.code).toBe('PARTY_UNKNOWN');
  });

  test('changes nothing of the case: its version and history stay', async () => {
    const { data } = await api().as(HEAD).send('query ($id: UUID!) { case(id: $id) { version } }', { id: kase.id });
    expect(data.case.version).toBe(kase.version);
    expect((await openCase(api(), HEAD, kase.id)).parties[0].idNumber).toBe('320***********7756');
  });
});
