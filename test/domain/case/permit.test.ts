/** Who may do what, and through which post: the permission table of the app, read role by role and place by place. */
import { describe, expect, it } from '@jest/globals';
import { ACTION_ROWS, ACTIONS } from '../../../src/domain/case/actions.js';
import { locationOf } from '../../../src/domain/case/location.js';
import { visibilityOf } from '../../../src/domain/case/visibility.js';
import { actingPost, ensureOpen, postsFor, sits } from '../../../src/domain/case/permit.js';
import {
  type ActingPost,
  type Actor,
  ROLES,
  type Role,
  SYSTEM,
  SYSTEM_POST,
} from '../../../src/domain/kernel/actor.js';
import { anAreaPost, aPost, aRoom, canSee, DISTRICT, HUB, refusal, TOWN, UNION, VILLAGE } from './fixtures.js';
import { ROLES_OF } from './roles-of-actions.js';
import { caseThatIs } from './story.js';

const actor = (...posts: ActingPost[]): Actor => ({ personId: 'somebody', posts });
const ASSIGNED = aPost('MEDIATOR');
const mediating = () => caseThatIs('MEDIATING').state;
const offered = () => caseThatIs('MEDIATING').take('proposeReferral', {}, { room: UNION }).take('sendReferral').state;

describe('roles', () => {
  it.each(ACTIONS)('%s is named for its roles and for no other', (action) => {
    const named = ROLES.filter((role) => ACTION_ROWS[action].grants.some((g) => !g.inPlace && g.roles.includes(role)));
    expect([...named].sort()).toEqual([...new Set(ROLES_OF[action])].sort());
  });

  it.each(ACTIONS)('%s is refused to all others, before anything is loaded', (action) => {
    for (const role of ROLES.filter((r) => !ROLES_OF[action].includes(r))) {
      expect(refusal(() => postsFor(action, actor(aPost(role))))).toEqual({
        code: 'NOT_PERMITTED',
        field: null,
        facts: { action },
      });
    }
  });

  it('auditors and administrators change no case', () => {
    for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) {
      expect(ACTIONS.filter((action) => ROLES_OF[action].includes(role))).toEqual([]);
    }
  });

  it('judges and arbitrators register and act for their authority alone, in no room', () => {
    for (const role of ['JUDGE', 'ARBITRATOR'] as const) {
      const grants = ACTIONS.flatMap((action) => ACTION_ROWS[action].grants.filter((g) => g.roles.includes(role)));
      expect([...new Set(grants.map(({ place }) => place))].sort()).toEqual(['ANY_ROOM', 'AUTHORITY']);
    }
  });

  it('a supervisor decides on an undo and does nothing else (domain.md §8, 35)', () => {
    expect(ACTIONS.filter((action) => ROLES_OF[action].includes('JUSTICE_SUPERVISOR'))).toEqual([
      'confirmUndo',
      'declineUndo',
    ]);
  });

  it('somebody without a post does nothing', () => {
    for (const action of ACTIONS) expect(refusal(() => postsFor(action, actor())).code).toBe('NOT_PERMITTED');
  });
});

