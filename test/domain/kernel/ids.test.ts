/** Identifiers are of kinds: the compiler refuses one where another is meant. */
import { expect, it } from '@jest/globals';
import type { CaseId, DivisionCode, Home, PersonId, PostId, RoomId } from '../../../src/domain/kernel/ids.js';

const inRoom = (room: RoomId): string => room;
const done = (by: { person: PersonId; post: PostId }): string => `${by.person} ${by.post}`;
const under = (home: Home): string => home;

it('an identifier of one kind never stands for one of another', () => {
  const kase: CaseId = 'case-1';
  const person: PersonId = 'person-1';
  const post: PostId = 'post-1';
  const division: DivisionCode = '320612';
  // @ts-expect-error a case is no room
  expect(inRoom(kase)).toBe('case-1');
  // @ts-expect-error person and post are mixed up
  expect(done({ person: post, post: person })).toBe('post-1 person-1');
  // @ts-expect-error a case is no district
  expect(under(kase)).toBe('case-1');
  expect(done({ person, post })).toBe('person-1 post-1');
  expect(under(division)).toBe('320612');
});

it('nor in lists, maps, objects and comparisons; text that nobody named yet passes', () => {
  const rooms: readonly RoomId[] = ['room-1'];
  const kase: CaseId = 'case-1';
  const held = new Map<RoomId, number>([['room-1', 2]]);
  // @ts-expect-error a case is none of the rooms
  expect(rooms.includes(kase)).toBe(false);
  // @ts-expect-error a list of cases is no list of rooms
  const mixed: readonly RoomId[] = [kase];
  // @ts-expect-error a case is no key of a map by room
  expect(held.get(kase)).toBeUndefined();
  // @ts-expect-error a post where the object names a person
  const by: { person: PersonId } = { person: 'post-1' as PostId };
  const unnamed = 'from a row';
  expect(inRoom(unnamed)).toBe('from a row');
  expect([mixed, by]).toEqual([['case-1'], { person: 'post-1' }]);
});
