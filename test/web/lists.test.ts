// The rules of the lists: what the address says, what a saved view keeps, which keys are free, whose lists there are.
import { describe, expect, test } from '@jest/globals';
import { filterOf, howMany, narrowing } from '../../src/web/lists/filters.js';
import { listsOf, roomsOf } from '../../src/web/lists/work-lists.js';
import { isFree, keyNamed } from '../../src/web/shell/keys.js';
import { placesOf } from '../../src/web/shell/places.js';

const post = (role: string, roomId: string | null = null) => ({
  ...{
    id: `${role}${roomId}`,
    role,
    roomId,
    organisationId: 'o',
    placeName: '室',
    placeNameEn: 'Room',
    divisionCode: '320612',
  },
  ...{ validTo: null, deputises: null },
});
const me = (...posts: ReturnType<typeof post>[]) =>
  ({ personId: 'p', name: '某', login: 'x', home: '320612', posts }) as unknown as Parameters<typeof listsOf>[0];

describe('what the address says', () => {
  test.each([
    [{}, {}, 0],
    [{ status: 'ASSIGNED,MEDIATING' }, { status: ['ASSIGNED', 'MEDIATING'] }, 1],
    [{ type: 'LABOUR', from: '2026-01-01' }, { type: ['LABOUR'], acceptedFrom: '2026-01-01' }, 2],
    [{ number: 3, sort: 'AMOUNT' as const }, { number: '3' }, 1],
  ])('%j asks for %j and narrows by %i', (filters, asked, count) => {
    expect([filterOf(filters), howMany(filters)]).toEqual([asked, count]);
  });

  test('a saved view keeps the narrowing and the order, not the page or the list', () => {
    const search = { status: 'ASSIGNED', sort: 'NEWEST', after: 'x', page: 3, list: 'mine', due: 'TODAY' } as const;
    expect(narrowing(search)).toEqual({ status: 'ASSIGNED', sort: 'NEWEST' });
  });
});

describe('single keys', () => {
  const pressed = { key: 'j', isComposing: false, ctrlKey: false, metaKey: false, altKey: false, target: null };
  const inside = (selector: string) => ({ closest: (asked: string) => (asked.includes(selector) ? {} : null) });
  test.each([
    ['nothing else', {}, true],
    ['a word being composed', { isComposing: true }, false],
    ['Ctrl', { ctrlKey: true }, false],
    ['a text field', { target: inside('textarea') }, false],
    ['a dialog', { target: inside('[role=dialog]') }, false],
    ['a link', { target: { closest: () => null } }, true],
  ])('with %s', (_, more, free) => expect(isFree({ ...pressed, ...more })).toBe(free));

  test('g waits a moment for its letter', () => {
    expect([keyNamed('q', { at: 0 }, 1_000), keyNamed('q', { at: 0 }, 2_000), keyNamed('q', null, 0)]).toEqual([
      'g q',
      'q',
      'q',
    ]);
  });
});

describe('whose lists and pages', () => {
  test.each([
    [
      'a mediator of two rooms',
      me(post('MEDIATOR', 'a'), post('EXPERT', 'b')),
      ['mine', 'room', 'desk', 'incoming', 'all'],
      2,
    ],
    ['a head', me(post('ROOM_HEAD', 'a'), post('ROOM_HEAD', 'a')), ['room', 'desk', 'incoming', 'all'], 1],
    ['a supervisor', me(post('JUSTICE_SUPERVISOR')), ['all'], 0],
  ])('%s', (_, somebody, lists, rooms) => {
    expect([listsOf(somebody), roomsOf(somebody).length]).toEqual([lists, rooms]);
  });

  test('registering is no page of a supervisor, and each page has its own key', () => {
    expect(placesOf(me(post('JUSTICE_SUPERVISOR'))).map(({ to }) => to)).not.toContain('/register');
    const all = placesOf(me(post('ROOM_HEAD'), post('ADMINISTRATOR')));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
});
