/** Somebody with several posts: any of them may open an action, and any of them may be the one that is missing. */
import { describe, expect, it } from '@jest/globals';
import { openActions } from '../../../src/domain/case/open-actions.js';
import { actingPost, sits } from '../../../src/domain/case/permit.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { visibilityOf } from '../../../src/domain/case/visibility.js';
import { locationOf } from '../../../src/domain/case/location.js';
import { type ActingPost, type Actor, SYSTEM, SYSTEM_POST } from '../../../src/domain/kernel/actor.js';
import { anAreaPost, aPost, refusal, TOWN, UNION } from './fixtures.js';
import { caseThatIs } from './story.js';

const actor = (...posts: ActingPost[]): Actor => ({ personId: 'somebody', posts });
const mediating = () => caseThatIs('MEDIATING').state;
const shutBy = (who: Actor, action: string, state = mediating()) =>
  openActions(state, who).find((one) => one.action === action)?.shutBy ?? null;
const OTHER = aPost('MEDIATOR', TOWN, '-2');
const ELSEWHERE = aPost('MEDIATOR', UNION);

describe('of two posts', () => {
  it('one that fits is enough', () => {
    expect(shutBy(actor(ELSEWHERE, aPost('MEDIATOR')), 'draft')).toBeNull();
    expect(actingPost('draft', actor(ELSEWHERE, aPost('MEDIATOR')), mediating(), null)).toEqual(aPost('MEDIATOR'));
  });

  it('one in the room of the case is enough to lack only the assignment', () => {
    const who = actor(ELSEWHERE, OTHER);
    expect(shutBy(who, 'draft')).toMatchObject({ code: 'NOT_ASSIGNED', facts: { action: 'draft' } });
    expect(refusal(() => actingPost('draft', who, mediating(), null)).code).toBe('NOT_ASSIGNED');
    expect(shutBy(actor(ELSEWHERE), 'draft')).toMatchObject({ code: 'NOT_YOURS', facts: { action: 'draft' } });
  });

  it('one at the organisation, in no room, holds no case and is asked for none', () => {
    const nowhere = { ...anAreaPost('ROOM_HEAD'), roomId: null };
    const gone = { ...locationOf(mediating()), roomId: null, sentTo: null } as never;
    expect(visibilityOf({ personId: 'x', posts: [nowhere] }, gone)).toBeNull();
  });
});

describe('a mediator of the case', () => {
  it('is one of them, whoever the others are', () => {
    const [first] = mediating().mediators;
    const two = [first, { ...first, postId: OTHER.id, presider: false }] as CaseState['mediators'];
    const state = { ...mediating(), mediators: two };
    expect([aPost('MEDIATOR'), OTHER].map((post) => sits(post, actor(post), 'ASSIGNED', state))).toEqual([true, true]);
  });

  it('sits in the room that holds it', () => {
    const state = { ...mediating(), mediators: [{ ...mediating().mediators[0], postId: ELSEWHERE.id }] } as CaseState;
    expect(sits(ELSEWHERE, actor(ELSEWHERE), 'ASSIGNED', state)).toBe(false);
  });
});

describe('where nothing exists yet', () => {
  it('a registration fits anybody whom the table names, an attested acceptance the system', () => {
    const clerk = aPost('INTAKE_CLERK');
    expect(sits(clerk, actor(clerk), 'ANY_ROOM', null)).toBe(true);
    expect(sits(SYSTEM_POST, SYSTEM, 'CLOCK', null)).toBe(true);
    expect(sits(clerk, actor(clerk), 'CLOCK', null)).toBe(false);
    expect(actingPost('attestAccepted', SYSTEM, null, null)).toBe(SYSTEM_POST);
  });

  it('every other action is elsewhere', () => {
    expect(refusal(() => actingPost('accept', actor(aPost('INTAKE_CLERK')), null, null))).toMatchObject({
      code: 'NOT_YOURS',
    });
  });
});

it('the room asked sees the case as offered, through the post that may answer', () => {
  const { state } = caseThatIs('MEDIATING').take('proposeReferral', {}, { room: UNION }).take('sendReferral');
  const head = aPost('ROOM_HEAD', UNION);
  expect(visibilityOf(actor(head), locationOf(state))).toMatchObject({ accessLevel: 'OFFERED', through: head });
});

describe('open actions', () => {
  it('leave stack traces as they were', () => {
    const before = Error.stackTraceLimit;
    openActions(mediating(), actor(OTHER));
    expect(Error.stackTraceLimit).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('are no place where faults are hidden', () => {
    const broken = { ...mediating(), sessions: null } as unknown as CaseState;
    expect(() => openActions(broken, actor(aPost('MEDIATOR')))).toThrow(TypeError);
  });
});