describe('where the post must sit', () => {
  it.each<[string, ActingPost, Parameters<typeof sits>[2], boolean]>([
    ['the head of the room that holds the case', aPost('ROOM_HEAD'), 'HOLDER', true],
    ['the head of another room', aPost('ROOM_HEAD', UNION), 'HOLDER', false],
    ['a post at the organisation, in no room', anAreaPost('ROOM_HEAD'), 'HOLDER', false],
    ['a mediator of the case', ASSIGNED, 'ASSIGNED', true],
    ['another mediator of the room', aPost('MEDIATOR', TOWN, '-2'), 'ASSIGNED', false],
    ['the supervisor of the district', anAreaPost('JUSTICE_SUPERVISOR'), 'AREA', true],
    ['the supervisor of the town', anAreaPost('JUSTICE_SUPERVISOR', '320612101'), 'AREA', true],
    ['the supervisor of the next town', anAreaPost('JUSTICE_SUPERVISOR', '320612102'), 'AREA', false],
    ['the supervisor of another district', anAreaPost('JUSTICE_SUPERVISOR', '320371'), 'AREA', false],
    ['the supervisor of the city', anAreaPost('JUSTICE_SUPERVISOR', '3206'), 'AREA', true],
    ['the head of the room that was asked', aPost('ROOM_HEAD', UNION), 'TARGET', false],
    ['the system’s clock', SYSTEM_POST, 'CLOCK', true],
    ['a person at the clock', aPost('ROOM_HEAD'), 'CLOCK', false],
    ['anybody who registers', aPost('GRID_WORKER', VILLAGE), 'ANY_ROOM', true],
    ['somebody who did not register it', aPost('GRID_WORKER'), 'REGISTRAR', false],
  ])('%s, %#', (_, post, place, fits) => {
    expect(sits(post, actor(post), place, mediating())).toBe(fits);
  });

  it('the registrar stays so wherever the case went', () => {
    const registrar = { personId: 'town/INTAKE_CLERK/person', posts: [aPost('GRID_WORKER', VILLAGE)] };
    expect(sits(registrar.posts[0] as ActingPost, registrar, 'REGISTRAR', offered())).toBe(true);
  });

  it('the room asked is the target only while the offer is sent', () => {
    const head = aPost('ROOM_HEAD', UNION);
    const proposed = caseThatIs('MEDIATING').take('proposeReferral', {}, { room: UNION });
    expect(sits(head, actor(head), 'TARGET', proposed.state)).toBe(false);
    expect(sits(head, actor(head), 'TARGET', proposed.take('sendReferral').state)).toBe(true);
    expect(sits(head, actor(head), 'TARGET', proposed.take('declineReferral').state)).toBe(false);
  });

  it('a mediator who moved to another post, or a case that moved on, is assigned no more', () => {
    const { state } = caseThatIs('MEDIATING').referredTo(UNION);
    expect(sits(ASSIGNED, actor(ASSIGNED), 'ASSIGNED', state)).toBe(false);
  });

  it('nothing but a registration fits a case that does not exist', () => {
    for (const place of ['HOLDER', 'TARGET', 'AREA', 'REGISTRAR', 'ASSIGNED'] as const) {
      expect(sits(ASSIGNED, actor(ASSIGNED), place, null)).toBe(false);
    }
  });
});

describe('the post that acts', () => {
  const head = aPost('ROOM_HEAD');

  it('is chosen by the action among several posts', () => {
    expect(actingPost('openSession', actor(head, ASSIGNED), mediating(), null)).toBe(ASSIGNED);
    expect(actingPost('archive', actor(head, ASSIGNED), mediating(), null)).toBe(head);
  });

  it('is asked for when two fit, and then taken as said', () => {
    const both = actor(head, ASSIGNED);
    expect(refusal(() => actingPost('terminate', both, mediating(), null))).toEqual({
      code: 'POST_AMBIGUOUS',
      field: 'postId',
      facts: { posts: [head.id, ASSIGNED.id] },
    });
    expect(actingPost('terminate', both, mediating(), ASSIGNED.id)).toBe(ASSIGNED);
    expect(actingPost('terminate', both, mediating(), head.id)).toBe(head);
  });

  it('cannot be one that does not fit', () => {
    expect(refusal(() => actingPost('archive', actor(head, ASSIGNED), mediating(), ASSIGNED.id))).toEqual({
      code: 'POST_DOES_NOT_FIT',
      field: 'postId',
      facts: { posts: [head.id] },
    });
    expect(refusal(() => actingPost('archive', actor(head), mediating(), 'x')).code).toBe('POST_DOES_NOT_FIT');
  });

  it('is missing for a mediator of the room who is not on the case: only the assignment lacks', () => {
    const other = aPost('MEDIATOR', TOWN, '-2');
    expect(refusal(() => actingPost('draft', actor(other), mediating(), null))).toEqual({
      code: 'NOT_ASSIGNED',
      field: null,
      facts: { action: 'draft' },
    });
  });

  it('is missing for the right role in the wrong room', () => {
    expect(refusal(() => actingPost('archive', actor(aPost('ROOM_HEAD', UNION)), mediating(), null)).code).toBe(
      'NOT_YOURS',
    );
  });

  it('of the clock is the clock’s only', () => {
    expect(actingPost('lapseReferral', SYSTEM, offered(), null)).toBe(SYSTEM_POST);
  });

  it('of a dispatcher reaches the cases of the district, of a head only the own room', () => {
    const dispatcher = aPost('HUB_DISPATCHER', HUB);
    expect(actingPost('proposeReferral', actor(dispatcher), mediating(), null)).toBe(dispatcher);
    expect(
      refusal(() => actingPost('proposeReferral', actor(aPost('ROOM_HEAD', DISTRICT)), mediating(), null)).code,
    ).toBe('NOT_YOURS');
  });
});

