// Signing in, and where each identifier comes from.
import { expect } from '@jest/globals';
import { STREET_ROOM, STREET } from './places.js';
import type { Told } from './teller.js';

export async function findingIds(tell: Told): Promise<void> {
  tell.says(
    '没有一个标识要靠记忆或者拼写:问什么,就得到什么。',
    'No identifier is remembered or spelt: one asks for it.',
  );
  await tell.showsSignIn('lan.xinyi', [
    '登录,之后每个请求带上 `Authorization: Bearer <accessToken>`(十五分钟后用 `refreshSession` 换新)。',
    'Sign in; every request then carries the token (`refreshSession` changes it for a new one after a quarter of an hour).',
  ]);
  const clerk = await tell.signsIn('lan.xinyi');
  const { me } = await clerk.asks(
    ['我是谁,我的岗位和办理点。', 'Who am I: my posts and rooms.'],
    '{ me { name posts { id role roomId placeName } } }',
  );
  expect(me.posts).toHaveLength(1);
  const { rooms } = await clerk.asks(
    ['办理点:按区划、名称、类别找。', 'A room: by area, name or kind.'],
    `query ($area: String, $search: String) {
  rooms(area: $area, search: $search) { total nodes { id name kind mayAccept } }
}`,
    { area: STREET, search: '金新' },
  );
  expect(rooms.nodes[0]).toMatchObject({ id: STREET_ROOM });
  const { room } = await clerk.asks(
    ['谁在那里任职:岗位的标识,指派时要用。', 'Who sits there: ids of posts, wanted when mediators are assigned.'],
    'query ($id: UUID!) { room(id: $id) { name posts { id personName role } } }',
    { id: STREET_ROOM },
  );
  expect(room.posts.length).toBeGreaterThan(1);
  await clerk.asks(
    ['区划代码:一级一级往下找。', 'The code of a place: level by level.'],
    'query ($below: String) { divisions(below: $below) { code name level } }',
    { below: '320612004008' },
  );
  const { taxonomies } = await clerk.asks(
    ['代码和它的中英文名称。', 'A code and its name in both languages.'],
    'query ($names: [String!]) { taxonomies(names: $names) { name terms { code zh en } } }',
    { names: ['Phase'] },
  );
  expect(taxonomies[0].terms).toHaveLength(5);
  tell.says(
    '案件、当事人和版本的标识在列表和每次变更的答复里;只知道编号时用 `caseByNumber`(法院书记员的一天里有例子)。',
    'Ids of cases and parties, and the version, are in lists and in the answer to every change; who has only a number asks `caseByNumber` (see the court clerk’s day).',
  );
}
