/** The buttons: what the asking person may do now, and for what is shut the reason the command would give. */
import { describe, expect, it } from '@jest/globals';
import { ACTIONS, type Action } from '../../../src/domain/case/actions.js';
import { openActions } from '../../../src/domain/case/open-actions.js';
import { actingPost, ensureOpen } from '../../../src/domain/case/permit.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { type ActingPost, type Actor, SYSTEM } from '../../../src/domain/kernel/actor.js';
import { RuleBroken } from '../../../src/domain/kernel/rule-broken.js';
import { anAreaPost, aPost, HUB, TOWN, UNION } from './fixtures.js';
import { caseThatIs } from './story.js';

const actor = (...posts: ActingPost[]): Actor => ({ personId: 'somebody', posts });
const openFor = (who: Actor, state: CaseState) =>
  openActions(state, who)
    .filter((a) => !a.shutBy)
    .map((a) => a.action);
const reasonFor = (who: Actor, state: CaseState, action: Action) =>
  openActions(state, who).find((a) => a.action === action)?.shutBy?.code;

describe('open actions', () => {
  it('list every action of people on a case, in the order of the table, and none of the clock', () => {
    const listed = openActions(caseThatIs('ACCEPTED').state, actor()).map((a) => a.action);
    const opening = ['register', 'registerEntrusted'];
    const clocks = [
      'grantCorrection',
      'lapsePeriod',
      'lapseReferral',
      'lapseMandate',
      'dateReferral',
      'attestAccepted',
      'attestReferred',
      'attestEnded',
    ];
    const ofParties = ['answerConsent', 'objectToMediator', 'complain'];
    expect(listed).toEqual(ACTIONS.filter((a) => ![...opening, ...clocks, ...ofParties].includes(a)));
  });

  it('of a mediator on the case', () => {
    expect(openFor(actor(aPost('MEDIATOR')), caseThatIs('MEDIATING').state)).toEqual([
      'scheduleSession',
      'openSession',
      'draft',
      'recordOralAgreement',
      'suspend',
      'extendPeriod',
      'addParty',
      'substituteParty',
      'recordFacts',
      'confirmServiceAddress',
      'terminate',
      'withdraw',
      'proposeReferral',
      'linkCases',
      'recordArbitrationStep',
    ]);
  });

  it('of the head of the room at the desk', () => {
    expect(openFor(actor(aPost('ROOM_HEAD')), caseThatIs('REGISTERED').state)).toEqual([
      'routeToDesk',
      'requestConsent',
      'refuse',
      'addParty',
      'substituteParty',
      'confirmServiceAddress',
      'withdraw',
      'amend',
      'askUndo',
      'linkCases',
      'recordArbitrationStep',
    ]);
  });

  it('of the room that was asked', () => {
    const story = caseThatIs('MEDIATING').take('proposeReferral', {}, { room: UNION }).take('sendReferral');
    expect(openFor(actor(aPost('ROOM_HEAD', UNION)), story.state)).toEqual(['acceptReferral', 'declineReferral']);
  });

  it('of the dispatcher', () => {
    expect(openFor(actor(aPost('HUB_DISPATCHER', HUB)), caseThatIs('MEDIATING').state)).toEqual([
      'proposeReferral',
      'recordExternalAcceptance',
      'recordArbitrationStep',
    ]);
  });

  it('of the supervisor, once an undo is asked', () => {
    const supervisor = actor(anAreaPost('JUSTICE_SUPERVISOR'));
    expect(openFor(supervisor, caseThatIs('ACCEPTED').state)).toEqual([]);
    expect(openFor(supervisor, caseThatIs('ACCEPTED').take('askUndo').state)).toEqual(['confirmUndo', 'declineUndo']);
  });

  it('of an auditor are none', () => {
    expect(openFor(actor(anAreaPost('AUDITOR')), caseThatIs('MEDIATING').state)).toEqual([]);
  });

  it.each<[string, Actor, Action, string]>([
    ['a role that never may', actor(anAreaPost('AUDITOR')), 'draft', 'NOT_PERMITTED'],
    ['a status that shuts it', actor(aPost('ROOM_HEAD')), 'archive', 'STEP_NOT_OPEN'],
    ['a situation that shuts it', actor(aPost('MEDIATOR')), 'cancelSession', 'NO_SESSION_PLANNED'],
    ['a mediator who is not assigned', actor(aPost('MEDIATOR', TOWN, '-2')), 'draft', 'NOT_ASSIGNED'],
    ['a room that does not hold it', actor(aPost('MEDIATOR', UNION)), 'draft', 'NOT_YOURS'],
  ])('name the reason: %s', (_, who, action, code) => {
    expect(reasonFor(who, caseThatIs('MEDIATING').state, action)).toBe(code);
  });

  it('say the same as the gate, for many people and all actions', () => {
    const people = [
      actor(aPost('MEDIATOR')),
      actor(aPost('ROOM_HEAD')),
      actor(aPost('ROOM_HEAD', UNION)),
      actor(aPost('HUB_DISPATCHER', HUB)),
      actor(),
      SYSTEM,
    ];
    for (const status of ['REGISTERED', 'ACCEPTED', 'MEDIATING', 'PERFORMING', 'ARCHIVED', 'VOIDED'] as const) {
      const { state } = caseThatIs(status);
      for (const who of people) {
        for (const { action, shutBy } of openActions(state, who)) {
          expect({ status, action, open: shutBy === null }).toEqual({
            status,
            action,
            open: doorOpens(action, who, state),
          });
        }
      }
    }
  });
});

function doorOpens(action: Action, who: Actor, state: CaseState): boolean {
  try {
    actingPost(action, who, state, null);
    ensureOpen(action, state);
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return error.code === 'POST_AMBIGUOUS';
    throw error;
  }
}