describe('whether the step is open', () => {
  it('the status speaks first, then the situation', () => {
    expect(refusal(() => ensureOpen('archive', mediating())).code).toBe('STEP_NOT_OPEN');
    expect(refusal(() => ensureOpen('cancelSession', mediating())).code).toBe('NO_SESSION_PLANNED');
    expect(refusal(() => ensureOpen('accept', null)).facts).toEqual({ action: 'accept', status: 'none' });
    expect(() => ensureOpen('register', null)).not.toThrow();
  });
});

describe('who sees a case', () => {
  const sees = (role: Role, room = TOWN) => canSee(actor(aPost(role, room)), mediating());

  it.each<[string, boolean, boolean]>([
    ['everybody of the room that holds it', sees('MEDIATOR'), true],
    ['nobody of another room', sees('ROOM_HEAD', UNION), false],
    ['nobody of the village below', sees('ROOM_HEAD', VILLAGE), false],
    ['no head of the district’s committee', sees('ROOM_HEAD', DISTRICT), false],
    ['the hub’s dispatcher', sees('HUB_DISPATCHER', HUB), true],
    ['the supervisor of the area', canSee(actor(anAreaPost('JUSTICE_SUPERVISOR')), mediating()), true],
    ['the auditor of the area', canSee(actor(anAreaPost('AUDITOR')), mediating()), true],
    [
      'no supervisor of another district',
      canSee(actor(anAreaPost('JUSTICE_SUPERVISOR', '320371')), mediating()),
      false,
    ],
    ['no administrator', canSee(actor(anAreaPost('ADMINISTRATOR')), mediating()), false],
    ['the clock', canSee(SYSTEM, mediating()), true],
    ['whoever registered it', canSee({ personId: 'town/INTAKE_CLERK/person', posts: [] }, mediating()), true],
    ['nobody without a post', canSee(actor(), mediating()), false],
  ])('%s, %#', (_, seen, expected) => {
    expect(seen).toBe(expected);
  });

  it('the room asked, from the moment the offer is sent until it is answered', () => {
    const head = actor(aPost('ROOM_HEAD', UNION));
    const story = caseThatIs('MEDIATING').take('proposeReferral', {}, { room: UNION });
    expect(canSee(head, story.state)).toBe(false);
    expect(canSee(head, story.take('sendReferral').state)).toBe(true);
    expect(canSee(head, story.take('declineReferral').state)).toBe(false);
  });

  it('the room that gave it on keeps sight of it as its sender, and works on it no more', () => {
    const { state } = caseThatIs('MEDIATING').referredTo(UNION);
    expect(visibilityOf(actor(ASSIGNED), locationOf(state))?.accessLevel).toBe('SENDER');
    expect(refusal(() => actingPost('draft', actor(ASSIGNED), state, null)).code).toBe('NOT_YOURS');
    expect(canSee(actor(aPost('MEDIATOR', aRoom({ id: 'union' }))), state)).toBe(true);
  });
});
