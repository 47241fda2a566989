/** Which cases an actor can see at all, as sets; and where a post stands by itself. */
import { describe, expect, it } from '@jest/globals';
import { locationOf, standsAt } from '../../../src/domain/case/location.js';
import { reachOf } from '../../../src/domain/case/visibility.js';
import { SYSTEM, SYSTEM_POST } from '../../../src/domain/kernel/actor.js';
import { anAreaPost, aPost, VILLAGE } from './fixtures.js';
import { caseThatIs } from './story.js';

describe('the reach of', () => {
  it('the clock is everything', () => {
    expect(reachOf(SYSTEM)).toMatchObject({ everything: true, rooms: [], areas: [] });
  });

  it('a person is what they registered, their rooms once each, and the areas they watch', () => {
    const posts = [
      aPost('MEDIATOR'),
      aPost('ROOM_HEAD'),
      aPost('MEDIATOR', VILLAGE),
      anAreaPost('AUDITOR'),
      anAreaPost('JUSTICE_SUPERVISOR'),
      anAreaPost('ADMINISTRATOR', '3206'),
    ];
    expect(reachOf({ personId: 'person', posts })).toEqual({
      everything: false,
      registrar: 'person',
      rooms: ['town', 'village'],
      areas: ['320612'],
      places: ['town', 'village'],
    });
  });

  it('the clock beside another post is everything still', () => {
    expect(reachOf({ personId: 'person', posts: [aPost('MEDIATOR'), SYSTEM_POST] }).everything).toBe(true);
  });
});

it('a post by itself is registrar or mediator of nothing, and stands in any room', () => {
  const location = locationOf(caseThatIs('MEDIATING').state);
  const stands = (place: Parameters<typeof standsAt>[1]) => standsAt(aPost('MEDIATOR'), place, location);
  expect([stands('ANY_ROOM'), stands('REGISTRAR'), stands('AUTHORITY'), stands('ASSIGNED'), stands('HOLDER')]).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});
