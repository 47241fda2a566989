// A person or company that changed the name is found by both names; one that was mistyped only by the right one.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { aRegistration, CLERK, HEAD, seen } from './registrations.js';

const api = useApi();
const NAMES = 'id version parties { id name formerNames }';
const registered = async (name: string): Promise<Json> => {
  const parties = [
    { side: 'APPLICANT', kind: 'PERSON', name },
    { side: 'RESPONDENT', kind: 'ORGANISATION', name: '泊舟演示虚构服务部' },
  ];
  return (await api().as(CLERK).change('register', aRegistration({ parties }), NAMES)).case;
};
const amended = async (kase: Json, people: object[]): Promise<Json> =>
  (
    await api()
      .as(HEAD)
      .change('amend', seen(kase, { reason: '户口簿已变更姓名', people }), NAMES)
  ).case;
const finds = async (party: string, { id }: Json): Promise<boolean> => {
  const { data } = await api()
    .as(CLERK)
    .send('query ($party: String) { cases(filter: { party: $party }) { nodes { id } } }', { party });
  return data.cases.nodes.some((node: Json) => node.id === id);
};

test('a changed name is kept and found, together with each before it', async () => {
  const kase = await registered('仉采薇');
  const [{ id: partyId }] = kase.parties;
  const once = await amended(kase, [{ partyId, name: '仉握瑜', renamed: true }]);
  const twice = await amended(once, [{ partyId, name: '仉怀瑾', renamed: true }]);
  expect(twice.parties[0]).toMatchObject({ name: '仉怀瑾', formerNames: ['仉采薇', '仉握瑜'] });
  expect(await Promise.all(['仉采薇', '仉握瑜', '仉怀瑾'].map((name) => finds(name, kase)))).toEqual([
    true,
    true,
    true,
  ]);
});

test('a mistyped name is gone: whoever really bears it is not found', async () => {
  const kase = await registered('逄采薇');
  const mended = await amended(kase, [{ partyId: kase.parties[0].id, name: '逄采微' }]);
  expect(mended.parties[0]).toMatchObject({ name: '逄采微', formerNames: [] });
  expect([await finds('逄采薇', kase), await finds('逄采微', kase)]).toEqual([false, true]);
});

test('a name that is written otherwise only, as with a dot, has one token', async () => {
  const kase = await registered('阿卜杜拉·买买提');
  const { parties } = await amended(kase, [{ partyId: kase.parties[0].id, name: '阿卜杜拉•买买提', renamed: true }]);
  expect(parties[0].formerNames).toEqual(['阿卜杜拉·买买提']);
  expect(await finds('阿卜杜拉买买提', kase)).toBe(true);
});
