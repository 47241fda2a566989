/** The clock as an actor, and the one error of the domain: both are named outside the domain, in rows and in logs. */
import { expect, it } from '@jest/globals';
import { SYSTEM } from '../../../src/domain/kernel/actor.js';
import { ensure, RuleBroken } from '../../../src/domain/kernel/rule-broken.js';

it('the clock acts under one identity that rows hold, at no room and in no home', () => {
  const id = '00000000-0000-7000-8000-000000000001';
  const post = { id, role: 'SYSTEM', roomId: null, organisationId: id, home: '', divisionCode: '' };
  expect(SYSTEM).toEqual({ personId: id, posts: [post] });
});

it('a broken rule tells its code and, where given, its field and facts', () => {
  const bare = new RuleBroken('NOT_FOUND');
  expect([bare.name, bare.message, bare.code, bare.field, bare.facts]).toEqual([
    'RuleBroken',
    'NOT_FOUND',
    'NOT_FOUND',
    null,
    {},
  ]);
  const told = { code: 'DAY_MALFORMED', field: 'on', facts: { given: 'x' } } as const;
  expect(() => ensure(false, told.code, told)).toThrow(expect.objectContaining(told) as never);
  expect(() => ensure(true, 'DAY_MALFORMED')).not.toThrow();
});
