// Documents beside the resident card, over HTTP: checked, masked, revealed, corrected, and a way to find the party.
import { describe, expect, test } from '@jest/globals';
import { about } from '../privacy/office.js';
import { type Json, useApi } from './client.js';
import { aRegistration, CLERK, HEAD, seen } from './registrations.js';

const api = useApi();
const PEOPLE = 'id version parties { id minor idNumber idKind }';
const respondent = { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒' };
const registering = (person: object) =>
  api()
    .as(CLERK)
    .change(
      'register',
      aRegistration({ parties: [{ side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', ...person }, respondent] }),
      PEOPLE,
    );
const amending = (kase: Json, person: object) => {
  const people = [{ partyId: kase.parties[0].id, ...person }];
  return api()
    .as(HEAD)
    .change('amend', seen(kase, { reason: '证件录错', people }), PEOPLE);
};
const foundBy = async (party: string): Promise<string[]> => {
  const asked = 'query ($party: String) { cases(filter: { party: $party }) { nodes { id } } }';
  const { data } = await api().as(CLERK).send(asked, { party });
  return data.cases.nodes.map(({ id }: Json) => id);
};

test('a passport is checked by its own form, masked, revealed with its kind, and finds the party', async () => {
  const { case: kase, problem } = await registering({ idNumber: 'e 1234 5678', idKind: 'PASSPORT', minor: true });
  expect(problem).toBeNull();
  expect(kase.parties).toMatchObject([
    { idNumber: 'E*****678', idKind: 'PASSPORT', minor: true },
    { idNumber: null, idKind: null },
  ]);
  const asked = { caseId: kase.id, partyId: kase.parties[0].id, field: 'ID_NUMBER', reason: 'CHECK_IDENTITY' };
  expect((await about(api(), CLERK, 'reveal', { ...asked, note: '核对证件' })).revealed).toMatchObject({
    idNumber: 'E12345678',
  });
  expect(await foundBy('E12345678')).toEqual([kase.id]);
});

test.each([
  ['E12345678', null, '居民身份证的号码不正确'],
  ['320612190207277756', 'PASSPORT', '护照的号码不正确'],
  ['810000199408230022', 'RESIDENCE_PERMIT', '港澳台居民居住证的号码不正确'],
])('%s as %s is refused, and the document is named', async (idNumber, idKind, said) => {
  const { problem } = await registering({ idNumber, ...(idKind && { idKind }) });
  expect(problem).toMatchObject({ code: 'ID_NUMBER_MALFORMED', field: 'parties[0].idNumber' });
  expect(problem?.message).toContain(said);
});

test('a residence permit tells the kind and whether its holder is a minor', async () => {
  const { case: kase } = await registering({ idNumber: '810000199408230021', minor: true });
  expect(kase.parties[0]).toMatchObject({ idKind: 'RESIDENCE_PERMIT', minor: false });
});

describe('a correction', () => {
  test('of the number says anew what document it is; the history names both, masked', async () => {
    const { case: kase } = await registering({ idNumber: 'H01234567', idKind: 'HK_MACAO_PERMIT' });
    const [{ id }] = kase.parties;
    const { case: mended } = await amending(kase, { idNumber: '810000199408230021' });
    expect(mended.parties[0]).toMatchObject({ idNumber: '810***********0021', idKind: 'RESIDENCE_PERMIT' });
    const { data } = await api()
      .as(HEAD)
      .send(`{ timeline(id: "${kase.id}", first: 1) { nodes { facts { name value } } } }`);
    const facts = Object.fromEntries(data.timeline.nodes[0].facts.map(({ name, value }: Json) => [name, value]));
    expect(facts).toEqual({
      fields: 'people.idNumber,people.idKind',
      [`before.${id}.idNumber`]: 'H*****567',
      [`after.${id}.idNumber`]: '810***********0021',
      [`before.${id}.idKind`]: 'HK_MACAO_PERMIT',
      [`after.${id}.idKind`]: 'RESIDENCE_PERMIT',
    });
    expect(await foundBy('H01234567')).toEqual([]);
  });

  test('of the kind alone checks the number that is there', async () => {
    const { case: kase } = await registering({ idNumber: '01234567', idKind: 'TAIWAN_PERMIT' });
    expect((await amending(kase, { idKind: 'HK_MACAO_PERMIT' })).problem?.code).toBe('ID_NUMBER_MALFORMED');
    expect((await amending(kase, { idKind: 'OTHER' })).case.parties[0].idKind).toBe('OTHER');
  });

  test('that deletes the number deletes its kind', async () => {
    const { case: kase } = await registering({ idNumber: 'E12345678', idKind: 'PASSPORT' });
    expect((await amending(kase, { idNumber: null })).case.parties[0]).toMatchObject({ idNumber: null, idKind: null });
  });
});

test('an old number of 15 digits, as the court writes it, finds who has the 18 of today', async () => {
  const { case: kase } = await registering({ idNumber: '11010519491231002X' });
  expect(await foundBy('110105491231002')).toEqual([kase.id]);
});
