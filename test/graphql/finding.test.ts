// Lists of people in the order of a Chinese dictionary, and what a search says of itself.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { aRegisteredCase, CLERK, HEAD, SANYU } from './registrations.js';

const api = useApi();
const PINYIN = new Intl.Collator('zh-u-co-pinyin');
const ADMINISTRATOR = '关景行';

test('staff stand by pinyin, over all pages', async () => {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const asked = 'query ($after: String) { persons(first: 7, after: $after) { nodes { name } next } }';
    const { data, errors } = await api().as(ADMINISTRATOR).send(asked, { after });
    expect(errors).toEqual([]);
    names.push(...data.persons.nodes.map(({ name }: Json) => name));
    after = data.persons.next;
  } while (after);
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual(names.toSorted(PINYIN.compare));
  expect(names).not.toEqual(names.toSorted());
});

test('the mediators of a room stand by pinyin within their role', async () => {
  const { data } = await api().as(HEAD).send(`{ room(id: "${SANYU}") { posts { role personName } } }`);
  const byRole = Map.groupBy(data.room.posts as Json[], ({ role }) => role);
  for (const [role, posts] of byRole) {
    const names = posts.map(({ personName }) => personName);
    expect([role, names]).toEqual([role, names.toSorted(PINYIN.compare)]);
  }
});

test('the parties of a case stand as registered, or by the pinyin of the name that is shown', async () => {
  const sides = ['APPLICANT', 'APPLICANT', 'APPLICANT', 'RESPONDENT'];
  const parties = ['张一帆', '曹静好', '李晓东', '阿里木'].map((name, i) => ({ side: sides[i], kind: 'PERSON', name }));
  const { id } = await aRegisteredCase(api(), { parties });
  const shown = async (args: string) =>
    (await api().as(CLERK).send(`{ case(id: "${id}") { parties${args} { name } } }`)).data.case.parties.map(
      ({ name }: Json) => name,
    );
  expect(await shown('')).toEqual(['张一帆', '曹静好', '李晓东', '阿里木']);
  expect(await shown('(sort: NAME)')).toEqual(['阿里木', '曹静好', '李晓东', '张一帆']);
});

test.each([
  ['{ party: "闻人" }', 'zh', /姓名须写全/],
  ['{ party: "闻人" }', 'en', /sought whole/],
  ['{ number: "2026" }', 'zh', /按开头查找/],
  ['{ number: "2026" }', 'en', /by their beginning/],
])('a search by %s says in %s how it was made', async (filter, language, note) => {
  const asked = `{ roomCases(roomId: "${SANYU}", filter: ${filter}) { nodes { id } searchNote } }`;
  const { data } = await api().as(HEAD).send(asked, {}, { 'accept-language': language });
  expect(data.roomCases.nodes).toEqual([]);
  expect(data.roomCases.searchNote).toMatch(note);
});

test('a list that was not searched says nothing of it', async () => {
  const { data } = await api().as(HEAD).send(`{ roomCases(roomId: "${SANYU}") { searchNote } }`);
  expect(data.roomCases.searchNote).toBeNull();
});
